using Hasila.Text.Folding;

namespace Hasila.Statements.Clauses;

/// <summary>
/// What is known of each folded word, found once: most words of a text have been seen before. A fixed number of places, each holding the last word that fell
/// there; readable and writable from any thread.
/// </summary>
/// <param name="find">What is known of a word, told by its letters alone.</param>
internal sealed class WordMemory<T>(Func<string, T> find)
{
    private const int Places = 1 << 14;

    private readonly Known?[] _seen = new Known?[Places];

    public T Of(string word)
    {
        ref var place = ref _seen[WordHash.Of(word) % Places];
        if (place is { } known && known.Word == word)
            return known.Value;
        var value = find(word);
        place = new Known(word, value);
        return value;
    }

    private sealed class Known(string word, T value)
    {
        public readonly string Word = word;
        public readonly T Value = value;
    }
}
