using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Hasila.Reading.Archives;

/// <summary>A piece of an archive, unpacked; or why it could not be.</summary>
/// <param name="Offset">Where it begins in the file.</param>
/// <param name="Content">Its bytes, valid until the next piece is asked for; of one that is longer than it may be, the beginning.</param>
/// <param name="Damage">Null where it is whole.</param>
internal readonly record struct ArchivePiece(long Offset, ReadOnlyMemory<byte> Content, string? Damage = null);

/// <summary>
/// The members of a gzip file one by one, each checked by its own sum and length (RFC 1952). Where a member ends is told by its trailer, which follows from
/// what it holds, so that damage to one is stepped over and the next is found by its signature.
/// </summary>
internal static class GzipMembers
{
    private const int Trailer = 8;
    private const int Shortest = 18;
    private const int Step = 1 << 18;

    /// <summary>The signature stands by chance in one of some 130 million places; a member that holds it twice is next to none.</summary>
    private const int MostTries = 4;

    public static IEnumerable<ArchivePiece> Read(Stream stream, ArchiveOptions options)
    {
        var window = new ByteWindow(stream);
        // One room serves all members: what is written where the last one was is still at hand in the processor's cache.
        using var room = new UnpackRoom(options.MaxRecord);
        while (window.Ensure(1))
        {
            var start = window.Offset;
            if (!window.Ensure(4) || !IsSignature(window.Span))
            {
                var far = Next(window, 1, options.MaxRecord);
                window.Skip(far);
                yield return new ArchivePiece(start, default, $"{far} bytes belong to no gzip member; reading goes on behind them");
                continue;
            }

            var (length, damage) = Unpack(window, room, options.MaxRecord);
            window.Skip(length);
            yield return new ArchivePiece(start, damage is null || room.IsFull ? room.Content : default, damage);
        }
    }

    private static (int Length, string? Damage) Unpack(ByteWindow window, UnpackRoom room, int most)
    {
        var first = 0;
        var end = Shortest - 1;
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (end >= window.Span.Length && window.IsWhole)
                break;
            end = Next(window, Math.Min(end + 1, window.Span.Length), most);
            first = first == 0 ? end : first;
            switch (Inflate(window.Memory(end), room))
            {
                case Outcome.TooLong:
                    return (first, $"a member is left out: {room.Refusal}; if the file was packed as a whole, unpack it (gunzip) and give that");
                case Outcome.Whole when End(window.Span[..end], room.Content.Span) is var length and > 0:
                    return (length, null);
            }
        }

        return (
            Math.Max(1, first),
            window.IsWhole && first >= window.Span.Length ? "the last member is cut off or damaged" : "a member is damaged; reading goes on with the next one"
        );
    }

    private enum Outcome
    {
        Whole,
        Broken,
        TooLong,
    }

    private static Outcome Inflate(ReadOnlyMemory<byte> packed, UnpackRoom room)
    {
        room.Begin(packed.Length);
        try
        {
            using var source = new MemoryReader(packed);
            using var unpacked = new GZipStream(source, CompressionMode.Decompress);
            unpacked.CopyTo(room, Step);
            return Outcome.Whole;
        }
        catch (InvalidDataException)
        {
            return room.IsFull ? Outcome.TooLong : Outcome.Broken;
        }
    }

    // The trailer holds the sum and the length of what was unpacked.
    private static int End(ReadOnlySpan<byte> packed, ReadOnlySpan<byte> content)
    {
        Span<byte> trailer = stackalloc byte[Trailer];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, Crc32.HashToUInt32(content));
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)content.Length);
        if (packed.EndsWith(trailer))
            return packed.Length;
        var at = packed.Length > Trailer ? packed.LastIndexOf(trailer) : -1;
        return at < 10 ? -1 : at + Trailer;
    }

    /// <summary>Where the next member's signature stands, from a place on; the end of the stream where there is none.</summary>
    private static int Next(ByteWindow window, int from, int most)
    {
        while (true)
        {
            var at = from;
            while (at < window.Span.Length)
            {
                var found = window.Span[at..].IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]);
                if (found < 0)
                    break;
                at += found;
                if (at + 4 > window.Span.Length && !window.IsWhole)
                    break;
                if (IsSignature(window.Span[at..]))
                    return at;
                at++;
            }

            if (window.IsWhole || window.Span.Length > most)
                return window.Span.Length;
            from = Math.Max(from, window.Span.Length - 3);
            window.More();
        }
    }

    // Deflate, and no flag that does not exist.
    private static bool IsSignature(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, 8, var flags, ..] && (flags & 0xE0) == 0;
}
