using Hasila.Text;

namespace Hasila.Statements.English;

/// <summary>Quotations between two apostrophes each (''so''), as some wires set them, beside those in proper marks.</summary>
internal static class DoubledApostrophes
{
    public static bool StandsAt(ReadOnlySpan<char> text, int at) =>
        text[at] == '\'' && (at + 1 < text.Length && text[at + 1] == '\'' || at > 0 && text[at - 1] == '\'');

    /// <returns><paramref name="proper"/>, and what stands between doubled apostrophes outside of them, in order. A pair that is not closed is none.</returns>
    public static IReadOnlyList<TextSpan> Add(string text, TextSpan block, IReadOnlyList<TextSpan> proper)
    {
        var words = text.AsSpan(block.Start, block.Length);
        if (!words.Contains("''", StringComparison.Ordinal))
            return proper;
        List<TextSpan> all = [.. proper];
        var at = 0;
        while (words[at..].IndexOf("''") is var open and >= 0)
        {
            var start = at + open;
            var length = words[(start + 2)..].IndexOf("''");
            if (length < 0)
                break;
            at = start + length + 4;
            all.Add(new TextSpan(block.Start + start, block.Start + at));
        }

        all.Sort();
        var kept = 0;
        for (var i = 0; i < all.Count; i++)
        {
            if (kept == 0 || all[i].Start >= all[kept - 1].End)
                all[kept++] = all[i];
        }

        return all[..kept];
    }
}
