using System.Globalization;
using Hasila.Claims.Model;
using Hasila.Claims.Tallies;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Shaping;
using Hasila.Publishing.Wording;
using Hasila.Text;

namespace Hasila.Publishing.Infographics;

/// <summary>The picture's words in one language. What comes from pages is cleaned here.</summary>
internal sealed class PictureWords(string language)
{
    private const int CaveatLength = 140;

    public bool Arabic { get; } = string.Equals(language, "ar", StringComparison.Ordinal);

    public string Language => Arabic ? "ar" : "en";

    public string Overall => Said(EditionTerms.Overall);

    public string Others => Said(EditionTerms.Others);

    public string MissingBand => Pick("أُعلن ولم يُعثر عليه", "Announced and not found");

    public string Missing => Pick("بند أعلن عنه ولم يُعثر عليه في الصفحات المقروءة", "Item announced, not found on the pages read");

    public string ManyMissing => Pick("بنود أعلن عنها ولم يُعثر عليها في الصفحات المقروءة", "items announced, not found on the pages read");

    public string SourcesHeading => Said(EditionTerms.Sources);

    public string Disclaimer =>
        Pick(
            "ما هنا أقوال كما نُقلت عن أصحابها. الأحكام تصف الأدلة ولا تصف الأشخاص.",
            "These are claims as reported. Verdicts describe the evidence, not the people."
        );

    public string Said(LocalText text) => Plain(DisplayText.Clean(Arabic ? text.Ar : text.En));

    public string Foreign(string? text) => DisplayText.Isolate(Plain(DisplayText.Clean(text)));

    public string Title(IReadOnlyList<LocalText> claimants) => Said(ClaimantWording.Achieved(claimants));

    public string Claimant(LocalText name) => Opening(Said(name));

    /// <summary>As it stands at the beginning of a line: English with a capital.</summary>
    public string Opening(string text) => Arabic ? text : ClaimantWording.Capital(text);

    public string AsOf(DateOnly day) => Pick($"حتى {Day(day)}", $"As of {Day(day)}");

    public string Day(DateOnly day) => DayWording.Of(day, Language);

    public string Counts(EditionCounts counts)
    {
        var (pages, published) = (FigureWording.Number(counts.Pages), FigureWording.Number(counts.Published));
        return Pick($"صفحات مقروءة: {pages}  ·  نتائج معلنة منشورة: {published}", $"Pages read: {pages}  ·  Claims published: {published}");
    }

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
        var label = Said(EditionTerms.Caveat);
        return DisplayText.StartsRightToLeft(text) == Arabic
            ? [$"{label}: {DisplayText.Isolate(text)}{cited}"]
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
                var when = entry.AsOf is { } day ? Pick(" في ", " in ") + DisplayText.LeftToRight(day.ToString("yyyy-MM", CultureInfo.InvariantCulture)) : "";
                return Pick("كان ", "was ") + Said(FigureWording.Of(entry.Figure)) + when;
            });
        return string.Join(Pick("، ثم قبله ", ", before that "), former);
    }

    public string SourceNumbers(IReadOnlyList<int> numbers) =>
        $"{Pick(numbers.Count == 1 ? "المصدر" : "المصادر", numbers.Count == 1 ? "Source" : "Sources")} {Cited(numbers)}";

    public string SourceOf(Source source)
    {
        List<string> parts = [];
        if (!string.IsNullOrWhiteSpace(source.Outlet))
            parts.Add(Foreign(source.Outlet));
        parts.Add(Foreign(string.IsNullOrWhiteSpace(source.Headline) ? source.Page : source.Headline));
        if (source.Published is { } day)
            parts.Add(DisplayText.LeftToRight(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        parts.Add(DisplayText.LeftToRight(Plain(Hash(source.Capture))));
        return string.Join(" · ", parts);
    }

    public string Reviewers(IReadOnlyList<string> names) => $"{Pick("راجعها", "Reviewed by")}: {string.Join(Pick("، ", ", "), names.Select(Foreign))}";

    /// <summary>The twelve first digits after a prefix such as "sha256:".</summary>
    public static string Hash(string capture)
    {
        var digits = capture[(capture.LastIndexOf(':') + 1)..];
        return digits.Length > 12 ? digits[..12] : digits;
    }

    public static string Cited(IEnumerable<int> numbers) =>
        string.Join(' ', numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $"[{number}]")));

    public string Pick(string arabic, string english) => Arabic ? arabic : english;

    // In a right-to-left line a sign of comparison turns round and says the opposite.
    private string Plain(string text) => Arabic ? text.Replace('<', '‹').Replace('>', '›') : text;
}
