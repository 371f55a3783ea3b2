using System.Runtime.InteropServices;

namespace Hasila.Reading.SetAside;

/// <summary>
/// Tells quickly whether a text holds any of some hundred words, as parts of words too. The text is looked at in pairs of letters: wherever a word stands, one of
/// two pieces of it, its first four letters or the four behind the first, fills two pairs. A bit for each piece tells at most places that no word is there.
/// </summary>
internal sealed class AnyWord
{
    private const int Bits = 15;
    private const int Shortest = 5;

    private readonly ulong[] _bits = new ulong[(1 << Bits) / 64];
    private readonly Dictionary<ulong, List<(string Word, int Before)>> _pieces = [];
    private readonly List<string> _short = [];

    public AnyWord(IEnumerable<string> words)
    {
        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            if (word.Length < Shortest)
            {
                _short.Add(word);
                continue;
            }

            Add(word, 0);
            Add(word, 1);
        }
    }

    public bool In(ReadOnlySpan<char> text)
    {
        foreach (var word in _short)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        var pairs = MemoryMarshal.Cast<char, uint>(text);
        for (var i = 1; i < pairs.Length; i++)
        {
            var piece = Piece(pairs[i - 1], pairs[i]);
            var bit = BitOf(piece);
            if ((_bits[bit / 64] & (1UL << (int)bit)) != 0 && IsPartOfWord(text, (i - 1) * 2, piece))
                return true;
        }

        return false;
    }

    private void Add(string word, int before)
    {
        var pairs = MemoryMarshal.Cast<char, uint>(word.AsSpan(before));
        var piece = Piece(pairs[0], pairs[1]);
        if (!_pieces.TryGetValue(piece, out var alike))
            _pieces[piece] = alike = [];
        alike.Add((word, before));
        var bit = BitOf(piece);
        _bits[bit / 64] |= 1UL << (int)bit;
    }

    private bool IsPartOfWord(ReadOnlySpan<char> text, int at, ulong piece)
    {
        if (!_pieces.TryGetValue(piece, out var words))
            return false;
        foreach (var (word, before) in words)
        {
            if (at >= before && text[(at - before)..].StartsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static ulong Piece(uint first, uint second) => first | ((ulong)second << 32);

    private static uint BitOf(ulong piece) => (uint)(piece * 0x9E3779B97F4A7C15 >> (64 - Bits));
}
