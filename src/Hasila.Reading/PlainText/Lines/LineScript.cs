namespace Hasila.Reading.PlainText.Lines;

/// <summary>The script that most letters of a line are written in.</summary>
internal static class LineScript
{
    private const int Enough = 240;

    public static bool IsArabic(ReadOnlySpan<char> line)
    {
        var (arabic, others) = (0, 0);
        foreach (var c in line[..Math.Min(line.Length, Enough)])
        {
            if (!char.IsLetter(c))
                continue;
            if (c is >= '\u0600' and <= '\u06FF' or >= '\uFB50' and <= '\uFEFC')
                arabic++;
            else
                others++;
        }

        return arabic > others;
    }
}
