using Hasila.Text;

namespace Hasila.Statements.English;

/// <summary>
/// The source of a clause that has no subject of its own: "she said A and promised B", "the minister left, adding that C". A passive ("it is believed")
/// has none.
/// </summary>
internal static class EnglishSources
{
    private const int LongestSubject = 16;

    private static readonly ulong s_it = EnglishVocabulary.KeyOf("it");
    private static readonly ulong s_ly = EnglishVocabulary.KeyOf("ly");

    /// <returns>The source, null where there is none, and the rule that told.</returns>
    public static (TextSpan? Source, string Rule) Of(EnglishParagraph paragraph, IReadOnlyList<FoundAttribution> found, int at)
    {
        var tokens = paragraph.Tokens;
        var cue = FirstWord(tokens, found[at]);
        var verb = found[at].CueWord;
        var passive = IsPassive(tokens, verb);
        if (found[at].Source is { } own && !(passive && EnglishVocabulary.KeyOf(paragraph.Text.AsSpan(own.Start, own.Length)) == s_it))
            return (own, "source-beside-cue");
        if (passive || tokens[verb].Other == WordClass.Reportedly)
            return (null, "passive-has-no-source");
        var sentence = tokens[verb].SentenceStart;
        for (var i = at - 1; i >= 0 && found[i].CueWord >= sentence; i--)
        {
            if (found[i].Source is { } source && source.End <= found[at].Cue.Start)
                return (source, "source-of-verb-before");
        }

        return Subject(paragraph, sentence, cue) is { } subject ? (subject, "subject-of-sentence") : (null, "no-source-in-sentence");
    }

    // "was asked", "is expected to", "has been described as".
    private static bool IsPassive(ReadOnlySpan<EnglishToken> tokens, int verb)
    {
        if (tokens[verb].Form != VerbForm.Past)
            return false;
        var at = verb - 1;
        while (at > 0 && (tokens[at].Other is WordClass.Adverb or WordClass.Not || tokens[at].Suffix2 == s_ly))
            at--;
        return at >= 0 && tokens[at].Other == WordClass.Be;
    }

    // The noun group that opens the sentence, up to its verb.
    public static TextSpan? Subject(EnglishParagraph paragraph, int sentence, int cue)
    {
        var tokens = paragraph.Tokens;
        var start = sentence;
        while (start < cue && (tokens[start].Other is WordClass.And or WordClass.Adverb || !tokens[start].IsWord))
            start++;
        if (start < cue && tokens[start].Other is WordClass.In or WordClass.Because or WordClass.If)
        {
            while (start < cue && tokens[start].Shape != Shape.Comma)
                start++;
            while (start < cue && !tokens[start].IsWord)
                start++;
        }

        for (var end = start; end < cue && end - start <= LongestSubject; end++)
        {
            ref readonly var token = ref tokens[end];
            var isVerb =
                token.Other is WordClass.Be or WordClass.Have or WordClass.Do or WordClass.Modal
                || token.Form is VerbForm.Past or VerbForm.Third && token.Other == WordClass.None
                || token.Shape == Shape.Comma;
            if (isVerb || token.Other == WordClass.Adverb && end > start)
                return end > start ? new TextSpan(tokens[start].Start, tokens[end - 1].End) : null;
        }

        return cue > start && cue - start <= LongestSubject && tokens[cue].Form is not VerbForm.Ing
            ? new TextSpan(tokens[start].Start, tokens[cue - 1].End)
            : null;
    }

    private static int FirstWord(ReadOnlySpan<EnglishToken> tokens, FoundAttribution found)
    {
        var at = found.CueWord;
        while (at > 0 && tokens[at - 1].Start >= found.Cue.Start)
            at--;
        return at;
    }
}
