using Hasila.Pictures.Figures;
using Hasila.Pictures.Pixels;
using Hasila.Pictures.Programs;

namespace Hasila.Pictures.Composing;

/// <summary>The words of a line, in the order of a text.</summary>
internal static class LineLetters
{
    private const int FirstArabicLetter = 0x620,
        LastArabicLetter = 0x64A;

    /// <summary>The language whose letters were the surer read over the whole picture.</summary>
    public static string LanguageOf(IEnumerable<ReadLine> lines)
    {
        double arabic = 0,
            english = 0;
        foreach (var line in lines)
        {
            arabic += SurenessOf(line.Arabic.Where(word => word.Text.Any(letter => (int)letter is >= FirstArabicLetter and <= LastArabicLetter)));
            english += SurenessOf(line.English.Where(word => word.Text.Any(char.IsAsciiLetter)));
        }

        return arabic >= english ? "ar" : "en";
    }

    /// <summary>Whether a line's letters are Arabic: as the picture's, but for one that is far surer read otherwise.</summary>
    public static bool IsArabic(ReadLine line, string language)
    {
        double arabic = Mean(line.Arabic),
            english = Mean(line.English);
        return language == "ar" ? arabic > english - 40 : arabic > english + 40;
    }

    public static string Text(ReadLine line, string language) => IsArabic(line, language) ? Arabic(line) : English(line);

    private static string Arabic(ReadLine line)
    {
        List<(double At, string Text)> parts = [.. line.Figures.Select(figure => (line.OnLine(figure.Shape.Box).MiddleX, figure.Text))];
        List<string> words = [];
        foreach (var word in line.Arabic)
        {
            var before = parts.Where(part => part.At > word.Box.MiddleX).OrderByDescending(part => part.At).ToList();
            words.AddRange(before.Select(part => part.Text));
            parts.RemoveAll(before.Contains);
            words.Add(word.Text);
        }

        words.AddRange(parts.OrderByDescending(part => part.At).Select(part => part.Text));
        return string.Join(' ', words);
    }

    private static string English(ReadLine line)
    {
        List<string> words = [];
        var left = line.Figures.Select(figure => (Box: line.OnLine(figure.Shape.Box), figure.Text)).ToList();
        foreach (var word in line.English)
        {
            var before = left.Where(figure => figure.Box.MiddleX < word.Box.Left).ToList();
            words.AddRange(before.Select(figure => figure.Text));
            left.RemoveAll(before.Contains);
            var inside = left.Where(figure => figure.Box.MiddleX <= word.Box.Right).ToList();
            left.RemoveAll(inside.Contains);
            if (inside.Count == 0 || word.Text.Count(char.IsAsciiLetter) > 2)
                words.Add(word.Text);
            else
                words.AddRange(inside.Select(figure => figure.Text));
        }

        words.AddRange(left.Select(figure => figure.Text));
        return string.Join(' ', words);
    }

    private static double SurenessOf(IEnumerable<LetterWord> words) => words.Sum(word => word.Text.Length * Math.Max(0, word.Sureness - 40));

    private static double Mean(IReadOnlyList<LetterWord> words) =>
        words.Count == 0 ? 0 : words.Sum(word => word.Text.Length * word.Sureness) / words.Sum(word => word.Text.Length);
}
