using System.Buffers;
using System.Runtime.InteropServices;

namespace Hasila.Reading.SetAside;

/// <summary>
/// Tells quickly whether a text holds any of some hundred words, as parts of words too, and which. The text is looked at in pairs of letters: wherever a word
/// stands, one of
/// two pieces of it, its first four letters or the four behind the first, fills two pairs. Two bits for each piece tell at most places that no word is there.
/// </summary>
internal sealed class AnyWord
{
    private const int Bits = 1 << 14;
    private const int Shortest = 5;

    private readonly ulong[] _bits = new ulong[Bits / 64];
    private readonly Dictionary<ulong, List<(string Word, int Before)>> _pieces = [];
    private readonly List<string> _short = [];
    private readonly SearchValues<char> _shortBegin;

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

        _shortBegin = SearchValues.Create([.. _short.Select(word => word[0])]);
    }

    public bool In(ReadOnlySpan<char> text) => Find(text, found: null);

    /// <summary>The words that a text holds, in any order and perhaps more than once.</summary>
    public IReadOnlyList<string> AllIn(ReadOnlySpan<char> text)
    {
        List<string> found = [];
        Find(text, found);
        return found;
    }

    // Without a list the first word is enough.
    private bool Find(ReadOnlySpan<char> text, List<string>? found)
    {
        if (text.ContainsAny(_shortBegin) && FindShort(text, found))
            return true;
        var pairs = MemoryMarshal.Cast<char, uint>(text);
        if (pairs.IsEmpty)
            return false;
        var bits = _bits;
        var before = pairs[0];
        var at = 0;
        foreach (var pair in pairs[1..])
        {
            var piece = Piece(before, pair);
            var mixed = Mixed(piece);
            if (Has(bits, mixed >> 16) && Has(bits, mixed) && FindAround(text, at, piece, found))
                return true;
            before = pair;
            at += 2;
        }

        return false;
    }

    private bool FindShort(ReadOnlySpan<char> text, List<string>? found)
    {
        foreach (var word in _short)
        {
            if (!text.Contains(word, StringComparison.Ordinal))
                continue;
            if (found is null)
                return true;
            found.Add(word);
        }

        return false;
    }

    private bool FindAround(ReadOnlySpan<char> text, int at, ulong piece, List<string>? found)
    {
        if (!_pieces.TryGetValue(piece, out var words))
            return false;
        foreach (var (word, before) in words)
        {
            if (at < before || !text[(at - before)..].StartsWith(word, StringComparison.Ordinal))
                continue;
            if (found is null)
                return true;
            found.Add(word);
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
        foreach (var bit in (ReadOnlySpan<uint>)[Mixed(piece) >> 16, Mixed(piece)])
            _bits[bit % Bits / 64] |= 1UL << (int)bit;
    }

    private static ulong Piece(uint first, uint second) => first | ((ulong)second << 32);

    // Of a product the upper bits are mixed best; two numbers are taken out of them.
    private static uint Mixed(ulong piece) => (uint)(piece * 0x9E3779B97F4A7C15 >> 34);

    private static bool Has(ulong[] bits, uint bit) => (bits[bit % Bits / 64] & (1UL << (int)bit)) != 0;
}
