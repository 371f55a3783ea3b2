namespace Hasila.Cli.Output;

/// <summary>Words broken into lines of a width. What is opened of isolates on a line is closed on it and opened again on the next.</summary>
internal static class Wrapped
{
    private const char First = '\u2068';
    private const char Last = '\u2069';

    /// <param name="text">One paragraph.</param>
    /// <param name="width">Letters a line; marks over letters and isolates take no room. A longer word stands on a line of its own.</param>
    public static IReadOnlyList<string> Lines(string text, int width)
    {
        List<string> lines = [];
        var line = "";
        var open = 0;
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && WidthOf(line) + 1 + WidthOf(word) > width)
            {
                open = OpenIn(line);
                lines.Add(line + new string(Last, open));
                line = new string(First, open) + word;
            }
            else
            {
                line = line.Length == 0 && lines.Count == 0 ? word : $"{line} {word}";
            }
        }

        lines.Add(line);
        return lines;
    }

    /// <summary>How many columns of a terminal it takes.</summary>
    public static int WidthOf(string text) => text.Count(c => !IsWithoutWidth(c));

    private static bool IsWithoutWidth(char c) =>
        c is >= First and <= Last or '\u2066' or '\u2067' or (>= '\u200B' and <= '\u200F')
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static int OpenIn(string line) =>
        line.Aggregate(
            0,
            (open, c) =>
                c is First or '\u2066' or '\u2067' ? open + 1
                : c == Last && open > 0 ? open - 1
                : open
        );
}
