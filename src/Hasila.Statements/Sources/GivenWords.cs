using Hasila.Statements.Clauses;
using Hasila.Text.Folding;

namespace Hasila.Statements.Sources;

/// <summary>Where an article has words that may be given names: read once, so that most words are known at a glance to be nobody's family name.</summary>
internal sealed class GivenWords(ArticleWords words)
{
    // For each word the index of the last one up to it that may be a given name or part of one.
    private int[]? _last;

    /// <summary>One of the few words before a word may be a given name.</summary>
    public bool StandsBefore(int at, int reach) => at > 0 && (_last ??= Read(reach))[at - 1] >= at - reach;

    private int[] Read(int reach)
    {
        var tokens = words.Tokens;
        var given = new int[tokens.Count];
        var last = -reach - 1;
        for (var i = 0; i < given.Length; i++)
        {
            var token = tokens[i];
            if (
                token.Fold is "بن" or "ابن"
                || FullNames.MayBeGiven(token, words.Text)
                || token.Fold is [ArabicLetter.Waw or ArabicLetter.Lam or ArabicLetter.Beh, _, _, _, ..] && FullNames.IsListed(token.Fold[1..])
            )
                last = i;
            given[i] = last;
        }

        return given;
    }
}
