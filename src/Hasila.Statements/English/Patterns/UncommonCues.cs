using Hasila.Statements.Clauses;
using Hasila.Text;

namespace Hasila.Statements.English.Patterns;

/// <summary>
/// A person, a verb in the past and a clause with "that" make a report, whatever the verb is: "Hadi furthered that ...", "she provided details that ...".
/// Looked for in sentences in which the weights, which know common verbs, see none.
/// </summary>
internal static class UncommonCues
{
    private const int LongestSubject = 10;
    private const int LongestObject = 3;

    private static readonly ulong s_ed = EnglishVocabulary.KeyOf("ed");

    /// <summary>The attributions of a paragraph in order, with those of uncommon verbs among them.</summary>
    public static List<FoundAttribution> Add(EnglishParagraph paragraph, List<FoundAttribution> found)
    {
        List<FoundAttribution> all = [];
        var (next, start) = (0, 0);
        while (start < paragraph.Count)
        {
            var end = paragraph.Tokens[start].SentenceEnd;
            var from = all.Count;
            while (next < found.Count && found[next].CueWord < end)
                all.Add(found[next++]);
            var isFree = all.Count == from && (all.Count == 0 || all[^1].Content[^1].End <= paragraph.Tokens[start].Start);
            if (isFree && (Read(paragraph, start, end) ?? PlainReport.Read(paragraph, start, end) ?? ClosingCue.Read(paragraph, start, end)) is { } added)
                all.Add(added);
            start = end;
        }

        all.AddRange(found.Skip(next));
        return all;
    }

    private static FoundAttribution? Read(EnglishParagraph paragraph, int start, int end)
    {
        var tokens = paragraph.Tokens;
        var verb = start;
        while (verb < end && verb - start <= LongestSubject && tokens[verb].IsWord && !IsVerb(tokens[verb]))
            verb++;
        if (verb == start || verb >= end || !IsUncommon(tokens[verb]) || !Speaks(tokens[start..verb]))
            return null;
        var that = verb + 1;
        while (that < end && that - verb <= LongestObject && tokens[that].IsWord && tokens[that].Other != WordClass.That && !IsVerb(tokens[that]))
            that++;
        if (that + 3 >= end || tokens[that].Other != WordClass.That || !HasVerb(tokens[(that + 1)..end]))
            return null;
        return ContentEnd.Trim(paragraph.Text, tokens[that].Start, tokens[end - 1].End) is { IsEmpty: false } content
            ? new FoundAttribution(
                [content],
                new TextSpan(tokens[verb].Start, tokens[that - 1].End),
                verb,
                new TextSpan(tokens[start].Start, tokens[verb - 1].End),
                IsTail: false
            )
            : null;
    }

    private static bool IsUncommon(in EnglishToken token) =>
        token.Shape == Shape.Lower && (token.Verb == WordClass.None ? token.Suffix2 == s_ed : token.Form == VerbForm.Past);

    // A name, a pronoun, a title or people: things show and prove, they do not say.
    private static bool Speaks(ReadOnlySpan<EnglishToken> subject)
    {
        if (subject is [{ Other: WordClass.Subject }])
            return true;
        foreach (ref readonly var token in subject)
        {
            if (token.Other is WordClass.Title or WordClass.People || token.Standing > 0)
                return true;
        }

        return subject.Length <= 3 && subject[^1].Shape == Shape.Capital && subject[0].Other != WordClass.The;
    }

    private static bool HasVerb(ReadOnlySpan<EnglishToken> clause)
    {
        foreach (ref readonly var token in clause)
        {
            if (token.Other is WordClass.Be or WordClass.Have or WordClass.Modal or WordClass.Do || token.Form is VerbForm.Past or VerbForm.Third)
                return true;
        }

        return false;
    }

    private static bool IsVerb(in EnglishToken token) =>
        token.Other is WordClass.Be or WordClass.Have or WordClass.Do or WordClass.Modal or WordClass.That
        || token.Suffix2 == s_ed && token.Shape == Shape.Lower;
}
