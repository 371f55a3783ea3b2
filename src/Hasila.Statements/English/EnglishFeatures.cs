using Hasila.Text;

namespace Hasila.Statements.English;

/// <summary>
/// What the grammar sees at a word: the word and its neighbours, their classes and shapes, the quotation it stands in, its clause and sentence, and the
/// nearest words of saying on both sides. Each feature is a row of the weights, found by its hash.
/// </summary>
internal sealed class EnglishFeatures
{
    /// <summary>Weights have this many rows; a power of two.</summary>
    public const int Rows = 1 << RowBits;

    /// <summary>At most so many features at one word.</summary>
    public const int Most = 112;

    private const int RowBits = 17;

    private static readonly EnglishToken s_outside = Outside();

    private readonly Surroundings _around = new();
    private int _count;

    /// <summary>Prepares a paragraph; call before <see cref="Fill"/>.</summary>
    public void Open(EnglishParagraph paragraph) => _around.Read(paragraph);

    /// <returns>How many rows were written.</returns>
    public int Fill(ReadOnlySpan<EnglishToken> tokens, int at, Span<int> rows)
    {
        _count = 0;
        ref readonly var t = ref tokens[at];
        ref readonly var p1 = ref At(tokens, at - 1);
        ref readonly var p2 = ref At(tokens, at - 2);
        ref readonly var p3 = ref At(tokens, at - 3);
        ref readonly var n1 = ref At(tokens, at + 1);
        ref readonly var n2 = ref At(tokens, at + 2);
        ref readonly var n3 = ref At(tokens, at + 3);
        var c0 = t.ClassKey;
        var cp1 = p1.ClassKey;
        var cp2 = p2.ClassKey;
        var cn1 = n1.ClassKey;
        var cn2 = n2.ClassKey;
        var inside = (uint)(t.Quote >= 0 ? 1 : 0);

        Add(rows, 0, 0);
        Add(rows, 1, t.Word, inside);
        Add(rows, 2, p1.Word);
        Add(rows, 3, n1.Word);
        Add(rows, 4, p2.Word);
        Add(rows, 5, n2.Word);
        Add(rows, 6, p1.Word, t.Word);
        Add(rows, 7, t.Word, n1.Word);
        Add(rows, 8, p1.Word, n1.Word);
        Add(rows, 9, t.Lemma, cn1);
        Add(rows, 10, t.Lemma, cp1);
        Add(rows, 11, t.Suffix3, inside);
        Add(rows, 12, t.Suffix2, (ulong)t.Shape);
        Add(rows, 13, p1.Suffix3, t.Suffix3);
        Add(rows, 14, t.Suffix3, n1.Suffix3);
        Add(rows, 15, c0, cp1);
        Add(rows, 16, c0, cn1);
        Add(rows, 17, c0, cp1, cn1);
        Add(rows, 18, cp2, cp1, c0);
        Add(rows, 19, c0, cn1, cn2);
        Add(rows, 20, Shapes(p1, t, n1));
        Add(rows, 21, Shapes(p2, p1, t), Shapes(n1, n2, n3));
        Add(rows, 22, p3.Word);
        Add(rows, 23, n3.Word);
        Add(rows, 24, t.Lemma, n1.Word, n2.Word);
        Add(rows, 25, p2.Word, p1.Word, t.Lemma);
        Add(rows, 26, c0, p1.Word, n1.Word);
        Add(rows, 27, cp2, cp1, cn1, cn2);
        Quotation(tokens, at, rows, t, p1, n1);
        Place(tokens, at, rows, t);
        Clause(tokens, at, rows, t, c0);
        Sayings(tokens, at, rows, t, c0);
        Verb(tokens, at, rows, t, c0);
        return _count;
    }

    private void Quotation(ReadOnlySpan<EnglishToken> tokens, int at, Span<int> rows, in EnglishToken t, in EnglishToken p1, in EnglishToken n1)
    {
        var state = _around.QuoteState(at);
        Add(rows, 30, state);
        Add(rows, 31, state, (ulong)t.Shape, (ulong)n1.Shape);
        Add(rows, 32, state, (ulong)p1.Shape, (ulong)t.Shape);
        Add(rows, 33, state, _around.QuoteNeighbours(at));
        if (t.Quote >= 0)
        {
            Add(rows, 34, _around.BeforeQuote(tokens, t.Quote, 1), state & 0xF);
            Add(rows, 35, _around.AfterQuote(tokens, t.Quote, 1), state & 0xF);
            Add(rows, 36, _around.AfterQuoteClasses(tokens, t.Quote), state & 0xFF);
            Add(rows, 37, _around.BeforeQuoteClasses(tokens, t.Quote), state & 0xFF);
        }
        else
        {
            Add(rows, 38, t.Lemma, state);
            Add(rows, 39, state, p1.ClassKey, t.ClassKey, n1.ClassKey);
        }
    }

    private void Place(ReadOnlySpan<EnglishToken> tokens, int at, Span<int> rows, in EnglishToken t)
    {
        var fromStart = (ulong)Math.Min(at - t.SentenceStart, 4);
        var toEnd = (ulong)Math.Min(t.SentenceEnd - 1 - at, 4);
        Add(rows, 40, fromStart, toEnd);
        Add(rows, 41, tokens[t.SentenceStart].Lemma, fromStart);
        Add(rows, 42, _around.SentenceKind(at), (ulong)t.Shape);
        Add(rows, 43, (ulong)(t.SentenceStart == 0 ? 1 : 0), (ulong)(t.SentenceEnd == tokens.Length ? 1 : 0), _around.SentenceKind(at));
    }

    private void Clause(ReadOnlySpan<EnglishToken> tokens, int at, Span<int> rows, in EnglishToken t, ulong c0)
    {
        var head = _around.ClauseStart(at);
        var first = tokens[head];
        var mark = head > 0 ? tokens[head - 1].Shape : Shape.Outside;
        Add(rows, 45, first.Lemma, (ulong)mark);
        Add(rows, 46, first.ClassKey, (ulong)mark, (ulong)Math.Min(at - head, 3));
        Add(rows, 47, (ulong)mark, c0, (ulong)Math.Min(at - head, 3));
        var next = _around.ClauseEnd(at);
        var after = next < tokens.Length ? tokens[next] : s_outside;
        Add(rows, 48, after.Lemma, (ulong)Math.Min(next - at, 3));
        Add(rows, 49, after.ClassKey, (next + 1 < tokens.Length ? tokens[next + 1] : s_outside).ClassKey, _around.LastSaying(at) >= 0 ? 1UL : 0);
    }

    private void Sayings(ReadOnlySpan<EnglishToken> tokens, int at, Span<int> rows, in EnglishToken t, ulong c0)
    {
        var last = _around.LastSaying(at);
        var next = _around.NextSaying(at);
        var lastKey = 0UL;
        if (last >= 0)
        {
            ref readonly var said = ref tokens[last];
            var commas = _around.CommasBetween(last, at);
            lastKey = Mix(said.Lemma, (ulong)said.Form);
            Add(rows, 50, lastKey, (ulong)Math.Min(commas, 2));
            Add(rows, 51, said.ClassKey, (ulong)Math.Min(at - last, 5), (ulong)Math.Min(commas, 2));
            Add(rows, 52, said.ClassKey, last + 1 < tokens.Length ? tokens[last + 1].Lemma : 0, (ulong)Math.Min(at - last, 2));
            Add(rows, 53, said.ClassKey, c0, (ulong)Math.Min(commas, 2));
            Add(rows, 54, (ulong)said.Verb, tokens[_around.ClauseStart(at)].ClassKey, (ulong)Math.Min(commas, 3), said.Quote >= 0 ? 1UL : 0);
            Add(rows, 55, lastKey, t.Lemma);
        }
        else
        {
            Add(rows, 50, 0);
        }

        if (next >= 0)
        {
            ref readonly var says = ref tokens[next];
            var commas = _around.CommasBetween(at, next);
            var far = (ulong)Math.Min(next - at, 6);
            Add(rows, 56, Mix(says.Lemma, (ulong)says.Form), (ulong)Math.Min(commas, 2));
            Add(rows, 57, says.ClassKey, far, (ulong)Math.Min(commas, 2));
            Add(rows, 58, says.ClassKey, (next + 1 < tokens.Length ? tokens[next + 1] : s_outside).ClassKey, (ulong)Math.Min(commas, 2), (ulong)Math.Min(next - at, 1));
            Add(rows, 59, says.ClassKey, c0, far);
            Add(rows, 60, Surroundings.TailShape(tokens, next), (ulong)Math.Min(commas, 2), (ulong)(t.Quote >= 0 ? 1 : 0));
            Add(rows, 61, lastKey, says.ClassKey, (ulong)Math.Min(commas, 1));
        }
        else
        {
            Add(rows, 56, 0, lastKey == 0 ? 0UL : 1);
        }

        Add(rows, 62, _around.Tail(at), (ulong)t.Shape);
        Add(rows, 63, _around.Tail(at), c0);
        Add(rows, 64, _around.Tail(at), _around.QuoteState(at) & 0xF, (ulong)Math.Min(at - t.SentenceStart, 2));
        Add(rows, 65, _around.According(at), (ulong)t.Shape, c0);
    }

    // Who does it and to whom: the word before the verb's auxiliaries, and the first word after it that is more than a small word.
    private void Verb(ReadOnlySpan<EnglishToken> tokens, int at, Span<int> rows, in EnglishToken t, ulong c0)
    {
        var before = at - 1;
        var chain = 0UL;
        while (before >= t.SentenceStart && at - before <= 6 && tokens[before].Other is WordClass.Be or WordClass.Have or WordClass.Do or WordClass.Modal or WordClass.Not or WordClass.Adverb or WordClass.To)
        {
            chain = chain * 31 + (ulong)tokens[before].Other;
            before--;
        }

        ref readonly var subject = ref At(tokens, before < t.SentenceStart ? -1 : before);
        ref readonly var subject2 = ref At(tokens, before - 1 < t.SentenceStart ? -1 : before - 1);
        var after = at + 1;
        var small = 0UL;
        while (after < t.SentenceEnd && after - at <= 4 && tokens[after].Other is WordClass.The or WordClass.Possessive or WordClass.In or WordClass.Adverb or WordClass.To)
        {
            small = small * 31 + (ulong)tokens[after].Other;
            after++;
        }

        ref readonly var thing = ref At(tokens, after >= t.SentenceEnd ? -1 : after);
        Add(rows, 70, t.Lemma, chain, subject.ClassKey);
        Add(rows, 71, c0, chain, subject.ClassKey, (ulong)subject.Shape);
        Add(rows, 72, t.Lemma, small, thing.ClassKey);
        Add(rows, 73, c0, small, thing.ClassKey);
        Add(rows, 74, c0, chain, small);
        Add(rows, 75, subject.Word, c0);
        Add(rows, 76, thing.Suffix3, t.Lemma);
        Add(rows, 77, (ulong)subject.Shape, (ulong)subject2.Shape, t.Lemma, chain);
        Add(rows, 82, t.SenseKey);
        Add(rows, 83, t.SenseKey, At(tokens, at - 1).SenseKey);
        Add(rows, 84, t.SenseKey, At(tokens, at + 1).SenseKey);
        Add(rows, 85, t.Sense.Verb, (ulong)t.Sense.Kinds >> 12, chain, subject.ClassKey);
        Add(rows, 86, t.Sense.Verb, chain, subject.SenseKey, small);
        Add(rows, 87, t.Sense.Verb, thing.SenseKey, small);
        Add(rows, 88, t.Sense.Noun, At(tokens, at - 1).SenseKey, At(tokens, at + 1).SenseKey);
        Add(rows, 89, At(tokens, at - 2).SenseKey, At(tokens, at - 1).SenseKey, t.SenseKey);
        Add(rows, 90, t.SenseKey, At(tokens, at + 1).SenseKey, At(tokens, at + 2).SenseKey);
        Add(rows, 91, subject.SenseKey, t.Lemma);
        Add(rows, 92, thing.SenseKey, t.Lemma, small);
        Add(rows, 78, subject.Standing, c0, chain, (ulong)subject.Shape);
        Add(rows, 79, subject.Standing, t.Lemma);
        Add(rows, 80, t.Standing, (ulong)t.Shape, At(tokens, at + 1).ClassKey);
        Add(rows, 81, t.Standing, At(tokens, at - 1).Standing, At(tokens, at + 1).Standing, (ulong)t.Shape);
    }

    private static EnglishToken Outside()
    {
        var token = new EnglishToken { Shape = Shape.Outside, Quote = -1, Word = 1, Lemma = 1, Suffix3 = 1, Suffix2 = 1 };
        token.SetKeys();
        return token;
    }

    private static ulong Shapes(in EnglishToken a, in EnglishToken b, in EnglishToken c) => ((ulong)a.Shape << 8) | ((ulong)b.Shape << 4) | (ulong)c.Shape;

    private static ref readonly EnglishToken At(ReadOnlySpan<EnglishToken> tokens, int at) => ref at >= 0 && at < tokens.Length ? ref tokens[at] : ref s_outside;

    private void Add(Span<int> rows, uint template, ulong a) => Keep(rows, Mix(template * 0xD6E8FEB86659FD93UL, a));

    private void Add(Span<int> rows, uint template, ulong a, ulong b) => Keep(rows, Mix(Mix(template * 0xD6E8FEB86659FD93UL, a), b));

    private void Add(Span<int> rows, uint template, ulong a, ulong b, ulong c, ulong d = 0) => Keep(rows, Mix(Mix(Mix(Mix(template * 0xD6E8FEB86659FD93UL, a), b), c), d));

    private void Keep(Span<int> rows, ulong hash) => rows[_count++] = (int)(hash >> (64 - RowBits));

    private static ulong Mix(ulong hash, ulong value) => (ulong.RotateLeft(hash, 23) ^ value) * 0x9E3779B97F4A7C15UL;
}
