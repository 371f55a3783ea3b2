using System.Runtime.CompilerServices;

namespace Hasila.Statements.English;

/// <summary>
/// What the grammar sees at a word: the word and its neighbours, their classes and shapes, the quotation it stands in, its clause and sentence, and the
/// nearest words of saying on both sides. Each feature is a row of the weights, found by its hash; <c>english-features.tsv</c> says what each number looks at.
/// </summary>
internal sealed class EnglishFeatures
{
    /// <summary>Weights have this many rows; a power of two.</summary>
    public const int Rows = 1 << RowBits;

    /// <summary>At most so many features at one word.</summary>
    public const int Most = 112;

    private const int RowBits = 17;
    private const ulong Spread = 0xD6E8FEB86659FD93UL;

    private static readonly EnglishToken s_outside = Outside();

    private readonly Surroundings _around = new();

    public Surroundings Around => _around;

    /// <summary>Prepares a paragraph; call before <see cref="Fill"/>.</summary>
    public void Open(EnglishParagraph paragraph) => _around.Read(paragraph);

    /// <summary>Gives every feature of one word to <paramref name="rows"/>.</summary>
    public void Fill<TSink>(ReadOnlySpan<EnglishToken> tokens, int at, ref TSink rows)
        where TSink : struct, IFeatureSink, allows ref struct
    {
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

        Add(ref rows, 0, 0);
        Add(ref rows, 1, t.Word, inside);
        Add(ref rows, 2, p1.Word);
        Add(ref rows, 3, n1.Word);
        Add(ref rows, 4, p2.Word);
        Add(ref rows, 5, n2.Word);
        Add(ref rows, 6, p1.Word, t.Word);
        Add(ref rows, 7, t.Word, n1.Word);
        Add(ref rows, 8, p1.Word, n1.Word);
        Add(ref rows, 9, t.Lemma, cn1);
        Add(ref rows, 10, t.Lemma, cp1);
        Add(ref rows, 11, t.Suffix3, inside);
        Add(ref rows, 12, t.Suffix2, (ulong)t.Shape);
        Add(ref rows, 13, p1.Suffix3, t.Suffix3);
        Add(ref rows, 14, t.Suffix3, n1.Suffix3);
        Add(ref rows, 15, c0, cp1);
        Add(ref rows, 16, c0, cn1);
        Add(ref rows, 17, c0, cp1, cn1);
        Add(ref rows, 18, cp2, cp1, c0);
        Add(ref rows, 19, c0, cn1, cn2);
        Add(ref rows, 20, Shapes(p1, t, n1));
        Add(ref rows, 21, Shapes(p2, p1, t), Shapes(n1, n2, n3));
        Add(ref rows, 22, p3.Word);
        Add(ref rows, 23, n3.Word);
        Add(ref rows, 24, t.Lemma, n1.Word, n2.Word);
        Add(ref rows, 25, p2.Word, p1.Word, t.Lemma);
        Add(ref rows, 26, c0, p1.Word, n1.Word);
        Add(ref rows, 27, cp2, cp1, cn1, cn2);
        Quotation(tokens, at, ref rows, t, p1, n1);
        Place(tokens, at, ref rows, t);
        Clause(tokens, at, ref rows, t, c0);
        Sayings(tokens, at, ref rows, t, c0);
        Verb(tokens, at, ref rows, t, c0);
    }

    private void Quotation<TSink>(ReadOnlySpan<EnglishToken> tokens, int at, ref TSink rows, in EnglishToken t, in EnglishToken p1, in EnglishToken n1)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        var state = _around.QuoteState(at);
        Add(ref rows, 30, state);
        Add(ref rows, 31, state, (ulong)t.Shape, (ulong)n1.Shape);
        Add(ref rows, 32, state, (ulong)p1.Shape, (ulong)t.Shape);
        Add(ref rows, 33, state, _around.QuoteNeighbours(at));
        if (t.Quote >= 0)
        {
            Add(ref rows, 34, _around.BeforeQuote(tokens, t.Quote, 1), state & 0xF);
            Add(ref rows, 35, _around.AfterQuote(tokens, t.Quote, 1), state & 0xF);
            Add(ref rows, 36, _around.AfterQuoteClasses(tokens, t.Quote), state & 0xFF);
            Add(ref rows, 37, _around.BeforeQuoteClasses(tokens, t.Quote), state & 0xFF);
        }
        else
        {
            Add(ref rows, 38, t.Lemma, state);
            Add(ref rows, 39, state, p1.ClassKey, t.ClassKey, n1.ClassKey);
        }
    }

    private void Place<TSink>(ReadOnlySpan<EnglishToken> tokens, int at, ref TSink rows, in EnglishToken t)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        var fromStart = (ulong)Math.Min(at - t.SentenceStart, 4);
        var toEnd = (ulong)Math.Min(t.SentenceEnd - 1 - at, 4);
        Add(ref rows, 40, fromStart, toEnd);
        Add(ref rows, 41, tokens[t.SentenceStart].Lemma, fromStart);
        Add(ref rows, 42, _around.SentenceKind(at), (ulong)t.Shape);
        Add(ref rows, 43, (ulong)(t.SentenceStart == 0 ? 1 : 0), (ulong)(t.SentenceEnd == tokens.Length ? 1 : 0), _around.SentenceKind(at));
    }

    private void Clause<TSink>(ReadOnlySpan<EnglishToken> tokens, int at, ref TSink rows, in EnglishToken t, ulong c0)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        var head = _around.ClauseStart(at);
        var first = tokens[head];
        var mark = head > 0 ? tokens[head - 1].Shape : Shape.Outside;
        Add(ref rows, 45, first.Lemma, (ulong)mark);
        Add(ref rows, 46, first.ClassKey, (ulong)mark, (ulong)Math.Min(at - head, 3));
        Add(ref rows, 47, (ulong)mark, c0, (ulong)Math.Min(at - head, 3));
        var next = _around.ClauseEnd(at);
        var after = next < tokens.Length ? tokens[next] : s_outside;
        Add(ref rows, 48, after.Lemma, (ulong)Math.Min(next - at, 3));
        Add(ref rows, 49, after.ClassKey, (next + 1 < tokens.Length ? tokens[next + 1] : s_outside).ClassKey, _around.LastSaying(at) >= 0 ? 1UL : 0);
    }

    private void Sayings<TSink>(ReadOnlySpan<EnglishToken> tokens, int at, ref TSink rows, in EnglishToken t, ulong c0)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        var last = _around.LastSaying(at);
        var next = _around.NextSaying(at);
        var lastKey = 0UL;
        if (last >= 0)
        {
            ref readonly var said = ref tokens[last];
            var commas = _around.CommasBetween(last, at);
            lastKey = Mix(said.Lemma, (ulong)said.Form);
            Add(ref rows, 50, lastKey, (ulong)Math.Min(commas, 2));
            Add(ref rows, 51, said.ClassKey, (ulong)Math.Min(at - last, 5), (ulong)Math.Min(commas, 2));
            Add(ref rows, 52, said.ClassKey, last + 1 < tokens.Length ? tokens[last + 1].Lemma : 0, (ulong)Math.Min(at - last, 2));
            Add(ref rows, 53, said.ClassKey, c0, (ulong)Math.Min(commas, 2));
            Add(ref rows, 54, (ulong)said.Verb, tokens[_around.ClauseStart(at)].ClassKey, (ulong)Math.Min(commas, 3), said.Quote >= 0 ? 1UL : 0);
            Add(ref rows, 55, lastKey, t.Lemma);
        }
        else
        {
            Add(ref rows, 50, 0);
        }

        if (next >= 0)
        {
            ref readonly var says = ref tokens[next];
            var commas = _around.CommasBetween(at, next);
            var far = (ulong)Math.Min(next - at, 6);
            Add(ref rows, 56, Mix(says.Lemma, (ulong)says.Form), (ulong)Math.Min(commas, 2));
            Add(ref rows, 57, says.ClassKey, far, (ulong)Math.Min(commas, 2));
            Add(
                ref rows,
                58,
                says.ClassKey,
                (next + 1 < tokens.Length ? tokens[next + 1] : s_outside).ClassKey,
                (ulong)Math.Min(commas, 2),
                (ulong)Math.Min(next - at, 1)
            );
            Add(ref rows, 59, says.ClassKey, c0, far);
            Add(ref rows, 60, Surroundings.TailShape(tokens, next), (ulong)Math.Min(commas, 2), (ulong)(t.Quote >= 0 ? 1 : 0));
            Add(ref rows, 61, lastKey, says.ClassKey, (ulong)Math.Min(commas, 1));
        }
        else
        {
            Add(ref rows, 56, 0, lastKey == 0 ? 0UL : 1);
        }

        Add(ref rows, 62, _around.Tail(at), (ulong)t.Shape);
        Add(ref rows, 63, _around.Tail(at), c0);
        Add(ref rows, 64, _around.Tail(at), _around.QuoteState(at) & 0xF, (ulong)Math.Min(at - t.SentenceStart, 2));
        Add(ref rows, 65, _around.According(at), (ulong)t.Shape, c0);
    }

    // Who does it and to whom: the word before the verb's auxiliaries, and the first word after it that is more than a small word.
    private static void Verb<TSink>(ReadOnlySpan<EnglishToken> tokens, int at, ref TSink rows, in EnglishToken t, ulong c0)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        var before = at - 1;
        var chain = 0UL;
        while (
            before >= t.SentenceStart
            && at - before <= 6
            && tokens[before].Other is WordClass.Be or WordClass.Have or WordClass.Do or WordClass.Modal or WordClass.Not or WordClass.Adverb or WordClass.To
        )
        {
            chain = chain * 31 + (ulong)tokens[before].Other;
            before--;
        }

        ref readonly var subject = ref At(tokens, before < t.SentenceStart ? -1 : before);
        ref readonly var subject2 = ref At(tokens, before - 1 < t.SentenceStart ? -1 : before - 1);
        var after = at + 1;
        var small = 0UL;
        while (
            after < t.SentenceEnd
            && after - at <= 4
            && tokens[after].Other is WordClass.The or WordClass.Possessive or WordClass.In or WordClass.Adverb or WordClass.To
        )
        {
            small = small * 31 + (ulong)tokens[after].Other;
            after++;
        }

        ref readonly var thing = ref At(tokens, after >= t.SentenceEnd ? -1 : after);
        Add(ref rows, 70, t.Lemma, chain, subject.ClassKey);
        Add(ref rows, 71, c0, chain, subject.ClassKey, (ulong)subject.Shape);
        Add(ref rows, 72, t.Lemma, small, thing.ClassKey);
        Add(ref rows, 73, c0, small, thing.ClassKey);
        Add(ref rows, 74, c0, chain, small);
        Add(ref rows, 75, subject.Word, c0);
        Add(ref rows, 76, thing.Suffix3, t.Lemma);
        Add(ref rows, 77, (ulong)subject.Shape, (ulong)subject2.Shape, t.Lemma, chain);
        Add(ref rows, 82, t.SenseKey);
        Add(ref rows, 83, t.SenseKey, At(tokens, at - 1).SenseKey);
        Add(ref rows, 84, t.SenseKey, At(tokens, at + 1).SenseKey);
        Add(ref rows, 85, t.Sense.Verb, (ulong)t.Sense.Kinds >> 12, chain, subject.ClassKey);
        Add(ref rows, 86, t.Sense.Verb, chain, subject.SenseKey, small);
        Add(ref rows, 87, t.Sense.Verb, thing.SenseKey, small);
        Add(ref rows, 88, t.Sense.Noun, At(tokens, at - 1).SenseKey, At(tokens, at + 1).SenseKey);
        Add(ref rows, 89, At(tokens, at - 2).SenseKey, At(tokens, at - 1).SenseKey, t.SenseKey);
        Add(ref rows, 90, t.SenseKey, At(tokens, at + 1).SenseKey, At(tokens, at + 2).SenseKey);
        Add(ref rows, 91, subject.SenseKey, t.Lemma);
        Add(ref rows, 92, thing.SenseKey, t.Lemma, small);
        Add(ref rows, 78, subject.Standing, c0, chain, (ulong)subject.Shape);
        Add(ref rows, 79, subject.Standing, t.Lemma);
        Add(ref rows, 80, t.Standing, (ulong)t.Shape, At(tokens, at + 1).ClassKey);
        Add(ref rows, 81, t.Standing, At(tokens, at - 1).Standing, At(tokens, at + 1).Standing, (ulong)t.Shape);
    }

    private static EnglishToken Outside()
    {
        var token = new EnglishToken
        {
            Shape = Shape.Outside,
            Quote = -1,
            Word = 1,
            Lemma = 1,
            Suffix3 = 1,
            Suffix2 = 1,
        };
        token.SetKeys();
        return token;
    }

    private static ulong Shapes(in EnglishToken a, in EnglishToken b, in EnglishToken c) => ((ulong)a.Shape << 8) | ((ulong)b.Shape << 4) | (ulong)c.Shape;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref readonly EnglishToken At(ReadOnlySpan<EnglishToken> tokens, int at) =>
        ref at >= 0 && at < tokens.Length ? ref tokens[at] : ref s_outside;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<TSink>(ref TSink rows, uint template, ulong a)
        where TSink : struct, IFeatureSink, allows ref struct => rows.Keep(template, RowOf(Mix(template * Spread, a)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<TSink>(ref TSink rows, uint template, ulong a, ulong b)
        where TSink : struct, IFeatureSink, allows ref struct => rows.Keep(template, RowOf(Mix(Mix(template * Spread, a), b)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<TSink>(ref TSink rows, uint template, ulong a, ulong b, ulong c, ulong d = 0)
        where TSink : struct, IFeatureSink, allows ref struct => rows.Keep(template, RowOf(Mix(Mix(Mix(Mix(template * Spread, a), b), c), d)));

    private static int RowOf(ulong hash) => (int)(hash >> (64 - RowBits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong hash, ulong value) => (ulong.RotateLeft(hash, 23) ^ value) * 0x9E3779B97F4A7C15UL;
}
