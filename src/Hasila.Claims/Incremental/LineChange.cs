namespace Hasila.Claims.Incremental;

/// <summary>
/// Which other figures of a line are told otherwise when one is added to it, or turns out to be older than was known: those after it, those of its day, and
/// the one that was the last.
/// </summary>
internal static class LineChange
{
    /// <param name="line">All strands of the line, the changed one among them.</param>
    /// <param name="changed">As it is now.</param>
    /// <param name="before">As it was; null for a new one.</param>
    public static IEnumerable<string> Affected(IReadOnlyList<ShelvedStrand> line, ShelvedStrand changed, ShelvedStrand? before)
    {
        List<ShelvedStrand> others = [.. line.Where(strand => strand.Id != changed.Id)];
        var last = others.Max(strand => strand.AsOf);
        foreach (var other in others)
        {
            var follows = string.CompareOrdinal(other.Oldest, changed.Oldest) > 0;
            var sameDay = other.AsOf == changed.AsOf || (before is not null && other.AsOf == before.AsOf);
            // A later day replaces a figure once; whoever had a later one than his own stays replaced.
            var replaced = other.AsOf is { } day && day == last && (changed.AsOf > day || before?.AsOf > day);
            if (follows || sameDay || replaced)
                yield return other.Id;
        }
    }
}
