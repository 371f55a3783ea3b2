namespace Hasila.Reading.Archives;

/// <summary>The unread beginning of a stream, as long as its reader asks for.</summary>
internal sealed class ByteWindow(Stream stream)
{
    private const int Step = 256 * 1024;

    private byte[] _buffer = new byte[Step];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>How many bytes stand before the window.</summary>
    public long Offset { get; private set; }

    /// <summary>What is at hand.</summary>
    public ReadOnlySpan<byte> Span => _buffer.AsSpan(_start, _end - _start);

    /// <summary>True where the stream has no more bytes than those at hand.</summary>
    public bool IsWhole => _ended;

    public ReadOnlyMemory<byte> Memory(int length) => _buffer.AsMemory(_start, length);

    /// <summary>Reads until that many bytes are at hand; false where the stream ends before.</summary>
    public bool Ensure(int length)
    {
        while (_end - _start < length && !_ended)
            More();
        return _end - _start >= length;
    }

    /// <summary>Reads some more.</summary>
    public void More()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_end, _start) = (_end - _start, 0);
        }

        if (_buffer.Length - _end < Step)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _ended = read == 0;
        _end += read;
    }

    public void Skip(int length)
    {
        _start += length;
        Offset += length;
    }

    /// <summary>Passes over bytes without keeping them; less than asked where the stream ends.</summary>
    public void SkipFar(long length)
    {
        while (length > 0 && Ensure(1))
        {
            var step = (int)Math.Min(length, Span.Length);
            Skip(step);
            length -= step;
        }
    }
}
