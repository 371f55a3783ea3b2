using Hasila.Text.Folding;

namespace Hasila.Statements.Clauses;

/// <summary>
/// What is known of each folded word, found once: most words of a text have been seen before. A fixed number of places, two for each hash, which hold the
/// words that fell there last; readable and writable from any thread.
/// </summary>
/// <param name="find">What is known of a word, told by its letters alone.</param>
internal sealed class WordMemory<T>(Func<string, T> find)
{
    private const int Places = 1 << 16;

    private readonly Known?[] _seen = new Known?[Places];

    public T Of(string word)
    {
        var at = WordHash.Of(word) % Places & ~1U;
        ref var last = ref _seen[at];
        if (last is { } known && known.Word == word)
            return known.Value;
        ref var before = ref _seen[at + 1];
        if (before is { } older && older.Word == word)
            return older.Value;
        var value = find(word);
        before = last;
        last = new Known(word, value);
        return value;
    }

    private sealed class Known(string word, T value)
    {
        public readonly string Word = word;
        public readonly T Value = value;
    }
}
