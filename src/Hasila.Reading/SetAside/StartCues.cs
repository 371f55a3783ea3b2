using Hasila.Reading.Articles;

namespace Hasila.Reading.SetAside;

/// <summary>Words that furniture begins with, found by the first of them.</summary>
internal sealed class StartCues
{
    private readonly Dictionary<string, List<(FurnitureKind Kind, string Words)>> _byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(FurnitureKind Kind, string Words)>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private int _longestFirst;

    public StartCues() => _lookup = _byFirst.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="kind">What begins so.</param>
    /// <param name="words">The words folded.</param>
    public void Add(FurnitureKind kind, string words)
    {
        var first = words[..EndOfLetters(words, words.Length)];
        if (!_byFirst.TryGetValue(first, out var alike))
            _byFirst[first] = alike = [];
        alike.Add((kind, words));
        _longestFirst = Math.Max(_longestFirst, first.Length);
    }

    /// <returns>Null where the line begins with none of them; a word may not go on behind them.</returns>
    public FurnitureKind? KindOf(ReadOnlySpan<char> folded)
    {
        var first = EndOfLetters(folded, _longestFirst + 1);
        if (first > _longestFirst || !_lookup.TryGetValue(folded[..first], out var alike))
            return null;
        foreach (var (kind, words) in alike)
        {
            if (folded.StartsWith(words, StringComparison.Ordinal) && EndsWord(folded, words.Length))
                return kind;
        }

        return null;
    }

    private static int EndOfLetters(ReadOnlySpan<char> text, int most)
    {
        var at = 0;
        while (at < text.Length && at < most && char.IsLetter(text[at]))
            at++;
        return at;
    }

    private static bool EndsWord(ReadOnlySpan<char> folded, int at) => at == folded.Length || !char.IsLetter(folded[at]) || !char.IsLetter(folded[at - 1]);
}
