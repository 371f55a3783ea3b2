using Hasila.Statements.Arabic;
using Hasila.Statements.Clauses;
using Hasila.Statements.Ranking;

namespace Hasila.Statements.Candidates;

/// <summary>Which words beside a cue may name the source, and the features by which they are ranked.</summary>
internal static class SourceStage
{
    public const uint Salt = 4;

    /// <summary>The longest source in words.</summary>
    public const int Longest = 22;

    /// <summary>So far before the cue a source may begin.</summary>
    public const int FarthestBefore = 34;

    /// <summary>So far behind the cue a source may end.</summary>
    public const int FarthestBehind = LastStart + Longest;

    private const int LastStart = 20;
    private const int MostStarts = 5;

    /// <summary>So far behind the cue what opens its content is looked for.</summary>
    public const int Reach = 40;

    public static void Candidates(ArabicBlock block, int cue, List<SourceGroup> found)
    {
        found.Clear();
        found.Add(default);
        var to = Math.Min(block.Count, block.At(cue).SentenceEnd);
        if (CueStage.Opens(block, cue, Reach) is var opens and > 0)
            to = Math.Min(to, cue + opens);
        var starts = 0;
        for (var from = cue + 1; from < to && starts < MostStarts && from - cue < LastStart; from++)
        {
            if (!MayStart(block, from))
                continue;
            starts++;
            for (var stop = from + 1; stop <= Math.Min(to, from + Longest); stop++)
            {
                if (MayStop(block, from, stop, to))
                    found.Add(new SourceGroup(from, stop));
                if (stop < to && (block.At(stop).IsBreak || OpensObject(block, stop)))
                    break;
            }
        }

        var floor = Math.Max(block.At(cue).SentenceStart, cue - FarthestBefore);
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

    /// <summary>بقيت المخازن، بحسب البلدية، هدفاً للحملة: behind the comma the clause goes on; no name begins with an object.</summary>
    public static bool OpensObject(ArabicBlock block, int comma) => block.At(comma).Kind == WordKind.Comma && block.At(comma + 1).Kind == WordKind.LikeObject;

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

    /// <summary>All features of one candidate.</summary>
    public static void Fill(ArabicBlock block, int cue, SourceGroup source, FeatureList list)
    {
        list.Clear();
        var c = new SourceCue(block, cue);
        if (source.IsNone)
        {
            SourceFeatures.None(c, list);
            return;
        }

        var start = new SourceStart(c, source.From);
        SourceFeatures.AtStart(c, source.From, list);
        SourceFeatures.AtStop(block, source.To, start.Side, list);
        SourceFeatures.BehindStop(c, source.To, start.Side, list);
        var held = new SourceHeld();
        for (var i = source.From; i < source.To; i++)
            held.Add(block.At(i).Kind);
        SourceFeatures.Between(c, start, source.To, held, list);
    }
}
