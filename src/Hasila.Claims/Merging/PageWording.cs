using System.IO.Hashing;
using System.Runtime.InteropServices;
using Hasila.Claims.Frameworks;

namespace Hasila.Claims.Merging;

/// <summary>
/// Near-equal texts share a hash: MinHash over runs of three words, in bands. A repost with another headline, or a mirror, shares at least one band;
/// two texts that share half of their runs do so about once in a hundred times. One pass, whatever the number of pages.
/// </summary>
internal static class PageWording
{
    private const int Run = 3;
    private const int Rows = 8;
    private const int Bands = 12;
    private const int Fewest = 24;
    private const int MostWords = 4000;

    /// <returns>One hash a band; empty for a text too short to tell.</returns>
    public static IReadOnlyList<ulong> Of(Passage passage)
    {
        var words = Math.Min(passage.Keys.Count, MostWords);
        if (words < Fewest)
            return [];
        Span<ulong> smallest = stackalloc ulong[Rows * Bands];
        smallest.Fill(ulong.MaxValue);
        Span<ulong> recent = stackalloc ulong[Run];
        for (var i = 0; i < words; i++)
        {
            recent[i % Run] = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(passage.Keys[i].AsSpan()));
            if (i < Run - 1)
                continue;
            var run = 0UL;
            for (var back = Run - 1; back >= 0; back--)
                run = Mix(run ^ recent[(i - back) % Run]);
            for (var hash = 0; hash < smallest.Length; hash++)
                smallest[hash] = Math.Min(smallest[hash], Mix(run + ((ulong)hash * 0x9E3779B97F4A7C15UL)));
        }

        var bands = new ulong[Bands];
        for (var band = 0; band < Bands; band++)
            bands[band] = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(smallest.Slice(band * Rows, Rows)), band);
        return bands;
    }

    // The finishing steps of MurmurHash3.
    private static ulong Mix(ulong value)
    {
        value ^= value >> 33;
        value *= 0xFF51AFD7ED558CCDUL;
        value ^= value >> 33;
        value *= 0xC4CEB9FE1A85EC53UL;
        return value ^ (value >> 33);
    }
}
