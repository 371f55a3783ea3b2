using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Model;
using Hasila.Statements.Sources;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Arabic;

/// <summary>The noun group that speaks: behind its verb or before it. Nothing where the subject is left out.</summary>
internal sealed class SubjectReading(ArabicSentence s)
{
    private const int LongestBefore = 40;

    /// <summary>What may stand between a subject and its verb: a relative clause, a phrase of time or place.</summary>
    private const int LongestBetween = 16;

    /// <returns>Where the noun group right behind the cue ends; the token behind the cue where there is none.</returns>
    public int EndAfter(Cue cue, int i, int end)
    {
        var from = i + 1;
        if (from >= end)
            return from;
        if (!NounGroup.CanBegin(s, from) || !Agrees(cue, from) || IsComplement(cue, from))
            return from;
        var group = NounGroup.End(s, from, end);
        for (var j = from + 1; j < group; j++)
        {
            if (IsComplement(cue, j))
                return cue.TakesAddressee ? Math.Min(j, ObjectSplit.CoreEnd(s, from, group)) : j;
        }

        // وحث جميع السكان على ...: whom he addresses.
        if (cue.TakesAddressee && s.IsConjoined(i) && ArabicWords.Quantifier.Contains(s.Fold(from)))
            return from;
        // أخبر فلان القناة أن: whom he tells stands behind him.
        if (cue.TellsSomebody && s.Tokens[from].IsWord && !Titles.OpensName(s.Fold(from)) && from + 1 < group && Titles.IsKindOfBody(s.Fold(from + 1)))
            return from + 1;
        if (cue.TellsSomebody && Definite.Is(s.Fold(from)))
            return Math.Min(group, ObjectSplit.CoreEnd(s, from, group));
        return cue.TakesAddressee ? Math.Min(group, ObjectSplit.CoreEnd(s, from, group)) : group;
    }

    // رحب سيدا بانشقاق ...: what the verb governs is not the subject's.
    private bool IsComplement(Cue cue, int j) =>
        cue.Complements.Contains(ArabicAffix.By)
        && s.Fold(j) is [ArabicLetter.Beh, _, _, _, ..] or ArabicAffix.By
        && !Particles.NotGoverned.Contains(s.Fold(j))
        && !Titles.OpensName(s.Fold(j))
        && !s.IsGiven(j)
        && !s.IsGiven(j - 1)
        && !FullNames.IsFamily(s.Fold(j))
        && s.QuotationAt(j) is null
        && !ArabicWords.PlaceNoun.Contains(s.Fold(j))
        && !ArabicWords.PlaceNoun.Contains(s.Fold(j - 1));

    /// <summary>The subject between cue and content; where it stands behind a phrase of place or audience, it is looked for there.</summary>
    public TextSpan? After(Cue cue, int i, int after, int until)
    {
        if (after > i + 1)
            return Sound(s.Trimmed(i + 1, Math.Min(after, until)));
        for (var j = i + 2; j < until; j++)
        {
            if (
                s.InSpeech(j)
                || !NounGroup.CanBegin(s, j)
                || !(s.Tokens[j - 1].IsComma || Titles.KindOf(s.Fold(j)) is SpeakerKind.Person || s.IsGiven(j))
                || !Agrees(cue, j)
            )
                continue;
            var end = NounGroup.End(s, j, until);
            var reaches = end == until || end < until && (s.Tokens[end].IsComma && end + 1 >= until - 1 || s.IsAdjunct(end) && s.Tokens[j - 1].IsComma);
            return reaches && NounGroup.CanSpeak(s, j, end) && !FollowsPreposition(j) ? Sound(s.Trimmed(j, end)) : null;
        }

        return null;
    }

    /// <summary>The subject before its verb: إلا أن الوزير أوضح.</summary>
    /// <param name="i">The cue.</param>
    /// <param name="from">Where the subject begins.</param>
    public TextSpan? Before(int i, out int from)
    {
        from = i;
        while (from > 0 && i - from < LongestBefore && !IsBoundary(from - 1))
            from--;
        while (
            from < i
            && (
                ArabicWords.Auxiliary.Contains(s.Fold(from))
                || ArabicWords.Reporting.Contains(s.Fold(from))
                || !s.Tokens[from].IsWord && s.QuotationAt(from) is null
            )
        )
            from++;
        var to = i;
        while (to > from && (Particles.Already.Contains(s.Fold(to - 1)) || s.Tokens[to - 1].IsComma))
            to--;
        if (from >= to || !NounGroup.CanBegin(s, from) || Particles.OpeningNegated.Contains(s.Fold(from - 1)))
            return null;
        var end = NounGroup.End(s, from, to);
        if (end < to && !MayStandBetween(end, to))
            return null;
        return end > from && NounGroup.CanSpeak(s, from, end) && (s.CueAt(i) is not { } cue || Agrees(cue, from)) ? Sound(s.Trimmed(from, end)) : null;
    }

    /// <summary>False where verb and noun differ in gender, so that the noun is no subject: ودعا الحكومة إلى ...</summary>
    private bool Agrees(Cue cue, int from)
    {
        if (s.QuotationAt(from) is not null || s.IsGiven(from))
            return true;
        var head = s.Fold(from);
        var feminine = s.Text[s.Tokens[from].Span.End - 1] == ArabicLetter.TehMarbuta && Titles.KindOf(head) is not SpeakerKind.Person;
        return cue.Gender switch
        {
            Gender.Masculine => !feminine || cue.Kind == CueKind.Verb && !Definite.Is(head),
            Gender.Feminine => Titles.KindOf(head) is not SpeakerKind.Person
                || s.Text[s.Tokens[from].Span.End - 1] is ArabicLetter.TehMarbuta or ArabicLetter.Heh
                || !Definite.Is(head) && Titles.IsArtifact(head),
            _ => true,
        };
    }

    // قال وزير النقل للوكالة إن: what stands behind a preposition is not the subject.
    private bool FollowsPreposition(int j) => j > 0 && ArabicWords.Adjunct.Contains(s.Fold(j - 1)) && Particles.BeforeNoSubject.Contains(s.Fold(j - 1));

    private bool IsBoundary(int i) =>
        s.IsThat(i)
        || s.IsBreak(i)
        || s.Fold(i) == ":"
        || s.InSpeech(i)
        || (ArabicWords.ClauseOpener.Contains(s.Fold(i)) && !Particles.InsideSubject.Contains(s.Fold(i)))
        || s.CueAt(i) is { Form: CueForm.Finite, Kind: CueKind.Verb };

    private bool MayStandBetween(int end, int to) =>
        to - end <= LongestBetween
        && (
            s.Tokens[end].IsComma
            || s.IsAdjunct(end)
            || ArabicWords.Relative.Contains(s.Fold(end))
            || ArabicWords.ClauseOpener.Contains(s.Fold(end))
            || s.Fold(end) is "(" or "-" or "–"
        );

    private static TextSpan? Sound(TextSpan span) => span.IsEmpty ? null : span;
}
