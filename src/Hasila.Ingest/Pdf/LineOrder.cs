using System.Text;

namespace Hasila.Ingest.Pdf;

/// <summary>
/// The letters of a line in the order in which they are read, from where they stand on the page: the bidirectional algorithm (UAX 9) backwards. From right to
/// left, Latin words turned back with what stands between them, and numbers turned back as one across a single sign that joins their parts.
/// </summary>
internal static class LineOrder
{
    private const string Joints = ".,:/\u066C\u066B";

    /// <param name="seen">The line's signs as they stand from left to right, a space for a gap; a ligature is one sign.</param>
    /// <param name="rightToLeft">Which way the line is read.</param>
    public static string Read(IReadOnlyList<string> seen, bool rightToLeft)
    {
        if (!rightToLeft)
            return string.Concat(seen);
        var read = new StringBuilder();
        var at = seen.Count - 1;
        while (at >= 0)
        {
            var start = RunFrom(seen, at);
            for (var i = start; i <= at; i++)
                read.Append(seen[i]);
            at = start - 1;
        }

        return read.ToString();
    }

    // Where the run that ends at this sign, read from left to right, begins; the sign itself where there is none.
    private static int RunFrom(IReadOnlyList<string> seen, int end)
    {
        var last = end;
        // "65%" that stands so on the page is read so; where it stands the other way round the number is a run by itself.
        if (IsPercent(seen[end]) && end > 0 && IsDigit(seen, end - 1))
            last = end - 1;
        if (!IsLatin(seen, last) && !IsDigit(seen, last))
            return end;
        var start = last;
        while (start > 0)
        {
            var before = start - 1;
            if (IsLatin(seen, before) || IsDigit(seen, before))
            {
                start = before;
                continue;
            }

            if (IsDigit(seen, start) && before > 0 && Joints.Contains(seen[before], StringComparison.Ordinal) && IsDigit(seen, before - 1))
            {
                start = before - 1;
                continue;
            }

            // Between two Latin words, and between one and the number behind it.
            while (before > 0 && IsBetween(seen[before]))
                before--;
            if (!IsLatin(seen, before))
                break;
            start = before;
        }

        return start;
    }

    private static bool IsBetween(string sign) =>
        Glyph.ClassOf(sign[0]) is GlyphClass.Neutral or GlyphClass.Space && sign[0] is not ('\u060C' or '\u061B' or '\u00AB' or '\u00BB');

    private static bool IsLatin(IReadOnlyList<string> seen, int at) => Glyph.ClassOf(seen[at][0]) == GlyphClass.Latin;

    private static bool IsDigit(IReadOnlyList<string> seen, int at) => Glyph.ClassOf(seen[at][0]) == GlyphClass.Digit;

    private static bool IsPercent(string sign) => sign is "%" or "\u066A" or "\u2030";
}
