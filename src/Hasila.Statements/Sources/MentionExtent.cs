using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Sources;

/// <summary>
/// Which words beside a cue name the source: a verb before it, a second noun behind it, when and by what it was said are no part of a name, whoever marked
/// them as one.
/// </summary>
internal static class MentionExtent
{
    /// <summary>The first word that can name somebody: ألقى الوزير سامر عون كلمة begins at الوزير.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="tokens">The words of the mention.</param>
    /// <param name="first">Its first word.</param>
    public static int Start(string text, IReadOnlyList<ClauseToken> tokens, int first)
    {
        if (first + 1 >= tokens.Count || Names(text, tokens[first]) || Definite.Is(tokens[first].Fold))
            return first;
        return
            tokens[first + 1].IsWord
            && Titles.KindOf(tokens[first].Fold) is null
            && (
                Titles.IsPerson(tokens[first + 1].Fold) && Definite.Is(tokens[first + 1].Fold) && IsVerb(text, tokens[first])
                || IsVerb(text, tokens[first]) && FullNames.IsGiven(tokens[first + 1], text)
            )
            ? first + 1
            : first;
    }

    /// <summary>
    /// The words can name who speaks. A preposition or adverb, one word in the case of an object, a group that the verb addresses and what is hers
    /// can't, whoever marked them as the source.
    /// </summary>
    /// <param name="words">The article's words.</param>
    /// <param name="source">The mention.</param>
    /// <param name="follows">It stands behind its verb.</param>
    public static bool MaySpeak(ArticleWords words, TextSpan source, bool follows)
    {
        var tokens = words.In(source);
        var first = 0;
        while (first < tokens.Count && !tokens[first].IsWord)
            first++;
        if (first >= tokens.Count)
            return false;
        var (head, fold) = (tokens[first], tokens[first].Fold);
        if (first > 0 || Names(words.Text, head))
            return true;
        if (ArabicWords.NotSubject.Contains(fold))
            return false;
        return tokens.Count > 1
            || !(
                head.EndsInTanwin(words.Text) && !Titles.OpensName(fold.TrimEnd(ArabicLetter.Alef))
                || Definite.Is(fold) && follows && fold.EndsWith(ArabicAffix.SeveralObject, StringComparison.Ordinal) && fold.Length > 6
                || follows && !Definite.Is(fold) && fold.EndsWith(ArabicAffix.Her, StringComparison.Ordinal)
            );
    }

    /// <summary>Where the name of a body, a group or a document ends.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="tokens">The words of the mention.</param>
    /// <param name="first">Its head.</param>
    /// <param name="kind">Of the head; null where no list knows it.</param>
    public static int End(string text, IReadOnlyList<ClauseToken> tokens, int first, SpeakerKind? kind)
    {
        var head = tokens[first].Fold;
        var definite = Definite.Is(head);
        var body = kind is SpeakerKind.Organisation;
        var closed = definite;
        for (var i = first + 1; i < tokens.Count; i++)
        {
            var fold = tokens[i].Fold;
            if (!tokens[i].IsWord)
                continue;
            var alone = definite && i == first + 1;
            var whole = closed;
            closed |= Definite.Is(fold);
            if (
                tokens[i].EndsInTanwin(text)
                || whole && ArabicWords.That.Contains(fold)
                || ArabicWords.HisSaying.Contains(fold)
                || whole && NameWords.EndsMention(fold)
                || fold is "وهي" or "وهو" or "التي" or "الذي" && body
                || (Titles.IsOutlet(head) || body && i > first + 1) && Titles.EndsName(fold)
                || alone && (ArabicWords.Adjunct.Contains(fold) || fold is "هذا" or "هذه") && (body || kind is null)
                || body && IsBareNoun(text, tokens, i)
                || kind is SpeakerKind.Unnamed && fold.StartsWith(ArabicAffix.ToThe, StringComparison.Ordinal) && i > first + 1
            )
                return i;
        }

        return tokens.Count;
    }

    // الوزارة تجديد ...: an indefinite noun behind a name that is whole.
    private static bool IsBareNoun(string text, IReadOnlyList<ClauseToken> tokens, int i)
    {
        var fold = tokens[i].Fold;
        return !Definite.Is(fold)
            && fold[0] is not (ArabicLetter.Lam or ArabicLetter.Beh or ArabicLetter.Waw)
            && !FullNames.MayBeGiven(tokens[i], text)
            && !fold.EndsWith(ArabicLetter.Yeh)
            && !char.IsDigit(fold[0])
            && !char.IsAsciiLetter(fold[0])
            && fold is not ("غير" or "ذات" or "ذي" or "بن")
            && !ArabicWords.Adjunct.Contains(fold)
            && i > 0
            && tokens[i - 1].IsWord
            && Definite.Is(tokens[i - 1].Fold)
            && !Titles.IsCountry(fold);
    }

    private static bool IsVerb(string text, ClauseToken token) =>
        token.IsWord
        && token.Fold.Length > 2
        && !token.EndsInTanwin(text)
        && !FullNames.MayBeGiven(token, text)
        && !Titles.IsCountry(token.Fold)
        && !ArabicWords.PlaceNoun.Contains(token.Fold)
        && !ArabicWords.Partitive.Contains(token.Fold)
        && !ArabicWords.Adjunct.Contains(token.Fold)
        && (
            token.Fold[0] is ArabicLetter.Waw or ArabicLetter.Yeh or ArabicLetter.Teh or ArabicLetter.Alef
            || token.Fold.EndsWith(ArabicLetter.Teh)
            || token.Fold.Length == 3
            || text[token.Span.End - 1] == ArabicLetter.AlefMaksura
        );

    private static bool Names(string text, ClauseToken token) =>
        Titles.OpensName(token.Fold) || Titles.IsCountry(token.Fold) || FullNames.MayBeGiven(token, text) || FullNames.IsKnownFamily(token.Fold);
}
