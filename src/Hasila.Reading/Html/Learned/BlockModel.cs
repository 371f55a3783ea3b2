using System.Buffers;
using Hasila.Reading.Html.Blocks;

namespace Hasila.Reading.Html.Learned;

/// <summary>
/// How likely each block of a page is the article's: weights of words, trees over a block's measures, and trees that look a second time with the
/// company a block keeps. The weights are learned (<c>bench … reading-train</c>) and shipped in <c>blocks.bin</c>.
/// </summary>
internal sealed class BlockModel(WordWeights words, WordWeights classes, BoostedTrees alone, BoostedTrees together)
{
    /// <summary>From here on a block is the article's.</summary>
    public const float Threshold = 0.5f;

    /// <summary>Pages of more blocks than any article has are left to the rules, which need no row for each.</summary>
    private const int MostBlocks = 20_000;

    private static readonly Lazy<BlockModel> s_shipped = new(() => Load(typeof(BlockModel).Assembly));

    public static BlockModel Shipped => s_shipped.Value;

    public float[] Likely(PageReading page)
    {
        if (page.Blocks.Count > MostBlocks)
            return [.. page.RuleKeeps.Select(keeps => keeps ? 1f : 0f)];
        var rows = BlockRows.Of(page, words, classes);
        var first = Score(page, alone, rows, BlockRows.Width);
        var company = CompanyRows.Of(page, rows, first);
        var second = Score(page, together, company, CompanyRows.Width);
        ArrayPool<float>.Shared.Return(rows);
        ArrayPool<float>.Shared.Return(company);
        return Together(first, second);
    }

    /// <summary>What both looks say: the second knows more, and errs more where it has seen little.</summary>
    public static float[] Together(float[] first, float[] second)
    {
        var both = new float[first.Length];
        for (var i = 0; i < both.Length; i++)
            both[i] = (first[i] + second[i]) / 2;
        return both;
    }

    public static float[] Score(PageReading page, BoostedTrees trees, float[] rows, int width)
    {
        var likely = new float[page.Blocks.Count];
        var sums = ArrayPool<double>.Shared.Rent(likely.Length);
        trees.LogOdds(rows, width, page.Candidates, sums);
        foreach (var i in page.Candidates)
            likely[i] = (float)(1 / (1 + Math.Exp(-sums[i])));
        ArrayPool<double>.Shared.Return(sums);
        return likely;
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        foreach (var weights in (ReadOnlySpan<WordWeights>)[words, classes])
            weights.Write(writer);

        alone.Write(writer);
        together.Write(writer);
    }

    private static BlockModel Load(System.Reflection.Assembly assembly)
    {
        using var stream = assembly.GetManifestResourceStream("blocks.bin") ?? throw new InvalidOperationException("blocks.bin is not in the assembly");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        ReadOnlySpan<byte> file = bytes;
        var words = WordWeights.Read(ref file);
        var classes = WordWeights.Read(ref file);
        return new BlockModel(words, classes, BoostedTrees.Read(ref file), BoostedTrees.Read(ref file));
    }
}
