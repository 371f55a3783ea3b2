using System.Buffers.Binary;

namespace Hasila.Reading.Html.Learned;

/// <summary>A sum of small decision trees over a row of measures: the log-odds of a yes. Read from a file made by training.</summary>
internal sealed class BoostedTrees
{
    private const int Stage = 20;

    /// <summary>A probability of .953, or of .047.</summary>
    private const double Plain = 3;

    private readonly TreeNode[] _nodes;
    private readonly int[] _roots;
    private readonly float _base;
    private readonly TreeStage[] _stages;

    /// <summary>Vectors of room that the largest stage needs.</summary>
    private readonly int _room;

    public BoostedTrees(float start, IReadOnlyList<TreeNode[]> trees)
    {
        _base = start;
        _nodes = [.. trees.SelectMany(tree => tree)];
        _stages = [.. trees.Chunk(Stage).Select(stage => new TreeStage(stage))];
        _room = _stages.Select(stage => stage.Results).DefaultIfEmpty().Max();
        _roots = new int[trees.Count];
        for (var i = 1; i < trees.Count; i++)
            _roots[i] = _roots[i - 1] + trees[i - 1].Length;
    }

    /// <summary>The log-odds of some rows. A row that is plain after some trees is not shown to the rest.</summary>
    /// <param name="rows">Rows of measures, one after the other.</param>
    /// <param name="width">Numbers in a row.</param>
    /// <param name="which">The rows that are asked.</param>
    /// <param name="sums">What is given for each row, at the row's own place.</param>
    public void LogOdds(ReadOnlySpan<float> rows, int width, ReadOnlySpan<int> which, Span<double> sums)
    {
        foreach (var row in which)
            sums[row] = _base;
        var lanes = new RowLanes(rows, width, which, _room);
        foreach (var stage in _stages)
        {
            stage.Add(in lanes, sums);
            lanes.LeaveOut(sums, Plain);
        }

        lanes.Dispose();
    }

    private ReadOnlySpan<TreeNode> Tree(int tree) => _nodes.AsSpan(_roots[tree]..(tree + 1 < _roots.Length ? _roots[tree + 1] : _nodes.Length));

    /// <summary>
    /// Little-endian: start, number of trees; for each tree its number of nodes and the nodes (feature as a signed 16-bit number, negative for a leaf; offset
    /// of the right branch; value).
    /// </summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_base);
        writer.Write(_roots.Length);
        for (var i = 0; i < _roots.Length; i++)
        {
            var tree = Tree(i);
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
                trees[i][n] = new TreeNode(
                    BinaryPrimitives.ReadInt16LittleEndian(file),
                    BinaryPrimitives.ReadUInt16LittleEndian(file[2..]),
                    BinaryPrimitives.ReadSingleLittleEndian(file[4..])
                );
        }

        return new BoostedTrees(start, trees);
    }
}

/// <param name="Feature">Which measure is asked; negative for a leaf.</param>
/// <param name="Right">Where the branch for larger measures stands in the tree; the other one follows its node.</param>
/// <param name="Value">The largest measure of the left branch, or a leaf's share of the sum.</param>
internal readonly record struct TreeNode(short Feature, ushort Right, float Value);
