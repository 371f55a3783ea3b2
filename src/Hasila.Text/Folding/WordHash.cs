using System.Runtime.InteropServices;

namespace Hasila.Text.Folding;

/// <summary>
/// A quick hash for short words in tables of fixed size: four letters at a time. Take its lower bits; it is no guard against words made to collide.
/// </summary>
public static class WordHash
{
    private const int AtOnce = 4;
    private const ulong Factor = 0x9E3779B97F4A7C15;

    /// <summary>The hash of a word; the same on every machine.</summary>
    /// <param name="word">As it is folded.</param>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = (ulong)word.Length;
        foreach (var letters in MemoryMarshal.Cast<char, ulong>(word))
            hash = (hash ^ letters) * Factor;
        var rest = 0UL;
        foreach (var letter in word[^(word.Length % AtOnce)..])
            rest = (rest << 16) | letter;
        return (uint)(((hash ^ rest) * Factor) >> 32);
    }
}
