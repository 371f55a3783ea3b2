using System.Buffers.Binary;

namespace Hasila.Reading.Html.Learned;

/// <summary>A sum of small decision trees over a row of measures: the log-odds of a yes. Read from a file made by training.</summary>
internal sealed class BoostedTrees
{
    private const int Stage = 20;

    /// <summary>A probability of .953, or of .047.</summary>
    private const double Plain = 3;

    private readonly TreeNode[] _nodes;
    private readonly TreeStep[] _steps;
    private readonly int[] _roots;
    private readonly float _base;

    public BoostedTrees(float start, IReadOnlyList<TreeNode[]> trees)
    {
        _base = start;
        _nodes = [.. trees.SelectMany(tree => tree)];
        _steps = [.. trees.SelectMany(tree => tree.Select(TreeStep.Of))];
        _roots = new int[trees.Count];
        for (var i = 1; i < trees.Count; i++)
            _roots[i] = _roots[i - 1] + trees[i - 1].Length;
    }

    /// <summary>The log-odds of some rows. A row that is plain after some trees is not shown to the rest.</summary>
    /// <param name="rows">Rows of measures, one after the other.</param>
    /// <param name="width">Numbers in a row.</param>
    /// <param name="which">The rows that are asked; their order is lost.</param>
    /// <param name="sums">What is given for each row, at the row's own place.</param>
    public void LogOdds(ReadOnlySpan<float> rows, int width, Span<int> which, Span<double> sums)
    {
        foreach (var row in which)
            sums[row] = _base;
        for (var tree = 0; tree < _roots.Length && which.Length > 0; tree++)
        {
            if (tree > 0 && tree % Stage == 0)
                which = Unclear(which, sums);
            var steps = Tree(_steps, tree);
            var i = 0;
            for (; i + 4 <= which.Length; i += 4)
                AddFour(steps, rows, width, which.Slice(i, 4), sums);
            for (; i < which.Length; i++)
            {
                var row = rows.Slice(which[i] * width, width);
                var at = 0;
                while (!steps[at].IsLeaf)
                    at = steps[at].After(row);
                sums[which[i]] += steps[at].Value;
            }
        }
    }

    private static Span<int> Unclear(Span<int> which, Span<double> sums)
    {
        var count = 0;
        foreach (var row in which)
        {
            if (Math.Abs(sums[row]) < Plain)
                which[count++] = row;
        }

        return which[..count];
    }

    // A processor waits for each step of one row, and works on the others meanwhile.
    private static void AddFour(ReadOnlySpan<TreeStep> steps, ReadOnlySpan<float> rows, int width, ReadOnlySpan<int> which, Span<double> sums)
    {
        var first = rows.Slice(which[0] * width, width);
        var second = rows.Slice(which[1] * width, width);
        var third = rows.Slice(which[2] * width, width);
        var fourth = rows.Slice(which[3] * width, width);
        int a = 0, b = 0, c = 0, d = 0;
        while (!(steps[a].IsLeaf & steps[b].IsLeaf & steps[c].IsLeaf & steps[d].IsLeaf))
        {
            a = steps[a].After(first);
            b = steps[b].After(second);
            c = steps[c].After(third);
            d = steps[d].After(fourth);
        }

        sums[which[0]] += steps[a].Value;
        sums[which[1]] += steps[b].Value;
        sums[which[2]] += steps[c].Value;
        sums[which[3]] += steps[d].Value;
    }

    private ReadOnlySpan<T> Tree<T>(T[] of, int tree) => of.AsSpan(_roots[tree]..(tree + 1 < _roots.Length ? _roots[tree + 1] : of.Length));

    /// <summary>Little-endian: start, number of trees; for each tree its number of nodes and the nodes (feature as a signed 16-bit number, negative for a leaf; offset of the right branch; value).</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_base);
        writer.Write(_roots.Length);
        for (var i = 0; i < _roots.Length; i++)
        {
            var tree = Tree(_nodes, i);
            writer.Write((ushort)tree.Length);
            foreach (var node in tree)
            {
                writer.Write(node.Feature);
                writer.Write(node.Right);
                writer.Write(node.Value);
            }
        }
    }

    public static BoostedTrees Read(ref ReadOnlySpan<byte> file)
    {
        var start = BinaryPrimitives.ReadSingleLittleEndian(file);
        var trees = new TreeNode[BinaryPrimitives.ReadInt32LittleEndian(file[4..])][];
        file = file[8..];
        for (var i = 0; i < trees.Length; i++)
        {
            trees[i] = new TreeNode[BinaryPrimitives.ReadUInt16LittleEndian(file)];
            file = file[2..];
            for (var n = 0; n < trees[i].Length; n++, file = file[8..])
                trees[i][n] = new TreeNode(BinaryPrimitives.ReadInt16LittleEndian(file), BinaryPrimitives.ReadUInt16LittleEndian(file[2..]), BinaryPrimitives.ReadSingleLittleEndian(file[4..]));
        }

        return new BoostedTrees(start, trees);
    }
}

/// <param name="Feature">Which measure is asked; negative for a leaf.</param>
/// <param name="Right">Where the branch for larger measures stands in the tree; the other one follows its node.</param>
/// <param name="Value">The largest measure of the left branch, or a leaf's share of the sum.</param>
internal readonly record struct TreeNode(short Feature, ushort Right, float Value);

/// <summary>A node as it is walked: a leaf leads to itself, and no step asks the processor to guess.</summary>
internal readonly struct TreeStep
{
    private readonly ushort _feature;
    private readonly uint _next;

    private TreeStep(float value, ushort feature, uint next, bool isLeaf) => (Value, _feature, _next, IsLeaf) = (value, feature, next, isLeaf);

    public float Value { get; }

    public bool IsLeaf { get; }

    /// <summary>Where a row of measures goes from here.</summary>
    public int After(ReadOnlySpan<float> row) => (int)(_next >> (row[_feature] > Value ? 16 : 0)) & 0xFFFF;

    /// <param name="node">A node.</param>
    /// <param name="at">Where it stands in its tree.</param>
    public static TreeStep Of(TreeNode node, int at)
    {
        var isLeaf = node.Feature < 0;
        return isLeaf ? new TreeStep(node.Value, 0, (uint)(at | (at << 16)), true) : new TreeStep(node.Value, (ushort)node.Feature, (uint)((at + 1) | (node.Right << 16)), false);
    }
}
