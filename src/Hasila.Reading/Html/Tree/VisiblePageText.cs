using System.Buffers;

namespace Hasila.Reading.Html.Tree;

/// <summary>What of a text a reader sees.</summary>
internal static class VisiblePageText
{
    private const int LongText = 48;

    private static readonly SearchValues<char> s_rareBlanks = SearchValues.Create([
        .. Enumerable.Range(1, char.MaxValue).Select(c => (char)c).Where(c => c != ' ' && IsBlank(c)),
    ]);

    public static int LengthOf(ReadOnlySpan<char> text)
    {
        var start = text.IndexOfAnyExcept(" \n\t\r");
        if (start < 0)
            return 0;
        text = text[start..];
        if (text.Length >= LongText && !text.ContainsAny(s_rareBlanks))
            return text.Length - text.Count(' ');
        var length = 0;
        foreach (var c in text)
            length += c is > ' ' and < '\u007F' || !IsBlank(c) ? 1 : 0;
        return length;
    }

    public static string Trim(string text) => Trim(text.AsSpan()) is var trimmed && trimmed.Length == text.Length ? text : trimmed.ToString();

    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        int start = 0,
            end = text.Length;
        while (start < end && IsBlank(text[start]))
            start++;
        while (end > start && IsBlank(text[end - 1]))
            end--;
        return text[start..end];
    }

    /// <summary>White space, and signs that print nothing.</summary>
    public static bool IsBlank(char c) =>
        c < '\u0080' ? c is ' ' or (>= '\t' and <= '\r') : char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\u00AD';
}
