using Hasila.Statements.Arabic;
using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Model;
using Hasila.Statements.Ranking;
using Hasila.Statements.Sources;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Candidates;

/// <summary>One Arabic paragraph: its words with their kinds, its quotations and sentences, and what the grammar found in it.</summary>
internal sealed class ArabicBlock
{
    private readonly BlockWord[] _words;
    private readonly ulong[] _rules;

    /// <param name="of">The paragraph, at least one word.</param>
    /// <param name="page">The article that it stands in.</param>
    /// <param name="grammar">The paragraph's sentences in order with what the grammar found in each.</param>
    /// <param name="first">The first block of the article.</param>
    /// <param name="headline">A headline or heading: written without its small words.</param>
    public ArabicBlock(
        Sentence of,
        ArabicPage page,
        IReadOnlyList<(Sentence Sentence, IReadOnlyList<StatementDraft> Drafts)> grammar,
        bool first,
        bool headline = false
    )
    {
        Sentence = new ArabicSentence(of, page);
        IsFirst = first;
        IsHeadline = headline;
        Span = of.Span;
        Sentences = [.. grammar.Select(part => part.Sentence.Span)];
        Reports = [.. grammar.SelectMany(part => part.Drafts).Where(draft => draft.Kind != StatementKind.Assertion)];
        _rules = [.. Reports.Select(report => KeyOf(RuleOf(report)))];
        _words = new BlockWord[Sentence.Count];
        Read();
        MarkSentences();
        MarkQuotes();
        MarkReports();
        MarkNeighbours();
    }

    public ArabicSentence Sentence { get; }

    public TextSpan Span { get; }

    public bool IsFirst { get; }

    public bool IsHeadline { get; }

    public IReadOnlyList<TextSpan> Sentences { get; }

    /// <summary>What the grammar found.</summary>
    public IReadOnlyList<StatementDraft> Reports { get; }

    public int Count => _words.Length;

    public Span<BlockWord> Words => _words;

    public static ulong KeyOf(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    public ref readonly BlockWord At(int i) => ref i >= 0 && i < _words.Length ? ref _words[i] : ref s_outside;

    /// <summary>The draft of the grammar by the cue at a token; null where there is none.</summary>
    public StatementDraft? ReportAt(int i) => At(i).Report is var at and >= 0 ? Reports[at] : null;

    /// <summary>By which rule the grammar found it; 0 where there is none.</summary>
    public ulong RuleAt(int i) => At(i).Report is var at and >= 0 ? _rules[at] : 0UL;

    public int IndexFrom(int offset) => Sentence.IndexFrom(offset);

    public static string RuleOf(StatementDraft draft)
    {
        foreach (var reason in draft.Why)
        {
            if (reason.Of == Decision.Content)
                return reason.Rule;
        }

        return "-";
    }

    private static readonly BlockWord s_outside = new()
    {
        Kind = WordKind.Outside,
        Quote = -1,
        Report = -1,
        Cue = -BlockWord.Most,
        Key = 1,
    };

    private void Read()
    {
        for (var i = 0; i < _words.Length; i++)
        {
            var token = Sentence.Tokens[i];
            ref var word = ref _words[i];
            word.Report = -1;
            word.Quote = -1;
            word.Cue = -BlockWord.Most;
            if (token.IsWord)
                ReadWord(i, token, ref word);
            else
                ReadMark(token.Fold, ref word);
            // د. سامر: no sentence ends there.
            if (word.Kind == WordKind.FullStop && Sentence.IsShortTitle(i - 1))
                word.Kind = WordKind.Mark;
            word.IsConjoined |= i > 0 && Sentence.Fold(i - 1) is ArabicAffix.And or ArabicAffix.So;
            if (word.Fine == 0)
                word.Fine = word.Coarse = (ushort)(WordFacts.Rarer + (int)word.Kind);
        }
    }

    private void ReadWord(int i, ClauseToken token, ref BlockWord word)
    {
        var facts = WordFacts.Of(token.Fold);
        word.Key = facts.Key;
        word.Shape = facts.Shape;
        word.Speech = facts.Speech;
        word.IsConjoined = facts.IsConjoined;
        word.HasWaw = facts.HasWaw;
        word.IsBeforeTime = facts.IsBeforeTime;
        word.Use = facts.Use;
        word.Fine = facts.Fine;
        word.Coarse = facts.Coarse;
        word.Kind = KindOf(i, token, facts);
    }

    private static void ReadMark(string mark, ref BlockWord word)
    {
        word.Key = KeyOf(mark);
        word.Shape = WordFacts.ShapeOf(mark, word.Key);
        word.Kind = MarkOf(mark);
    }

    private static WordKind MarkOf(string mark) =>
        mark switch
        {
            "،" or "," => WordKind.Comma,
            "؛" or ";" => WordKind.Semicolon,
            "." or "…" => WordKind.FullStop,
            "؟" or "?" or "!" => WordKind.Question,
            ":" => WordKind.Colon,
            "-" or "–" or "—" => WordKind.Dash,
            "(" or ")" or "[" or "]" => WordKind.Bracket,
            _ => WordKind.Mark,
        };

    private WordKind KindOf(int i, ClauseToken token, WordFacts facts)
    {
        if (facts.First != WordKind.Outside)
            return facts.First;
        if (facts.IsPreposition && !Sentence.IsGiven(i))
            return WordKind.Preposition;
        if (Sentence.IsAdjunct(i))
            return WordKind.Adjunct;
        if (facts.Second != WordKind.Outside)
            return facts.Second;
        if (Sentence.IsGiven(i))
            return WordKind.Given;
        return !facts.Speech.IsNone ? WordKind.Noun
            : facts.Last is not (WordKind.LikePlural or WordKind.DefiniteWord) && token.EndsInTanwin(Sentence.Text) ? WordKind.LikeObject
            : facts.Last;
    }

    private void MarkSentences()
    {
        var (at, from) = (0, 0);
        for (var i = 0; i < _words.Length; i++)
        {
            while (at < Sentences.Count && Sentences[at].End <= Sentence.Tokens[i].Span.Start)
                at++;
            var last = i + 1 == _words.Length || at < Sentences.Count && Sentences[at].End <= Sentence.Tokens[i + 1].Span.Start;
            _words[i].SentenceStart = from;
            if (!last)
                continue;
            for (var j = from; j <= i; j++)
                _words[j].SentenceEnd = i + 1;
            from = i + 1;
        }
    }

    private void MarkQuotes()
    {
        for (var at = 0; at < Sentence.Quotations.Count; at++)
        {
            var quote = Sentence.Quotations[at];
            for (var i = quote.From; i < quote.To; i++)
                _words[i].Quote = (short)Math.Min(at, short.MaxValue);
            _words[quote.From].Kind = WordKind.QuoteOpens;
            if (quote.To - 1 > quote.From && !Sentence.Tokens[quote.To - 1].IsWord)
                _words[quote.To - 1].Kind = WordKind.QuoteCloses;
        }
    }

    private void MarkNeighbours()
    {
        var (speech, commas, open) = (-1, 0, int.MaxValue);
        for (var i = 0; i < _words.Length; i++)
        {
            ref var word = ref _words[i];
            (word.LastSpeech, word.CommasBefore) = (speech, commas);
            if (word.IsSpeech && word.Speech.Class != SpeechClass.Noun && word.Speech.Form != SpeechForm.Noun)
                speech = i;
            commas += word.Kind == WordKind.Comma ? 1 : 0;
        }

        for (var i = _words.Length - 1; i >= 0; i--)
        {
            _words[i].NextOpen = open;
            if (OpensSpeech(i) || _words[i].IsBreak)
                open = i;
        }
    }

    /// <summary>أن, a colon, a quotation of some length.</summary>
    public bool OpensSpeech(int i) =>
        _words[i].Kind is WordKind.That or WordKind.ThatHe or WordKind.Colon
        || _words[i].Kind == WordKind.QuoteOpens && Sentence.QuotationAt(i) is { IsLong: true };

    private void MarkReports()
    {
        for (var at = 0; at < Math.Min(Reports.Count, short.MaxValue); at++)
        {
            if (Reports[at].Cue is not { } cue)
                continue;
            var i = CueToken(cue);
            if (i < Count)
                _words[i].Report = (short)at;
        }
    }

    /// <summary>Which token of a cue's span carries it: the word of saying, else the first one.</summary>
    public int CueToken(TextSpan cue)
    {
        var first = IndexFrom(cue.Start);
        // An attached letter belongs to the token that begins before.
        if (first > 0 && Sentence.Tokens[first - 1].Span.End > cue.Start)
            first--;
        for (var i = first; i < Count && Sentence.Tokens[i].Span.Start < cue.End; i++)
        {
            if (_words[i].IsSpeech && _words[i].Kind is not (WordKind.Preposition or WordKind.Adjunct) && _words[i].Speech.Class != SpeechClass.Noun)
                return i;
        }

        return first;
    }
}
