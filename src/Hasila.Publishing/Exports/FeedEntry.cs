using Hasila.Claims.Checks.Findings;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Wording;
using Hasila.Text;
using Hasila.Text.Wording;

namespace Hasila.Publishing.Exports;

/// <summary>What became of a claim, as feeds tell it.</summary>
internal sealed record FeedEntry(string Id, string Address, string Title, string Summary, DateTimeOffset At, ClaimChange Change)
{
    /// <summary>What is new, revised or dropped since the edition before; of a first edition all is new.</summary>
    public static IReadOnlyList<FeedEntry> Of(Edition edition, string language)
    {
        var at = ExportWords.UpdatedAt(edition);
        var decided = edition.Claims.ToDictionary(claim => claim.Claim.Id, claim => claim.Review.At, StringComparer.Ordinal);
        var changes =
            edition.Changes?.Changes
            ?? [.. edition.Claims.Select(claim => new ClaimChange(ChangeKind.New, null, new ClaimSide(claim.Claim, claim.Verdict), []))];
        return [.. changes.Where(change => change.Kind != ChangeKind.Repeated).Select(change => EntryOf(edition, change, decided, at, language))];
    }

    private static FeedEntry EntryOf(Edition edition, ClaimChange change, Dictionary<string, DateTimeOffset> decided, DateTimeOffset at, string language)
    {
        var claim = change.Shown.Claim;
        // What was dropped has no page any more.
        var file = change.Kind == ChangeKind.Dropped ? "index.html" : ExportWords.CardFile(claim.Id);
        return new FeedEntry(
            $"tag:{edition.Place.Home!.Host},{at.Year:0000}:{claim.Id}:{edition.Id}",
            edition.AddressOf(file),
            ExportWords.Clean(EditionBook.Headline(claim, edition.Framework).In(language)),
            ExportWords.Clean(SummaryOf(edition, change).In(language)),
            decided.GetValueOrDefault(claim.Id, at),
            change
        );
    }

    private static LocalText SummaryOf(Edition edition, ClaimChange change) =>
        ShownWords.Listed([
            ChangeWords.Name(change.Kind),
            VerdictWords.Name(change.Shown.Verdict),
            .. change.Changed.Count > 0 ? [ChangeWords.Was(change, edition.Framework)] : (ReadOnlySpan<LocalText>)[],
        ]);
}
