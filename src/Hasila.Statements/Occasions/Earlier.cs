using Hasila.Statements.Clauses;
using Hasila.Text;
using Hasila.Text.Dates;

namespace Hasila.Statements.Occasions;

/// <summary>
/// "Earlier": something was said before the day of the article, and the article does not say when. Its value is that of TIMEX3, <c>PAST_REF</c>.
/// </summary>
internal static class Earlier
{
    public const string Value = "PAST_REF";

    private static readonly WordLists s_words = WordLists.Load("clause-words");
    private static readonly string[][] s_phrases = [.. s_words["earlier-ar"].Select(phrase => phrase.Split('_'))];

    /// <summary>The first such phrase in a stretch; null where there is none, or where it goes on with the time that is meant (في وقت سابق من الشهر).</summary>
    public static DateMention? In(ArticleWords words, TextSpan stretch)
    {
        var tokens = words.In(stretch);
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var phrase in s_phrases)
            {
                if (Stands(tokens, i, phrase) && !(i + phrase.Length < tokens.Count && s_words["earlier-of-ar"].Contains(tokens[i + phrase.Length].Fold)))
                    return new DateMention { Span = tokens[i].Span.Cover(tokens[i + phrase.Length - 1].Span), Value = Value };
            }
        }

        return null;
    }

    private static bool Stands(IReadOnlyList<ClauseToken> tokens, int at, string[] phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (at + i >= tokens.Count || tokens[at + i].Fold != phrase[i])
                return false;
        }

        return true;
    }
}
