using Hasila.Statements.Sources;

namespace Hasila.Statements.English.Patterns;

/// <summary>Lists of <c>english-mentions.tsv</c> as keys of English words, and what a stretch of words holds.</summary>
internal static class PatternWords
{
    public static HashSet<ulong> Keys(string kind) => [.. EnglishMention.Words[kind].Select(word => EnglishVocabulary.KeyOf(word))];

    /// <summary>A verb that the vocabulary knows, or an auxiliary, among words that are printed small.</summary>
    public static bool HoldVerb(ReadOnlySpan<EnglishToken> words)
    {
        foreach (ref readonly var word in words)
        {
            if (
                word.Other is WordClass.Be or WordClass.Have or WordClass.Do or WordClass.Modal or WordClass.That or WordClass.If or WordClass.Because
                || word.Form is VerbForm.Past or VerbForm.Third && word.Shape == Shape.Lower && word.Other == WordClass.None
            )
                return true;
        }

        return false;
    }
}
