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
        var first = Openings.LettersOf(words, words.Length).ToString();
        if (!_byFirst.TryGetValue(first, out var alike))
            _byFirst[first] = alike = [];
        alike.Add((kind, words));
        _longestFirst = Math.Max(_longestFirst, first.Length);
    }

    /// <returns>Null where the line begins with none of them; a word may not go on behind them.</returns>
    public FurnitureKind? KindOf(ReadOnlySpan<char> folded)
    {
        if (!_lookup.TryGetValue(Openings.LettersOf(folded, _longestFirst + 1), out var alike))
            return null;
        foreach (var (kind, words) in alike)
        {
            if (folded.StartsWith(words, StringComparison.Ordinal) && EndsWord(folded, words.Length))
                return kind;
        }

        return null;
    }

    private static bool EndsWord(ReadOnlySpan<char> folded, int at) => at == folded.Length || !char.IsLetter(folded[at]) || !char.IsLetter(folded[at - 1]);
}
