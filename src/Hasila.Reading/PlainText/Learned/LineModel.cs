using Hasila.Reading.Html.Learned;
using Hasila.Reading.PlainText.Lines;

namespace Hasila.Reading.PlainText.Learned;

/// <summary>What is asked of each line.</summary>
internal enum LineClass
{
    Headline,
    Body,
    Author,
    Day,
    Caption,
}

/// <summary>
/// How likely each line of a text is the headline, the body, names the author, prints the day, stands under a picture: trees over the line's measures, and
/// trees that look a second time with what the first said of its neighbours. The weights are learned (<c>bench scrape-train</c>) and shipped in
/// <c>lines.bin</c>.
/// </summary>
internal sealed class LineModel(WordWeights body, WordWeights headline, BoostedTrees[] first, BoostedTrees[] second)
{
    /// <summary>The classes that the first look is asked for: those that the others are found by.</summary>
    public const int FirstLooks = 2;

    /// <summary>All classes, which the second look is asked for.</summary>
    public const int SecondLooks = (int)LineClass.Caption + 1;

    private static readonly Lazy<LineModel> s_shipped = new(() => Load(typeof(LineModel).Assembly));

    public static LineModel Shipped => s_shipped.Value;

    /// <returns>For each class the probability of each line.</returns>
    public float[][] Likely(IReadOnlyList<PlainLine> lines)
    {
        var rows = LineRows.Of(lines, body, headline);
        var seen = first.Select(trees => Score(trees, rows, LineRows.Width, lines.Count)).ToArray();
        var company = NeighbourRows.Of(rows, seen, lines.Count);
        return [.. second.Select(trees => Score(trees, company, NeighbourRows.Width, lines.Count))];
    }

    public static float[] Score(BoostedTrees trees, float[] rows, int width, int count)
    {
        var likely = new float[count];
        var sums = new double[count];
        trees.LogOdds(rows, width, [.. Enumerable.Range(0, count)], sums);
        for (var i = 0; i < count; i++)
            likely[i] = (float)(1 / (1 + Math.Exp(-sums[i])));
        return likely;
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        foreach (var weights in (ReadOnlySpan<WordWeights>)[body, headline])
            weights.Write(writer);

        foreach (var trees in first.Concat(second))
            trees.Write(writer);
    }

    private static LineModel Load(System.Reflection.Assembly assembly)
    {
        using var stream = assembly.GetManifestResourceStream("lines.bin") ?? throw new InvalidOperationException("lines.bin is not in the assembly");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        ReadOnlySpan<byte> file = bytes;
        var body = WordWeights.Read(ref file);
        var headline = WordWeights.Read(ref file);
        var (first, second) = (new BoostedTrees[FirstLooks], new BoostedTrees[SecondLooks]);
        for (var i = 0; i < first.Length; i++)
            first[i] = BoostedTrees.Read(ref file);
        for (var i = 0; i < second.Length; i++)
            second[i] = BoostedTrees.Read(ref file);
        return new LineModel(body, headline, first, second);
    }
}
