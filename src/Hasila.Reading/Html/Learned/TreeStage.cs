using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hasila.Reading.Html.Learned;

/// <summary>
/// Some trees, worked out from their leaves to their roots: of every branch both sides are looked at for sixteen rows at once, and no step waits for another
/// one or
/// has to be guessed. Trees of a few leaves are faster so than walked row by row.
/// </summary>
internal sealed class TreeStage
{
    private readonly List<float> _leaves = [];
    private readonly Step[] _steps;
    private readonly int[] _roots;

    /// <summary>One branch. Its result stands behind those of the steps before it.</summary>
    /// <param name="Measure">The measure that is asked.</param>
    /// <param name="Left">Where the result stands that holds if it is at most <paramref name="Value"/>: leaves first, then steps.</param>
    /// <param name="Right">Where the one stands that holds if it is larger.</param>
    /// <param name="Value">The largest measure of the left side.</param>
    private readonly record struct Step(ushort Measure, ushort Left, ushort Right, float Value);

    public TreeStage(IReadOnlyList<TreeNode[]> trees)
    {
        var leaves = trees.Sum(tree => tree.Count(node => node.Feature < 0));
        var branches = trees
            .SelectMany((tree, number) => Enumerable.Range(0, tree.Length).Where(at => tree[at].Feature >= 0).Select(at => (Tree: number, At: at)))
            .OrderBy(branch => Height(trees[branch.Tree], branch.At))
            .ToList();
        var places = branches.Select((branch, i) => (branch, leaves + i)).ToDictionary(pair => pair.branch, pair => pair.Item2);
        _steps = [.. branches.Select(branch => StepOf(branch.Tree, branch.At))];
        _roots = [.. trees.Select((_, number) => PlaceOf(number, 0))];

        Step StepOf(int number, int at)
        {
            var node = trees[number][at];
            return new Step((ushort)node.Feature, (ushort)PlaceOf(number, at + 1), (ushort)PlaceOf(number, node.Right), node.Value);
        }

        int PlaceOf(int number, int at)
        {
            if (trees[number][at].Feature >= 0)
                return places[(number, at)];
            _leaves.Add(trees[number][at].Value);
            return _leaves.Count - 1;
        }
    }

    private static int Height(TreeNode[] tree, int at) => tree[at].Feature < 0 ? 0 : 1 + Math.Max(Height(tree, at + 1), Height(tree, tree[at].Right));

    /// <summary>Vectors of room that working out needs.</summary>
    public int Results => _leaves.Count + _steps.Length;

    /// <summary>Adds what the trees say of the rows to the sums at the rows' own places.</summary>
    public void Add(in RowLanes rows, Span<double> sums)
    {
        var results = rows.Spare[..Results];
        var some = new double[RowLanes.Lanes];
        for (var i = 0; i < _leaves.Count; i++)
            results[i] = Vector512.Create(_leaves[i]);
        for (var band = 0; band < rows.Bands; band++)
        {
            if (!rows.Rows(band).ContainsAnyInRange(0, int.MaxValue))
                continue;
            Work(rows.Measures(band), results);
            AddRoots(results, rows.Rows(band), sums, some);
        }
    }

    private void Work(ReadOnlySpan<Vector512<float>> measures, Span<Vector512<float>> results)
    {
        var at = _leaves.Count;
        foreach (ref readonly var step in _steps.AsSpan())
        {
            var isLarger = Vector512.GreaterThan(measures[step.Measure], Vector512.Create(step.Value));
            results[at++] = Vector512.ConditionalSelect(isLarger, results[step.Right], results[step.Left]);
        }
    }

    private void AddRoots(ReadOnlySpan<Vector512<float>> results, ReadOnlySpan<int> which, Span<double> sums, Span<double> some)
    {
        for (var lane = 0; lane < which.Length; lane++)
            some[lane] = which[lane] < 0 ? 0 : sums[which[lane]];
        var halves = MemoryMarshal.Cast<double, Vector512<double>>(some);
        var (low, high) = (halves[0], halves[1]);
        foreach (var root in _roots)
        {
            var (moreLow, moreHigh) = Vector512.Widen(results[root]);
            low += moreLow;
            high += moreHigh;
        }

        (halves[0], halves[1]) = (low, high);
        for (var lane = 0; lane < which.Length; lane++)
        {
            if (which[lane] >= 0)
                sums[which[lane]] = some[lane];
        }
    }
}
