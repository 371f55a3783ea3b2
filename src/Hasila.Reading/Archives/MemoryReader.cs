using System.Runtime.InteropServices;

namespace Hasila.Reading.Archives;

/// <summary>Bytes at hand as a stream.</summary>
internal sealed class MemoryReader(ReadOnlyMemory<byte> bytes) : Stream
{
    private int _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => bytes.Length;

    public override long Position
    {
        get => _at;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, bytes.Length - _at);
        bytes.Span.Slice(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    /// <summary>Gives all that is left at once, which spares an unpacker the seams between pieces.</summary>
    public override void CopyTo(Stream destination, int bufferSize)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (MemoryMarshal.TryGetArray(bytes[_at..], out var rest))
            destination.Write(rest.Array!, rest.Offset, rest.Count);
        else
            destination.Write(bytes.Span[_at..]);
        _at = bytes.Length;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>Copies of streams that may be bombs.</summary>
internal static class Bounded
{
    /// <returns>False where there was more than <paramref name="most"/> bytes.</returns>
    public static bool Copy(Stream from, MemoryStream to, int most)
    {
        while (true)
        {
            var have = (int)to.Length;
            if (have > most)
                return false;
            to.SetLength(Math.Min((long)most + 1, Math.Max(have + 65536, have * 2L)));
            var read = 0;
            try
            {
                read = from.Read(to.GetBuffer(), have, (int)to.Length - have);
            }
            finally
            {
                // Where reading fails, only what was read before stays.
                to.SetLength(have + read);
            }

            if (read == 0)
                return true;
        }
    }
}
