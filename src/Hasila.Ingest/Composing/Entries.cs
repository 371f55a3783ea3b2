using Hasila.Reading.Archives;
using Hasila.Reading.Captures;

namespace Hasila.Ingest.Composing;

/// <summary>
/// One file of many entries, each of which becomes a capture: the file reduced to that entry and to what says whose it is, in the file's own bytes. So a
/// capture is a file of the same format, can be read again by itself, and has the same id whichever export or hour of the feed it came from.
/// </summary>
internal static class Entries
{
    public static Archived.Page Page(long offset, string name, byte[] bytes, string? url, DateTimeOffset? takenAt = null) =>
        new(
            offset,
            new Capture
            {
                Bytes = bytes,
                Name = $"{name}@{offset}",
                Url = url,
                TakenAt = takenAt,
            }
        );

    /// <summary>The bytes behind a byte order mark.</summary>
    public static ReadOnlyMemory<byte> Unmarked(ReadOnlyMemory<byte> file) => file.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? file[3..] : file;

    public static byte[] Joined(params ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        var length = 0;
        foreach (var part in parts)
            length += part.Length;
        var joined = new byte[length];
        var at = 0;
        foreach (var part in parts)
        {
            part.CopyTo(joined.AsMemory(at));
            at += part.Length;
        }

        return joined;
    }
}
