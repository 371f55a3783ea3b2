namespace Hasila.Reading;

/// <summary>Bounds of reading one page. The defaults fit press pages with a wide margin.</summary>
public sealed record ReadOptions
{
    public static ReadOptions Default { get; } = new();

    /// <summary>Longest page, in bytes. A longer one is rejected.</summary>
    public int MaxBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Deepest nesting of elements handed to the parser; deeper tags are dropped, their text is kept.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>Most tags handed to the parser; the page's text after that many is left out.</summary>
    public int MaxTags { get; init; } = 400_000;
}
