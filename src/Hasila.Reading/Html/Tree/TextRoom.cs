using System.Buffers;

namespace Hasila.Reading.Html.Tree;

/// <summary>Letters of a block in the making, in rented memory.</summary>
internal sealed class TextRoom : IDisposable
{
    private char[] _letters = ArrayPool<char>.Shared.Rent(4096);

    public int Length { get; private set; }

    /// <summary>The last letter; <c>'\0'</c> where there is none.</summary>
    public char Last => Length == 0 ? '\0' : _letters[Length - 1];

    public Span<char> Written => _letters.AsSpan(0, Length);

    public void Append(ReadOnlySpan<char> letters)
    {
        if (_letters.Length - Length < letters.Length)
            Grow(letters.Length);
        letters.CopyTo(_letters.AsSpan(Length));
        Length += letters.Length;
    }

    public void Clear() => Length = 0;

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_letters);
        _letters = [];
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_letters.Length * 2, Length + more));
        Written.CopyTo(larger);
        ArrayPool<char>.Shared.Return(_letters);
        _letters = larger;
    }
}
