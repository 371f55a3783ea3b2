namespace Hasila.Reading.Captures;

/// <summary>Bounds of reading one page. The defaults fit press pages with a wide margin.</summary>
public sealed record ReadOptions
{
    public static ReadOptions Default { get; } = new();

    /// <summary>Longest page, in bytes. A longer one is rejected.</summary>
    public int MaxBytes { get; init; } = 100 * 1024 * 1024;

    /// <summary>Deepest nesting of elements; what is nested deeper comes right behind its parent.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>Most nodes of a page's tree; what stands behind them is left out.</summary>
    public int MaxNodes { get; init; } = 2_000_000;
}
