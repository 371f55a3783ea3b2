using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Hasila.Reading.Html.Classes;

/// <summary>Hashes of words letter by letter (FNV-1a), under which the learned weights and the words of classes are kept.</summary>
internal static class Fnv
{
    public const uint Start = 2166136261;

    private const uint Prime = 16777619;

    /// <summary>Letters that are read without a branch for how many a word has.</summary>
    public const int Together = 8;

    // For a word of each length up to eight: which bits of the first and the second four letters are its own, and what to multiply with at each letter.
    private static readonly (ulong First, ulong Second)[] s_letters =
    [
        .. Enumerable.Range(0, Together + 1).Select(length => (Bits(length), Bits(length - (Together / 2)))),
    ];
    private static readonly uint[] s_factors =
    [
        .. Enumerable.Range(0, Together + 1).SelectMany(length => Enumerable.Range(0, Together).Select(i => i < length ? Prime : 1)),
    ];

    /// <summary>The hash of what was read so far and one letter more.</summary>
    public static uint With(uint hash, char letter) => (hash ^ letter) * Prime;

    /// <summary>What to multiply with at each of eight letters, of which a word has so many: those behind its end change nothing.</summary>
    public static ReadOnlySpan<uint> Factors(int length) => s_factors.AsSpan(length * Together, Together);

    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Start;
        foreach (var letter in word)
            hash = With(hash, letter);
        return hash;
    }

    /// <param name="small">Letters in small, with room for eight behind the word.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="length">How many letters it has.</param>
    public static uint Of(ReadOnlySpan<char> small, int start, int length)
    {
        if (length > Together)
            return Of(small.Slice(start, length));
        var bytes = MemoryMarshal.AsBytes(small.Slice(start, Together));
        var first = BinaryPrimitives.ReadUInt64LittleEndian(bytes) & s_letters[length].First;
        var second = BinaryPrimitives.ReadUInt64LittleEndian(bytes[sizeof(ulong)..]) & s_letters[length].Second;
        var factors = Factors(length);
        var hash = (Start ^ (ushort)first) * factors[0];
        hash = (hash ^ (ushort)(first >> 16)) * factors[1];
        hash = (hash ^ (ushort)(first >> 32)) * factors[2];
        hash = (hash ^ (ushort)(first >> 48)) * factors[3];
        hash = (hash ^ (ushort)second) * factors[4];
        hash = (hash ^ (ushort)(second >> 16)) * factors[5];
        hash = (hash ^ (ushort)(second >> 32)) * factors[6];
        return (hash ^ (ushort)(second >> 48)) * factors[7];
    }

    private static ulong Bits(int letters) =>
        letters <= 0 ? 0
        : letters >= 4 ? ulong.MaxValue
        : (1UL << (16 * letters)) - 1;
}
