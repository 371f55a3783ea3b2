using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Model;
using Hasila.Statements.Sources;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Arabic;

/// <summary>
/// Reads the clause around a cue verb: the subject behind or before it, what stands between, and the word with which the content opens.
/// قالت [الهيئة] في بيان أمس (إن) ...
/// </summary>
internal sealed class CueReading(ArabicSentence s)
{
    private const int ReachOfEach = 12;
    private const int ShortestLead = 3;

    private readonly SubjectReading _subjects = new(s);
    private readonly OpeningReading _openings = new(s);

    /// <returns>What the cue at token <paramref name="i"/> attributes before token <paramref name="end"/>; null where it attributes nothing.</returns>
    public Report? Read(int i, int end)
    {
        if (
            s.CueAt(i) is not { } cue
            || cue.Kind == CueKind.Relay
            || IsFiller(cue, i)
            || IsNoun(i)
            || IsSupposed(i)
            || cue.IsManner && i + 1 < s.Count && ArabicWords.Scripture.Contains(s.Fold(i + 1))
        )
            return null;
        return cue.Form == CueForm.WithPronoun ? OfPronoun(cue, i, end) : OfVerb(cue, i, end) ?? AfterQuotation(cue, i, end) ?? Closing(cue, i, end);
    }

    // ويذكر أن: the narrator's way of adding background; nobody mentions it.
    private bool IsFiller(Cue cue, int i) =>
        // وجه is a face as well.
        cue.Lemma == CueLemmas.Face
            && s.Fold(i) == CueLemmas.Face
            && i > 0
            && !CueLemmas.BeforeFace.Contains(s.Fold(i - 1))
        || cue.Lemma == CueLemmas.Filler
            && cue is { Gender: Gender.Masculine, Form: CueForm.Finite }
            && s.Fold(i).EndsWith(CueLemmas.FillerForm, StringComparison.Ordinal)
            && i + 1 < s.Count
            && s.IsThat(i + 1);

    // وسط رفض الحزب: behind a preposition or another noun it is no verb.
    private bool IsNoun(int i) =>
        ArabicWords.AlsoNoun.Contains(s.Fold(i))
        && i > 0
        && s.Tokens[i - 1].IsWord
        && !Definite.Is(s.Fold(i - 1))
        && !s.IsGiven(i - 1)
        && !ArabicWords.Auxiliary.Contains(s.Fold(i - 1))
        && !ArabicWords.Reporting.Contains(s.Fold(i - 1));

    // عليه أن يقول، كل من يقول: what somebody might say; قال أن تركيا تقول is a report in a report.
    private bool IsSupposed(int i) =>
        i > 1
        && s.Fold(i) is [ArabicLetter.Yeh or ArabicLetter.Teh, _, _, ..]
        && (
            s.Fold(i - 1) == Particles.From && s.Fold(i) is [ArabicLetter.Yeh, ..]
            || s.Fold(i - 1) == Particles.That && s.Text[s.Tokens[i - 1].Span.Start] == ArabicLetter.AlefHamza && s.CueAt(i - 2) is null
        );

    private Report? OfVerb(Cue cue, int i, int end)
    {
        var linked = s.IsConjoined(i) || ArabicWords.Reporting.Contains(s.Fold(i - 1));
        var before = linked || cue.Form == CueForm.Participle ? null : _subjects.Before(i, out _);
        // في صفقة قدرت بمبلغ: behind an indefinite noun that a preposition governs, the verb describes that noun.
        if (before is { } subject && s.IndexFrom(subject.End) < i && DescribesNoun(i))
            return null;
        // شرطة المدينة قررت معالجة ...: behind a subject of its own, a verb has its object.
        if (before is null && cue.TakesObject && EachOf(cue, i, end) is { } several)
            return several;
        var adjacent = before is { } near && s.IndexFrom(near.End) is var gap && (gap == i || gap == i - 1 && ArabicWords.Auxiliary.Contains(s.Fold(gap)));
        var after =
            cue.Form == CueForm.Participle || before is not null && (adjacent || cue.TakesObject || cue.TakesAddressee)
                ? i + 1
                : _subjects.EndAfter(cue, i, end);
        if (_openings.Find(cue, i, after, end, adjacent) is not { } opening)
            return null;
        if (CueLexicon.IsAmbiguous(s.Tokens[i]) && !(opening.Index <= after + 1 && opening.Rule is "opens-that" or "opens-colon" or "opens-quotation"))
            return null;
        var source =
            cue.Form == CueForm.Participle ? null
            : before is not null && after == i + 1 ? before
            : _subjects.After(cue, i, after, opening.Until) ?? before;
        var start = StartOf(i, out var fresh);
        if (source is { } found && found.End <= s.Tokens[i].Span.Start)
            start = StartOf(s.IndexFrom(found.Start), out fresh);
        if (source is null && cue.Form == CueForm.Participle && opening.Rule == "opens-object")
            return null;
        if (cue.Kind == CueKind.Act && opening.Rule is not ("opens-that" or "opens-quotation") && !Speaks(source) && !(source is null && linked))
            return null;
        if (source is null && cue.Kind != CueKind.Verb && !linked && opening.Quote is null && !s.IsThat(opening.Index) && opening.Rule != "opens-colon")
            return null;
        return new Report
        {
            Cue = cue,
            CueSpan = s.Tokens[i].Span,
            Start = start,
            IsFresh = fresh || cue is { Form: CueForm.Participle, IsManner: false },
            Opening = opening.Index,
            Quote = opening.Quote,
            Source = source,
            Unsourced = source is null && CueLemmas.Believes.Contains(cue.Lemma) && opening.Index == i + 1,
            Surroundings =
                Math.Max(opening.Until, opening.Rule == "opens-object" ? opening.Index : 0) is var until && until > Math.Max(i + 1, Behind(source, i))
                    ? new TextSpan(s.Tokens[Behind(source, i) - 1].Span.End, s.Tokens[until - 1].Span.End)
                    : null,
            Rule = opening.Rule,
        };
    }

    private bool DescribesNoun(int i) =>
        i > 2
        && s.Tokens[i - 1].IsWord
        && Particles.Preposition.Contains(s.Fold(i - 2))
        && s.Fold(i - 1) is { Length: > 2 } noun
        && !Definite.Is(noun)
        && !s.IsGiven(i - 1)
        && !s.IsAdjunct(i - 1)
        && !ArabicWords.Auxiliary.Contains(noun)
        && !ArabicWords.ClauseOpener.Contains(noun)
        && !ArabicWords.NotSubject.Contains(noun)
        && !Titles.OpensName(noun)
        && !Titles.IsCountry(noun)
        && !ArabicWords.PlaceNoun.Contains(s.Fold(i - 2))
        && !ArabicWords.Occasion.Contains(noun);

    // أدانت الهجوم كل من قطر وتركيا: what is said stands before those who say it.
    private Report? EachOf(Cue cue, int i, int end)
    {
        for (var j = i + 2; j + 2 < Math.Min(end, i + ReachOfEach); j++)
        {
            if (s.IsThat(j) || s.IsBreak(j) || s.Tokens[j].IsComma)
                return null;
            if (s.Fold(j) != Particles.Each || s.Fold(j + 1) != Particles.From)
                continue;
            var from = s.Fold(j + 2) == ":" ? j + 3 : j + 2;
            var first = Particles.Soon.Contains(s.Fold(i + 1)) ? i + 2 : i + 1;
            var source = s.Trimmed(from, End(from, end));
            return source.IsEmpty || first >= j
                ? null
                : new Report
                {
                    Cue = cue,
                    CueSpan = s.Tokens[i].Span,
                    Start = StartOf(i, out var fresh),
                    IsFresh = fresh,
                    Opening = first,
                    Until = j,
                    Source = source,
                    Rule = "each-of",
                };
        }

        return null;
    }

    private int End(int from, int end)
    {
        while (from < end && !s.IsBreak(from))
            from++;
        return from;
    }

    // Behind the cue and, where it stands right behind it, its subject.
    private int Behind(TextSpan? source, int i) =>
        source is { } span && i + 1 < s.Count && span.Start == s.Tokens[i + 1].Span.Start ? Math.Max(i + 1, s.IndexFrom(span.End)) : i + 1;

    private bool Speaks(TextSpan? source) => source is { } span && NounGroup.IsKnownSpeaker(s, s.IndexFrom(span.Start), s.IndexFrom(span.End));

    /// <summary>With the connective before the cue: كما قال، ولكنه أكد. Others stand inside what is reported already.</summary>
    private int StartOf(int i, out bool fresh)
    {
        var before = s.Fold(i - 1);
        fresh =
            s.IsConjoined(i)
            || i == 0
            || ArabicWords.Reporting.Contains(before)
            || s.Tokens[i - 1].IsComma
            || s.IsBreak(i - 1)
            || before is "-" or "–"
            || (s.Fold(i) is [ArabicLetter.Waw, ..] && s.CueAt(i) is null);
        if (i > 1 && ArabicWords.Reporting.Contains(before))
            return i - 1;
        // ومرة قال: an adverb with the conjunction before the verb.
        if (i > 0 && before is [ArabicLetter.Waw, _, _, ..] && ArabicWords.NotSubject.Contains(before))
        {
            fresh = true;
            return i - 1;
        }

        // في حين أكدت، في الوقت الذي قال فيه
        if (i > 2 && Particles.While.Contains(before) && s.Fold(i - 2) == Particles.In)
        {
            fresh = true;
            return i - 2;
        }

        return i;
    }

    // "لم يبق بيت بلا كهرباء"، قالت المديرة.
    private Report? AfterQuotation(Cue cue, int i, int end)
    {
        if (s.IsConjoined(i) || cue.Form == CueForm.Participle || QuotationBefore(i) is not { } quote)
            return null;
        var after = NounGroup.End(s, i + 1, end);
        if (after < end && !s.Tokens[after].IsComma && !s.IsBreak(after) && !s.IsAdjunct(after) && after == i + 1)
            return null;
        var source = after > i + 1 ? s.Trimmed(i + 1, after) : (TextSpan?)null;
        return new Report
        {
            Cue = cue,
            CueSpan = s.Tokens[i].Span,
            Start = quote.From,
            IsFresh = true,
            Opening = quote.From,
            Quote = quote,
            Source = source,
            Surroundings = after < s.Count ? new TextSpan(s.Tokens[after - 1].Span.End, s.Of.Span.End) : null,
            Rule = "quotation-then-verb",
        };
    }

    // هبط العدد إلى مليونين، تقول المنظمة.
    private Report? Closing(Cue cue, int i, int end)
    {
        if (i < ShortestLead || cue.Kind != CueKind.Verb || cue.Form != CueForm.Finite || s.IsConjoined(i) || !s.Tokens[i - 1].IsComma || end < s.Count)
            return null;
        var after = NounGroup.CanBegin(s, i + 1 < s.Count ? i + 1 : i) && i + 1 < s.Count ? NounGroup.End(s, i + 1, end) : i + 1;
        if (after == i + 1 || after < end && !s.IsBreak(after) || !NounGroup.CanSpeak(s, i + 1, after))
            return null;
        return new Report
        {
            Cue = cue,
            CueSpan = s.Tokens[i].Span,
            Start = i,
            IsFresh = true,
            Opening = 0,
            Until = i - 1,
            Source = s.Trimmed(i + 1, after),
            Rule = "clause-then-verb",
        };
    }

    private Quotation? QuotationBefore(int i)
    {
        foreach (var quote in s.Quotations)
        {
            if (quote is { IsLong: true, IsName: false } && quote.To <= i && i - quote.To <= 1 && (quote.To == i || !s.Tokens[quote.To].IsWord))
                return quote;
        }

        return null;
    }

    // ... في مقدمة ما يعدّه التحالف نجاحاً: what is spoken of stands before the verb.
    private Report? SpokenOfBefore(Cue cue, int i, int end)
    {
        if (
            i < ShortestLead
            || !Particles.Described.Contains(s.Fold(i - 1))
            || !CueLemmas.Calls.Contains(cue.Lemma)
            || i + 1 >= end
            || !NounGroup.CanBegin(s, i + 1)
        )
            return null;
        var after = ObjectSplit.CoreEnd(s, i + 1, NounGroup.End(s, i + 1, end));
        // ما يعدّه نتائج عامين: an indefinite noun is what it is called, not who calls it so.
        var definite =
            Definite.Is(s.Fold(i + 1))
            || s.IsGiven(i + 1)
            || s.IsSurname(i + 1)
            || Titles.IsCountry(s.Fold(i + 1))
            || s.QuotationAt(i + 1) is not null
            || Titles.IsKindOfBody(s.Fold(i + 1)) && after > i + 2;
        return after >= end || !definite || !NounGroup.IsKnownSpeaker(s, i + 1, after)
            ? null
            : new Report
            {
                Cue = cue,
                CueSpan = s.Tokens[i].Span,
                Start = i,
                IsFresh = true,
                Opening = 0,
                Until = i - 1,
                Source = s.Trimmed(i + 1, after),
                Rule = "spoken-of-before",
            };
    }

    // وعدّته سلوكاً عدوانياً؛ وصفها الوزير بأنها كارثة: what is spoken of stands before; what is said of it behind.
    private Report? OfPronoun(Cue cue, int i, int end)
    {
        if (SpokenOfBefore(cue, i, end) is { } spoken)
            return spoken;
        if (!(cue.TakesObject || cue.TakesAddressee) || i + 1 >= end || ArabicWords.Relative.Contains(s.Fold(i - 1)) || s.Fold(i - 1) == Particles.What)
            return null;
        var after = _subjects.EndAfter(cue, i, end);
        if (after > i + 1 && !NounGroup.IsKnownSpeaker(s, i + 1, i + 2))
            after = i + 1;
        var source = after > i + 1 ? s.Trimmed(i + 1, after) : (TextSpan?)null;
        if (after >= end || source is null && !s.IsConjoined(i))
            return null;
        var opens =
            s.IsThat(after)
            || s.QuotationAt(after) is not null
            || s.Fold(after) is [ArabicLetter.Beh, _, _, ..]
            || cue.Complements.Contains(s.Fold(after))
            || (CueLemmas.CallsPlainly.Contains(cue.Lemma) && NounGroup.CanBegin(s, after));
        return !opens
            ? null
            : new Report
            {
                Cue = cue,
                CueSpan = s.Tokens[i].Span,
                Start = StartOf(i, out var fresh),
                IsFresh = fresh,
                Opening = cue.Complements.Contains(s.Fold(after)) && after + 1 < end ? after + 1 : after,
                Quote = s.QuotationAt(after) is { IsLong: true } quote ? quote : null,
                Source = source,
                Rule = "verb-with-pronoun",
            };
    }
}
