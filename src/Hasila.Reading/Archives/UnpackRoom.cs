namespace Hasila.Reading.Archives;

/// <summary>
/// Where bytes are unpacked to, one thing after the other: it grows up to a bound, and what comes behind that is refused. What was made to be small and
/// unpacks to
/// very much is a bomb: past the first mebibyte nothing unpacks to more than a hundred times its size.
/// </summary>
/// <param name="most">How many bytes it takes.</param>
internal sealed class UnpackRoom(int most) : Stream
{
    /// <summary>A page of text packs to a fifth or a tenth; one that repeats itself to a fiftieth.</summary>
    public const int MostTimes = 100;

    /// <summary>So much may come of however little.</summary>
    public const int AlwaysAllowed = 1 << 20;

    private const int FirstLength = 1 << 16;

    /// <summary>What one large record needed is not held for the small ones that follow.</summary>
    private const int MostKept = 4 << 20;

    private byte[] _bytes = new byte[FirstLength];
    private int _length;
    private int _allowed = int.MaxValue;

    /// <summary>What was written, valid until the next thing is unpacked.</summary>
    public ReadOnlyMemory<byte> Content => _bytes.AsMemory(0, _length);

    /// <summary>More was written than it takes.</summary>
    public bool IsFull { get; private set; }

    /// <summary>What it refused, for a person.</summary>
    public string Refusal =>
        _allowed < most ? $"it unpacks to more than {MostTimes} times its size, as no page does" : $"it unpacks to more than {most / (1024 * 1024)} MB";

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    /// <summary>How much something of so many bytes may unpack to.</summary>
    public static int Allowed(long packed, int most) => (int)Math.Min(most, Math.Max(AlwaysAllowed, packed * MostTimes));

    /// <summary>Empties it for something that has so many bytes packed.</summary>
    public void Begin(long packed)
    {
        (_length, IsFull, _allowed) = (0, false, Allowed(packed, most));
        if (_bytes.Length > MostKept)
            _bytes = new byte[FirstLength];
    }

    /// <exception cref="InvalidDataException">There is more than it takes.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.Length > _allowed - _length)
        {
            IsFull = true;
            Write(buffer[..(_allowed - _length)]); // Its beginning tells what it is.
            throw new InvalidDataException("what is unpacked is longer than it may be");
        }

        if (buffer.Length > _bytes.Length - _length)
            Array.Resize(ref _bytes, (int)Math.Min(_allowed, Math.Max(_bytes.Length * 2L, (long)_length + buffer.Length)));
        buffer.CopyTo(_bytes.AsSpan(_length));
        _length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
