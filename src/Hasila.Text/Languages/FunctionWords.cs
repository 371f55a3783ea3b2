using Hasila.Text.Words;

namespace Hasila.Text.Languages;

/// <summary>Which languages a function word belongs to: asked of every word of a text, and most are in none.</summary>
internal sealed class FunctionWords
{
    // Many more than there are words, so that few fall on a place that is taken.
    private const int Places = 1 << 11;

    private readonly (string Word, int[] Languages)?[] _places = new (string, int[])?[Places];

    public FunctionWords(IEnumerable<(string Word, int Language)> words)
    {
        foreach (var alike in words.GroupBy(pair => pair.Word, pair => pair.Language, StringComparer.Ordinal))
        {
            var place = PlaceOf(alike.Key);
            while (_places[place] is not null)
                place = (place + 1) % Places;
            _places[place] = (alike.Key, [.. alike]);
            Longest = Math.Max(Longest, alike.Key.Length);
        }
    }

    /// <summary>The length of the longest of them.</summary>
    public int Longest { get; }

    /// <param name="word">In small letters.</param>
    public ReadOnlySpan<int> LanguagesOf(ReadOnlySpan<char> word)
    {
        for (var place = PlaceOf(word); _places[place] is { } taken; place = (place + 1) % Places)
        {
            if (word.SequenceEqual(taken.Word))
                return taken.Languages;
        }

        return [];
    }

    private static uint PlaceOf(ReadOnlySpan<char> word) => WordHash.Of(word) % Places;
}
