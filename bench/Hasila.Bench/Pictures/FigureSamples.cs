using Hasila.Pictures.Figures;
using Hasila.Pictures.Layout;
using SkiaSharp;

namespace Hasila.Bench.Pictures;

/// <summary>One shape as the reader would see it, and which sign it is.</summary>
internal sealed record GlyphSample(float[] Features, int Sign);

/// <summary>Shapes of figures and of words in a face, cut by the reader's own steps.</summary>
internal static class FigureSamples
{
    private static readonly int[][] s_sets =
    [
        [.. Enumerable.Range('0', 10)],
        [.. Enumerable.Range(0x660, 10)],
        [.. Enumerable.Range(0x6F0, 10)],
    ];

    public static IEnumerable<GlyphSample> Of(SKTypeface face, int seed, int figures)
    {
        var random = new Random(seed);
        var drawing = new FaceDrawing(face, random);
        for (var set = 0; set < s_sets.Length; set++)
        {
            if (!FaceList.Draws(face, s_sets[set]))
                continue;
            for (var i = 0; i < (set == 2 ? figures / 3 : figures); i++)
            {
                foreach (var sample in Cut(drawing.Figure(Figure(set, random, face))))
                    yield return sample;
            }
        }

        for (var i = 0; i < figures * 2 / 3; i++)
        {
            if (drawing.Word(Word(face, random)) is { } word)
            {
                foreach (var sample in Cut(word))
                    yield return sample;
            }
        }
    }

    /// <summary>A number as pictures have it, in the order in which it is drawn from left to right.</summary>
    public static List<int> Figure(int set, Random random, SKTypeface face)
    {
        List<int> signs = [];
        var digits = s_sets[set];
        var count = 1 + random.Next(6);
        bool hasComma = Has(face, ',') || (set > 0 && Has(face, 0x66C)),
            hasPoint = Has(face, '.') || (set > 0 && Has(face, 0x66B));
        var grouped = hasComma && count > 3 && random.NextDouble() < 0.7;
        var hasDecimal = hasPoint && !grouped && count > 1 && random.NextDouble() < 0.3;
        for (var i = 0; i < count; i++)
        {
            if (grouped && i > 0 && (count - i) % 3 == 0)
                signs.Add(set > 0 && Has(face, 0x66C) && (random.NextDouble() < 0.6 || !Has(face, ',')) ? 0x66C : ',');
            else if (hasDecimal && i == count - 1)
                signs.Add(set > 0 && Has(face, 0x66B) && (random.NextDouble() < 0.6 || !Has(face, '.')) ? 0x66B : '.');
            signs.Add(digits[random.Next(10)]);
        }

        var percent = set > 0 && random.NextDouble() < 0.7 && Has(face, 0x66A) ? 0x66A : '%';
        if (random.NextDouble() < 0.4 && Has(face, percent))
            signs.Insert(random.NextDouble() < (set > 0 ? 0.8 : 0.2) ? 0 : signs.Count, percent);
        if (random.NextDouble() < 0.15 && Has(face, '+') && Has(face, '-'))
            signs.Insert(random.NextDouble() < 0.5 ? 0 : signs.Count, random.NextDouble() < 0.7 ? '+' : '-');
        return signs;
    }

    // Letters in any order: shapes are learned, not words.
    private static string Word(SKTypeface face, Random random)
    {
        var isArabic = FaceList.Draws(face, 0x628) && random.NextDouble() < 0.75;
        var length = 1 + random.Next(8);
        return string.Concat(
            Enumerable
                .Range(0, length)
                .Select(i =>
                    isArabic
                        ? (char)(
                            random.NextDouble() < 0.15 ? 0x627
                            : random.NextDouble() < 0.1 ? 0x61F
                            : 0x627 + random.Next(0x14)
                        )
                    : i == 0 && random.NextDouble() < 0.4 ? (char)('A' + random.Next(26))
                    : (char)('a' + random.Next(26))
                )
                .Select(letter => isArabic && random.NextDouble() < 0.35 ? (char)(0x641 + random.Next(10)) : letter)
        );
    }

    private static bool Has(SKTypeface face, int sign) => FaceList.Draws(face, sign);

    private static IEnumerable<GlyphSample> Cut(DrawnLine drawn)
    {
        if (drawn.Box.Height < 8)
            yield break;
        var line = LinePicture.Of(drawn.Ink, drawn.Box, 255);
        foreach (var word in ClusterWords.Of(GlyphCluster.In(line.Ink)))
        {
            var figure = ClusterWords.BoxOf(word);
            var parts = FigureSegments.Parts(line.Ink, word);
            for (var from = 0; from < parts.Count; from++)
            {
                for (var to = from + 1; to <= parts.Count; to++)
                {
                    if (!FigureSegments.MayBeOne(parts, from, to, figure.Height))
                        continue;
                    var joined = FigureSegments.Joined(parts, from, to);
                    if (SignAt(drawn, line, parts, from, to) is { } sign)
                        yield return new GlyphSample(GlyphFeatures.Of(line.Ink, joined, figure), sign);
                }
            }
        }
    }

    // All parts of a sign are that sign; some of them, or parts of two, are learned as letters are where they could be taken for one.
    private static int? SignAt(DrawnLine drawn, LinePicture line, List<(GlyphCluster Part, int Of)> parts, int from, int to)
    {
        if (drawn.Signs.Count == 0)
            return to - from == 1 || (from + to) % 3 == 0 ? GlyphSet.Other : null;
        var places = parts.ConvertAll(part => PlaceOf(drawn, line.OnPicture(part.Part.Box)));
        var place = places[from];
        if (place < 0 || places[from..to].Exists(other => other != place))
            return to - from > 1 ? GlyphSet.Other : null;
        if (places.Count(other => other == place) != to - from)
            return null;
        var sign = drawn.Signs[place].Sign;
        var plain = sign is >= 0x6F0 and <= 0x6F9 && sign is not (0x6F4 or 0x6F5 or 0x6F6) ? sign - 0x6F0 + 0x660 : sign;
        return GlyphSet.Signs.Index().First(one => one.Item == plain).Index;
    }

    // -1: it reaches over more than one sign.
    private static int PlaceOf(DrawnLine drawn, Hasila.Pictures.Pixels.Box box)
    {
        for (var i = 0; i < drawn.Signs.Count; i++)
        {
            var (_, left, right) = drawn.Signs[i];
            if (box.MiddleX >= left && box.MiddleX <= right)
                return box.Width > (1.35 * (right - left)) + 2 ? -1 : i;
        }

        return -1;
    }
}
