using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace Hasila.Reading.Html.Classes;

/// <summary>
/// Where the words of a class, an id or a role begin and end. Words end at everything that is not a letter of ASCII, and where a capital follows a small
/// letter.
/// </summary>
internal ref struct ClassWords
{
    private const int InMask = 64;

    private const int Together = Fnv.Together;

    private readonly ReadOnlySpan<byte> _value;
    private readonly Span<ushort> _starts;
    private readonly Span<ushort> _ends;

    /// <param name="value">The value, at most <see cref="ushort.MaxValue"/> long.</param>
    /// <param name="room">Twice as many places as the value has letters, or more.</param>
    public ClassWords(ReadOnlySpan<byte> value, Span<ushort> room)
    {
        _value = value;
        _starts = room[..(room.Length / 2)];
        _ends = room[(room.Length / 2)..];
        var (begun, ended, isLetter, isCapital) = (0, 0, 0UL, 0UL);
        for (var at = 0; at < value.Length; at += InMask)
        {
            var all = Load(value[at..Math.Min(at + InMask, value.Length)]);
            var capitals = InRange(all, 'A', 'Z').ExtractMostSignificantBits();
            var letters = capitals | InRange(all, 'a', 'z').ExtractMostSignificantBits();
            var (lettersBefore, capitalsBefore) = ((letters << 1) | isLetter, (capitals << 1) | isCapital);
            var starts = letters & (~lettersBefore | (capitals & ~capitalsBefore));
            for (var left = starts; left != 0; left &= left - 1)
                _starts[begun++] = (ushort)(at + BitOperations.TrailingZeroCount(left));
            for (var left = lettersBefore & (starts | ~letters); left != 0; left &= left - 1)
                _ends[ended++] = (ushort)(at + BitOperations.TrailingZeroCount(left));
            (isLetter, isCapital) = (letters >> (InMask - 1), capitals >> (InMask - 1));
        }

        if (ended < begun)
            _ends[ended] = (ushort)value.Length;
        Count = begun;
    }

    public int Count { get; }

    public readonly int StartOf(int word) => _starts[word];

    public readonly int LengthOf(int word) => _ends[word] - _starts[word];

    public readonly ReadOnlySpan<byte> this[int word] => _value[_starts[word].._ends[word]];

    /// <summary>Whether only what is not a space stands between a word and the one before it.</summary>
    public readonly bool IsTied(int word) => !_value[_ends[word - 1].._starts[word]].Contains((byte)' ');

    /// <summary>The hash of a word in small letters behind what was hashed before (<see cref="Fnv"/>).</summary>
    public readonly uint Hash(uint hash, int word)
    {
        var (start, length) = (_starts[word], LengthOf(word));
        if (length > Together || _value.Length < Together)
            return OneByOne(hash, this[word]);
        // At the value's end the last eight letters are read, and those before the word pushed out.
        var from = Math.Min(start, _value.Length - Together);
        var letters = BinaryPrimitives.ReadUInt64LittleEndian(_value[from..]) >> (8 * (start - from));
        letters = (letters | 0x2020202020202020) & (ulong.MaxValue >> (8 * (Together - length)));
        var factors = Fnv.Factors(length);
        hash = (hash ^ (byte)letters) * factors[0];
        hash = (hash ^ (byte)(letters >> 8)) * factors[1];
        hash = (hash ^ (byte)(letters >> 16)) * factors[2];
        hash = (hash ^ (byte)(letters >> 24)) * factors[3];
        hash = (hash ^ (byte)(letters >> 32)) * factors[4];
        hash = (hash ^ (byte)(letters >> 40)) * factors[5];
        hash = (hash ^ (byte)(letters >> 48)) * factors[6];
        return (hash ^ (byte)(letters >> 56)) * factors[7];
    }

    private static Vector512<byte> Load(ReadOnlySpan<byte> some)
    {
        if (some.Length == InMask)
            return Vector512.Create(some);
        Span<byte> padded = stackalloc byte[InMask];
        some.CopyTo(padded);
        return Vector512.Create<byte>(padded);
    }

    private static uint OneByOne(uint hash, ReadOnlySpan<byte> word)
    {
        foreach (var letter in word)
            hash = Fnv.With(hash, (char)(letter | 0x20));
        return hash;
    }

    private static Vector512<byte> InRange(Vector512<byte> all, char first, char last) =>
        Vector512.LessThanOrEqual(all - Vector512.Create((byte)first), Vector512.Create((byte)(last - first)));
}
