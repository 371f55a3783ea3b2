using System.Globalization;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Tallies;
using Hasila.Claims.Wording;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Shaping;
using Hasila.Publishing.Wording;
using Hasila.Text;
using Hasila.Text.Scripts;
using Hasila.Text.Wording;

namespace Hasila.Publishing.Infographics;

/// <summary>The picture's words in one language. What comes from pages is cleaned here.</summary>
internal sealed class PictureWords(string language)
{
    private const int CaveatLength = 140;

    public bool Arabic { get; } = string.Equals(language, "ar", StringComparison.Ordinal);

    public string Language => Arabic ? "ar" : "en";

    public string Overall => Said(ResultWords.Overall);

    public string Others => Said(ResultWords.Others);

    public string MissingBand => Phrase("picture.missing");

    public string Missing => Phrase("picture.missing_item");

    public string ManyMissing => Phrase("picture.missing_items");

    public string SourcesHeading => Phrase("sources");

    public string Disclaimer => Phrase("disclaimer");

    public string Said(LocalText text) => Plain(DisplayText.Clean(text.In(Language)));

    public string Foreign(string? text) => DisplayText.Isolate(Plain(DisplayText.Clean(text)));

    public string Title(IEnumerable<Claim> claims) => Said(EditionBook.Title(claims));

    /// <summary>Who claims, above the claim.</summary>
    public string SaidBy(Claim claim) => Said(EditionBook.Said(claim));

    /// <summary>As it stands at the beginning of a line: English with a capital.</summary>
    public string Opening(LocalText text) => Said(ShownWords.Opening(text));

    public string AsOf(DateOnly? day) => day is { } known ? Phrase("picture.as_of", ("day", ShownWords.Day(known))) : Opening(ShownWords.DayUnknown);

    // Not cleaned: the two spaces around the point stay.
    public string Counts(EditionCounts counts) =>
        EditionBook
            .Book.Phrase("picture.counts", ("pages", ShownNumber.Claimed(counts.Pages)), ("published", ShownNumber.Claimed(counts.Published)))
            .In(Language);

    /// <summary>One paragraph, or the label and the words as two where the words are written the other way.</summary>
    public IReadOnlyList<string> Caveat(string words, IReadOnlyList<int> sources)
    {
        var text = Plain(DisplayText.Clean(words));
        if (text.Length > CaveatLength)
        {
            var end = text.LastIndexOf(' ', CaveatLength);
            end = end < CaveatLength / 2 ? CaveatLength : end;
            if (char.IsHighSurrogate(text[end - 1]))
                end--;
            text = text[..end].TrimEnd(' ', '،', ',', ';', '؛') + "…";
        }

        var cited = sources.Count > 0 ? " " + Cited(sources) : "";
        var label = Phrase("caveat");
        return DisplayText.StartsRightToLeft(text) == Arabic
            ? [Labelled(label, $"{DisplayText.Isolate(text)}{cited}")]
            : [$"{label}{cited}:", DisplayText.Isolate(text)];
    }

    /// <summary>Former figures, latest first; null where the figure never changed.</summary>
    public string? Revision(Claim claim)
    {
        if (claim.History.Count < 2)
            return null;
        var former = claim
            .History.Take(claim.History.Count - 1)
            .Reverse()
            .Select(entry =>
            {
                var words = FigureWording.Shown(entry.Figure);
                var figure = new LocalText(DisplayText.Clean(words.Ar), DisplayText.Clean(words.En));
                return entry.AsOf is { } day
                    ? EditionBook.Book.Phrase("picture.was_on", ("figure", figure), ("month", Month(day)))
                    : EditionBook.Book.Phrase("picture.was", ("figure", figure));
            });
        return Plain(EditionBook.Book.Join("picture.before", former).In(Language));
    }

    /// <summary>What became of a claim since the edition before, in one line, with what it was where it was revised.</summary>
    public string Changed(ClaimChange change, Framework framework)
    {
        var kind = Opening(ChangeWords.Name(change.Kind));
        var line = Labelled(kind, DisplayText.Isolate(Said(EditionBook.Headline(change.Shown.Claim, framework))));
        return change.Changed.Count == 0 ? line : $"{line} · {DisplayText.Isolate(Said(ChangeWords.Was(change, framework)))}";
    }

    public string SourceNumbers(IReadOnlyList<int> numbers) =>
        EditionBook.Book.Phrase(numbers.Count == 1 ? "picture.source" : "picture.sources", ("numbers", Cited(numbers))).In(Language);

    public string SourceOf(Source source)
    {
        List<string> parts = [];
        if (!string.IsNullOrWhiteSpace(source.Outlet))
            parts.Add(Foreign(source.Outlet));
        parts.Add(Foreign(string.IsNullOrWhiteSpace(source.Headline) ? source.Page : source.Headline));
        parts.Add(
            source.Published is { } day
                ? DisplayText.LeftToRight(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                : DisplayText.Isolate(Said(ShownWords.DayUnknown))
        );
        parts.Add(DisplayText.LeftToRight(Plain(Hash(source.Capture))));
        return string.Join(" · ", parts);
    }

    public string Reviewers(IReadOnlyList<string> names) =>
        Labelled(
            Phrase("reviewed_by"),
            ShownWords.Listed(names.Select(NameLetters.Show).Select(name => new LocalText(Foreign(name), Foreign(name)))).In(Language)
        );

    /// <summary>The twelve first digits after a prefix such as "sha256:".</summary>
    public static string Hash(string capture)
    {
        var digits = capture[(capture.LastIndexOf(':') + 1)..];
        return digits.Length > 12 ? digits[..12] : digits;
    }

    public static string Cited(IEnumerable<int> numbers) =>
        string.Join(' ', numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $"[{number}]")));

    private string Phrase(string key, params ReadOnlySpan<Slot> slots) => Said(EditionBook.Book.Phrase(key, slots));

    private string Labelled(string label, string words) => EditionBook.Book.Phrase("labelled", ("label", label), ("words", words)).In(Language);

    private static string Month(DateOnly day) => DisplayText.LeftToRight(day.ToString("yyyy-MM", CultureInfo.InvariantCulture));

    // In a right-to-left line a sign of comparison turns round and says the opposite.
    private string Plain(string text) => Arabic ? text.Replace('<', '‹').Replace('>', '›') : text;
}
