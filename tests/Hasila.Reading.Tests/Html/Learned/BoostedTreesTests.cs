using CsCheck;
using Hasila.Reading.Html.Learned;

namespace Hasila.Reading.Tests.Html.Learned;

/// <summary>Trees computed for many rows at once say what each row would hear that walks them alone, to the last bit.</summary>
public sealed class BoostedTreesTests
{
    private const int Width = 6;
    private const int Stage = 20;
    private const double Plain = 3;

    private static readonly Gen<float> s_measure = Gen.Int[-3, 3].Select(number => (float)number);

    private static readonly Gen<TreeNode[]> s_trees = Gen.Int[0, 12]
        .SelectMany(splits =>
            Gen.Select(Gen.Int[0, int.MaxValue].Array[splits], s_measure.Array[splits], Gen.Float[-1, 1].Array[splits + 1])
                .Select(parts => Grown(parts.Item1, parts.Item2, parts.Item3))
        );

    [Fact]
    public void Side_by_side_and_alone_are_the_same() =>
        Gen.Select(s_trees.Array[0, 45], s_measure.Array[Width].Array[0, 70], Gen.Float[-1, 1])
            .Sample(
                (trees, rows, start) =>
                {
                    var sums = new double[rows.Length];
                    new BoostedTrees(start, trees).LogOdds([.. rows.SelectMany(row => row)], Width, [.. Enumerable.Range(0, rows.Length)], sums);
                    Assert.Equal(rows.Select(row => Walked(trees, row, start)), sums);
                }
            );

    [Fact]
    public void Rows_that_are_not_asked_keep_what_they_have()
    {
        var trees = new BoostedTrees(
            0.5f,
            [
                [new TreeNode(0, 2, 1), new TreeNode(-1, 0, -1), new TreeNode(-1, 0, 2)],
            ]
        );
        double[] sums = [7, 7, 7];
        trees.LogOdds([0, 9, 9], 1, [0, 2], sums);
        Assert.Equal([-0.5, 7, 2.5], sums);
    }

    private static double Walked(TreeNode[][] trees, float[] row, float start)
    {
        double sum = start;
        for (var i = 0; i < trees.Length; i++)
        {
            if (i > 0 && i % Stage == 0 && Math.Abs(sum) >= Plain)
                break;
            var at = 0;
            while (trees[i][at].Feature >= 0)
                at = row[trees[i][at].Feature] > trees[i][at].Value ? trees[i][at].Right : at + 1;
            sum += trees[i][at].Value;
        }

        return sum;
    }

    // Each number takes some leaf and splits it; the tree is written with its left branches first.
    private static TreeNode[] Grown(int[] choices, float[] edges, float[] leaves)
    {
        var left = new List<int?> { null };
        var right = new List<int?> { null };
        var open = new List<int> { 0 };
        foreach (var choice in choices)
        {
            var at = open[choice % open.Count];
            open.Remove(at);
            (left[at], right[at]) = (left.Count, left.Count + 1);
            open.AddRange([left.Count, left.Count + 1]);
            left.AddRange([null, null]);
            right.AddRange([null, null]);
        }

        var nodes = new List<TreeNode>();
        var (leaf, edge) = (0, 0);
        Write(0);
        return [.. nodes];

        void Write(int at)
        {
            var place = nodes.Count;
            if (left[at] is not { } smaller)
            {
                nodes.Add(new TreeNode(-1, 0, leaves[leaf++]));
                return;
            }

            var value = edges[edge++];
            nodes.Add(default);
            Write(smaller);
            nodes[place] = new TreeNode((short)(edge % Width), (ushort)nodes.Count, value);
            Write(right[at]!.Value);
        }
    }
}
