using Hasila.Text;

namespace Hasila.Statements.English;

/// <summary>What lies around each word of a paragraph: nearest words of saying, clause, quotation, a closing "..., X said". One pass each way.</summary>
internal sealed class Surroundings
{
    private const int NearQuote = 10;

    private int[] _last = [];
    private int[] _next = [];
    private int[] _clauseStart = [];
    private int[] _clauseEnd = [];
    private int[] _commas = [];
    private byte[] _tail = [];
    private byte[] _according = [];
    private byte[] _sentence = [];
    private int[] _quoteBefore = [];
    private int[] _quoteFirst = [];
    private int[] _quoteLast = [];
    private EnglishParagraph _paragraph = null!;

    public int LastSaying(int at) => _last[at];

    public int NextSaying(int at) => _next[at];

    public int ClauseStart(int at) => _clauseStart[at];

    public int ClauseEnd(int at) => _clauseEnd[at];

    public int CommasBetween(int from, int to) => _commas[to] - _commas[from];

    /// <summary>
    /// Where the word stands towards a "..., X said." at the end of its sentence: 0 there is none, 1 before it, 2 in it, 3 its verb, 4 after.
    /// </summary>
    public ulong Tail(int at) => _tail[at];

    /// <summary>Where the word stands towards "according to": 0 none in the sentence, 1 before, 2 after within the source's clause, 3 later.</summary>
    public ulong According(int at) => _according[at];

    public ulong SentenceKind(int at) => _sentence[at];

    public void Read(EnglishParagraph paragraph)
    {
        _paragraph = paragraph;
        var count = paragraph.Count;
        if (_last.Length < count)
        {
            var size = Math.Max(256, count * 2);
            (_last, _next, _clauseStart, _clauseEnd, _commas, _quoteBefore) = (
                new int[size],
                new int[size],
                new int[size],
                new int[size],
                new int[size],
                new int[size]
            );
            (_tail, _according, _sentence) = (new byte[size], new byte[size], new byte[size]);
        }

        if (_quoteFirst.Length < paragraph.Quotes.Count)
            (_quoteFirst, _quoteLast) = (new int[paragraph.Quotes.Count * 2], new int[paragraph.Quotes.Count * 2]);
        var tokens = paragraph.Tokens;
        for (var start = 0; start < count; start = tokens[start].SentenceEnd)
            ReadSentence(tokens, start, tokens[start].SentenceEnd);
        var latest = -1;
        for (var i = 0; i < count; i++)
        {
            latest = Math.Max(latest, tokens[i].Quote);
            _quoteBefore[i] = latest;
            if (tokens[i].Quote is var quote and >= 0)
            {
                if (i == 0 || tokens[i - 1].Quote != quote)
                    _quoteFirst[quote] = i;
                _quoteLast[quote] = i;
            }
        }
    }

    private void ReadSentence(Span<EnglishToken> tokens, int start, int end)
    {
        var last = -1;
        var clause = start;
        var commas = 0;
        var quoted = false;
        for (var i = start; i < end; i++)
        {
            _last[i] = last;
            if (i > start && IsBreak(tokens, i - 1))
                clause = i;
            _clauseStart[i] = clause;
            _commas[i] = commas;
            _according[i] = 0;
            _tail[i] = 0;
            if (tokens[i].Shape is Shape.Comma or Shape.Dash)
                commas++;
            if (IsSaying(tokens, i))
                last = i;
            quoted |= tokens[i].Shape == Shape.Quote;
        }

        var next = -1;
        var clauseEnd = end;
        for (var i = end - 1; i >= start; i--)
        {
            _next[i] = next;
            _clauseEnd[i] = clauseEnd;
            if (IsBreak(tokens, i))
                clauseEnd = i + 1;
            if (IsSaying(tokens, i))
                next = i;
        }

        var kind = (byte)((quoted ? 1 : 0) | (last >= 0 ? 2 : 0) | (tokens[end - 1].Shape == Shape.Question ? 4 : 0));
        for (var i = start; i < end; i++)
            _sentence[i] = kind;
        MarkTail(tokens, start, end);
        MarkAccording(tokens, start, end);
    }

    private static bool IsBreak(Span<EnglishToken> tokens, int at) =>
        tokens[at].Shape is Shape.Comma or Shape.Dash or Shape.Colon or Shape.FullStop or Shape.Question || tokens[at].Shape == Shape.Quote;

    // Nouns that look like verbs ("the report") say nothing.
    private static bool IsSaying(Span<EnglishToken> tokens, int at) =>
        tokens[at].Verb != WordClass.None
        && !(tokens[at].Form is VerbForm.Base or VerbForm.Third && at > 0 && tokens[at - 1].Other is WordClass.The or WordClass.Possessive);

    // The last clause of a sentence has at most a dozen words around a verb of saying that nothing but adjuncts follow.
    private void MarkTail(Span<EnglishToken> tokens, int start, int end)
    {
        var verb = -1;
        for (var i = end - 1; i > start && end - i < 24; i--)
        {
            if (tokens[i].Shape == Shape.Quote || tokens[i].Quote >= 0)
                break;
            if (tokens[i].Verb is WordClass.Say or WordClass.Tell or WordClass.Believe && tokens[i].Form is VerbForm.Past or VerbForm.Third or VerbForm.Base)
            {
                verb = i;
                break;
            }
        }

        if (
            verb < 0
            || verb + 1 < end
                && (tokens[verb + 1].Other is WordClass.That or WordClass.If or WordClass.The or WordClass.Subject && tokens[verb].Verb == WordClass.Say)
        )
            return;
        var open = verb;
        while (open > start && verb - open < 20 && tokens[open - 1].Shape is not (Shape.Comma or Shape.Quote))
            open--;
        if (open == start || verb - open >= 20)
            return;
        for (var i = start; i < end; i++)
            _tail[i] = (byte)(
                i < open ? 1
                : i < verb ? 2
                : i == verb ? 3
                : 4
            );
    }

    private void MarkAccording(Span<EnglishToken> tokens, int start, int end)
    {
        var at = -1;
        for (var i = start; i < end && at < 0; i++)
        {
            if (tokens[i].Other == WordClass.According)
                at = i;
        }

        if (at < 0)
            return;
        for (var i = start; i < end; i++)
            _according[i] = (byte)(
                i < at ? 1
                : i == at ? 4
                : _clauseStart[i] <= at ? 2
                : 3
            );
    }

    /// <summary>In or out of a quotation, how long it is, how it ends, and how near its edges are.</summary>
    public ulong QuoteState(int at)
    {
        var quote = _paragraph.Tokens[at].Quote;
        if (quote < 0)
            return 0;
        var span = _paragraph.Quotes[quote];
        var first = _quoteFirst[quote];
        var last = _quoteLast[quote];
        var words = last - first - 1;
        var length =
            words <= 3 ? 1UL
            : words <= 7 ? 2UL
            : words <= 15 ? 3UL
            : 4UL;
        var closing = last > 0 ? (ulong)_paragraph.Tokens[Math.Max(first, last - 1)].Shape : 0;
        var edge =
            at == first ? 1UL
            : at == last ? 2UL
            : at == first + 1 ? 3UL
            : 0UL;
        var whole = span.Start <= _paragraph.Tokens[0].Start ? 1UL : 0;
        var runsOut = last == _paragraph.Count - 1 ? 1UL : 0;
        return length | (edge << 4) | (closing << 8) | (whole << 12) | (runsOut << 13);
    }

    /// <summary>Whether a quotation stands before and after the word in its neighbourhood, how far and how long.</summary>
    public ulong QuoteNeighbours(int at)
    {
        var tokens = _paragraph.Tokens;
        if (tokens[at].Quote >= 0)
            return 0;
        var quote = _quoteBefore[at];
        ulong before = 0,
            after = 0;
        if (quote >= 0 && at - _quoteLast[quote] is var back && back <= NearQuote)
            before =
                (
                    back <= 1 ? 1UL
                    : back <= 4 ? 2UL
                    : 3UL
                ) | (LengthOf(quote) << 4);
        if (quote + 1 < _paragraph.Quotes.Count && _quoteFirst[quote + 1] - at is var on && on <= NearQuote && on > 0)
            after =
                (
                    on <= 1 ? 1UL
                    : on <= 4 ? 2UL
                    : 3UL
                ) | (LengthOf(quote + 1) << 4);
        return 1 | (before << 4) | (after << 12);
    }

    public ulong BeforeQuote(ReadOnlySpan<EnglishToken> tokens, int quote, int back) => _quoteFirst[quote] - back is var at and >= 0 ? tokens[at].Lemma : 0;

    public ulong AfterQuote(ReadOnlySpan<EnglishToken> tokens, int quote, int on) =>
        _quoteLast[quote] + on is var at && at < tokens.Length ? tokens[at].Lemma : 0;

    public ulong AfterQuoteClasses(ReadOnlySpan<EnglishToken> tokens, int quote)
    {
        var at = _quoteLast[quote] + 1;
        ulong classes = 0;
        for (var i = 0; i < 3; i++)
            classes = classes * 65599 + (at + i < tokens.Length ? tokens[at + i].ClassKey : 0);
        return classes;
    }

    public ulong BeforeQuoteClasses(ReadOnlySpan<EnglishToken> tokens, int quote)
    {
        var at = _quoteFirst[quote] - 1;
        ulong classes = 0;
        for (var i = 0; i < 3; i++)
            classes = classes * 65599 + (at - i >= 0 ? tokens[at - i].ClassKey : 0);
        return classes;
    }

    /// <summary>What follows a word of saying: the end of its sentence, a mark, an adjunct or a clause.</summary>
    public static ulong TailShape(ReadOnlySpan<EnglishToken> tokens, int saying)
    {
        if (saying + 1 >= tokens[saying].SentenceEnd)
            return 1;
        ref readonly var after = ref tokens[saying + 1];
        return 2 + (ulong)after.Shape + ((ulong)after.Other << 4) + ((ulong)tokens[saying].Verb << 12);
    }

    private ulong LengthOf(int quote) =>
        _quoteLast[quote] - _quoteFirst[quote] is var words && words <= 4 ? 1UL
        : words <= 8 ? 2UL
        : 3UL;
}
