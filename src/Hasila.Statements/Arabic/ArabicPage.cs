using Hasila.Statements.Clauses;
using Hasila.Statements.Sources;
using Hasila.Text;

namespace Hasila.Statements.Arabic;

/// <summary>What the whole article tells of the words of one sentence: which quotations are names, which words are family names, how على is spelled.</summary>
internal sealed class ArabicPage(string text, IReadOnlyList<TextSpan> blocks, FullNames names)
{
    private readonly QuotedNames _quoted = QuotedNames.Of(text, blocks);
    private readonly Dictionary<string, bool> _surnames = new(StringComparer.Ordinal);

    /// <summary>False where the page writes the preposition على with the letter of the name علي.</summary>
    public bool WritesAla { get; } =
        text.Contains(Particles.WrittenOn, StringComparison.Ordinal) || !text.Contains(Particles.On + " ", StringComparison.Ordinal);

    public bool IsName(Sentence sentence, TextSpan quote) => _quoted.IsName(sentence, quote);

    /// <summary>The article names a person by this word with a forename before it.</summary>
    public bool IsSurname(ClauseToken word)
    {
        if (!word.IsWord || word.Fold.Length < 3)
            return false;
        if (!_surnames.TryGetValue(word.Fold, out var known))
            _surnames[word.Fold] = known = names.OfPerson(word) is not null;
        return known;
    }
}
