namespace Hasila.Reading.Archives;

/// <summary>Where bytes are unpacked to: it grows up to a bound, and what comes behind that is refused.</summary>
/// <param name="most">How many bytes it takes.</param>
internal sealed class UnpackRoom(int most) : Stream
{
    private const int FirstLength = 1 << 16;

    private byte[] _bytes = new byte[FirstLength];
    private int _length;

    /// <summary>What was written, valid until it is cleared.</summary>
    public ReadOnlyMemory<byte> Content => _bytes.AsMemory(0, _length);

    /// <summary>More was written than it takes.</summary>
    public bool IsFull { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public void Clear() => (_length, IsFull) = (0, false);

    /// <exception cref="InvalidDataException">There is more than it takes.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.Length > most - _length)
        {
            IsFull = true;
            throw new InvalidDataException("what is unpacked is longer than it may be");
        }

        if (buffer.Length > _bytes.Length - _length)
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(_bytes.Length * 2L, (long)_length + buffer.Length)));
        buffer.CopyTo(_bytes.AsSpan(_length));
        _length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
