using Hasila.Pictures.Layout;
using Hasila.Pictures.Pixels;

namespace Hasila.Pictures.Figures;

/// <summary>
/// Finds and reads the figures of a line by the shapes of their signs alone, in Latin and in Arabic-Indic digits. It knows no words and asks no other program:
/// what it reads is held against what another reader read.
/// </summary>
internal sealed class ShapeReader(GlyphModel model)
{
    private const double LeastMargin = 1.5;

    /// <summary>The figures of a line by themselves, from left to right.</summary>
    public IReadOnlyList<ShapeFigure> Read(LinePicture line) => [.. Candidates(line).Select(one => one[0])];

    /// <summary>The words of a line that may be figures, from left to right; of each how it reads in every set of digits, the likeliest first.</summary>
    public IReadOnlyList<IReadOnlyList<ShapeFigure>> Candidates(LinePicture line)
    {
        var found = new List<IReadOnlyList<ShapeFigure>>();
        foreach (var word in ClusterWords.Of(GlyphCluster.In(line.Ink)))
        {
            List<ShapeFigure> figures = [.. Enum.GetValues<DigitSet>().Select(set => In(line, word, set)).OfType<ShapeFigure>().OrderByDescending(one => one.Margin)];
            if (figures.Count > 0)
                found.Add(figures);
        }

        return found;
    }

    private ShapeFigure? In(LinePicture line, List<GlyphCluster> word, DigitSet set)
    {
        var (from, to) = LikeliestRun(Chances(line, word, ClusterWords.BoxOf(word), set));
        if (from == to)
            return null;
        // Once letters and marks beside it are off, the figure has a height of its own.
        var run = word[from..to];
        var signs = Chances(line, run, ClusterWords.BoxOf(run), set);
        while (signs.Count > 0 && IsStop(signs[^1].Sign))
        {
            signs.RemoveAt(signs.Count - 1);
            run.RemoveAt(run.Count - 1);
        }

        while (signs.Count > 0 && IsStop(signs[0].Sign))
        {
            signs.RemoveAt(0);
            run.RemoveAt(0);
        }

        var margin = signs.Sum(sign => sign.Chance - sign.Other);
        if (margin < LeastMargin || !signs.Any(sign => GlyphSet.IsDigit(sign.Sign)))
            return null;
        return new ShapeFigure(
            line.OnPicture(ClusterWords.BoxOf(run)),
            FigureText.Written(signs.ConvertAll(sign => sign.Sign)),
            set,
            margin,
            Math.Exp(signs.Min(sign => sign.Chance))
        );
    }

    private static bool IsStop(int sign) => sign is '.' or ',' or 0x66B or 0x66C;

    private List<(int Sign, double Chance, double Other)> Chances(LinePicture line, List<GlyphCluster> word, Box figure, DigitSet set) =>
        word.ConvertAll(cluster =>
        {
            var chances = model.LogChances(GlyphFeatures.Of(line.Ink, cluster, figure));
            var best = -1;
            for (var i = 1; i < chances.Length; i++)
            {
                if (GlyphSet.Fits(GlyphSet.Signs[i], set) && (best < 0 || chances[i] > chances[best]))
                    best = i;
            }

            return (GlyphSet.Signs[best], (double)chances[best], (double)chances[GlyphSet.Other]);
        });

    // The signs in a row that are together the most likelier than letters.
    private static (int From, int To) LikeliestRun(List<(int Sign, double Chance, double Other)> signs)
    {
        (int From, int To) best = (0, 0);
        double most = 0,
            sum = 0;
        var start = 0;
        for (var i = 0; i < signs.Count; i++)
        {
            if (sum <= 0)
                (sum, start) = (0, i);
            sum += signs[i].Chance - signs[i].Other;
            if (sum > most)
                (most, best) = (sum, (start, i + 1));
        }

        return best;
    }
}
