using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Occasions;
using Hasila.Statements.Sources;
using Hasila.Text.Folding;

namespace Hasila.Statements.Arabic;

/// <summary>Where the content of a cue opens: at أن or إن, a quotation, a colon, the preposition that the verb governs, or with its object.</summary>
internal sealed class OpeningReading(ArabicSentence s)
{
    /// <summary>The furthest that the content may open after its cue, in words.</summary>
    private const int Reach = 40;

    private const int LongestAddressee = 12;
    private const int LongestPlace = 4;
    private const int LongestOccasion = 7;

    /// <param name="Index">The first token of the content.</param>
    /// <param name="Until">Where what stands between cue and content ends.</param>
    /// <param name="Quote">The quotation that is the content.</param>
    /// <param name="Rule">How it opens.</param>
    internal readonly record struct Opening(int Index, int Until, Quotation? Quote, string Rule);

    /// <param name="cue">The verb.</param>
    /// <param name="i">Its token.</param>
    /// <param name="subjectEnd">End of the noun group behind it: inside it nothing opens.</param>
    /// <param name="end">Nothing is read from here on.</param>
    /// <param name="hasSubject">Its subject stands right before it.</param>
    public Opening? Find(Cue cue, int i, int subjectEnd, int end, bool hasSubject = false)
    {
        var relative = false;
        var limit = Math.Min(end, i + 1 + Reach);
        for (var j = i + 1; j < limit; j++)
        {
            if (s.QuotationAt(j) is { } quote)
            {
                if (Opens(cue, i, subjectEnd, quote))
                    return new Opening(j, j, quote, "opens-quotation");
                j = quote.To - 1;
                continue;
            }

            if (!s.Tokens[j].IsWord)
            {
                if (s.Fold(j) == ":" && j + 1 < end && !IsClock(j))
                    return new Opening(j + 1, j, s.QuotationAt(j + 1) is { IsName: false } quoted ? quoted : null, "opens-colon");
                if (s.IsBreak(j))
                    break;
                relative &= !s.Tokens[j].IsComma;
                continue;
            }

            if (s.IsThat(j))
            {
                if (j - 1 > i && ArabicWords.NotReportedBefore.Contains(s.Fold(j - 1)))
                    break;
                return Addressed(cue, subjectEnd, j) is { } from
                    ? new Opening(from, from, null, "opens-addressee")
                    : new Opening(j, j, ArabicWords.IsBareThat(s.Fold(j)) ? WholeQuotation(j + 1, end) : null, "opens-that");
            }

            if (ArabicWords.Relative.Contains(s.Fold(j)))
                relative = true;
            if (j >= subjectEnd && Complement(cue, i, j, subjectEnd, end) is { } complement)
                return complement;
            // تبنى الحرس القصف، مدعياً أنه ...: the object is what the first one says.
            if (cue.TakesObject && s.CueAt(j) is { Form: CueForm.Participle } other && other.Lemma != CueLemmas.Says)
                break;
            if (j >= subjectEnd && s.CueAt(j) is { } next && !relative && EndsSearch(next, j))
                break;
        }

        return cue.TakesObject && cue.Kind != CueKind.Weak && !CueLexicon.IsAmbiguous(s.Tokens[i]) ? Object(cue, i, end, hasSubject) : null;
    }

    private bool Opens(Cue cue, int i, int subjectEnd, Quotation quote)
    {
        if (quote.IsName || quote.From < subjectEnd && quote.To <= subjectEnd)
            return false;
        if (quote.IsLong)
            return true;
        // قال "نعم".
        return cue.Kind == CueKind.Verb
            && (quote.From == i + 1 || quote.From == subjectEnd)
            && (quote.To >= s.Count || !s.Tokens[quote.To].IsWord)
            && cue.Complements.Count == 0
            && !cue.TakesObject;
    }

    // إن "...": all of it in marks.
    private Quotation? WholeQuotation(int i, int end) =>
        s.QuotationAt(i) is { IsLong: true, IsName: false } quote
        && !GoesOn(quote.To)
        && (
            quote.To >= end || s.IsBreak(quote.To) || s.Tokens[quote.To].IsComma || ArabicWords.ClauseOpener.Contains(s.Fold(quote.To)) || s.IsAdjunct(quote.To)
        )
            ? quote
            : null;

    // "..."، وأن ...: more is reported than the quotation.
    private bool GoesOn(int i) => i + 1 < s.Count && s.Tokens[i].IsComma && Particles.AndThat.Contains(s.Fold(i + 1));

    // يتهمون الأطباء بأنهم: who is spoken of belongs to the content.
    private int? Addressed(Cue cue, int subjectEnd, int opening)
    {
        if (!cue.TakesAddressee)
            return null;
        var from = subjectEnd;
        while (from < opening && s.Tokens[from].IsComma)
            from++;
        return
            from < opening && (NounGroup.CanBegin(s, from) || cue.Complements.Contains(s.Fold(from)) && from + 1 < opening) && opening - from < LongestAddressee
            ? from
            : null;
    }

    private Opening? Complement(Cue cue, int i, int j, int subjectEnd, int end)
    {
        var fold = s.Fold(j);
        if (j + 1 >= end || Particles.This.Contains(s.Fold(j + 1)) && j + 2 < s.Count && s.CueAt(j + 2) is not null)
            return null;
        if (
            cue.Complements.Contains(fold)
            && fold != ArabicAffix.By
            && !Particles.ByASide.Any(side => s.Fold(j + 1).StartsWith(side, StringComparison.Ordinal))
            && (j == i + 1 || j == subjectEnd || !IsPreposition(j - 1))
        )
        {
            // إلى أن، على أن: the conjunction opens it.
            if (s.IsThat(j + 1))
                return new Opening(j + 1, j, ArabicWords.IsBareThat(s.Fold(j + 1)) ? WholeQuotation(j + 2, end) : null, "opens-that");
            // طلب من الجمهور أن يغني
            if (cue.TakesAddressee && fold == Particles.From && cue.Lemma == CueLemmas.Asks)
                return null;
            if (Addressed(cue, subjectEnd, j) is { } from)
                return new Opening(from, from, null, "opens-addressee");
            // عن شكوكها: a word with a pronoun tells nothing.
            return EndsBehind(j + 1, end) ? null : new Opening(j + 1, j, null, "opens-complement");
        }

        if (
            !cue.Complements.Contains(ArabicAffix.By)
            || fold is not ([ArabicLetter.Beh, _, _, _, ..] or ArabicAffix.By)
            || s.IsAdjunct(j)
            || ChannelFinder.TypeOf(fold[1..]) is not null
            || Particles.NoAttachedBy.Contains(fold)
            || Titles.OpensName(fold)
            || s.IsGiven(j)
        )
            return null;
        // رئيس القطاع بالوزارة أن: the conjunction is near, the preposition belongs to the subject.
        for (var k = j + 1; k < Math.Min(end, j + 5) && s.Tokens[k].IsWord; k++)
        {
            if (
                s.IsThat(k)
                && !ArabicWords.NotReportedBefore.Contains(s.Fold(k - 1))
                && (fold.StartsWith(ArabicAffix.ByThe, StringComparison.Ordinal) || j > i + 1 && !cue.TakesAddressee && !s.Fold(k).StartsWith(ArabicLetter.Beh))
            )
                return null;
        }

        return Addressed(cue, subjectEnd, j) is { } spoken ? new Opening(spoken, spoken, null, "opens-addressee") : new Opening(j, j, null, "opens-complement");
    }

    private bool EndsBehind(int j, int end) =>
        j + 1 < end
        && s.Fold(j) is [.., ArabicLetter.Heh] or [.., ArabicLetter.Heh, ArabicLetter.Alef]
        && s.Text[s.Tokens[j].Span.End - 1] != ArabicLetter.TehMarbuta
        && (s.CueAt(j + 1) is not null || !s.Tokens[j + 1].IsWord);

    private bool IsPreposition(int j) => Particles.BeforeContent.Contains(s.Fold(j));

    private bool EndsSearch(Cue next, int j) =>
        next.Form switch
        {
            // وقالت محذّرة "...": one attribution.
            CueForm.Participle => false,
            CueForm.WithPronoun => s.IsConjoined(j),
            _ => s.IsConjoined(j) || next.Kind == CueKind.Verb && !OpensSoon(j),
        };

    // بمنشور خاص بيّن فيه أن: a cue right before أن belongs to the report that is already open.
    private bool OpensSoon(int j)
    {
        for (var k = j + 1; k < Math.Min(s.Count, j + 3); k++)
        {
            if (s.IsThat(k))
                return true;
        }

        return false;
    }

    private bool IsClock(int j) => j > 0 && char.IsDigit(s.Text[s.Tokens[j - 1].Span.End - 1]) && char.IsDigit(s.Text[s.Tokens[j + 1].Span.Start]);

    // أعلن تحالف الميثاق مقتل ...: subject and object stand side by side.
    private Opening? Object(Cue cue, int i, int end, bool hasSubject)
    {
        if (cue.Form == CueForm.Participle)
            return i + 1 < end && NounGroup.CanBegin(s, i + 1) ? new Opening(i + 1, i + 1, null, "opens-object") : null;
        var subject = hasSubject ? i + 1 : ObjectSplit.SubjectEnd(s, cue, i, end);
        if (subject < 0 || subject >= end)
            return null;
        var from = BehindOccasion(subject, end);
        if (
            hasSubject
            && (
                from >= end || s.CueAt(from) is not null || Particles.This.Contains(s.Fold(from)) || !NounGroup.CanBegin(s, from) && s.QuotationAt(from) is null
            )
        )
            return null;
        while (
            from < end
            && from - subject < 6
            && (
                s.Tokens[from].IsComma
                || Particles.Adverb.Contains(s.Fold(from))
                || IsTime(from) && !IsTime(from + 1)
                || s.Fold(from) == "(" && Aside(from, end) > from
            )
        )
            from = s.Fold(from) == "(" ? Aside(from, end) : from + 1;
        if (from + 1 >= end || !s.Tokens[from].IsWord && s.QuotationAt(from) is null || s.IsAdjunct(from) && !IsTime(from))
            return null;
        return new Opening(from, subject, null, "opens-object");
    }

    // نفت الوزارة في العاصمة اليوم الأحد الخبر؛ أعلنت، الخميس الماضي، مقتل: place and day between verb and object, where a day or a comma closes them.
    private int BehindOccasion(int from, int end)
    {
        var i = from;
        if (Particles.InOrFrom.Contains(s.Fold(i)))
        {
            var to = i + 1;
            while (to < end && to - i <= LongestPlace && s.Tokens[to].IsWord && !IsTime(to))
                to++;
            if (to >= end || to - i > LongestPlace || !IsTime(to))
                return from;
            i = to;
        }

        if (i < end && s.Tokens[i].IsComma && i + 1 < end && IsTime(i + 1))
        {
            var close = i + 1;
            while (close < end && close - i <= LongestOccasion && !s.Tokens[close].IsComma && !s.IsBreak(close) && s.CueAt(close) is null)
                close++;
            return close < end && s.Tokens[close].IsComma ? close + 1 : from;
        }

        // أعلنت الحكومة الخميس يوم حداد: a day that is called something is the object.
        while (
            i < end
            && (
                IsTime(i) && (!Particles.DayHead.Contains(s.Fold(i)) ? s.Fold(i + 1) != Particles.Day : IsTime(i + 1))
                || i > from && Particles.ThisDay.Contains(s.Fold(i))
            )
        )
            i++;
        return i;
    }

    private int Aside(int from, int end)
    {
        for (var i = from + 1; i < Math.Min(end, from + 8); i++)
        {
            if (s.Fold(i) == ")")
                return i + 1;
        }

        return from;
    }

    private bool IsTime(int i) => Particles.Clock.Contains(s.Fold(i));
}
