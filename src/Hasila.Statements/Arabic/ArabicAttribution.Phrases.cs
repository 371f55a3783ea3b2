using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Statements.Arabic;

/// <summary>What a phrase (بحسب، حسبما أفاد) attributes: the clause beside it, on one side or both.</summary>
internal sealed partial class ArabicAttribution
{
    // وبحسب الصحيفة، ... / ...، بحسب الصحيفة، ...
    private int Beside(Phrase phrase, int i, int end)
    {
        var open = phrase.To;
        while (open < end && (_s.Tokens[open].IsComma || Particles.ThenThat.Contains(_s.Fold(open))))
            open++;
        if (open >= end || i > phrase.From)
            return phrase.To;
        // بحسب البيان كما نقلته القناة: the next phrase speaks of the first.
        while (_phrases.Find(other => other.From == open) is { } next && open < end)
        {
            open = next.To;
            while (open < end && _s.Tokens[open].IsComma)
                open++;
        }

        if (open >= end)
            return phrase.To;
        var head = IsHead(phrase.From) || IsClauseStart(phrase);
        var stop = StopAfterPhrase(open, end);
        var after = _s.Trimmed(open, stop);
        var before = head || _drafts.Count > 0 ? default : _s.Trimmed(0, phrase.From);
        List<TextSpan> content = [.. new[] { before, after }.Where(span => span.Length >= ShortestContent)];
        if (content.Count == 0)
            return phrase.To;
        // A report that the content holds is found on the way.
        Add(OfPhrase(phrase) with { Content = content, Kind = _s.KindOf(content[^1]) });
        return open;
    }

    // Nothing but a connective stands before it.
    private bool IsHead(int from)
    {
        for (var i = 0; i < from; i++)
        {
            if (
                from > Head
                || _s.Tokens[i].IsWord
                    && _s.Fold(i).Length > 1
                    && !ArabicWords.NotSubject.Contains(_s.Fold(i))
                    && !ArabicWords.ClauseOpener.Contains(_s.Fold(i))
            )
                return false;
        }

        return true;
    }

    private bool IsClauseStart(Phrase phrase) => phrase.Conjoined && phrase.From > 0 && !_s.Tokens[phrase.From - 1].IsWord;

    private int StopAfterPhrase(int open, int end)
    {
        for (var i = open + 1; i < end; i++)
        {
            if (ReportAt(i, end) is { IsFresh: true, Source: not null } report && report.Start > open)
                return report.Start;
        }

        return end;
    }

    // ...، على ما أفاد المكتب.
    private void Close(Phrase phrase)
    {
        var lead = _s.Trimmed(0, phrase.From);
        if (
            _s.Quotations.LastOrDefault(quote => quote.To <= phrase.From) is { IsLong: true, IsName: false } quoted
            && phrase.From - quoted.To <= 1
            && _s.IndexFrom(quoted.Span.Start) is var at
            && (at <= 1 || phrase.Source is null)
        )
        {
            if (_drafts.Exists(draft => draft.Content[^1].Contains(quoted.Span)))
                return;
            Add(OfPhrase(phrase) with { Content = [quoted.Span], Kind = StatementKind.Direct });
            return;
        }

        // "...، وذلك وفقاً ل": the demonstrative is the phrase's.
        var last = phrase.From - 1;
        if (last > 0 && Particles.Thereby.Contains(_s.Fold(last)))
            lead = _s.Trimmed(0, last);
        if (lead.Length < ShortestContent || last > 0 && _s.IsThat(last))
            return;
        // وقالت الجماعة إن ...، وفق بيان لها: by which medium, not who.
        if (_drafts.Count > 0 && (phrase.Source is null || Addressing.IsMedium(_s.Fold(_s.IndexFrom(phrase.Source.Value.Start)))))
        {
            if (phrase.Source is not null && _drafts[^1].Surroundings is null)
                _drafts[^1] = _drafts[^1] with { Surroundings = _s.Span(phrase.From, phrase.To) };
            return;
        }

        if (phrase.DescribesLast && _s.IndexFrom(lead.Start) is var first && LastComma(first, phrase.From) is var comma and >= 0)
            lead = _s.Trimmed(comma, phrase.From);
        _drafts.Insert(0, OfPhrase(phrase) with { Content = [lead], Kind = LacksOpening(lead) ? StatementKind.Direct : _s.KindOf(lead) });
        for (var i = 1; i < _drafts.Count; i++)
        {
            if (_drafts[i].Within is { } within)
                _drafts[i] = _drafts[i] with { Within = within + 1 };
        }
    }

    // ..."، بحسب المكتب: words up to a closing mark whose opening one was lost, or stands in the paragraph before.
    private bool LacksOpening(TextSpan lead) =>
        lead.Start == _s.Of.Span.Start && _s.Text[lead.End - 1] is '"' or '”' or '»' && _s.Text.AsSpan(lead.Start, lead.Length - 1).IndexOfAny("\"”»“«") < 0;

    private int LastComma(int from, int to)
    {
        for (var i = to - 1; i > from; i--)
        {
            if (_s.Tokens[i].IsComma && i < to - 1)
                return i;
        }

        return -1;
    }

    private StatementDraft OfPhrase(Phrase phrase) =>
        new()
        {
            Content = [],
            Cue = phrase.Cue,
            Source = phrase.Source,
            Elided = phrase.Source is null,
            Stance = phrase.Stance,
            Gender = phrase.Gender,
            Surroundings = new TextSpan(phrase.Cue.Start, _s.Tokens[Math.Min(_s.Count, IsRest(phrase.To) ? _s.Count : phrase.To) - 1].Span.End),
            Why =
            [
                new Reason(Decision.Cue, "cue-phrase", phrase.Cue),
                new Reason(Decision.Content, "beside-phrase"),
                new Reason(Decision.Source, phrase.Source is null ? "no-source-in-sentence" : "source-beside-cue", phrase.Source),
            ],
        };

    private bool IsRest(int from)
    {
        var words = 0;
        for (var i = from; i < _s.Count; i++)
        {
            if (_s.CueAt(i) is not null || _s.QuotationAt(i) is not null)
                return false;
            words += _s.Tokens[i].IsWord ? 1 : 0;
        }

        return words <= LongestRest;
    }

    /// <summary>In the middle of a sentence, but behind all that it speaks of: بحسب الصحيفة التي رأت أن ...</summary>
    private bool Closes(Phrase phrase) =>
        phrase.From > Head
        && phrase.To < _s.Count
        && (
            ArabicWords.Relative.Contains(_s.Fold(phrase.To))
            || _s.Tokens[phrase.To].IsComma
                && phrase.To + 1 < _s.Count
                && (_s.IsConjoined(phrase.To + 1) || ArabicWords.Reporting.Contains(_s.Fold(phrase.To + 1)))
        );
}
