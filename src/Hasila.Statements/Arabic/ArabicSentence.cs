using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Model;
using Hasila.Statements.Sources;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Arabic;

/// <summary>One Arabic sentence as the grammar looks at it: its words, which of them are cues, and which stand in quotations.</summary>
internal sealed class ArabicSentence
{
    private const int ShortestConjoined = 4;

    private readonly Cue?[] _cues;
    private readonly bool[] _conjoined;
    private readonly int[] _opens;
    private readonly bool[] _inLong;

    private readonly ArabicPage _page;

    // Of each token what was asked before.
    private readonly Answers[] _answers;
    private readonly (int To, int End)[] _groups;

    /// <param name="sentence">At least one word.</param>
    /// <param name="page">The article that it stands in.</param>
    public ArabicSentence(Sentence sentence, ArabicPage page)
    {
        _page = page;
        Of = sentence;
        Tokens = sentence.Words.Copied(sentence.Span);
        _cues = new Cue?[Tokens.Length];
        _conjoined = new bool[Tokens.Length];
        _opens = new int[Tokens.Length];
        _inLong = new bool[Tokens.Length];
        _answers = new Answers[Tokens.Length];
        _groups = new (int To, int End)[Tokens.Length];
        Array.Fill(_opens, -1);
        var at = 0;
        foreach (var quote in sentence.Quotes)
        {
            while (at < Tokens.Length && Tokens[at].Span.Start < quote.Start)
                at++;
            var end = at;
            var words = 0;
            for (; end < Tokens.Length && Tokens[end].Span.End <= quote.End; end++)
                words += Tokens[end].IsWord ? 1 : 0;
            if (end == at)
                continue;
            _opens[at] = Quotations.Count;
            var name = page.IsName(sentence, quote);
            Quotations.Add(new Quotation(quote, at, end, words, name));
            for (var i = at; i < end; i++)
                _inLong[i] = words > Quotation.ScareWords && !name;
            at = end;
        }

        for (var i = 0; i < Tokens.Length; i++)
        {
            var detached = i > 0 && Tokens[i - 1].Fold is ArabicAffix.And or ArabicAffix.So;
            _cues[i] =
                _inLong[i] || i > 0 && ArabicWords.Negation.Contains(Tokens[i - 1].Fold) || DescribesSomebody(i)
                    ? null
                    : CueLexicon.Arabic(Tokens[i], out _conjoined[i]);
            _conjoined[i] |= detached && _cues[i] is not null;
            // قال وايد: right behind a verb of saying, a word that only looks conjoined is a name.
            if (_conjoined[i] && i > 0 && _cues[i - 1] is { Form: CueForm.Finite, Kind: CueKind.Verb } && Tokens[i].Fold.Length <= ShortestConjoined)
                _cues[i] = null;
        }
    }

    public Sentence Of { get; }

    public string Text => Of.Text;

    public ClauseToken[] Tokens { get; }

    public int Count => Tokens.Length;

    public List<Quotation> Quotations { get; } = [];

    /// <summary>The quotation whose first mark is this token.</summary>
    public Quotation? QuotationAt(int i) => i >= 0 && i < Count && _opens[i] >= 0 ? Quotations[_opens[i]] : null;

    /// <summary>Inside words of somebody, not inside a quoted name.</summary>
    public bool InSpeech(int i) => _inLong[i];

    public Cue? CueAt(int i) => _cues[i];

    /// <summary>The cue has و or ف attached.</summary>
    public bool IsConjoined(int i) => i >= 0 && _conjoined[i];

    public string Fold(int i) => i >= 0 && i < Count ? Tokens[i].Fold : "";

    public bool IsThat(int i) => ArabicWords.That.Contains(Tokens[i].Fold);

    /// <summary>الذي تبين أنه: nobody says so, it tells of whom the words before are.</summary>
    public bool DescribesSomebody(int i) => i > 0 && ArabicWords.TurnedOut.Contains(Tokens[i].Fold) && ArabicWords.Relative.Contains(Tokens[i - 1].Fold);

    /// <summary>A mark after which nothing of the clause goes on.</summary>
    public bool IsBreak(int i) => Tokens[i].Fold is "؟" or "!" or "?" or "؛" or ";" or "…" || Tokens[i].Fold == "." && !IsShortTitle(i - 1);

    /// <summary>The letter of a title before its point: د. سامر.</summary>
    public bool IsShortTitle(int i) =>
        i >= 0
        && i + 2 < Count
        && Tokens[i + 1].Fold == "."
        && Tokens[i + 2].IsWord
        && !(i > 0 && char.IsDigit(Text[Tokens[i - 1].Span.Start]))
        && Tokens[i].Span.End == Tokens[i + 1].Span.Start
        && Tokens[i].Span.Length == 1
        && NameWords.IsShortTitle(Tokens[i].Fold);

    /// <summary>علي with dots is a name where a name may stand, على is the preposition.</summary>
    public bool IsAdjunct(int i) => Known(i, Answers.Adjunct) ?? Keep(i, Answers.Adjunct, ReadsAdjunct(i));

    public bool IsGiven(int i) => i >= 0 && (Known(i, Answers.Given) ?? Keep(i, Answers.Given, ReadsGiven(i)));

    /// <summary>What was answered about a token before; null where it was not asked.</summary>
    public bool? Known(int i, Answers about) => (_answers[i] & about) is var answer && answer == Answers.None ? null : (answer & Answers.Yes) != Answers.None;

    public bool Keep(int i, Answers about, bool answer)
    {
        _answers[i] |= about & (answer ? Answers.Yes : Answers.No);
        return answer;
    }

    /// <summary>The end of the noun group that begins at a token and reaches no farther than another; null where it was not asked.</summary>
    public int? GroupEnd(int from, int to) => _groups[from] is var known && known.To == to ? known.End : null;

    public int KeepGroup(int from, int to, int end)
    {
        _groups[from] = (to, end);
        return end;
    }

    private bool ReadsAdjunct(int i) => ArabicWords.Adjunct.Contains(Tokens[i].Fold) && !(Tokens[i].Fold == Particles.On && IsGiven(i));

    private bool ReadsGiven(int i) =>
        Tokens[i].IsWord
        && FullNames.IsGiven(Tokens[i], Text)
        && (_page.WritesAla || Tokens[i].Fold != Particles.On || i > 0 && Titles.IsCourtesy(Tokens[i - 1].Fold));

    /// <summary>A family name of somebody whom the article names in full.</summary>
    public bool IsSurname(int i) => Known(i, Answers.Surname) ?? Keep(i, Answers.Surname, ReadsSurname(i));

    private bool ReadsSurname(int i) =>
        !Titles.OpensName(Tokens[i].Fold) && !ArabicWords.Adjunct.Contains(Tokens[i].Fold) && CueAt(i) is null && _page.IsSurname(Tokens[i]);

    /// <summary>The first token that begins at an offset or behind it.</summary>
    public int IndexFrom(int offset)
    {
        int low = 0,
            high = Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Span.Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    public TextSpan Span(int from, int to) => new(Tokens[from].Span.Start, Tokens[to - 1].Span.End);

    /// <summary>From a token to before another, without marks at the edges.</summary>
    public TextSpan Trimmed(int from, int to) =>
        from < Count
            ? ContentEnd.Trim(Text, Tokens[from].Span.Start, to < Count ? Tokens[to].Span.Start : Of.Span.End)
            : new TextSpan(Of.Span.End, Of.Span.End);

    /// <summary>Direct where all of it but أن or بـ stands in marks, mixed where some does that is no name.</summary>
    public StatementKind KindOf(IReadOnlyList<TextSpan> content) =>
        content is [var only] ? KindOf(only)
        : content.All(span => KindOf(span) == StatementKind.Direct) ? StatementKind.Direct
        : content.Any(span => KindOf(span) != StatementKind.Indirect) ? StatementKind.Mixed
        : StatementKind.Indirect;

    /// <inheritdoc cref="KindOf(IReadOnlyList{TextSpan})"/>
    public StatementKind KindOf(TextSpan content)
    {
        var from = IndexFrom(content.Start);
        while (from < Count && Tokens[from].IsWord && (ArabicWords.IsBareThat(Fold(from)) || Fold(from) is [ArabicLetter.Beh]))
            from++;
        var start = from < Count ? Tokens[from].Span.Start : content.Start;
        var mixed = false;
        foreach (var quote in Quotations)
        {
            if (quote.IsName || quote.Span.End <= content.Start || quote.Span.Start >= content.End)
                continue;
            if (quote.Span.Start <= start && quote.Span.End >= content.End)
                return StatementKind.Direct;
            mixed |= content.Contains(quote.Span);
        }

        return mixed ? StatementKind.Mixed : StatementKind.Indirect;
    }
}
