using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.English;
using Hasila.Text.Data;
using Hasila.Text.Folding;

namespace Hasila.Statements.Proposals;

/// <summary>
/// Whether a lexicon knows that words attribute speech: verbs and nouns of saying of both languages, and phrases such as بحسب and "according to".
/// </summary>
internal static class KnownCues
{
    private static readonly HashSet<string> s_phraseWords =
    [
        .. DataFile.Rows(typeof(KnownCues).Assembly, "phrases-ar").Select(row => ArabicFold.Fold(row[1].Split(' ')[0])).Where(word => word.Length > 2),
    ];

    /// <param name="cue">The words of the cue.</param>
    /// <param name="longest">A cue of more words is none.</param>
    public static bool Hold(IReadOnlyList<ClauseToken> cue, int longest) =>
        cue.Count(token => token.IsWord) <= longest && cue.Any(token => token.IsWord && IsKnown(token));

    private static bool IsKnown(ClauseToken token) =>
        CueLexicon.Arabic(token, out _) is not null
        || SpeechLexicon.TryFind(token.Fold, out _, out _)
        || s_phraseWords.Contains(token.Fold)
        || IsEnglish(token.Fold);

    private static bool IsEnglish(string word)
    {
        if (word.Length == 0 || !char.IsAsciiLetter(word[0]))
            return false;
        var key = EnglishVocabulary.KeyOf(word);
        if (EnglishVocabulary.TryFind(key, out var entry))
            return entry.Verb is (>= WordClass.Say and <= WordClass.Believe) or WordClass.Show or WordClass.Name or WordClass.Talk
                || entry.Other is WordClass.Noun or WordClass.State or WordClass.Reportedly or WordClass.According;
        return EnglishSenses.IsVerbOf(EnglishSenses.Of(word, key), "communication");
    }
}
