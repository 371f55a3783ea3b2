using Hasila.Statements.Clauses;
using Hasila.Text;

namespace Hasila.Statements.Sources;

/// <summary>The words of an article and where each stands, by its spelling without the Arabic article. Read once.</summary>
internal sealed class ArticleWords
{
    private readonly Dictionary<string, List<int>> _at = new(StringComparer.Ordinal);

    public ArticleWords(string text)
    {
        Text = text;
        Tokens = Token.Of(text, new TextSpan(0, text.Length));
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (!Tokens[i].IsWord)
                continue;
            var key = Definite.Without(Tokens[i].Fold);
            if (!_at.TryGetValue(key, out var places))
                _at[key] = places = [];
            places.Add(i);
        }
    }

    public string Text { get; }

    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>Indices of a word, in order.</summary>
    /// <param name="word">The word.</param>
    /// <param name="exact">With the same article before it or none.</param>
    public IEnumerable<int> PlacesOf(Token word, bool exact) => !_at.TryGetValue(Definite.Without(word.Fold), out var places) ? []
        : exact ? places.Where(at => Definite.Joined(Tokens[at].Fold) == Definite.Joined(word.Fold)) : places;

    public TextSpan Span(int from, int to) => new(Tokens[from].Span.Start, Tokens[to - 1].Span.End);

    /// <summary>Two tokens with no more than a space between them.</summary>
    public bool Touch(int left, int right) => left >= 0 && right < Tokens.Count && Tokens[right].Span.Start - Tokens[left].Span.End <= 1;

    public string Fold(int i) => i >= 0 && i < Tokens.Count ? Tokens[i].Fold : "";
}
