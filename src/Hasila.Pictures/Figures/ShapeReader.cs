using Hasila.Pictures.Layout;
using Hasila.Pictures.Pixels;

namespace Hasila.Pictures.Figures;

/// <summary>
/// Finds and reads the figures of a line by the shapes of their signs alone, in Latin and in Arabic-Indic digits. It knows no words and asks no other program:
/// what it reads is held against what another reader read.
/// </summary>
/// <param name="model">The chances of signs.</param>
internal sealed class ShapeReader(GlyphModel model)
{
    private const double LeastMargin = 1.5;

    // A stroke may be a one or an alif, a dot a decimal mark or a part of a letter: beside digits that are sure it does not speak against a figure.
    private const double MostDoubt = -1.2;

    private static readonly double s_leastChance = Math.Log(0.02);

    /// <summary>The figures of a line by themselves, from left to right.</summary>
    public IReadOnlyList<ShapeFigure> Read(LinePicture line) => [.. Candidates(line).Select(one => one[0])];

    /// <summary>The words of a line that may be figures, from left to right; of each how it reads in every set of digits, the likeliest first.</summary>
    public IReadOnlyList<IReadOnlyList<ShapeFigure>> Candidates(LinePicture line)
    {
        var found = new List<IReadOnlyList<ShapeFigure>>();
        foreach (var word in ClusterWords.Of(GlyphCluster.In(line.Ink)))
        {
            var chances = new WordChances(model, line.Ink, word);
            List<ShapeFigure> figures =
            [
                .. Enum.GetValues<DigitSet>().Select(set => In(line, chances, set)).OfType<ShapeFigure>().OrderByDescending(one => one.Margin),
            ];
            if (figures.Count > 0)
                found.Add(figures);
        }

        return found;
    }

    private ShapeFigure? In(LinePicture line, WordChances chances, DigitSet set)
    {
        var signs = chances.Best(set);
        var isWhole = signs.TrueForAll(sign => sign.Chance > s_leastChance);
        if (!isWhole)
        {
            var (from, to) = LikeliestRun(signs);
            if (signs[from..to].Count(sign => GlyphSet.IsDigit(sign.Sign)) < 2)
                return null;
            // Once letters and marks beside it are off, the figure has a height of its own.
            var box = signs[from..to].Select(sign => sign.Box).Aggregate((a, b) => a.With(b));
            List<GlyphCluster> run = [.. chances.Word.Where(cluster => cluster.Box.MiddleX >= box.Left && cluster.Box.MiddleX <= box.Right)];
            if (run.Count == 0)
                return null;
            signs = new WordChances(model, line.Ink, run).Best(set);
        }

        while (signs.Count > 0 && IsStop(signs[^1].Sign))
            signs.RemoveAt(signs.Count - 1);
        while (signs.Count > 0 && IsStop(signs[0].Sign))
            signs.RemoveAt(0);
        var margin = signs.Sum(sign => Math.Max(MostDoubt, sign.Margin));
        if (margin < LeastMargin || !signs.Exists(sign => GlyphSet.IsDigit(sign.Sign)))
            return null;
        return new ShapeFigure(
            line.OnPicture(signs.Select(sign => sign.Box).Aggregate((a, b) => a.With(b))),
            FigureText.WithOwnMarks(FigureText.Written(signs.ConvertAll(sign => sign.Sign)), set),
            set,
            margin,
            Math.Exp(signs.Min(sign => sign.Chance)),
            isWhole
        );
    }

    private static bool IsStop(int sign) => sign is '.' or ',' or 0x66B or 0x66C;

    // The signs in a row that are together the most likelier than letters.
    private static (int From, int To) LikeliestRun(List<ReadSign> signs)
    {
        (int From, int To) best = (0, 0);
        double most = 0,
            sum = 0;
        var start = 0;
        for (var i = 0; i < signs.Count; i++)
        {
            if (sum <= 0)
                (sum, start) = (0, i);
            sum += signs[i].Margin;
            if (sum > most)
                (most, best) = (sum, (start, i + 1));
        }

        return best;
    }
}
