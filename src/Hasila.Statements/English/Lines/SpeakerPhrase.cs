using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Statements.Sources;

namespace Hasila.Statements.English.Lines;

/// <summary>
/// Words that stand apart, before a colon or behind a dash, and name a person or a body: "Ministry of Water", "Interior Ministry spokesman Sam Keller", "Lina
/// Farah, the mayor". A topic, a place or a label ("Live", "Photo") is none.
/// </summary>
internal static class SpeakerPhrase
{
    private const int Longest = 16;
    private const int LongestName = 4;
    private const int MostPlaces = 60;

    /// <param name="text">The article's text.</param>
    /// <param name="tokens">The words that stand apart.</param>
    /// <param name="names">Who speaks in the article.</param>
    /// <param name="isQuoted">A quotation stands beside them: a name of two words that nothing else tells is one.</param>
    public static bool Is(string text, IReadOnlyList<ClauseToken> tokens, SpeakerNames names, bool isQuoted)
    {
        var from = tokens.Count > 1 && EnglishMention.Words["determiner"].Contains(tokens[0].Fold) ? 1 : 0;
        if (tokens.Count <= from || tokens.Count > Longest || IsLabel(tokens[from].Fold) || ClassOf(text, tokens[from]).Other is WordClass.In)
            return false;
        var end = from;
        while (end < tokens.Count && !tokens[end].IsComma)
            end++;
        if (end + 1 < tokens.Count && !IsDescription(text, tokens, end + 1) || end == tokens.Count - 1)
            return false;
        var capitals = 0;
        for (var i = from; i < end; i++)
        {
            if (!Belongs(text, tokens, i, from, end))
                return false;
            capitals += IsCapital(text, tokens[i]) ? 1 : 0;
        }

        if (capitals == 0)
            return false;
        for (var i = from; i < end; i++)
        {
            if (TellsWho(tokens, i, end))
                return true;
        }

        var isName = capitals == end - from && end - from is > 1 and <= LongestName;
        for (var i = end + 1; isName && i < tokens.Count; i++)
        {
            if (IsTitle(tokens[i].Fold))
                return true;
        }

        var isSpeaker = Standing(text, tokens[end - 1], names);
        if (end - from == 1)
            return isSpeaker;
        return isName && (isQuoted || isSpeaker && EnglishGender.IsGiven(tokens[from].Fold));
    }

    /// <summary>A word that tells what kind of page or part follows: "Live: ...".</summary>
    public static bool IsLabel(string fold) => EnglishMention.Words["label"].Contains(fold);

    /// <summary>One word before a colon that may be who speaks; of English words a title, a body or somebody who speaks elsewhere in the article.</summary>
    public static bool MaySpeak(ArticleWords words, ClauseToken word) =>
        word.Fold is not [>= 'a' and <= 'z', ..]
        || !IsLabel(word.Fold)
            && (Titles.OpensName(word.Fold) || words.PlacesOf(word, exact: true).Take(MostPlaces).Any(at => IsSaid(words, at - 1) || IsSaid(words, at + 1)));

    private static bool IsSaid(ArticleWords words, int at) =>
        at >= 0
        && at < words.Tokens.Count
        && ClassOf(words.Text, words.Tokens[at]) is { Verb: WordClass.Say or WordClass.Tell, Form: VerbForm.Past or VerbForm.Third };

    private static bool Standing(string text, ClauseToken word, SpeakerNames names) =>
        IsCapital(text, word) && names.Standing(EnglishVocabulary.KeyOf(text.AsSpan(word.Span.Start, word.Span.Length))) > 0;

    // Capitals, the small words of bodies' names, offices, and the points of initials.
    private static bool Belongs(string text, IReadOnlyList<ClauseToken> tokens, int at, int from, int end)
    {
        var token = tokens[at];
        if (!token.IsWord)
            return at > from && token.Fold is "." or "-" or "&" or "'" or "’" or "(" or ")";
        if (char.IsDigit(text[token.Span.Start]))
            return false;
        if (EnglishMention.Words["in-body"].Contains(token.Fold))
            return at > from && at + 1 < end && !(token.Fold == "and" && tokens[at + 1].Fold == "the") && !(token.Fold == "the" && at == from + 1);
        if (IsCapital(text, token))
            return ClassOf(text, token)
                is not { Other: WordClass.Be or WordClass.Have or WordClass.Modal or WordClass.Do or WordClass.If or WordClass.Subject };
        return IsTitle(token.Fold) || EnglishMention.Words["particle"].Contains(token.Fold) || Titles.KindOf(token.Fold) is not null;
    }

    // An office anywhere, a body where its name goes on with "of" or ends: "Interior Ministry", "Bank of the North", but not "Bank holiday".
    private static bool TellsWho(IReadOnlyList<ClauseToken> tokens, int at, int end) =>
        IsTitle(tokens[at].Fold)
        || Titles.KindOf(tokens[at].Fold) switch
        {
            SpeakerKind.Person => true,
            SpeakerKind.Organisation => at + 1 == end || EnglishMention.Words["in-body"].Contains(tokens[at + 1].Fold),
            _ => false,
        };

    private static bool IsTitle(string fold) =>
        EnglishMention.Words["rank"].Contains(fold) || EnglishMention.Words["office"].Contains(fold) || EnglishMention.Words["person"].Contains(fold);

    // What is told of somebody has no verb of its own.
    private static bool IsDescription(string text, IReadOnlyList<ClauseToken> tokens, int from)
    {
        for (var i = from; i < tokens.Count; i++)
        {
            if (ClassOf(text, tokens[i]) is { Other: WordClass.Be or WordClass.Have or WordClass.Modal or WordClass.Do or WordClass.Subject or WordClass.That })
                return false;
        }

        return true;
    }

    private static bool IsCapital(string text, ClauseToken token) => char.IsUpper(text[token.Span.Start]);

    private static WordEntry ClassOf(string text, ClauseToken token) =>
        EnglishVocabulary.TryFind(EnglishVocabulary.KeyOf(text.AsSpan(token.Span.Start, token.Span.Length)), out var entry) ? entry : default;
}
