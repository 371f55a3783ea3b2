namespace Hasila.Reading.SetAside;

/// <summary>
/// Tells quickly whether a text holds any of some hundred words, as parts of words too. A bit for the first letters of each tells at most places that none
/// begins there; a general search for so many words asks far more at each place.
/// </summary>
internal sealed class AnyWord
{
    private const int Bits = 16;
    private const int Key = 3;

    private readonly ulong[] _begins = new ulong[(1 << Bits) / 64];
    private readonly Dictionary<uint, List<string>> _words = [];
    private readonly List<string> _short = [];

    public AnyWord(IEnumerable<string> words)
    {
        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            if (word.Length < Key)
            {
                _short.Add(word);
                continue;
            }

            var key = KeyOf(word);
            if (!_words.TryGetValue(key, out var alike))
                _words[key] = alike = [];
            alike.Add(word);
            _begins[key / 64] |= 1UL << (int)key;
        }
    }

    public bool In(ReadOnlySpan<char> text)
    {
        foreach (var word in _short)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        for (; text.Length >= Key; text = text[1..])
        {
            var key = KeyOf(text);
            if ((_begins[key / 64] & (1UL << (int)key)) != 0 && Begins(text, key))
                return true;
        }

        return false;
    }

    private bool Begins(ReadOnlySpan<char> text, uint key)
    {
        if (!_words.TryGetValue(key, out var words))
            return false;
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static uint KeyOf(ReadOnlySpan<char> text) => (((text[0] * 31u) + text[1]) * 31u + text[2]) * 0x9E3779B9 >> (32 - Bits);
}
