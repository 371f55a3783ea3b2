using Hasila.Reading.Captures;

namespace Hasila.Reading.Archives;

/// <summary>What an archive gives, in its order: a page, or a place where it is damaged.</summary>
/// <param name="Offset">Where in the archive's file the record begins, in bytes.</param>
public abstract record Archived(long Offset)
{
    /// <summary>A page with its address and time.</summary>
    /// <param name="Offset">Where its record begins.</param>
    /// <param name="Capture">The page's bytes as its reader's browser would have had them: transfer and content encodings undone.</param>
    public sealed record Page(long Offset, Capture Capture) : Archived(Offset);

    /// <summary>Bytes that could not be read, or do not have the digest that they should have; reading goes on behind them.</summary>
    /// <param name="Offset">Where they begin.</param>
    /// <param name="Reason">One sentence for a person.</param>
    public sealed record Damage(long Offset, string Reason) : Archived(Offset);

    /// <summary>What is to be known though nothing is wrong: a signature that nobody checked, what was left out.</summary>
    /// <param name="Offset">What it is about begins there.</param>
    /// <param name="Words">One sentence for a person.</param>
    public sealed record Note(long Offset, string Words) : Archived(Offset);
}

/// <summary>Bounds of reading an archive.</summary>
public sealed record ArchiveOptions
{
    /// <summary>What an archive may cost, unless said otherwise.</summary>
    public static ArchiveOptions Default { get; } = new();

    /// <summary>
    /// Longest record, unpacked, in bytes; longer ones are stepped over, and reported where they would be pages. Past the first mebibyte nothing is unpacked to
    /// more than a hundred times its size either.
    /// </summary>
    public int MaxRecord { get; init; } = 64 * 1024 * 1024;

    /// <summary>Longest page, in bytes, when what the server packed is unpacked; a longer one is reported and left out.</summary>
    public int MaxPage { get; init; } = 32 * 1024 * 1024;

    /// <summary>
    /// Pages are lent, not given: their bytes are good until the next one is asked for, whose bytes then stand in the same memory, which a processor still
    /// has at hand. For those who are done with a page before they go on to the next, as when an archive is read to articles. False by default.
    /// </summary>
    public bool LendsBytes { get; init; }
}
