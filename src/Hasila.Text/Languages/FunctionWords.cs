using Hasila.Text.Words;

namespace Hasila.Text.Languages;

/// <summary>Which languages a function word belongs to: asked of every word of a text, and most are in none.</summary>
internal sealed class FunctionWords
{
    // Many more than there are words, so that few fall on a place that is taken.
    private const int Places = 1 << 10;

    // At each place a word's number, or 0.
    private readonly ushort[] _places = new ushort[Places];
    private readonly List<(string Word, int[] Languages)> _words = [("", [])];

    public FunctionWords(IEnumerable<(string Word, int Language)> words)
    {
        foreach (var alike in words.GroupBy(pair => pair.Word, pair => pair.Language, StringComparer.Ordinal))
        {
            var place = PlaceOf(alike.Key);
            while (_places[place] != 0)
                place = (place + 1) % Places;
            _places[place] = (ushort)_words.Count;
            _words.Add((alike.Key, [.. alike]));
            Longest = Math.Max(Longest, alike.Key.Length);
        }
    }

    /// <summary>The length of the longest of them.</summary>
    public int Longest { get; }

    /// <param name="word">In small letters.</param>
    public ReadOnlySpan<int> LanguagesOf(ReadOnlySpan<char> word)
    {
        for (var place = PlaceOf(word); _places[place] != 0; place = (place + 1) % Places)
        {
            var (known, languages) = _words[_places[place]];
            if (word.SequenceEqual(known))
                return languages;
        }

        return [];
    }

    private static uint PlaceOf(ReadOnlySpan<char> word) => WordHash.Of(word) % Places;
}
