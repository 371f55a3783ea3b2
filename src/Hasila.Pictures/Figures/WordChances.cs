using Hasila.Pictures.Pixels;

namespace Hasila.Pictures.Figures;

/// <summary>A sign as it was read.</summary>
/// <param name="Box">On the line's picture.</param>
/// <param name="Sign">Its code point.</param>
/// <param name="Chance">Natural logarithm of its chance.</param>
/// <param name="Margin">How much likelier than a letter it is, as a natural logarithm.</param>
internal readonly record struct ReadSign(Box Box, int Sign, double Chance, double Margin);

/// <summary>The chances of every sign at every place of one word.</summary>
internal sealed class WordChances
{
    private readonly List<(GlyphCluster Part, int Of)> _parts;
    private readonly Dictionary<(int From, int To), (Box Box, float[] Chances)> _chances = [];

    public WordChances(GlyphModel model, Plane line, IReadOnlyList<GlyphCluster> word)
    {
        Word = word;
        _parts = FigureSegments.Parts(line, word);
        var figure = ClusterWords.BoxOf(word);
        for (var from = 0; from < _parts.Count; from++)
        {
            for (var to = from + 1; to <= _parts.Count; to++)
            {
                if (!FigureSegments.MayBeOne(_parts, from, to, figure.Height))
                    continue;
                var joined = FigureSegments.Joined(_parts, from, to);
                _chances[(from, to)] = (joined.Box, model.LogChances(GlyphFeatures.Of(line, joined, figure)));
            }
        }
    }

    public IReadOnlyList<GlyphCluster> Word { get; }

    /// <summary>The likeliest row of signs of a set, from left to right.</summary>
    public List<ReadSign> Best(DigitSet set)
    {
        var rows = new (double Sum, int From, ReadSign Sign)[_parts.Count + 1];
        for (var to = 1; to <= _parts.Count; to++)
        {
            rows[to].Sum = double.NegativeInfinity;
            for (var from = 0; from < to; from++)
            {
                if (!_chances.TryGetValue((from, to), out var one))
                    continue;
                var sign = Likeliest(one.Box, one.Chances, set);
                // Letters have parts as well: the better of both readings goes on.
                var sum = rows[from].Sum + Math.Max(sign.Chance, one.Chances[GlyphSet.Other] - 1);
                if (sum > rows[to].Sum)
                    rows[to] = (sum, from, sign);
            }
        }

        List<ReadSign> signs = [];
        for (var at = _parts.Count; at > 0; at = rows[at].From)
            signs.Add(rows[at].Sign);
        signs.Reverse();
        return signs;
    }

    private static ReadSign Likeliest(Box box, float[] chances, DigitSet set)
    {
        var best = -1;
        for (var i = 1; i < chances.Length; i++)
        {
            if (GlyphSet.Fits(GlyphSet.Signs[i], set) && (best < 0 || chances[i] > chances[best]))
                best = i;
        }

        return new ReadSign(box, GlyphSet.Signs[best], chances[best], chances[best] - chances[GlyphSet.Other]);
    }
}
