using Hasila.Statements.Arabic;
using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Ranking;
using Hasila.Statements.Sources;
using Hasila.Text.Folding;

namespace Hasila.Statements.Candidates;

/// <summary>Which words beside a cue may name the source, and the features by which they are ranked.</summary>
internal static class SourceStage
{
    public const uint Salt = 4;

    private const int Longest = 22;
    private const int LongestBack = 34;
    private const int MostStarts = 5;

    /// <summary>So far behind the cue what opens its content is looked for.</summary>
    private const int Reach = 40;

    public static void Candidates(ArabicBlock block, int cue, List<SourceGroup> found)
    {
        found.Clear();
        found.Add(default);
        var to = Math.Min(block.Count, block.At(cue).SentenceEnd);
        if (CueStage.Opens(block, cue, Reach) is var opens and > 0)
            to = Math.Min(to, cue + opens);
        var starts = 0;
        for (var from = cue + 1; from < to && starts < MostStarts && from - cue < 20; from++)
        {
            if (!MayStart(block, from))
                continue;
            starts++;
            for (var stop = from + 1; stop <= Math.Min(to, from + Longest); stop++)
            {
                if (MayStop(block, from, stop, to))
                    found.Add(new SourceGroup(from, stop));
                if (block.At(stop).IsBreak && stop < to)
                    break;
            }
        }

        var floor = Math.Max(block.At(cue).SentenceStart, cue - LongestBack);
        for (var from = cue - 1; from >= floor; from--)
        {
            if (!MayStartBefore(block, from, floor))
                continue;
            for (var stop = from + 1; stop <= Math.Min(cue, from + Longest); stop++)
            {
                if ((stop == cue || MayStop(block, from, stop, cue)) && !IsMereTopic(block, from, stop))
                    found.Add(new SourceGroup(from, stop));
            }
        }
    }

    /// <summary>أما النتائج فأدرجها ... مشيراً إلى: what a sentence is about speaks only where it is somebody.</summary>
    public static bool IsMereTopic(ArabicBlock block, int from, int stop)
    {
        if (from == 0 || !ArabicWords.Topic.Contains(block.Sentence.Fold(from - 1)))
            return false;
        return block.At(from).Kind == WordKind.Artifact || !NounGroup.IsKnownSpeaker(block.Sentence, from, stop);
    }

    private static bool MayStart(ArabicBlock block, int i)
    {
        ref readonly var t = ref block.At(i);
        if (t.Kind == WordKind.QuoteOpens)
            return true;
        return t.IsWord
            && t.Kind
                is not (
                    WordKind.That
                    or WordKind.ThatHe
                    or WordKind.Relative
                    or WordKind.Auxiliary
                    or WordKind.Preposition
                    or WordKind.Negation
                    or WordKind.ClauseOpener
                );
    }

    private static bool MayStartBefore(ArabicBlock block, int i, int floor)
    {
        if (!MayStart(block, i))
            return false;
        ref readonly var last = ref block.At(i - 1);
        ref readonly var t = ref block.At(i);
        return i == floor
            || i == t.SentenceStart
            || !last.IsWord
            || last.Kind
                is WordKind.That
                    or WordKind.Auxiliary
                    or WordKind.Reporting
                    or WordKind.Preposition
                    or WordKind.Perfect
                    or WordKind.Imperfect
                    or WordKind.By
                    or WordKind.Adjunct
                    or WordKind.LikeFeminine
                    or WordKind.LikeImperfect
            || t.Kind is >= WordKind.Given and <= WordKind.Country;
    }

    private static bool MayStop(ArabicBlock block, int from, int stop, int to)
    {
        if (stop == to)
            return true;
        ref readonly var t = ref block.At(stop);
        ref readonly var last = ref block.At(stop - 1);
        if (
            !last.IsWord && last.Kind is not (WordKind.QuoteCloses or WordKind.Bracket or WordKind.Mark or WordKind.QuoteOpens)
            || last.Kind is WordKind.Preposition or WordKind.That
        )
            return false;
        // مجلس المدينة: a bare noun of a body or an office belongs to the defined noun behind it.
        if (last.Kind is WordKind.Organisation or WordKind.Person && !Definite.Is(block.Sentence.Fold(stop - 1)) && t.Kind == WordKind.DefiniteWord)
            return false;
        return !t.IsWord || t.Kind is not (WordKind.Given or WordKind.Other or WordKind.Latin) || stop - from <= 3;
    }

    public static void Fill(ArabicBlock block, int cue, SourceGroup source, FeatureList list)
    {
        list.Clear();
        ref readonly var c = ref block.At(cue);
        ref readonly var n1 = ref block.At(cue + 1);
        ref readonly var n2 = ref block.At(cue + 2);
        ref readonly var p1 = ref block.At(cue - 1);
        var s = block.Sentence;
        var form = CueStage.FormKey(c);
        var cls = (ulong)c.Speech.Class;
        ulong lemma = c.IsSpeech ? c.Speech.Lemma : c.Key;
        var opens = CueStage.Opens(block, cue, Reach);
        var layout = opens < 0 ? 0UL : (ulong)block.At(cue + opens).Kind;
        var gap = opens < 0 ? 0UL : 1 + (ulong)Math.Min(opens, 5);
        var report = block.ReportAt(cue);
        list.Add(
            70,
            block.IsHeadline ? 1UL : 0,
            source.IsNone ? 2UL
                : source.From > cue ? 1UL
                : 0UL,
            form
        );
        if (source.IsNone)
        {
            var first = cue + 1 < block.Count && NounGroup.CanBegin(s, cue + 1) ? NounGroup.End(s, cue + 1, c.SentenceEnd) : cue + 1;
            var speaks = first > cue + 1 && NounGroup.IsKnownSpeaker(s, cue + 1, first) ? 1UL : 0;
            list.Add(71, n1.Speaks, form, gap);
            list.Add(72, n1.Speaks, (ulong)n1.Kind, (ulong)c.Speech.Form);
            list.Add(73, p1.Speaks, n1.Speaks, (ulong)c.Speech.Form);
            list.Add(74, n1.Speaks, lemma);
            list.Add(15, speaks, form, gap);
            list.Add(16, speaks, lemma);
            list.Add(17, CueStage.Complement(block, cue, cue + 1), form, lemma);
            list.Add(18, (ulong)n1.Kind, cls, form, gap);
            list.Add(19, layout, lemma, gap);
            var can = cue + 1 < block.Count && NounGroup.CanBegin(s, cue + 1) ? 1UL : 0;
            list.Add(87, n1.Fine, form);
            list.Add(88, n1.Coarse, n2.Coarse, form);
            list.Add(89, p1.Coarse, n1.Coarse, form);
            list.Add(0, 0);
            list.Add(1, form, layout);
            list.Add(2, form, cls, gap);
            list.Add(3, lemma, form);
            list.Add(4, (ulong)n1.Kind, form, gap);
            list.Add(5, (ulong)p1.Kind, form, gap);
            list.Add(6, (ulong)p1.Kind, (ulong)n1.Kind, form);
            list.Add(
                7,
                report is null ? 0UL
                    : report.Source is null ? 1UL
                    : 2UL,
                form
            );
            list.Add(8, (ulong)block.At(cue - 2).Kind, (ulong)p1.Kind, form);
            list.Add(9, n1.Key, form);
            list.Add(10, p1.Key, form);
            list.Add(11, can, gap, form);
            list.Add(12, (ulong)n1.Kind, (ulong)n2.Kind, gap, (ulong)c.Speech.Form);
            list.Add(13, (ulong)Math.Min(cue - c.SentenceStart, 3), form, can);
            list.Add(14, (ulong)block.At(c.SentenceStart).Kind, form, (ulong)Math.Min(cue - c.SentenceStart, 3));
            return;
        }

        ref readonly var f = ref block.At(source.From);
        ref readonly var f1 = ref block.At(source.From + 1);
        ref readonly var fp = ref block.At(source.From - 1);
        ref readonly var l = ref block.At(source.To - 1);
        ref readonly var t = ref block.At(source.To);
        ref readonly var t1 = ref block.At(source.To + 1);
        var side = source.From > cue ? 0UL : 1UL;
        var near = side == 0 ? source.From - cue - 1 : cue - source.To;
        var distance = (ulong)Math.Min(near, 5) + side * 16;
        var length = (ulong)Math.Min(source.To - source.From, 12);
        int commas = 0,
            prepositions = 0,
            people = 0,
            verbs = 0,
            relatives = 0,
            definite = 0,
            quotes = 0;
        for (var i = source.From; i < source.To; i++)
        {
            var kind = block.At(i).Kind;
            commas += kind == WordKind.Comma ? 1 : 0;
            prepositions += kind is WordKind.Preposition or WordKind.Adjunct ? 1 : 0;
            people += kind is >= WordKind.Given and <= WordKind.Country ? 1 : 0;
            verbs += kind is WordKind.Perfect or WordKind.Imperfect or WordKind.Auxiliary or WordKind.Participle ? 1 : 0;
            relatives += kind is WordKind.Relative or WordKind.That or WordKind.ThatHe or WordKind.ClauseOpener or WordKind.Reporting ? 1 : 0;
            definite += kind is WordKind.DefiniteWord or WordKind.LikePlural ? 1 : 0;
            quotes += kind is WordKind.QuoteOpens ? 1 : 0;
        }

        var known = NounGroup.IsKnownSpeaker(s, source.From, source.To) ? 1UL : 0;
        var whole = NounGroup.CanBegin(s, source.From)
            ? NounGroup.End(s, source.From, side == 0 && opens > 0 ? Math.Max(source.From + 1, cue + opens) : c.SentenceEnd)
            : -1;
        var against =
            whole < 0 ? 0UL
            : whole == source.To ? 1UL
            : source.To < whole ? 2UL
            : 3UL;
        list.Add(20, distance, form);
        list.Add(75, f.Speaks, side, form);
        list.Add(76, f.Speaks, distance, (ulong)f.Kind);
        list.Add(77, t.Speaks, (ulong)t.Kind, side);
        list.Add(78, l.Speaks, (ulong)l.Kind, (ulong)t.Kind);
        list.Add(79, f.Speaks, lemma);
        list.Add(21, distance, (ulong)fp.Kind);
        list.Add(22, (ulong)f.Kind, side, form);
        list.Add(23, (ulong)l.Kind, (ulong)t.Kind, side);
        list.Add(24, t.Key, side);
        list.Add(25, (ulong)f.Kind, length);
        list.Add(26, length, side, gap);
        list.Add(27, (ulong)(Math.Min(commas, 2) | (Math.Min(verbs, 2) << 2) | (Math.Min(relatives, 2) << 4)), side);
        list.Add(28, (ulong)Math.Min(prepositions, 3), (ulong)Math.Min(people, 4), side);
        list.Add(29, against, side);
        list.Add(30, against, (ulong)l.Kind, (ulong)t.Kind);
        list.Add(31, known, side, form, layout);
        list.Add(32, known, (ulong)Math.Min(people, 3), (ulong)t.Kind);
        list.Add(33, (ulong)t.Kind, (ulong)t1.Kind, (ulong)l.Kind);
        list.Add(34, fp.Key, side, (ulong)f.Kind);
        list.Add(35, (ulong)fp.Kind, (ulong)f.Kind, (ulong)f1.Kind, side);
        var between = opens < 0 ? 9UL : (ulong)Math.Min(Math.Max(0, cue + opens - source.To), 8);
        var takes = CueStage.Complement(block, cue, source.To);
        list.Add(36, between, gap, form, side);
        list.Add(58, takes, (ulong)t.Kind, side);
        list.Add(59, takes, lemma, side);
        list.Add(60, takes, known, length);
        list.Add(61, between, (ulong)t.Kind, layout, side);
        list.Add(62, between, (ulong)t.Kind, (ulong)t1.Kind, takes);
        list.Add(63, lemma, (ulong)f.Kind, side);
        list.Add(64, lemma, known, side);
        if (side == 0)
        {
            var core = ObjectSplit.CoreEnd(s, source.From, whole > source.From ? whole : source.To);
            list.Add(
                65,
                source.To == core ? 1UL
                    : source.To < core ? 2UL
                    : 0UL,
                against,
                known
            );
            list.Add(
                66,
                source.To == core ? 1UL
                    : source.To < core ? 2UL
                    : 0UL,
                cls,
                gap
            );
            list.Add(67, (ulong)block.At(source.To).Kind, (ulong)Math.Min(c.SentenceEnd - source.To, 3), form);
        }

        list.Add(80, f.Fine, side);
        list.Add(81, l.Fine, t.Coarse);
        list.Add(82, l.Coarse, t.Coarse, side);
        list.Add(83, l.Coarse, t.Coarse, t1.Coarse);
        list.Add(84, t.Fine, side);
        list.Add(85, f.Coarse, f1.Coarse, side);
        list.Add(86, fp.Coarse, f.Coarse, side);
        list.Add(37, cls, form, distance);
        list.Add(38, lemma, distance);
        list.Add(39, l.Key, t.Key);
        list.Add(40, l.Shape, (ulong)t.Kind);
        list.Add(41, f.Shape, side);
        list.Add(42, (ulong)l.Kind, t.Shape);
        list.Add(43, (ulong)block.At(source.To - 2).Kind, (ulong)l.Kind, (ulong)t.Kind, side);
        list.Add(44, (ulong)Math.Min(definite, 5), length, (ulong)t.Kind);
        list.Add(45, (ulong)c.Speech.Gender, (ulong)f.Kind, FeminineLike(block, source.From), side);
        list.Add(46, (ulong)Math.Min(commas, 2), (ulong)l.Kind, (ulong)t.Kind, against);
        list.Add(47, (ulong)Math.Min(quotes, 2), (ulong)l.Kind, (ulong)t.Kind);
        list.Add(48, source.From == c.SentenceStart ? 1UL : 0, distance, form);
        list.Add(49, layout, side, (ulong)t.Kind, (ulong)Math.Min(c.SentenceEnd - source.To, 2));
        list.Add(50, f.Key);
        list.Add(51, l.Key);
        list.Add(52, (ulong)Math.Min(prepositions, 2), (ulong)l.Kind, (ulong)t.Kind, side);
        if (report is null)
        {
            list.Add(53, 0);
            return;
        }

        var same =
            report.Source is not { } mention ? 1UL
            : !mention.Overlaps(s.Span(source.From, source.To)) ? 2UL
            : 3UL
                + (mention.Start >= s.Tokens[source.From].Span.Start && mention.Start < s.Tokens[source.From].Span.End ? 1UL : 0)
                + (mention.End > s.Tokens[source.To - 1].Span.Start && mention.End <= s.Tokens[source.To - 1].Span.End ? 2UL : 0);
        list.Add(53, same);
        list.Add(54, same, form, side);
        list.Add(55, same, against, side);
        list.Add(56, same, (ulong)l.Kind, (ulong)t.Kind);
        list.Add(57, same, known, (ulong)Math.Min(commas, 1), (ulong)Math.Min(prepositions, 1));
    }

    private static ulong FeminineLike(ArabicBlock block, int i) =>
        block.Sentence.Fold(i) is { Length: > 2 } fold && fold[^1] is ArabicLetter.Heh or ArabicLetter.Alef ? 1UL : 0;
}
