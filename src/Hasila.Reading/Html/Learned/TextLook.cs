using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hasila.Reading.Html.Learned;

/// <summary>
/// A block's text looked at letter by letter, once for all who measure it: its marks counted, its letters in small, its words found. Its memory serves the next block.
/// </summary>
internal sealed class TextLook : IDisposable
{
    /// <summary>Letters that a mask of bits tells of.</summary>
    private const int InMask = 64;

    /// <summary>Letters that are read together for a word's hash.</summary>
    private const int Together = 4;

    // Which bits of eight letters belong to a word that has so many.
    private static readonly ulong[] s_first = [.. Enumerable.Range(0, (2 * Together) + 1).Select(length => Bits(length))];
    private static readonly ulong[] s_second = [.. Enumerable.Range(0, (2 * Together) + 1).Select(length => Bits(length - Together))];

    private char[] _small = ArrayPool<char>.Shared.Rent(1024);
    private ulong[] _words = ArrayPool<ulong>.Shared.Rent(32);
    private int[] _bounds = new int[512];
    private uint[] _hashes = new uint[256];
    private int _length;

    public TextCounts Counts { get; private set; }

    public void Read(ReadOnlySpan<char> text)
    {
        _length = text.Length;
        MakeRoom(text.Length + InMask);
        Span<byte> kinds = stackalloc byte[InMask];
        var counts = default(TextCounts);
        var small = _small.AsSpan(0, text.Length + InMask);
        var mask = 0;
        for (var isInside = 0UL; !text.IsEmpty; mask++)
        {
            var some = text[..Math.Min(InMask, text.Length)];
            ulong sums = 0;
            for (var i = 0; i < some.Length; i++)
            {
                var letter = LetterTable.Of(some[i]);
                sums += letter.Counts;
                small[i] = letter.Small;
                kinds[i] = (byte)letter.Kind;
            }

            kinds[some.Length..].Clear();
            var letters = Mask(kinds, LetterKind.Letter);
            _words[mask] = Mask(kinds, LetterKind.Word);
            counts.Add(sums);
            counts.AddWords(letters, Mask(kinds, LetterKind.Capital), Mask(kinds, LetterKind.Inside), ref isInside);
            text = text[some.Length..];
            small = small[some.Length..];
        }

        _words[mask] = 0;
        Counts = counts;
    }

    /// <summary>Hashes of the words, which are runs of letters and digits, whether in capitals or not. Valid until the next text or the next call.</summary>
    public ReadOnlySpan<uint> Words()
    {
        var bounds = Bounds();
        if (_hashes.Length < bounds.Length / 2)
            _hashes = new uint[bounds.Length];
        var hashes = _hashes.AsSpan(0, bounds.Length / 2);
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = Hash(bounds[2 * i], bounds[(2 * i) + 1] - bounds[2 * i]);
        return hashes;
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_small);
        ArrayPool<ulong>.Shared.Return(_words);
        (_small, _words) = ([], []);
    }

    // Where words begin and end, in turns.
    private ReadOnlySpan<int> Bounds()
    {
        if (_bounds.Length < _length + 2)
            _bounds = new int[_length + 2];
        var (bounds, count, isInside) = (_bounds, 0, 0UL);
        for (var start = 0; start < _length; start += InMask)
        {
            var words = _words[start / InMask];
            for (var changes = words ^ ((words << 1) | isInside); changes != 0; changes &= changes - 1)
                bounds[count++] = start + BitOperations.TrailingZeroCount(changes);
            isInside = words >> (InMask - 1);
        }

        if (count % 2 != 0)
            bounds[count++] = _length;
        return bounds.AsSpan(0, count);
    }

    // Most words have eight letters or fewer, which are read at once, without a branch for how many they are.
    private uint Hash(int start, int length)
    {
        const ulong Mixer = 0x9E3779B97F4A7C15;
        var bytes = MemoryMarshal.AsBytes(_small.AsSpan(start));
        var hash = (ulong)length;
        for (; length > 2 * Together; length -= 2 * Together, bytes = bytes[(2 * sizeof(ulong))..])
            hash = With(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[sizeof(ulong)..]));
        var first = BinaryPrimitives.ReadUInt64LittleEndian(bytes) & s_first[length];
        var second = BinaryPrimitives.ReadUInt64LittleEndian(bytes[sizeof(ulong)..]) & s_second[length];
        return (uint)(With(hash, first, second) >> 32);

        static ulong With(ulong hash, ulong first, ulong second)
        {
            hash = (hash ^ first) * Mixer;
            return ((hash ^ (hash >> 29)) ^ second) * Mixer;
        }
    }

    private static ulong Bits(int letters) => letters <= 0 ? 0 : letters >= Together ? ulong.MaxValue : (1UL << (16 * letters)) - 1;

    // Bit i: whether letter i is of a kind.
    private static ulong Mask(ReadOnlySpan<byte> kinds, LetterKind kind)
    {
        var shift = 7 - BitOperations.TrailingZeroCount((int)kind);
        var low = Vector256.ShiftLeft(Vector256.Create(kinds).AsUInt16(), shift).AsByte();
        var high = Vector256.ShiftLeft(Vector256.Create(kinds[Vector256<byte>.Count..]).AsUInt16(), shift).AsByte();
        return low.ExtractMostSignificantBits() | ((ulong)high.ExtractMostSignificantBits() << Vector256<byte>.Count);
    }

    private void MakeRoom(int letters)
    {
        if (_small.Length < letters)
        {
            ArrayPool<char>.Shared.Return(_small);
            _small = ArrayPool<char>.Shared.Rent(letters);
        }

        if (_words.Length * InMask < letters)
        {
            ArrayPool<ulong>.Shared.Return(_words);
            _words = ArrayPool<ulong>.Shared.Rent((letters / InMask) + 1);
        }
    }
}
