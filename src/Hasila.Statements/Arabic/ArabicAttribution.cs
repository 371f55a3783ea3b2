using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Model;
using Hasila.Statements.Sources;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Arabic;

/// <summary>
/// Attributions in one Arabic sentence, from left to right: reports by a cue verb, relays, phrases (بحسب), and what stands inside what is reported.
/// </summary>
internal sealed partial class ArabicAttribution
{
    /// <summary>A content of fewer letters tells nothing.</summary>
    private const int ShortestContent = 3;

    /// <summary>A phrase that begins so near to the sentence's head has its content behind it.</summary>
    private const int Head = 2;

    /// <summary>Before the first cue, in words: ...وفي مؤتمر صحفي، قال.</summary>
    private const int LongestLead = 12;

    /// <summary>A word more behind the source still leaves the phrase at the end.</summary>
    private const int LongestRest = 2;

    /// <summary>A phrase that leads in has no more words.</summary>
    private const int LongestAdverbial = 6;

    private readonly ArabicSentence _s;
    private readonly CueReading _cues;
    private readonly SpeechActs _acts;
    private readonly DocumentReading _documents;
    private readonly List<Phrase> _phrases;
    private readonly List<StatementDraft> _drafts = [];
    private readonly Report?[] _read;
    private readonly bool[] _isRead;
    private int _readTo = -1;
    private TextSpan? _silent;

    private ArabicAttribution(ArabicSentence sentence)
    {
        _s = sentence;
        _cues = new CueReading(sentence);
        _acts = new SpeechActs(sentence);
        _documents = new DocumentReading(sentence);
        _phrases = ArabicPhrases.Find(sentence);
        _read = new Report?[sentence.Count];
        _isRead = new bool[sentence.Count];
    }

    public static IReadOnlyList<StatementDraft> Find(Sentence sentence, ArabicPage page)
    {
        if (sentence.Tokens.Count == 0)
            return [];
        var attribution = new ArabicAttribution(new ArabicSentence(sentence, page));
        attribution.Run();
        return attribution._drafts;
    }

    private void Run()
    {
        var closing = _phrases is [.., var last] && last.From > Head && IsRest(last.To) ? last : null;
        var end = closing?.From ?? _s.Count;
        if (closing is not null && end > 1 && Particles.Thereby.Contains(_s.Fold(end - 1)))
            end--;
        var i = 0;
        var phrase = 0;
        while (i < end)
        {
            if (phrase < _phrases.Count && i >= _phrases[phrase].From)
            {
                var at = _phrases[phrase++];
                if (at != closing && at.From >= i && at.Source is not null && Closes(at))
                {
                    Close(at);
                    i = at.To;
                }
                else if (at != closing)
                {
                    i = Math.Max(i, Beside(at, i, end));
                }

                continue;
            }

            i = ReadAt(i, end);
        }

        if (closing is not null)
            Close(closing);
    }

    /// <returns>Where to go on.</returns>
    private int ReadAt(int i, int end)
    {
        if (_s.CueAt(i) is { Kind: CueKind.Relay } && !_s.InSpeech(i))
            return Relay(i, end) ?? i + 1;
        if (ChantedWords.At(_s, i, end) is { } chanted)
        {
            Add(chanted);
            return Math.Max(i + 1, _s.IndexFrom(chanted.Content[0].End));
        }

        if (ReportAt(i, end) is { } report)
            return Tell(_drafts.Count == 0 ? WithClauseSubject(report, i) : report, i, end);
        if (_s.CueAt(i) is { Form: CueForm.Finite, Kind: CueKind.Verb } && _silent is null && SubjectBehind(i) is { } subject)
            _silent = subject;
        return i + 1;
    }

    // A word is looked at from several reports before it: once read, it stays read for one end of the sentence.
    private Report? ReportAt(int i, int end)
    {
        if (_readTo != end)
        {
            Array.Clear(_isRead);
            _readTo = end;
        }

        if (!_isRead[i])
            (_isRead[i], _read[i]) = (true, _documents.Read(i, end) ?? _acts.Read(i, end) ?? _cues.Read(i, end));
        return _read[i];
    }

    // وتوعد المرشد في بيان وقال ...: the subject of a verb that has nothing to tell is that of the next one. A participle hangs on the verb of its clause.
    private Report WithClauseSubject(Report report, int i)
    {
        if (report.Source is not null || report.Unsourced)
            return report;
        if (_silent is { } silent && silent.End <= _s.Tokens[i].Span.Start)
            return report with { Source = silent, Surroundings = new TextSpan(silent.End, _s.Tokens[i].Span.Start) };
        if (report.Cue.Form != CueForm.Participle && !_s.IsConjoined(i) || i < 2 || _s.CueAt(0) is not null || !_s.Tokens[0].IsWord)
            return report;
        var subject =
            NounGroup.CanBegin(_s, 0) && NounGroup.IsKnownSpeaker(_s, 0, 1) ? SubjectBehind(-1)
            : _s.IsAdjunct(0) ? SubjectBehindLead(i)
            : SubjectBehind(0);
        return subject is null ? report
            : report.Cue.Form == CueForm.Participle ? report with { Source = subject }
            : report with { Antecedent = subject };
    }

    // من ناحية أخرى أجرى الوزير ...، مؤكداً: the first known speaker behind the adverbial, with its verb right before.
    private TextSpan? SubjectBehindLead(int i)
    {
        for (var verb = 2; verb < Math.Min(i, LongestAdverbial); verb++)
        {
            if (
                _s.Tokens[verb].IsWord
                && !_s.IsAdjunct(verb)
                && !Titles.OpensName(_s.Fold(verb))
                && !Definite.Is(_s.Fold(verb))
                && !_s.IsAdjunct(verb - 1)
                && Definite.Is(_s.Fold(verb + 1))
                && SubjectBehind(verb) is { } subject
            )
                return subject;
        }

        return null;
    }

    private TextSpan? SubjectBehind(int i)
    {
        if (i + 1 >= _s.Count || !NounGroup.CanBegin(_s, i + 1))
            return null;
        var end = NounGroup.End(_s, i + 1, _s.Count);
        var core = ObjectSplit.CoreEnd(_s, i + 1, end);
        return NounGroup.IsKnownSpeaker(_s, i + 1, core) && _s.Trimmed(i + 1, core) is { IsEmpty: false } span ? span : null;
    }

    private int Tell(Report report, int i, int end)
    {
        var draft = DraftOf(report);
        if (_drafts.Count == 0 && i is > 1 and <= LongestLead && _s.CueAt(0) is null)
            draft = draft with { Lead = _s.Span(0, i) };
        if (report.Quote is { } quote && !(report.Rule == "verb-with-pronoun" && !quote.IsLong))
        {
            var spans = Resumed(quote, report, end, out var next);
            Add((draft with { Content = spans, Kind = StatementKind.Direct }).Because(Decision.Kind, "all-in-marks"));
            return Math.Max(i + 1, report.Rule == "quotation-then-verb" ? AfterSource(report, i) : next);
        }

        // What closes a clause speaks of it only where nothing else does.
        if (report.Until < i && _drafts.Count > 0)
            return i + 1;
        var stop = StopOf(report.Opening, Math.Min(end, report.Until ?? end), out var inner);
        var within = _drafts.Count;
        if (!AddIndirect(draft, report.Opening, stop))
            return Math.Max(i + 1, report.Opening);
        foreach (var nested in inner)
            Nest(nested, within, stop);
        return Math.Max(i + 1, stop);
    }

    private int AfterSource(Report report, int i) => report.Source is { } source ? Math.Max(i + 1, _s.IndexFrom(source.End)) : i + 1;

    private StatementDraft DraftOf(Report report) =>
        new()
        {
            Content = [],
            Cue = report.CueSpan,
            Source = report.Source,
            Elided = report.Source is null && !report.Unsourced,
            Unsourced = report.Unsourced,
            Stance = report.Cue.Stance,
            Gender = report.Cue.Gender,
            Surroundings = report.Surroundings,
            Antecedent = report.Antecedent,
            Why =
            [
                new Reason(
                    Decision.Cue,
                    report.Cue.Form == CueForm.Participle ? "cue-participle"
                        : report.Rule == "speech-act" ? "cue-act"
                        : "cue-verb",
                    report.CueSpan
                ),
                new Reason(Decision.Content, report.Rule, _s.Tokens[Math.Min(report.Opening, _s.Count - 1)].Span),
                report.Source is { } source
                    ? new Reason(Decision.Source, source.Start < report.CueSpan.Start ? "source-before-verb" : "source-behind-verb", source)
                : report.Antecedent is { } named ? new Reason(Decision.Source, "subject-of-sentence", named)
                : new Reason(Decision.Source, report.Unsourced ? "passive-has-no-source" : "no-source-in-sentence"),
                new Reason(Decision.Stance, "stance-of-cue", report.CueSpan),
            ],
        };

    // "...", قال، "...": what is resumed belongs to it; a mark too many in the middle does not end it.
    private List<TextSpan> Resumed(Quotation quote, Report report, int end, out int next)
    {
        next = quote.To;
        var whole = quote.Span;
        foreach (var other in _s.Quotations)
        {
            if (other.From < next || other.From - next > Quotation.ScareWords || other.From >= end || other.IsName)
                continue;
            if (
                !other.IsLong
                || Enumerable
                    .Range(next, other.From - next)
                    .Any(i => _s.CueAt(i) is not null || !_s.Tokens[i].IsWord || _s.Fold(i) is ArabicAffix.And || _s.IsAdjunct(i))
                || other.From == next
            )
                break;
            whole = whole.Cover(other.Span);
            next = other.To;
        }

        List<TextSpan> spans = [whole];
        if (
            report.Rule == "quotation-then-verb"
            && report.Source is { } source
            && _s.IndexFrom(source.End) is var at
            && at + 1 < end
            && (_s.Tokens[at].IsComma || _s.Fold(at) == ":")
            && _s.QuotationAt(at + 1) is { IsLong: true, IsName: false } resumed
        )
        {
            spans.Add(resumed.Span);
            next = resumed.To;
        }

        return spans;
    }

    /// <summary>The token with which the next report of the sentence begins; reports inside the content come out as <paramref name="inner"/>.</summary>
    private int StopOf(int opening, int end, out List<Report> inner)
    {
        inner = [];
        for (var i = opening; i < end; i++)
        {
            if (_s.CueAt(i) is { Kind: CueKind.Relay } && (_s.IsConjoined(i) || i > 0 && _s.Tokens[i - 1].IsComma) && ArabicRelay.Find(_s, i, end) is not null)
                return i;
            if (_phrases.Count > 0 && _phrases.Find(phrase => phrase.From == i) is { Source: not null } closing && Closes(closing))
                return i;
            if (ReportAt(i, end) is not { } report || report.Opening <= opening)
                continue;
            if (report.IsFresh && report.Start > opening)
                return report.Start;
            if ((report.Source is not null || report.Cue.IsManner && report.Quote is not null) && report.Rule != "quotation-then-verb" && i > opening)
                inner.Add(report);
        }

        return end;
    }

    private void Nest(Report report, int within, int stop)
    {
        if (report.Opening >= stop)
            return;
        var draft = DraftOf(report) with { Within = within };
        if (report.Quote is { } quote)
            Add(draft with { Content = [quote.Span], Kind = StatementKind.Direct });
        else
            AddIndirect(draft, report.Opening, stop);
    }

    private bool AddIndirect(StatementDraft draft, int from, int stop)
    {
        var contrast = ContentEnd.Contrast(_s.Tokens, from, stop);
        var content = _s.Trimmed(from, contrast < 0 ? stop : contrast);
        if (content.Length < ShortestContent)
            return false;
        var kind = _s.KindOf(content);
        Add(
            (draft with { Content = [content], Kind = kind }).Because(
                Decision.Kind,
                kind switch
                {
                    StatementKind.Direct => "all-in-marks",
                    StatementKind.Mixed => "some-in-marks",
                    _ => "no-marks",
                }
            )
        );
        if (contrast >= 0 && draft.Within is null && _s.Trimmed(contrast, stop) is { IsEmpty: false } caveat)
            Add(
                new StatementDraft
                {
                    Content = [caveat],
                    Kind = StatementKind.Assertion,
                    Stance = Stance.Caveat,
                    SpeaksAgainstLast = true,
                }.Because(Decision.Kind, "contrast-stands-apart", caveat)
            );
        return true;
    }

    private int? Relay(int i, int end)
    {
        if (ArabicRelay.Find(_s, i, end) is not { } relayed)
            return null;
        var stop = _s.QuotationAt(relayed.Opening) is { IsLong: true, IsName: false } quote ? quote.To : StopOf(relayed.Opening, end, out _);
        var content = _s.Trimmed(relayed.Opening, stop);
        if (content.IsEmpty)
            return null;
        var cue = _s.CueAt(i)!;
        var within = _drafts.Count;
        Add(
            new StatementDraft
            {
                Content = [_s.Trimmed(relayed.From, stop)],
                Cue = _s.Tokens[i].Span,
                Source = relayed.Relay,
                Elided = relayed.Relay is null,
                Gender = cue.Gender,
                Relays = true,
                Why = [new Reason(Decision.Cue, "cue-relay", _s.Tokens[i].Span), new Reason(Decision.Content, "relayed-words", _s.Tokens[relayed.From].Span)],
                Stance = Stance.Neutral,
                Kind = _s.KindOf(content) == StatementKind.Indirect ? StatementKind.Indirect : StatementKind.Mixed,
            }
        );
        Add(
            new StatementDraft
            {
                Content = [content],
                Cue = _s.Tokens[relayed.Saying].Span,
                Source = relayed.Speaker,
                Elided = relayed.Speaker is null,
                Kind = _s.KindOf(content),
                Within = within,
                Why =
                [
                    new Reason(Decision.Cue, "cue-relay", _s.Tokens[relayed.Saying].Span),
                    new Reason(Decision.Content, "relayed-words", _s.Tokens[relayed.Opening].Span),
                ],
            }
        );
        return stop;
    }

    private void Add(StatementDraft draft) => _drafts.Add(draft);
}
