using System.Buffers.Binary;
using ZstdSharp;

namespace Hasila.Reading.Archives;

/// <summary>The frames of a Zstandard file one by one (RFC 8878); a dictionary in a first skippable frame, as WARC files have it, is used.</summary>
internal static class ZstdFrames
{
    private const uint Dictionary = 0x184D2A5D;
    private const int MostTries = 4;

    private static ReadOnlySpan<byte> Signature => [0x28, 0xB5, 0x2F, 0xFD];

    public static IEnumerable<ArchivePiece> Read(Stream stream, ArchiveOptions options)
    {
        var window = new ByteWindow(stream);
        using var decompressor = new Decompressor();
        byte[]? dictionary = null;
        while (window.Ensure(1))
        {
            var start = window.Offset;
            if (window.Ensure(8) && (BinaryPrimitives.ReadUInt32LittleEndian(window.Span) & 0xFFFFFFF0) == (Dictionary & 0xFFFFFFF0))
            {
                var size = (int)Math.Min(int.MaxValue - 8, BinaryPrimitives.ReadUInt32LittleEndian(window.Span[4..]));
                if (size > options.MaxRecord || !window.Ensure(size + 8))
                {
                    window.SkipFar(long.MaxValue);
                    yield return new ArchivePiece(start, default, "a frame is cut off");
                    yield break;
                }

                if (
                    dictionary is null
                    && BinaryPrimitives.ReadUInt32LittleEndian(window.Span) == Dictionary
                    && DictionaryOf(window.Memory(size + 8)[8..], options.MaxRecord) is { } known
                )
                    decompressor.LoadDictionary(dictionary = known);
                window.Skip(size + 8);
                continue;
            }

            if (!window.Span.StartsWith(Signature))
            {
                var far = Next(window, 1, options.MaxRecord);
                window.Skip(far);
                yield return new ArchivePiece(start, default, $"{far} bytes belong to no Zstandard frame; reading goes on behind them");
                continue;
            }

            var (length, content, damage) = Unpack(window, decompressor, options.MaxRecord);
            yield return new ArchivePiece(start, content, damage);
            window.Skip(length);
        }
    }

    private static byte[]? DictionaryOf(ReadOnlyMemory<byte> bytes, int most)
    {
        if (!bytes.Span.StartsWith(Signature))
            return bytes.ToArray();
        using var plain = new Decompressor();
        return Unpacked(plain, bytes.Span, most);
    }

    private static (int Length, byte[]? Content, string? Damage) Unpack(ByteWindow window, Decompressor decompressor, int most)
    {
        var end = 3;
        var first = 0;
        for (var tries = 0; tries < MostTries && !(end >= window.Span.Length && window.IsWhole); tries++)
        {
            end = Next(window, Math.Min(end + 1, window.Span.Length), most);
            first = first == 0 ? end : first;
            if (Unpacked(decompressor, window.Span[..end], most) is { } content)
                return (end, content, null);
        }

        return (
            Math.Max(1, first),
            null,
            window.IsWhole && first >= window.Span.Length
                ? "the last frame is cut off or damaged"
                : "a frame is damaged, or longer than a record may be; reading goes on with the next one"
        );
    }

    private static byte[]? Unpacked(Decompressor decompressor, ReadOnlySpan<byte> frame, int most)
    {
        try
        {
            most = UnpackRoom.Allowed(frame.Length, most);
            return Decompressor.GetDecompressedSize(frame) > (ulong)most ? null : decompressor.Unwrap(frame, most).ToArray();
        }
        catch (ZstdException)
        {
            return null;
        }
    }

    private static int Next(ByteWindow window, int from, int most)
    {
        while (true)
        {
            var found = from < window.Span.Length ? window.Span[from..].IndexOf(Signature) : -1;
            if (found >= 0)
                return from + found;
            if (window.IsWhole || window.Span.Length > most)
                return window.Span.Length;
            from = Math.Max(from, window.Span.Length - 3);
            window.More();
        }
    }
}
