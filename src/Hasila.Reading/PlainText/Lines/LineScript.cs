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
            if ((int)c is (>= 0x0600 and <= 0x06FF) or (>= 0xFB50 and <= 0xFEFC))
                arabic++;
            else
                others++;
        }

        return arabic > others;
    }
}
