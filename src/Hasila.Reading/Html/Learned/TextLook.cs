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

    private char[] _small = ArrayPool<char>.Shared.Rent(1024);
    private ulong[] _words = ArrayPool<ulong>.Shared.Rent(32);
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
        if (_hashes.Length < (_length / 2) + 1)
            _hashes = new uint[(_length / 2) + 1];
        var (hashes, count) = (_hashes, 0);
        for (var at = Next(0, isWord: true); at < _length; count++)
        {
            var end = Next(at, isWord: false);
            hashes[count] = Hash(at, end - at);
            at = Next(end, isWord: true);
        }

        return hashes.AsSpan(0, count);
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_small);
        ArrayPool<ulong>.Shared.Return(_words);
        (_small, _words) = ([], []);
    }

    // The next place from one on that belongs to a word, or to none; the text's length or more where there is none.
    private int Next(int from, bool isWord)
    {
        var flip = isWord ? 0 : ulong.MaxValue;
        for (var mask = from / InMask; from < _length; from = ++mask * InMask)
        {
            var left = (_words[mask] ^ flip) >> (from % InMask);
            if (left != 0)
                return from + BitOperations.TrailingZeroCount(left);
        }

        return _length;
    }

    private uint Hash(int start, int length)
    {
        const ulong Mixer = 0x9E3779B97F4A7C15;
        var bytes = MemoryMarshal.AsBytes(_small.AsSpan(start));
        var hash = (ulong)length;
        for (; length > Together; length -= Together, bytes = bytes[sizeof(ulong)..])
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * Mixer;
            hash ^= hash >> 29;
        }

        hash = (hash ^ (BinaryPrimitives.ReadUInt64LittleEndian(bytes) & (ulong.MaxValue >> (InMask - (16 * length))))) * Mixer;
        return (uint)(hash >> 32);
    }

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
