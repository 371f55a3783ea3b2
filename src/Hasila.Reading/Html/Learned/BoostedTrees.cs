using System.Buffers.Binary;

namespace Hasila.Reading.Html.Learned;

/// <summary>A sum of small decision trees over a row of measures: the log-odds of a yes. Read from a file made by training.</summary>
internal sealed class BoostedTrees
{
    private readonly TreeNode[] _nodes;
    private readonly int[] _roots;
    private readonly float _base;

    public BoostedTrees(float start, IReadOnlyList<TreeNode[]> trees)
    {
        _base = start;
        _nodes = [.. trees.SelectMany(tree => tree)];
        _roots = new int[trees.Count];
        for (var i = 1; i < trees.Count; i++)
            _roots[i] = _roots[i - 1] + trees[i - 1].Length;
    }

    private BoostedTrees(float start, TreeNode[] nodes, int[] roots) => (_base, _nodes, _roots) = (start, nodes, roots);

    public double LogOdds(ReadOnlySpan<float> row)
    {
        double sum = _base;
        foreach (var root in _roots)
        {
            var at = root;
            ref readonly var node = ref _nodes[at];
            while (node.Feature >= 0)
            {
                // The left branch stands right behind its node.
                at = row[node.Feature] <= node.Value ? at + 1 : root + node.Right;
                node = ref _nodes[at];
            }

            sum += node.Value;
        }

        return sum;
    }

    public double Probability(ReadOnlySpan<float> row) => 1 / (1 + Math.Exp(-LogOdds(row)));

    /// <summary>Little-endian: start, number of trees; for each tree its number of nodes and the nodes (feature as a signed 16-bit number, negative for a leaf; offset of the right branch; value).</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_base);
        writer.Write(_roots.Length);
        for (var i = 0; i < _roots.Length; i++)
        {
            var end = i + 1 < _roots.Length ? _roots[i + 1] : _nodes.Length;
            writer.Write((ushort)(end - _roots[i]));
            foreach (var node in _nodes.AsSpan(_roots[i], end - _roots[i]))
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
        var roots = new int[BinaryPrimitives.ReadInt32LittleEndian(file[4..])];
        file = file[8..];
        var nodes = new List<TreeNode>();
        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = nodes.Count;
            var count = BinaryPrimitives.ReadUInt16LittleEndian(file);
            file = file[2..];
            for (var n = 0; n < count; n++, file = file[8..])
                nodes.Add(new TreeNode(BinaryPrimitives.ReadInt16LittleEndian(file), BinaryPrimitives.ReadUInt16LittleEndian(file[2..]), BinaryPrimitives.ReadSingleLittleEndian(file[4..])));
        }

        return new BoostedTrees(start, [.. nodes], roots);
    }
}

/// <param name="Feature">Which measure is asked; negative for a leaf.</param>
/// <param name="Right">Where the branch for larger measures stands in the tree; the other one follows its node.</param>
/// <param name="Value">The largest measure of the left branch, or a leaf's share of the sum.</param>
internal readonly record struct TreeNode(short Feature, ushort Right, float Value);
