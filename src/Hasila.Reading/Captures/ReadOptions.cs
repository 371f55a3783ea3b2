namespace Hasila.Reading.Captures;

/// <summary>Bounds of reading one page. The defaults fit press pages with a wide margin.</summary>
public sealed record ReadOptions
{
    private const int AlwaysAllowed = 200_000;
    private const int BytesANode = 64;

    /// <summary>What a page may cost, unless said otherwise.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>Longest page, in bytes. A longer one is rejected.</summary>
    public int MaxBytes { get; init; } = 100 * 1024 * 1024;

    /// <summary>Deepest nesting of elements; what is nested deeper comes right behind its parent.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>
    /// Most nodes of a page's tree, or lines of a text; fewer for a smaller page: 200,000 and one for each 64 bytes. A page of more is rejected: each node
    /// takes ten times the bytes that the shortest tag has, and no page of the press consists of nothing else.
    /// </summary>
    public int MaxNodes { get; init; } = 2_000_000;

    /// <summary>Most letters of a page that a reader sees, in all its blocks and menus; a page of more is rejected. Without a bound by default.</summary>
    public int MaxLetters { get; init; } = int.MaxValue;

    /// <summary>Most nodes, or lines, of a page of so many bytes.</summary>
    internal int NodesFor(int bytes) => Math.Min(MaxNodes, AlwaysAllowed + (bytes / BytesANode));
}
