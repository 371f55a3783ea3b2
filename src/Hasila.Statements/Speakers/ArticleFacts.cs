using Hasila.Statements.Clauses;

namespace Hasila.Statements.Speakers;

/// <summary>What the features of names look at in the words of an article; each is looked at once.</summary>
internal sealed class ArticleFacts(ArticleWords words)
{
    private MentionWord?[] _facts = [];

    public ArticleWords Words => words;

    public OtherPlaces Places { get; } = new(words);

    /// <summary>A token's word stands nowhere before it.</summary>
    public bool IsFirst(int i) => words.Ends(words.Tokens[i]) is not var (first, _) || first >= i;

    /// <summary>Of the token with an index; of none before the first and behind the last.</summary>
    public MentionWord At(int i)
    {
        if (i < 0 || i >= words.Tokens.Count)
            return MentionWord.Nothing;
        if (_facts.Length == 0)
            _facts = new MentionWord?[words.Tokens.Count];
        return _facts[i] ??= MentionWord.Of(words.Text, words.Tokens[i]);
    }
}
