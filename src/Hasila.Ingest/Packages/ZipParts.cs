using System.IO.Compression;
using System.IO.Hashing;

namespace Hasila.Ingest.Packages;

/// <summary>
/// The parts of a ZIP file, read as streams and never written anywhere. What unpacks to more than a hundred times its size past 64 MB is a bomb and stopped;
/// the sum of what was read is held against the one in the directory.
/// </summary>
internal static class ZipParts
{
    /// <summary>So much of a packed part is unpacked at any ratio.</summary>
    public const long AnyRatio = 64L * 1024 * 1024;

    private const int Ratio = 100;

    /// <summary>Whether a name would lead out of the folder that it is unpacked in.</summary>
    public static bool LeadsOutside(string name) =>
        name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains("..");

    /// <summary>A part from its beginning.</summary>
    /// <exception cref="InvalidDataException">The part's head is damaged, or it is encrypted.</exception>
    public static CheckedStream Open(ZipArchiveEntry part) => new(part.Open(), AnyRatio, MostOf(part));

    /// <summary>What comes out of a part beyond these bytes is a bomb's.</summary>
    public static long MostOf(ZipArchiveEntry part) => Math.Max(AnyRatio, part.CompressedLength * Ratio);

    /// <summary>All of a small part.</summary>
    /// <exception cref="InvalidDataException">It is damaged, longer than it may be, or its sum does not hold.</exception>
    public static byte[] ReadAll(ZipArchiveEntry part, int most)
    {
        using var stream = Open(part);
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            if (bytes.Length + read > most)
                throw new InvalidDataException("longer than it may be");
            bytes.Write(buffer, 0, read);
        }

        if (stream.Sum != part.Crc32)
            throw new InvalidDataException("its sum does not hold");
        return bytes.ToArray();
    }
}

/// <summary>A stream that sums what is read of it, and stops a bomb.</summary>
/// <param name="inner">What it reads, and closes.</param>
/// <param name="anyRatio">So many bytes are given whatever was packed.</param>
/// <param name="most">Where more than these come out, it is a bomb.</param>
internal sealed class CheckedStream(Stream inner, long anyRatio, long most) : Stream
{
    private readonly Crc32 _sum = new();
    private long _read;

    /// <summary>What hashes the same bytes, if anything does.</summary>
    public System.Security.Cryptography.IncrementalHash? Hash { get; init; }

    /// <summary>CRC-32 of what was read.</summary>
    public uint Sum => _sum.GetCurrentHashAsUInt32();

    /// <summary>Whether it was stopped as a bomb.</summary>
    public bool IsBomb { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (IsBomb)
            throw new InvalidDataException("a bomb");
        var count = inner.Read(buffer);
        _read += count;
        if (_read > anyRatio && _read > most)
        {
            IsBomb = true;
            throw new InvalidDataException("a bomb");
        }

        _sum.Append(buffer[..count]);
        Hash?.AppendData(buffer[..count]);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Reads what is left, for its sum.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or a bomb.</exception>
    public void Drain()
    {
        var buffer = new byte[81920];
        while (Read(buffer) > 0) { }
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            Hash?.Dispose();
        }

        base.Dispose(disposing);
    }
}
