namespace Hasila.Text.Tokens;

/// <summary>
/// Tokens of one stretch of text. Indexing past either end gives an empty token, so that grammars may look ahead freely.
/// The array is kept and used again.
/// </summary>
internal sealed class TokenList
{
    private static readonly Token s_none = new() { Gap = true };

    private Token[] _tokens = new Token[256];

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

    internal void Clear() => Count = 0;

    internal void Add(in Token token)
    {
        if (Count == _tokens.Length)
            Array.Resize(ref _tokens, Count * 2);
        _tokens[Count++] = token;
    }

    /// <summary>Room to write in place; keeps the first <paramref name="count"/> tokens.</summary>
    internal void Truncate(int count) => Count = count;

    internal ref Token Writable(int index) => ref _tokens[index];
}
