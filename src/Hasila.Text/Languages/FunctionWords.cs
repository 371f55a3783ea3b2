using System.Runtime.InteropServices;

namespace Hasila.Text.Languages;

/// <summary>
/// Which languages a function word belongs to: asked of every word of a text, and most are in none. The words are short enough to be numbers.
/// </summary>
internal sealed class FunctionWords
{
    /// <summary>The length of the longest that fits.</summary>
    public const int Longest = 8;

    // Many more than there are words, so that few fall on a place that is taken.
    private const int Places = 1 << 10;
    private const ulong Factor = 0x9E3779B97F4A7C15;

    // At each place a word's number, or 0.
    private readonly ushort[] _places = new ushort[Places];
    private readonly Entry[] _words;

    /// <param name="words">Each with a language's number, below 32.</param>
    /// <exception cref="ArgumentException">A word is longer than <see cref="Longest"/>.</exception>
    public FunctionWords(IEnumerable<(string Word, int Language)> words)
    {
        List<Entry> entries = [default];
        foreach (var alike in words.GroupBy(pair => pair.Word, pair => pair.Language, StringComparer.Ordinal))
        {
            var (first, second) = KeyOf(alike.Key);
            var place = PlaceOf(first, second);
            while (_places[place] != 0)
                place = (place + 1) % Places;
            _places[place] = (ushort)entries.Count;
            entries.Add(new Entry(first, second, alike.Aggregate(0u, (languages, language) => languages | (1u << language))));
        }

        _words = [.. entries];
    }

    /// <summary>A bit for each language that has the word.</summary>
    /// <param name="word">In small letters, at most <see cref="Longest"/>.</param>
    public uint LanguagesOf(ReadOnlySpan<char> word)
    {
        var (first, second) = KeyOf(word);
        for (var place = PlaceOf(first, second); _places[place] != 0; place = (place + 1) % Places)
        {
            ref readonly var known = ref _words[_places[place]];
            if (known.First == first && known.Second == second)
                return known.Languages;
        }

        return 0;
    }

    // Four letters in each number.
    private static (ulong First, ulong Second) KeyOf(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[Longest];
        word.CopyTo(letters);
        var numbers = MemoryMarshal.Cast<char, ulong>(letters);
        return (numbers[0], numbers[1]);
    }

    private static uint PlaceOf(ulong first, ulong second) => (uint)((((first * Factor) ^ second) * Factor) >> 32) % Places;

    private readonly record struct Entry(ulong First, ulong Second, uint Languages);
}
