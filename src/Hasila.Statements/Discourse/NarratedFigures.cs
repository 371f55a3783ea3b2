using Hasila.Statements.Clauses;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Discourse;

/// <summary>The part of the narrator's own sentence that tells its amounts: what leads up to it and what is explained behind it are left out.</summary>
internal static class NarratedFigures
{
    private static readonly WordLists s_words = WordLists.Load("clause-words");

    /// <param name="sentence">The whole sentence.</param>
    /// <param name="first">Where its first amount begins.</param>
    /// <param name="last">Where its last amount ends.</param>
    public static TextSpan Clause(Sentence sentence, int first, int last)
    {
        var tokens = sentence.Tokens;
        var (from, to) = (0, tokens.Count);
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Span.Start < first)
            {
                if (tokens[i - 1].IsComma && !IsLinked(tokens[i].Fold) || s_words["clause-link-ar"].Contains(tokens[i].Fold))
                    from = tokens[i - 1].IsComma && !s_words["clause-link-ar"].Contains(tokens[i].Fold) ? i : i + 1;
            }
            else if (tokens[i].Span.Start >= last && tokens[i - 1].IsComma && s_words["clause-link-ar"].Contains(tokens[i].Fold))
            {
                to = i;
                break;
            }
        }

        return ContentEnd.Trim(
            sentence.Text,
            tokens[Math.Min(from, tokens.Count - 1)].Span.Start,
            to < tokens.Count ? tokens[to].Span.Start : sentence.Span.End
        );
    }

    // "10 قتلى، و20 جريحاً": an enumeration goes on.
    private static bool IsLinked(string fold) => fold.StartsWith(ArabicLetter.Waw) || s_words["that-ar"].Contains(fold);
}
