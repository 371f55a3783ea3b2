using System.Buffers;
using Hasila.Reading.Articles;
using Hasila.Reading.SetAside;
using Hasila.Text;
using Hasila.Text.Dates;
using Hasila.Text.Folding;
using Hasila.Text.Quantities;

namespace Hasila.Reading.Bylines;

/// <summary>What one line between headline and text says: section, day, author, outlet, in any order, separated by marks.</summary>
internal sealed record Byline(string? Section, Publication? Published, IReadOnlyList<string> Authors, string? Site)
{
    private const int LongestLine = 160;
    private const int LongestPart = 60;
    private const int LongestName = 6;

    private static readonly char[] s_separators = ['|', '·', '•', '—', '/', '،', ','];

    // No day is known to the year without a figure.
    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹");

    /// <summary>Reads a line as a byline. Null where it is none: it must be short, in parts, hold a day or an author's cue, and hardly anything else.</summary>
    public static Byline? Read(string line)
    {
        if (line.Length > LongestLine)
            return null;
        var cue = HasAuthorCue(line);
        if (!cue && !line.AsSpan().ContainsAny(s_digits))
            return null;
        var dates = DateReader.FindDates(line, reference: null);
        var date = dates.FirstOrDefault(found => found is { From: { } from, To: { } to } && from == to);
        if (date is null && !cue)
            return null;
        var parts = PartsOf(line, date?.Span);
        if (parts.Exists(part => part.Length > LongestPart) || (date is null && parts.Count == 0))
            return null;
        // A sentence that holds a date is prose, not a byline.
        if (parts.Count > 4 || (parts.Count > 0 && line.TrimEnd() is [.., '.' or '؟' or '!' or ':']))
            return null;
        var published = date is { From: { } day } ? new Publication(day, date.Span.In(line)) : null;
        return Assign(parts, published);
    }

    // Sections are few and known by their words; a part that is none of them is the outlet where it stands first, a person where it stands later.
    private static Byline Assign(List<string> parts, Publication? published)
    {
        string? section = null,
            site = null;
        List<string> authors = [];
        foreach (var part in parts)
        {
            if (AuthorAfterCue(part) is { } named)
                authors.Add(named);
        }

        foreach (var part in parts)
        {
            if (HasAuthorCue(part) || IsWeekday(part))
                continue;
            if (BylineWords.IsSection(part))
                section ??= part;
            else if (BylineWords.IsNobody(part))
                continue;
            else if (parts.IndexOf(part) > 0 && authors.Count == 0 && IsName(part))
                authors.Add(part);
            else
                site ??= part;
        }

        return new Byline(section, published, authors, site);
    }

    private static List<string> PartsOf(string line, TextSpan? date)
    {
        var without = date is { } span ? string.Concat(line.AsSpan(0, span.Start), "|", line.AsSpan(span.End)) : line;
        return
        [
            .. without
                .Replace(" - ", "|", StringComparison.Ordinal)
                .Replace(" – ", "|", StringComparison.Ordinal)
                .Split(s_separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        ];
    }

    private static bool HasAuthorCue(string line)
    {
        Span<char> room = stackalloc char[LongestLine * 2];
        var folded = ArabicFold.TryFold(line, room, out var length) ? room[..length] : ArabicFold.Fold(line).AsSpan();
        return BylineWords.OpensLine(folded);
    }

    private static string? AuthorAfterCue(string part) => HasAuthorCue(part) ? part[(part.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim(' ', ':') : null;

    private static bool IsName(string part) =>
        part.Split(' ').Length is >= 1 and <= LongestName
        && !part.Any(char.IsDigit)
        && FurnitureCues.KindOf(part) is null
        && AuthorNames.In(part, []) is [var name]
        && AuthorNames.IsPerson(name);

    private static bool IsWeekday(string part) => DateReader.FindDates(part, new DateOnly(2024, 1, 1)) is [var only] && only.Span.Length >= part.Length - 1;
}
