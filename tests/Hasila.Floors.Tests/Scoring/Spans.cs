using Hasila.Text;

namespace Hasila.Floors.Tests.Scoring;

/// <summary>
/// How spans are compared: without the white space, marks and punctuation at their edges and without a conjunction that opens them, on both sides alike.
/// </summary>
public static class Spans
{
    private const string Edge = "\"'“”«»‘’„،,.:;؛!؟?()[]…-–—";
    private static readonly string[] s_opening = ["بأن", "أنّ", "إنّ", "أن", "إن", "ان", "that"];

    /// <summary>The characters that the spans hold, their edges trimmed.</summary>
    public static HashSet<int> Characters(string text, IEnumerable<TextSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(spans);
        HashSet<int> all = [];
        foreach (var span in spans)
        {
            var (start, end) = Trim(text, span);
            for (var at = start; at < end; at++)
                all.Add(at);
        }

        return all;
    }

    /// <summary>Shared characters over all characters of both.</summary>
    public static double Overlap(HashSet<int> one, HashSet<int> other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var shared = one.Count(other.Contains);
        return shared == 0 ? 0 : (double)shared / (one.Count + other.Count - shared);
    }

    private static (int Start, int End) Trim(string text, TextSpan span)
    {
        var (start, end) = (Math.Max(0, span.Start), Math.Min(text.Length, span.End));
        start = SkipEdge(text, start, end);
        foreach (var word in s_opening)
        {
            if (start + word.Length < end && string.CompareOrdinal(text, start, word, 0, word.Length) == 0 && char.IsWhiteSpace(text[start + word.Length]))
            {
                start = SkipEdge(text, start + word.Length, end);
                break;
            }
        }

        while (end > start && IsEdge(text[end - 1]))
            end--;
        return (start, end);
    }

    private static int SkipEdge(string text, int start, int end)
    {
        while (start < end && IsEdge(text[start]))
            start++;
        return start;
    }

    private static bool IsEdge(char c) => char.IsWhiteSpace(c) || Edge.Contains(c, StringComparison.Ordinal);
}
