using Hasila.Reading.Articles;

namespace Hasila.Reading.SetAside;

/// <summary>Words that furniture begins with, found by the first of them.</summary>
internal sealed class StartCues
{
    private readonly Dictionary<string, Cue[]> _byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Cue[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private int _longestFirst;

    public StartCues() => _lookup = _byFirst.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="kind">What begins so.</param>
    /// <param name="words">The words folded.</param>
    public void Add(FurnitureKind kind, string words)
    {
        var first = Openings.LettersOf(words, words.Length).ToString();
        _byFirst[first] = [.. _byFirst.GetValueOrDefault(first) ?? [], new Cue(kind, words.Length, words[^1], words)];
        _longestFirst = Math.Max(_longestFirst, first.Length);
    }

    /// <returns>Null where the line begins with none of them; a word may not go on behind them.</returns>
    public FurnitureKind? KindOf(ReadOnlySpan<char> folded)
    {
        if (!_lookup.TryGetValue(Openings.LettersOf(folded, _longestFirst + 1), out var cues))
            return null;
        foreach (var (kind, length, last, words) in cues)
        {
            if (length <= folded.Length && folded[length - 1] == last && folded.StartsWith(words, StringComparison.Ordinal) && EndsWord(folded, length))
                return kind;
        }

        return null;
    }

    private static bool EndsWord(ReadOnlySpan<char> folded, int at) => at == folded.Length || !char.IsLetter(folded[at]) || !char.IsLetter(folded[at - 1]);

    // Length and last letter stand beside the words, since most are told apart by them.
    private readonly record struct Cue(FurnitureKind Kind, int Length, char Last, string Words);
}
