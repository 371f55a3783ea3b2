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
    private const int ShortestPattern = 4;

    /// <summary>Above the numbers of the clusters.</summary>
    private const int Rarer = 1000;

    private readonly BlockWord[] _words;

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
        _words = new BlockWord[Sentence.Count];
        Read();
        MarkSentences();
        MarkQuotes();
        MarkReports();
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

    public int IndexFrom(int offset) => Sentence.IndexFrom(offset);

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
            word.Key = KeyOf(token.Fold);
            if (token.IsWord && SpeechLexicon.TryFind(token.Fold, out var speech, out var conjoined))
            {
                word.Speech = speech;
                word.IsConjoined = conjoined;
            }

            word.Use = token.IsWord ? UseOf(token.Fold) : (ushort)0;
            word.HasWaw = token.Fold is [ArabicLetter.Waw, _, _, ..];
            word.IsConjoined |= i > 0 && Sentence.Fold(i - 1) is ArabicAffix.And or ArabicAffix.So;
            word.Kind = token.IsWord ? KindOf(i, token, word) : MarkOf(token.Fold);
            (word.Fine, word.Coarse) = token.IsWord ? ClustersOf(token.Fold) : default;
            if (word.Fine == 0)
                word.Fine = word.Coarse = (ushort)(Rarer + (int)word.Kind);
            word.Shape = FeatureList.Mix(
                token.Fold.Length > 2 ? KeyOf(token.Fold.AsSpan()[^2..]) : word.Key,
                token.Fold.Length > ShortestPattern ? token.Fold[0] : '\0'
            );
        }
    }

    private static ushort UseOf(string fold) => WordUse.Of(fold) is var use and not 0 ? use : WordUse.Of(WithoutConjunction(fold));

    private static (ushort Fine, ushort Coarse) ClustersOf(string fold) =>
        WordClusters.Of(fold) is var known and not (0, 0) ? known : WordClusters.Of(WithoutConjunction(fold));

    private static string WithoutConjunction(string fold) =>
        fold.Length > ShortestPattern && fold[0] is ArabicLetter.Waw or ArabicLetter.Feh ? fold[1..] : fold;

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

    private WordKind KindOf(int i, ClauseToken token, in BlockWord word)
    {
        var fold = token.Fold;
        if (char.IsDigit(fold.Length > 0 ? fold[0] : 'x'))
            return WordKind.Digits;
        if (fold.Length > 0 && char.IsAsciiLetter(fold[0]))
            return WordKind.Latin;
        if (ArabicWords.That.Contains(fold) || fold is "وان" or "وانه" or "وانها" or "وانهم" or "وبان")
            return ArabicWords.IsBareThat(fold) || fold is "وان" ? WordKind.That : WordKind.ThatHe;
        if (ArabicWords.Relative.Contains(fold))
            return WordKind.Relative;
        if (ArabicWords.Auxiliary.Contains(fold))
            return WordKind.Auxiliary;
        if (ArabicWords.Negation.Contains(fold))
            return WordKind.Negation;
        if (ArabicWords.Reporting.Contains(fold))
            return WordKind.Reporting;
        if (ArabicWords.ClauseOpener.Contains(fold))
            return WordKind.ClauseOpener;
        if (fold is "بحسب" or "حسب" or "وفق" or "وفقا" or "ووفقا" or "وبحسب" or "طبقا" or "وفقاً" or "حسبما" or "مثلما")
            return WordKind.By;
        if (
            fold is "في" or "من" or "علي" or "عن" or "مع" or "خلال" or "عبر" or "بين" or "لدي" or "منذ" or "الي" or "وفي" or "ومن" or "وعلي" or "وعن" or "والي"
            && !Sentence.IsGiven(i)
        )
            return WordKind.Preposition;
        if (Sentence.IsAdjunct(i))
            return WordKind.Adjunct;
        if (word.IsSpeech && word.Speech.Form != SpeechForm.Noun && !word.Speech.AlsoNoun && word.Speech.Prefix != ArabicLetter.Alef)
            return word.Speech.Form switch
            {
                SpeechForm.Perfect => WordKind.Perfect,
                SpeechForm.Participle => WordKind.Participle,
                SpeechForm.FirstPerson => WordKind.FirstPerson,
                _ => WordKind.Imperfect,
            };
        var bare = word.HasWaw && fold.Length > ShortestPattern ? fold[1..] : fold;
        if (Titles.IsCourtesy(bare))
            return WordKind.Courtesy;
        if (Titles.KindOf(bare) is { } kind)
            return kind switch
            {
                SpeakerKind.Person => WordKind.Person,
                SpeakerKind.Collective => WordKind.Collective,
                SpeakerKind.Unnamed => WordKind.Unnamed,
                SpeakerKind.Artifact => WordKind.Artifact,
                _ => Titles.IsOutlet(bare) ? WordKind.Outlet : WordKind.Organisation,
            };
        if (Titles.IsCountry(bare))
            return WordKind.Country;
        if (Sentence.IsGiven(i))
            return WordKind.Given;
        return word.IsSpeech ? WordKind.Noun : PatternOf(token, bare);
    }

    private WordKind PatternOf(ClauseToken token, string bare)
    {
        if (Definite.Is(bare))
            return bare.EndsWith(ArabicAffix.Several, StringComparison.Ordinal) || bare.EndsWith(ArabicAffix.SeveralObject, StringComparison.Ordinal)
                ? WordKind.LikePlural
                : WordKind.DefiniteWord;
        if (token.EndsInTanwin(Sentence.Text))
            return WordKind.LikeObject;
        if (bare.Length < ShortestPattern)
            return WordKind.Other;
        if (bare[0] == ArabicLetter.Beh || bare.StartsWith(ArabicAffix.ByThe, StringComparison.Ordinal))
            return WordKind.AttachedBy;
        if (bare[0] == ArabicLetter.Lam)
            return WordKind.AttachedTo;
        if (bare[0] is ArabicLetter.Yeh or ArabicLetter.Teh or ArabicLetter.Seen)
            return WordKind.LikeImperfect;
        return bare[^1] is ArabicLetter.Teh or ArabicLetter.Heh ? WordKind.LikeFeminine : WordKind.Other;
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
