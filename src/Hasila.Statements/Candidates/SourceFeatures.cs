using Hasila.Statements.Arabic;
using Hasila.Statements.Clauses;
using Hasila.Statements.Ranking;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Candidates;

/// <summary>
/// The features by which sources are ranked, parted by what they look at, so that those of a beginning and of an end are summed once for all the candidates
/// that share it.
/// </summary>
internal static class SourceFeatures
{
    /// <summary>That no source stands there.</summary>
    public static void None(in SourceCue c, FeatureList list)
    {
        var (block, cue, form, gap, lemma, cls) = (c.Block, c.At, c.Form, c.Gap, c.Lemma, c.Class);
        ref readonly var n1 = ref block.At(cue + 1);
        ref readonly var n2 = ref block.At(cue + 2);
        ref readonly var p1 = ref block.At(cue - 1);
        var s = block.Sentence;
        var can = cue + 1 < block.Count && NounGroup.CanBegin(s, cue + 1) ? 1UL : 0;
        var first = can > 0 ? NounGroup.End(s, cue + 1, c.SentenceEnd) : cue + 1;
        var speaks = first > cue + 1 && NounGroup.IsKnownSpeaker(s, cue + 1, first) ? 1UL : 0;
        list.Add(70, block.IsHeadline ? 1UL : 0, 2UL, form);
        list.Add(71, n1.Speaks, form, gap);
        list.Add(72, n1.Speaks, (ulong)n1.Kind, c.SpeechForm);
        list.Add(73, p1.Speaks, n1.Speaks, c.SpeechForm);
        list.Add(74, n1.Speaks, lemma);
        list.Add(15, speaks, form, gap);
        list.Add(16, speaks, lemma);
        list.Add(17, CueStage.Complement(block, cue, cue + 1), form, lemma);
        list.Add(18, (ulong)n1.Kind, cls, form, gap);
        list.Add(19, c.Layout, lemma, gap);
        list.Add(87, n1.Fine, form);
        list.Add(88, n1.Coarse, n2.Coarse, form);
        list.Add(89, p1.Coarse, n1.Coarse, form);
        list.Add(0, 0);
        list.Add(1, form, c.Layout);
        list.Add(2, form, cls, gap);
        list.Add(3, lemma, form);
        list.Add(4, (ulong)n1.Kind, form, gap);
        list.Add(5, (ulong)p1.Kind, form, gap);
        list.Add(6, (ulong)p1.Kind, (ulong)n1.Kind, form);
        list.Add(
            7,
            c.Report is null ? 0UL
                : c.Report.Source is null ? 1UL
                : 2UL,
            form
        );
        list.Add(8, (ulong)block.At(cue - 2).Kind, (ulong)p1.Kind, form);
        list.Add(9, n1.Key, form);
        list.Add(10, p1.Key, form);
        list.Add(11, can, gap, form);
        list.Add(12, (ulong)n1.Kind, (ulong)n2.Kind, gap, c.SpeechForm);
        list.Add(13, (ulong)Math.Min(cue - c.SentenceStart, 3), form, can);
        list.Add(14, (ulong)block.At(c.SentenceStart).Kind, form, (ulong)Math.Min(cue - c.SentenceStart, 3));
    }

    /// <summary>Of where a source begins beside its cue.</summary>
    public static void AtStart(in SourceCue c, int from, FeatureList list)
    {
        var (block, side, form, lemma) = (c.Block, from > c.At ? 0UL : 1UL, c.Form, c.Lemma);
        ref readonly var f = ref block.At(from);
        ref readonly var f1 = ref block.At(from + 1);
        ref readonly var fp = ref block.At(from - 1);
        list.Add(70, block.IsHeadline ? 1UL : 0, side == 0 ? 1UL : 0UL, form);
        list.Add(75, f.Speaks, side, form);
        list.Add(79, f.Speaks, lemma);
        list.Add(22, (ulong)f.Kind, side, form);
        list.Add(34, fp.Key, side, (ulong)f.Kind);
        list.Add(35, (ulong)fp.Kind, (ulong)f.Kind, (ulong)f1.Kind, side);
        list.Add(63, lemma, (ulong)f.Kind, side);
        list.Add(80, f.Fine, side);
        list.Add(85, f.Coarse, f1.Coarse, side);
        list.Add(86, fp.Coarse, f.Coarse, side);
        list.Add(41, f.Shape, side);
        list.Add(45, c.Gender, (ulong)f.Kind, FeminineLike(block, from), side);
        list.Add(50, f.Key);
        // A source before its cue is as near as the word that it ends with.
        if (side == 0)
            Distance(c, from, (ulong)Math.Min(from - c.At - 1, 5), list);
    }

    private static void Distance(in SourceCue c, int from, ulong distance, FeatureList list)
    {
        ref readonly var f = ref c.Block.At(from);
        list.Add(76, f.Speaks, distance, (ulong)f.Kind);
        list.Add(21, distance, (ulong)c.Block.At(from - 1).Kind);
        list.Add(48, from == c.SentenceStart ? 1UL : 0, distance, c.Form);
        list.Add(20, distance, c.Form);
        list.Add(37, c.Class, c.Form, distance);
        list.Add(38, c.Lemma, distance);
    }

    /// <summary>Of where a source ends, whatever its cue.</summary>
    public static void AtStop(ArabicBlock block, int to, ulong side, FeatureList list)
    {
        ref readonly var l = ref block.At(to - 1);
        ref readonly var t = ref block.At(to);
        ref readonly var t1 = ref block.At(to + 1);
        list.Add(77, t.Speaks, (ulong)t.Kind, side);
        list.Add(78, l.Speaks, (ulong)l.Kind, (ulong)t.Kind);
        list.Add(23, (ulong)l.Kind, (ulong)t.Kind, side);
        list.Add(24, t.Key, side);
        list.Add(33, (ulong)t.Kind, (ulong)t1.Kind, (ulong)l.Kind);
        list.Add(81, l.Fine, t.Coarse);
        list.Add(82, l.Coarse, t.Coarse, side);
        list.Add(83, l.Coarse, t.Coarse, t1.Coarse);
        list.Add(84, t.Fine, side);
        list.Add(39, l.Key, t.Key);
        list.Add(40, l.Shape, (ulong)t.Kind);
        list.Add(42, (ulong)l.Kind, t.Shape);
        list.Add(43, (ulong)block.At(to - 2).Kind, (ulong)l.Kind, (ulong)t.Kind, side);
        list.Add(51, l.Key);
    }

    /// <summary>Of what stands between where a source ends and its cue or content.</summary>
    public static void BehindStop(in SourceCue c, int to, ulong side, FeatureList list)
    {
        var block = c.Block;
        ref readonly var t = ref block.At(to);
        ref readonly var t1 = ref block.At(to + 1);
        var between = c.Opens < 0 ? 9UL : (ulong)Math.Min(Math.Max(0, c.At + c.Opens - to), 8);
        var takes = CueStage.Complement(block, c.At, to);
        list.Add(36, between, c.Gap, c.Form, side);
        list.Add(58, takes, (ulong)t.Kind, side);
        list.Add(59, takes, c.Lemma, side);
        list.Add(61, between, (ulong)t.Kind, c.Layout, side);
        list.Add(62, between, (ulong)t.Kind, (ulong)t1.Kind, takes);
        list.Add(49, c.Layout, side, (ulong)t.Kind, (ulong)Math.Min(c.SentenceEnd - to, 2));
        if (side == 0)
            list.Add(67, (ulong)t.Kind, (ulong)Math.Min(c.SentenceEnd - to, 3), c.Form);
    }

    /// <summary>Of the whole group.</summary>
    public static void Between(in SourceCue c, in SourceStart start, int to, in SourceHeld held, FeatureList list)
    {
        var (block, from, side, s) = (c.Block, start.From, start.Side, c.Block.Sentence);
        ref readonly var f = ref block.At(from);
        ref readonly var l = ref block.At(to - 1);
        ref readonly var t = ref block.At(to);
        var length = (ulong)Math.Min(to - from, 12);
        var known = to >= start.KnownFrom ? 1UL : 0;
        var against =
            start.Group < 0 ? 0UL
            : start.Group == to ? 1UL
            : to < start.Group ? 2UL
            : 3UL;
        var (last, next) = ((ulong)l.Kind, (ulong)t.Kind);
        var commas = (ulong)Math.Min(held.Commas, 2);
        if (side == 1)
            Distance(c, from, (ulong)Math.Min(c.At - to, 5) + 16, list);
        list.Add(25, (ulong)f.Kind, length);
        list.Add(26, length, side, c.Gap);
        list.Add(27, (ulong)(Math.Min(held.Commas, 2) | (Math.Min(held.Verbs, 2) << 2) | (Math.Min(held.Clauses, 2) << 4)), side);
        list.Add(28, (ulong)Math.Min(held.Prepositions, 3), (ulong)Math.Min(held.People, 4), side);
        list.Add(29, against, side);
        list.Add(30, against, last, next);
        list.Add(31, known, side, c.Form, c.Layout);
        list.Add(32, known, (ulong)Math.Min(held.People, 3), next);
        list.Add(60, CueStage.Complement(block, c.At, to), known, length);
        list.Add(64, c.Lemma, known, side);
        if (side == 0)
        {
            var core = start.Core(s, to);
            var split =
                to == core ? 1UL
                : to < core ? 2UL
                : 0UL;
            list.Add(65, split, against, known);
            list.Add(66, split, c.Class, c.Gap);
        }

        list.Add(44, (ulong)Math.Min(held.Definite, 5), length, next);
        list.Add(46, commas, last, next, against);
        list.Add(47, (ulong)Math.Min(held.Quotes, 2), last, next);
        list.Add(52, (ulong)Math.Min(held.Prepositions, 2), last, next, side);
        if (c.Report is null)
        {
            list.Add(53, 0);
            return;
        }

        var same = Grammar(s, c.Report.Source, from, to);
        list.Add(53, same);
        list.Add(54, same, c.Form, side);
        list.Add(55, same, against, side);
        list.Add(56, same, last, next);
        list.Add(57, same, known, Math.Min(commas, 1), (ulong)Math.Min(held.Prepositions, 1));
    }

    private static ulong Grammar(ArabicSentence s, TextSpan? source, int from, int to) =>
        source is not { } mention ? 1UL
        : !mention.Overlaps(s.Span(from, to)) ? 2UL
        : 3UL
            + (mention.Start >= s.Tokens[from].Span.Start && mention.Start < s.Tokens[from].Span.End ? 1UL : 0)
            + (mention.End > s.Tokens[to - 1].Span.Start && mention.End <= s.Tokens[to - 1].Span.End ? 2UL : 0);

    private static ulong FeminineLike(ArabicBlock block, int i) =>
        block.Sentence.Fold(i) is { Length: > 2 } fold && fold[^1] is ArabicLetter.Heh or ArabicLetter.Alef ? 1UL : 0;
}
