using System.Collections;
using System.Runtime.InteropServices;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Clauses;

/// <summary>
/// The words of an article, read once, and where each stands by its spelling without the Arabic article. Whoever asks for the words of a stretch gets a view
/// of them.
/// </summary>
internal sealed class ArticleWords(string text)
{
    private List<ClauseToken>? _tokens;
    private Dictionary<string, (int First, int Last)>? _at;

    // Of each word the index of its next place; 0 where there is none.
    private int[] _next = [];

    public string Text { get; } = text;

    public IReadOnlyList<ClauseToken> Tokens => All;

    private List<ClauseToken> All => _tokens ??= ClauseToken.Of(Text, new TextSpan(0, Text.Length));

    /// <summary>The words of a stretch. Where it begins or ends inside a word of the article, the part inside it is a word.</summary>
    public IReadOnlyList<ClauseToken> In(TextSpan within)
    {
        var (from, to) = (FirstFrom(within.Start), FirstFrom(within.End));
        var cut = from > 0 && All[from - 1].Span.End > within.Start || to > 0 && All[to - 1].Span.End > within.End;
        return cut ? ClauseToken.Of(Text, within) : new View(All, from, Math.Max(0, to - from));
    }

    /// <summary>The words of a stretch as an array of one's own.</summary>
    public ClauseToken[] Copied(TextSpan within) => In(within) is View view ? view.ToArray() : [.. In(within)];

    /// <summary>The first index of a word by its spelling without the article, and the last one; null where it stands nowhere.</summary>
    public (int First, int Last)? Ends(ClauseToken word) => (_at ??= Index()).TryGetValue(Definite.Without(word.Fold), out var places) ? places : null;

    /// <summary>The index of a word's next place behind one that is not its last.</summary>
    public int Next(int at) => _next[at];

    /// <summary>Indices of a word, in order.</summary>
    /// <param name="word">The word.</param>
    /// <param name="exact">With the same article before it or none.</param>
    public IEnumerable<int> PlacesOf(ClauseToken word, bool exact)
    {
        if (!(_at ??= Index()).TryGetValue(Definite.Without(word.Fold), out var places))
            yield break;
        var joined = Definite.Joined(word.Fold);
        for (var at = places.First; ; at = _next[at])
        {
            if (!exact || Definite.Joined(All[at].Fold) == joined)
                yield return at;
            if (at == places.Last)
                yield break;
        }
    }

    public TextSpan Span(int from, int to) => new(All[from].Span.Start, All[to - 1].Span.End);

    /// <summary>Two tokens with no more than a space between them.</summary>
    public bool Touch(int left, int right) => left >= 0 && right < All.Count && All[right].Span.Start - All[left].Span.End <= 1;

    public string Fold(int i) => i >= 0 && i < All.Count ? All[i].Fold : "";

    /// <summary>With the article: الأبيض, but not the verb ألغى, whose letters are folded to the same.</summary>
    public bool IsDefinite(int i) => Definite.Is(Fold(i)) && Text[All[i].Span.Start] != ArabicLetter.AlefHamza;

    /// <summary>The index of the first word at or behind an offset; the count of words where there is none.</summary>
    public int IndexFrom(int offset) => FirstFrom(offset);

    private Dictionary<string, (int First, int Last)> Index()
    {
        var all = CollectionsMarshal.AsSpan(All);
        var at = new Dictionary<string, (int First, int Last)>(all.Length / 2, StringComparer.Ordinal);
        _next = new int[all.Length];
        for (var i = 0; i < all.Length; i++)
        {
            if (!all[i].IsWord)
                continue;
            ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(at, Definite.Without(all[i].Fold), out var seen);
            if (seen)
                _next[places.Last] = i;
            places = (seen ? places.First : i, i);
        }

        return at;
    }

    private int FirstFrom(int offset)
    {
        var all = CollectionsMarshal.AsSpan(All);
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (all[middle].Span.Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private sealed class View(List<ClauseToken> all, int from, int count) : IReadOnlyList<ClauseToken>
    {
        public int Count => count;

        public ClauseToken[] ToArray() => [.. CollectionsMarshal.AsSpan(all).Slice(from, count)];

        public ClauseToken this[int index] => (uint)index < (uint)count ? all[from + index] : throw new ArgumentOutOfRangeException(nameof(index));

        public IEnumerator<ClauseToken> GetEnumerator()
        {
            for (var i = 0; i < count; i++)
                yield return all[from + i];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
