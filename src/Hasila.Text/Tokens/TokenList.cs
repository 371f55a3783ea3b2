using System.Buffers;

namespace Hasila.Text.Tokens;

/// <summary>
/// Tokens of one stretch of text. Indexing past either end gives an empty token, so that grammars may look ahead freely.
/// The array is kept and used again, and given back in the end.
/// </summary>
internal sealed class TokenList : IDisposable
{
    private const int Fewest = 256;

    private static readonly Token s_none = new() { Gap = true };

    private Token[] _tokens = ArrayPool<Token>.Shared.Rent(Fewest);

    internal int Count { get; private set; }

    internal ref readonly Token this[int index]
    {
        get
        {
            if ((uint)index < (uint)Count)
                return ref _tokens[index];
            return ref s_none;
        }
    }

    /// <summary>Where a number was read last; -1 for nowhere.</summary>
    internal int NumberAt { get; set; } = -1;

    /// <summary>The number at <see cref="NumberAt"/>.</summary>
    internal Numeral NumberThere { get; set; }

    internal void Clear() => (Count, NumberAt) = (0, -1);

    /// <summary>A new empty token at the end, to be filled in place.</summary>
    internal ref Token Add()
    {
        if (Count == _tokens.Length)
            Grow();
        ref var token = ref _tokens[Count++];
        token = default;
        return ref token;
    }

    public void Dispose()
    {
        ArrayPool<Token>.Shared.Return(_tokens);
        _tokens = [];
        Count = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<Token>.Shared.Rent(Count * 2);
        _tokens.AsSpan(0, Count).CopyTo(larger);
        ArrayPool<Token>.Shared.Return(_tokens);
        _tokens = larger;
    }

    internal void DropLast() => Count--;

    /// <summary>Room to write in place; keeps the first <paramref name="count"/> tokens.</summary>
    internal void Truncate(int count) => Count = count;

    internal ref Token Writable(int index) => ref _tokens[index];
}
