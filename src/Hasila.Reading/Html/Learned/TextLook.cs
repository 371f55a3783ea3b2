using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Hasila.Reading.Html.Learned;

/// <summary>
/// A block's text looked at letter by letter, once for all who measure it: its marks counted, its letters in small, its words found. Its memory serves the
/// next block.
/// </summary>
internal sealed class TextLook : IDisposable
{
    /// <summary>Letters that a mask of bits tells of.</summary>
    private const int InMask = 64;

    /// <summary>Letters that are read together for a word's hash.</summary>
    private const int Together = 4;

    private static readonly SearchValues<char> s_forms = SearchValues.Create(Letters.Forms);

    // Which bits of eight letters belong to a word that has so many.
    private static readonly ulong[] s_first = [.. Enumerable.Range(0, (2 * Together) + 1).Select(length => Bits(length))];
    private static readonly ulong[] s_second = [.. Enumerable.Range(0, (2 * Together) + 1).Select(length => Bits(length - Together))];

    private char[] _small = ArrayPool<char>.Shared.Rent(1024);
    private LetterMasks[] _masks = ArrayPool<LetterMasks>.Shared.Rent(32);
    private char[] _folded = [];
    private int[] _bounds = new int[512];
    private uint[] _hashes = new uint[256];
    private int _length;

    public TextCounts Counts { get; private set; }

    public void Read(ReadOnlySpan<char> text)
    {
        _length = text.Length;
        MakeRoom(text.Length + InMask);
        var counts = default(TextCounts);
        var isInside = 0UL;
        for (var start = 0; start < text.Length; start += InMask)
        {
            ref var masks = ref _masks[start / InMask];
            Look(text[start..Math.Min(start + InMask, text.Length)], _small.AsSpan(start, InMask), ref masks, ref counts);
            counts.AddWords(masks, ref isInside);
        }

        Counts = counts;
    }

    /// <summary>Hashes of the words, which are runs of letters and digits, whether in capitals or not. Valid until the next text or the next call.</summary>
    public ReadOnlySpan<uint> Words()
    {
        var bounds = Bounds(_length, isSpelled: false);
        if (_hashes.Length < bounds.Length / 2)
            _hashes = new uint[bounds.Length];
        var hashes = _hashes.AsSpan(0, bounds.Length / 2);
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = Hash(bounds[2 * i], bounds[(2 * i) + 1] - bounds[2 * i]);
        return hashes;
    }

    /// <summary>
    /// Where the first words begin and end, in turns; a word is then a run of letters with the apostrophes in it and behind it. Valid until the next text or
    /// the next call.
    /// </summary>
    /// <param name="within">How many letters are looked at.</param>
    public ReadOnlySpan<int> Spelled(int within)
    {
        var bounds = Bounds(Math.Min(within, _length), isSpelled: true);
        var count = 0;
        for (var i = 0; i < bounds.Length; i += 2)
        {
            var (start, end) = (bounds[i], bounds[i + 1]);
            while (start < end && _small[start] is '\'' or '’')
                start++;
            if (start < end)
                (bounds[count++], bounds[count++]) = (start, end);
        }

        return bounds[..count];
    }

    /// <summary>Whether there are signs among the first letters (<see cref="LetterKind.Sign"/>).</summary>
    public bool HasSigns(int within)
    {
        for (var start = 0; start < Math.Min(within, _length); start += InMask)
        {
            if ((_masks[start / InMask].Sign & Up(within - start)) != 0)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Its letters in small, the forms of an Arabic letter that writers exchange as one, with some room behind the last. Valid until the next text or the
    /// next call.
    /// </summary>
    public ReadOnlySpan<char> Folded()
    {
        var small = _small.AsSpan(0, _length + InMask);
        if (!small[.._length].ContainsAny(s_forms))
            return small;
        if (_folded.Length < small.Length)
            _folded = new char[small.Length];
        for (var i = 0; i < _length; i++)
            _folded[i] = Letters.Folded(small[i]);
        return _folded.AsSpan(0, small.Length);
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_small);
        ArrayPool<LetterMasks>.Shared.Return(_masks);
        (_small, _masks) = ([], []);
    }

    // Where runs of a kind begin and end, in turns.
    private Span<int> Bounds(int within, bool isSpelled)
    {
        if (_bounds.Length < within + 2)
            _bounds = new int[within + 2];
        var (bounds, count, isInside) = (_bounds, 0, 0UL);
        for (var start = 0; start < within; start += InMask)
        {
            ref var masks = ref _masks[start / InMask];
            var some = (isSpelled ? masks.Spelled : masks.Word) & Up(within - start);
            for (var changes = some ^ ((some << 1) | isInside); changes != 0; changes &= changes - 1)
                bounds[count++] = start + BitOperations.TrailingZeroCount(changes);
            isInside = some >> (InMask - 1);
        }

        if (count % 2 != 0)
            bounds[count++] = within;
        return bounds.AsSpan(0, count);
    }

    private static ulong Up(int letters) => letters >= InMask ? ulong.MaxValue : (1UL << letters) - 1;

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

    private static ulong Bits(int letters) =>
        letters <= 0 ? 0
        : letters >= Together ? ulong.MaxValue
        : (1UL << (16 * letters)) - 1;

    private static void Look(ReadOnlySpan<char> some, Span<char> small, ref LetterMasks masks, ref TextCounts counts)
    {
        // Nothing may be read behind the text's end.
        Span<char> padded = stackalloc char[InMask];
        if (some.Length < InMask)
            some.CopyTo(padded);
        if (AsciiLook.Try(some.Length < InMask ? padded : some, Up(some.Length), small, ref masks, ref counts))
            return;
        Span<byte> kinds = stackalloc byte[InMask];
        counts.Add(LetterTable.Look(some, small, kinds));
        masks = LetterMasks.Of(kinds);
    }

    private void MakeRoom(int letters)
    {
        if (_small.Length < letters)
        {
            ArrayPool<char>.Shared.Return(_small);
            _small = ArrayPool<char>.Shared.Rent(letters);
        }

        if (_masks.Length * InMask < letters)
        {
            ArrayPool<LetterMasks>.Shared.Return(_masks);
            _masks = ArrayPool<LetterMasks>.Shared.Rent((letters / InMask) + 1);
        }
    }
}
