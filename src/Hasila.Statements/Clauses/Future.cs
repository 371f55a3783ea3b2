using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Clauses;

/// <summary>Words about what is still to come are a promise or a forecast, not a result.</summary>
internal static class Future
{
    private const int OpeningEnglish = 5;
    private const int OpeningArabic = 2;

    /// <summary>So many words and marks hold the words that are looked at.</summary>
    private const int Looked = 30;

    private static readonly WordLists s_words = WordLists.Load("clause-words");

    /// <summary>True where the content opens with a verb in the future: سنبقى، سوف نعيد، we will stay.</summary>
    public static bool Opens(ArticleWords words, TextSpan content)
    {
        var at = 0;
        foreach (var token in words.In(content).Take(Looked))
        {
            if (!token.IsWord || s_words["that-ar"].Contains(token.Fold))
                continue;
            if (at < OpeningArabic && IsArabicFuture(token.Fold))
                return true;
            if (at < OpeningEnglish && s_words["future-en"].Contains(token.Fold))
                return true;
            if (++at >= OpeningEnglish)
                return false;
        }

        return false;
    }

    /// <summary>A verb in the future, or a word for what is planned.</summary>
    public static bool IsArabic(ClauseToken token) => IsArabicFuture(token.Fold) || s_words["planned-ar"].Contains(token.Fold);

    private static bool IsArabicFuture(string fold) =>
        fold == Particles.Will
        || (
            fold is [ArabicLetter.Seen, ArabicLetter.Noon or ArabicLetter.Yeh or ArabicLetter.Teh or ArabicLetter.Alef, _, _, ..]
            && !s_words["not-future-ar"].Contains(fold)
        );
}
