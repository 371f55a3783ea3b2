using System.Runtime.CompilerServices;

namespace Hasila.Statements.English;

/// <summary>Takes the features of one word as they are told.</summary>
internal interface IFeatureSink
{
    /// <param name="feature">Which one of the features it is: a number of <c>english-features.tsv</c>.</param>
    /// <param name="row">Where its weights stand.</param>
    void Keep(uint feature, int row);
}

/// <summary>The rows alone: what tagging and training need.</summary>
internal ref struct FeatureRows(Span<int> rows) : IFeatureSink
{
    private readonly Span<int> _rows = rows;
    private int _count;

    public readonly ReadOnlySpan<int> Rows => _rows[.._count];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Keep(uint feature, int row) => _rows[_count++] = row;
}

/// <summary>The rows with the numbers of their features: what explaining needs.</summary>
internal readonly struct NamedFeatures() : IFeatureSink
{
    public List<(uint Feature, int Row)> All { get; } = [];

    public void Keep(uint feature, int row) => All.Add((feature, row));
}
