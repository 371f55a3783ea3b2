using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Tallies;
using Hasila.Publishing.Wording;
using Hasila.Text;
using Hasila.Text.Wording;

namespace Hasila.Publishing.Editions;

/// <summary>What changed between two editions, in words that board, picture and feeds share.</summary>
public static class ChangeWords
{
    /// <summary>Above what changed: since a day, or in a year where the editions are a year apart.</summary>
    public static LocalText Title(Edition edition, EditionComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(comparison);
        if (comparison.IsOfYear(edition.AsOf))
            return EditionBook.Book.Phrase("change.in_a_year");
        return comparison.SinceDay is { } day
            ? EditionBook.Book.Phrase("change.since", ("day", ShownWords.Day(day)))
            : EditionBook.Book.Phrase("change.since_last");
    }

    /// <summary>How many are new, revised, as before, and gone.</summary>
    public static LocalText Counts(EditionComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return EditionBook.Book.Phrase(
            "change.counts",
            ("new", comparison.Of(ChangeKind.New).Count()),
            ("revised", comparison.Of(ChangeKind.Revised).Count()),
            ("repeated", comparison.Of(ChangeKind.Repeated).Count()),
            ("dropped", comparison.Of(ChangeKind.Dropped).Count())
        );
    }

    /// <summary>The kind in a word or two.</summary>
    public static LocalText Name(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.New => EditionBook.Book.Phrase("change.new"),
            ChangeKind.Revised => EditionBook.Book.Phrase("change.revised"),
            ChangeKind.Dropped => EditionBook.Book.Phrase("change.dropped"),
            _ => EditionBook.Book.Phrase("change.repeated"),
        };

    /// <summary>What was revised, as it was before: its figure, its verdict, its words.</summary>
    /// <param name="change">Of which something is otherwise.</param>
    /// <param name="framework">By which its claims are worded.</param>
    public static LocalText Was(ClaimChange change, Framework framework)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.Before is not { Claim: var claim } before)
            return new LocalText("", "");
        List<LocalText> was = [];
        if (change.Changed.Contains(ChangedPart.Figure) && claim.Figure is { } figure)
            was.Add(FigureWording.Shown(figure));
        if (change.Changed.Contains(ChangedPart.Verdict))
            was.Add(VerdictWords.Name(before.Verdict));
        if (was.Count == 0 || change.Changed.Contains(ChangedPart.Words))
            was.Add(EditionBook.Headline(claim, framework));
        return EditionBook.Book.Phrase("picture.was", ("figure", EditionBook.Book.Join("list.both", was)));
    }
}
