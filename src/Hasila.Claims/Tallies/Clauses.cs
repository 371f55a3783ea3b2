using Hasila.Claims.Lexicons;
using Hasila.Text;

namespace Hasila.Claims.Tallies;

/// <summary>Parts a passage at commas, semicolons and "and", in both scripts; trimmed, none empty.</summary>
internal static class Clauses
{
    private const int Shortest = 8;

    private static readonly string s_ends = PageWords.Letters("clause-ends");

    public static IEnumerable<TextSpan> Of(string text, TextSpan span)
    {
        var start = span.Start;
        for (var i = span.Start; i < span.End; i++)
        {
            // A comma inside a number parts nothing.
            var comma = s_ends.Contains(text[i]) || (text[i] == ',' && (i + 1 >= span.End || !char.IsDigit(text[i + 1])));
            var conjunction = !comma && i + 5 < span.End && text[i] == ' ' && string.CompareOrdinal(text, i, " and ", 0, 5) == 0;
            if (!comma && !conjunction)
                continue;
            if (Trim(text, start, i) is { Length: > Shortest } clause)
                yield return clause;
            start = i + 1;
        }

        if (Trim(text, start, span.End) is { IsEmpty: false } last)
            yield return last;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }
}
