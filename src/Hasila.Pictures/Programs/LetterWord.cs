using System.Globalization;
using Hasila.Pictures.Pixels;

namespace Hasila.Pictures.Programs;

/// <summary>A word as the program read it.</summary>
/// <param name="Box">On the line's own picture.</param>
/// <param name="Text">Its letters.</param>
/// <param name="Sureness">0 to 100, by the program's own account: where it is wrong, it is often high.</param>
internal sealed record LetterWord(Box Box, string Text, double Sureness)
{
    /// <summary>Reads the program's table: a page is a line.</summary>
    public static IReadOnlyList<IReadOnlyList<LetterWord>> FromTable(string table, int lines, int margin)
    {
        var words = Enumerable.Range(0, lines).Select(_ => new List<LetterWord>()).ToList();
        foreach (var cells in table.Split('\n').Skip(1).Select(row => row.TrimEnd('\r').Split('\t')))
        {
            if (cells.Length < 12 || cells[0] != "5" || string.IsNullOrWhiteSpace(cells[11]))
                continue;
            var numbers = cells[..11].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
            if ((int)numbers[1] - 1 is var line && (line < 0 || line >= lines))
                continue;
            int left = (int)numbers[6] - margin,
                top = (int)numbers[7] - margin;
            words[line].Add(new LetterWord(new Box(left, top, left + (int)numbers[8], top + (int)numbers[9]), cells[11].Trim(), numbers[10]));
        }

        return words;
    }
}
