using Hasila.Reading.Bylines;
using Hasila.Reading.SetAside;
using Hasila.Text.Data;
using Hasila.Text.Folding;
using Hasila.Text.Words;

namespace Hasila.Reading.PlainText.Lines;

/// <summary>Small recognisers of the lines that surround an article; the words stand in <c>line-words.tsv</c>.</summary>
internal static class LineGrammar
{
    private const int LongestSection = 30;
    private const int LongestSlug = 60;
    private const int LongestName = 5;
    private const int MostSlugWords = 8;

    private static readonly ILookup<string, string> s_rows = DataFile
        .Rows(typeof(LineGrammar).Assembly, "line-words")
        .ToLookup(row => row[0], row => ArabicFold.Fold(row[1]), StringComparer.Ordinal);

    private static readonly HashSet<string> s_counters = SetOf("counter");
    private static readonly HashSet<string> s_counting = SetOf("counting");
    private static readonly HashSet<string> s_clocks = SetOf("clock");
    private static readonly HashSet<string> s_calendar = SetOf("calendar");
    private static readonly HashSet<string> s_tools = SetOf("tool");
    private static readonly HashSet<string> s_offices = SetOf("office");
    private static readonly HashSet<string> s_outlets = SetOf("outlet");
    private static readonly HashSet<string> s_wire = SetOf("wire");
    private static readonly string[] s_pictures = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".bmp", ".avif", ".mp4"];

    public static LineKind KindOf(PlainLine line)
    {
        if (Markdown.IsPicture(line.Text) || IsFileName(line.Text))
            return LineKind.Picture;
        if (line.IsLong)
            return LineKind.Unknown;
        if (!line.Text.Any(char.IsLetter))
            return line.Day is null ? LineKind.Signs : LineKind.Day;
        var words = WordsOf(line.Text);
        if (IsTool(words))
            return LineKind.Tool;
        if (IsCounter(line.Text, words))
            return LineKind.Counter;
        if (line.Day is { } day && IsClock(line.Text.Remove(day.Span.Start, day.Span.Length)))
            return LineKind.Day;
        if (HasClock(line.Text) && IsClock(line.Text))
            return LineKind.Day;
        if (IsMasthead(words))
            return LineKind.Masthead;
        if (IsSection(line.Text))
            return LineKind.Section;
        if (PlainAuthors.BehindCue(line.Text).Count > 0)
            return LineKind.Byline;
        if (IsSlug(line.Text))
            return LineKind.Slug;
        return line.Day is not null || HasClock(line.Text) ? LineKind.Mixed : LineKind.Unknown;
    }

    /// <summary>An office alone: the name stands in the next line.</summary>
    public static bool IsOffice(string text) => s_offices.Contains(string.Join(' ', WordsOf(text)));

    /// <summary>Few words, no figure, no mark at the end.</summary>
    public static bool MayBeName(string text) =>
        text.Length <= LongestSlug && !text.Any(char.IsDigit) && char.IsLetter(text[^1]) && text.Count(c => c == ' ') < LongestName;

    /// <summary>Hour and minutes: 13:27.</summary>
    public static bool HasClock(string text)
    {
        for (var i = 1; i + 2 < text.Length; i++)
        {
            if (text[i] == ':' && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]) && char.IsDigit(text[i + 2]))
                return true;
        }

        return false;
    }

    /// <summary>Runs of letters and figures, folded; apostrophes and points inside belong to them.</summary>
    public static List<string> WordsOf(string text)
    {
        List<string> words = [];
        foreach (var word in WordSplitter.Split(text))
        {
            if (word.Kind != WordKind.Punctuation && ArabicFold.Fold(word.Span.In(text)) is { Length: > 0 } folded)
                words.Add(folded);
        }

        return words;
    }

    /// <summary>Whether a part of a line names an outlet or an agency.</summary>
    public static bool IsOutlet(string part)
    {
        var words = WordsOf(part);
        return words.Count > 0 && (s_outlets.Contains(string.Join(' ', words)) || s_outlets.Contains(words[0]) || s_outlets.Contains(words[^1]));
    }

    /// <summary>Whether a folded word closes an agency's text.</summary>
    public static bool ClosesWire(string word) => s_wire.Contains(word);

    private static bool IsFileName(string text) =>
        text.Length <= PlainLine.LongestLabel
        && Array.Exists(s_pictures, end => text.EndsWith(end, StringComparison.OrdinalIgnoreCase))
        && text.Count(c => c == ' ') <= 2;

    // Nothing but tools, signs and figures: "A+ A-", "18 حجم الخط".
    private static bool IsTool(List<string> words)
    {
        var (at, tools) = (0, 0);
        while (at < words.Count)
        {
            var taken = 0;
            for (var count = Math.Min(LongestName, words.Count - at); count > 0 && taken == 0; count--)
                taken = s_tools.Contains(string.Join(' ', words.GetRange(at, count))) ? count : 0;
            if (taken == 0 && !char.IsDigit(words[at][0]))
                return false;
            (at, tools) = (at + Math.Max(1, taken), tools + (taken > 0 ? 1 : 0));
        }

        return tools > 0;
    }

    private static bool IsCounter(string text, List<string> words)
    {
        var (figures, counters) = (0, 0);
        foreach (var word in words)
        {
            if (char.IsDigit(word[0]))
                figures++;
            else if (s_counters.Contains(word))
                counters++;
            else if (!s_counting.Contains(word))
                return false;
        }

        return counters > 0 && (figures > 0 || text.TrimEnd() is [.., ':']);
    }

    // Clock words, weekdays and figures only.
    private static bool IsClock(string rest)
    {
        var words = WordsOf(rest);
        return words.TrueForAll(word => char.IsDigit(word[0]) || s_clocks.Contains(word) || s_calendar.Contains(word));
    }

    private static bool IsMasthead(List<string> words)
    {
        for (var count = Math.Min(LongestName, words.Count); count > 0; count--)
        {
            if (s_offices.Contains(string.Join(' ', words.GetRange(0, count))))
                return words.Count - count <= LongestName;
        }

        return false;
    }

    private static bool IsSection(string text)
    {
        var bare = text.Trim(' ', '|', '/', '»', '«', '#', ':', '-', '>', '[', ']');
        return bare.Length is > 0 and <= LongestSection && BylineWords.IsWholeSection(bare);
    }

    // A place or nothing, a dash, an agency: "دار الزيتون – وكالة المرفأ". A sentence has more words.
    private static bool IsSlug(string text)
    {
        if (text.Length > LongestSlug || text[^1] is '.' or '؟' or '!' or '?')
            return false;
        var parts = text.Trim(':', ' ', '(', ')', '-', '–')
            .Split([" - ", " – ", "/", "- ", " -", "– ", "—", "|", "،", "("], StringSplitOptions.RemoveEmptyEntries);
        return WordsOf(text).Count <= MostSlugWords
            && parts.Length is 1 or 2 or 3
            && IsOutlet(parts[^1])
            && (parts.Length > 1 || WordsOf(text).Count <= 3)
            && parts.All(part => WordsOf(part).Count <= 4);
    }

    private static HashSet<string> SetOf(string kind) => s_rows[kind].ToHashSet(StringComparer.Ordinal);
}
