using Hasila.Statements.Clauses;
using Hasila.Text;

namespace Hasila.Statements.English.Patterns;

/// <summary>
/// Somebody whose words others pass on: "..., she was quoted as saying", "the mayor was cited by the paper as saying that ...", "quoted the mayor as saying".
/// </summary>
internal static class QuotedAs
{
    private const int LongestAgent = 8;
    private const int FewestWords = 3;

    private static readonly HashSet<ulong> s_passedOn = PatternWords.Keys("passed-on");
    private static readonly ulong s_as = EnglishVocabulary.KeyOf("as");
    private static readonly ulong s_by = EnglishVocabulary.KeyOf("by");

    /// <summary>The verb passes on what another said.</summary>
    public static bool Relays(in EnglishToken verb) => s_passedOn.Contains(verb.Word);

    public static FoundAttribution? Read(EnglishParagraph paragraph, int start, int end)
    {
        var tokens = paragraph.Tokens;
        for (var quoted = start + 1; quoted + 2 < end; quoted++)
        {
            if (!s_passedOn.Contains(tokens[quoted].Word) || tokens[quoted].Quote >= 0)
                continue;
            var be = quoted - 1;
            while (be > start && tokens[be].Other is WordClass.Adverb or WordClass.Not)
                be--;
            if (tokens[be].Other != WordClass.Be)
            {
                if (Active(paragraph, quoted, end) is { } passedOn)
                    return passedOn;
                continue;
            }

            var saying = SayingBehind(tokens, quoted, end);
            if (saying < 0)
                continue;
            while (be - 1 > start && tokens[be - 1].Other is WordClass.Have or WordClass.Be or WordClass.Modal or WordClass.Adverb)
                be--;
            return Of(paragraph, start, end, be, saying);
        }

        return null;
    }

    // "The agency quoted the minister as saying that ...": the minister says it.
    private static FoundAttribution? Active(EnglishParagraph paragraph, int quoted, int end)
    {
        var tokens = paragraph.Tokens;
        var at = quoted + 1;
        while (at < end && at - quoted <= LongestAgent && tokens[at].IsWord && tokens[at].Word != s_as && tokens[at].Other != WordClass.In)
            at++;
        if (at == quoted + 1 || at + 1 >= end || tokens[at].Word != s_as || tokens[at + 1] is not { Verb: WordClass.Say or WordClass.Tell, Form: VerbForm.Ing })
            return null;
        return Behind(paragraph, at + 1, end) is { } content
            ? new FoundAttribution(
                [content],
                new TextSpan(tokens[at].Start, tokens[at + 1].End),
                at + 1,
                new TextSpan(tokens[quoted + 1].Start, tokens[at - 1].End),
                IsTail: false
            )
            : null;
    }

    private static int SayingBehind(ReadOnlySpan<EnglishToken> tokens, int quoted, int end)
    {
        var at = quoted + 1;
        if (tokens[at].Word == s_by)
        {
            while (at < end && at - quoted <= LongestAgent && tokens[at].Word != s_as)
                at++;
        }

        return at + 1 < end && tokens[at].Word == s_as && tokens[at + 1] is { Verb: WordClass.Say or WordClass.Tell, Form: VerbForm.Ing } ? at + 1 : -1;
    }

    private static FoundAttribution? Of(EnglishParagraph paragraph, int start, int end, int be, int saying)
    {
        var tokens = paragraph.Tokens;
        var subject = SubjectBefore.Start(tokens, start, be);
        if (subject < 0)
            return null;
        var cue = new TextSpan(tokens[be].Start, tokens[saying].End);
        var source = new TextSpan(tokens[subject].Start, tokens[be - 1].End);
        if (Behind(paragraph, saying, end) is { } behind)
            return new FoundAttribution([behind], cue, saying, source, IsTail: false);
        if (subject - start < FewestWords || ContentEnd.Trim(paragraph.Text, tokens[start].Start, tokens[subject - 1].End) is not { IsEmpty: false } before)
            return null;
        return new FoundAttribution([before], cue, saying, source, IsTail: true);
    }

    // What follows "saying" right away: a quotation or a clause; where and by whom it was passed on is none.
    private static TextSpan? Behind(EnglishParagraph paragraph, int saying, int end)
    {
        var tokens = paragraph.Tokens;
        var at = saying + 1;
        if (at + FewestWords > end || tokens[at].Shape is Shape.Comma && tokens[at + 1].Quote < 0)
            return null;
        if (
            tokens[saying].Verb == WordClass.Tell
            || tokens[at].Other is WordClass.In or WordClass.Day
            || tokens[at].Word == s_by
            || ClosingAdjunct.Is(tokens, at, end)
        )
        {
            while (at < end && tokens[at].Other != WordClass.That && tokens[at].Quote < 0)
                at++;
        }

        return at + FewestWords <= end && ContentEnd.Trim(paragraph.Text, tokens[at].Start, tokens[end - 1].End) is { IsEmpty: false } content ? content : null;
    }
}
