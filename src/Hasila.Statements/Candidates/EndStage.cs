using Hasila.Statements.Cues;
using Hasila.Statements.Ranking;

namespace Hasila.Statements.Candidates;

/// <summary>Where a content that opens at a token may end, and the features by which the places are ranked. Needs the paragraph's cues weighed.</summary>
internal static class EndStage
{
    public const uint Salt = 3;

    private const int Most = 48;
    private const int LongestBetween = 8;

    public static void Candidates(ArabicBlock block, int cue, Opening opening, List<int> found)
    {
        found.Clear();
        if (opening.Layout == Layout.Before)
        {
            for (var e = cue; e > Math.Max(opening.At, cue - LongestBetween); e--)
                found.Add(e);
            return;
        }

        var from = opening.Layout == Layout.After ? opening.At + 1 : cue + 2;
        for (var e = from; e < block.Count && found.Count < Most; e++)
        {
            if (IsBoundary(block, e))
                found.Add(e);
        }

        if (found.Count < Most)
            found.Add(block.Count);
    }

    private static bool IsBoundary(ArabicBlock block, int e)
    {
        ref readonly var t = ref block.At(e);
        ref readonly var last = ref block.At(e - 1);
        return t.Kind
                is WordKind.Comma
                    or WordKind.Semicolon
                    or WordKind.FullStop
                    or WordKind.Question
                    or WordKind.Dash
                    or WordKind.Colon
                    or WordKind.QuoteOpens
            || last.Kind is WordKind.QuoteCloses or WordKind.FullStop
            || last.SentenceEnd == e
            || t.Kind is WordKind.Reporting or WordKind.By or WordKind.Participle or WordKind.Relative
            || t.HasWaw
                && (
                    t.IsSpeech
                    || t.Kind
                        is WordKind.LikeImperfect
                            or WordKind.LikeFeminine
                            or WordKind.Auxiliary
                            or WordKind.Preposition
                            or WordKind.That
                            or WordKind.ThatHe
                )
            || t.Cue > -2
            || t.Kind is WordKind.ClauseOpener
            || t.Kind is WordKind.Preposition or WordKind.Adjunct
                && block.At(e + 1).Kind != WordKind.Comma
                && e < 400
                && block.Sentence.Fold(e) is "رغم" or "خلال" or "بعد" or "قبل" or "وذلك" or "في" or "عقب" or "اثر";
    }

    public static void Fill(ArabicBlock block, int cue, Opening opening, int end, FeatureList list)
    {
        list.Clear();
        if (opening.Layout == Layout.Before)
            Before(block, cue, opening, end, list);
        else
            Behind(block, cue, opening, end, list);
    }

    private static void Before(ArabicBlock block, int cue, Opening opening, int end, FeatureList list)
    {
        ref readonly var c = ref block.At(cue);
        ref readonly var t = ref block.At(end);
        ref readonly var last = ref block.At(end - 1);
        var form = CueStage.FormKey(c);
        var far = (ulong)(cue - end);
        list.Add(0, far);
        list.Add(1, far, form);
        list.Add(2, far, (ulong)last.Kind);
        list.Add(3, (ulong)last.Kind, (ulong)t.Kind);
        list.Add(4, t.Key, last.Key);
        list.Add(5, (ulong)last.Kind, (ulong)t.Kind, far, (ulong)block.At(cue - 1).Kind);
        list.Add(
            6,
            block.ReportAt(cue) is { } report && report.Content[^1].End is var stop && stop <= Offset(block, end) && stop > Offset(block, end - 1) ? 1UL : 0
        );
        list.Add(7, t.Key, form);
    }

    private static int Offset(ArabicBlock block, int i) => i < block.Count ? block.Sentence.Tokens[i].Span.Start : block.Span.End;

    private static void Behind(ArabicBlock block, int cue, Opening opening, int end, FeatureList list)
    {
        ref readonly var c = ref block.At(cue);
        ref readonly var o = ref block.At(opening.At);
        ref readonly var t = ref block.At(end);
        ref readonly var n1 = ref block.At(end + 1);
        ref readonly var n2 = ref block.At(end + 2);
        ref readonly var last = ref block.At(end - 1);
        ref readonly var p2 = ref block.At(end - 2);
        var form = CueStage.FormKey(c) & ~4UL;
        var cls = (ulong)c.Speech.Class;
        // The first word behind the marks.
        var next = t.IsWord || end >= block.Count ? end : end + 1;
        while (next < block.Count && !block.At(next).IsWord && next < end + 3)
            next++;
        ref readonly var w = ref block.At(next);
        ref readonly var w1 = ref block.At(next + 1);
        ref readonly var w2 = ref block.At(next + 2);
        var mark = (ulong)t.Kind;
        var stop =
            end >= block.Count ? 3UL
            : last.SentenceEnd == end || t.SentenceEnd == end + 1 && !t.IsWord ? 2UL
            : t.IsWord ? 0UL
            : 1UL;
        var cueHere = (ulong)(w.Cue + BlockWord.Most);
        var cueNext = (ulong)(Math.Max(w1.Cue, w2.Cue) + BlockWord.Most);
        int sentences = 0,
            commas = 0,
            fresh = 0,
            participles = 0,
            waws = 0,
            closers = 0;
        for (var i = Math.Max(opening.At, cue) + 1; i < end; i++)
        {
            ref readonly var x = ref block.At(i);
            sentences += x.SentenceEnd == i + 1 ? 1 : 0;
            commas += x.Kind == WordKind.Comma ? 1 : 0;
            closers += x.Kind == WordKind.QuoteCloses ? 1 : 0;
            if (x.Cue <= 0)
                continue;
            fresh += x.IsConjoined ? 1 : 0;
            participles += x.Speech.Form == SpeechForm.Participle ? 1 : 0;
            waws += 1;
        }

        var quote = o.Quote;
        var quoted =
            o.Kind == WordKind.QuoteOpens || block.At(opening.At + 1).Kind == WordKind.QuoteOpens && o.Kind is WordKind.That or WordKind.ThatHe ? 1UL
            : quote >= 0 ? 2UL
            : 0UL;
        var openQuote = quoted == 1 && o.Kind != WordKind.QuoteOpens ? block.At(opening.At + 1).Quote : quote;
        var closes =
            openQuote < 0 ? 0UL
            : block.Sentence.Quotations[openQuote].To is var to && end < to - 1 ? 1UL
            : end <= to ? 2UL
            : 3UL;
        var inQuote = last.Quote >= 0 && t.Quote == last.Quote && t.Kind != WordKind.QuoteCloses ? CueStage.InQuote(block, end) : 0UL;
        var far = (ulong)Math.Min(BitOperations(end - Math.Max(opening.At, cue)), 7);
        var layout = (ulong)opening.Layout;
        var skipped = (ulong)(Math.Min(fresh, 2) | (Math.Min(participles, 2) << 2) | (Math.Min(waws, 2) << 4));
        list.Add(20, stop, layout);
        list.Add(21, stop, (ulong)Math.Min(sentences, 3), quoted, closes);
        list.Add(22, mark, (ulong)w.Kind);
        list.Add(23, mark, w.Key);
        list.Add(24, mark, cueHere, cueNext);
        list.Add(25, (ulong)w.Kind, cueHere, w.IsConjoined ? 1UL : 0, stop);
        list.Add(26, skipped, stop);
        list.Add(27, skipped, (ulong)Math.Min(sentences, 2));
        list.Add(28, closes, quoted, mark, stop);
        list.Add(29, closes, inQuote, quoted);
        list.Add(30, far, stop, mark);
        list.Add(31, (ulong)Math.Min(commas, 4), stop, mark);
        list.Add(32, (ulong)last.Kind, mark, (ulong)w.Kind);
        list.Add(33, w.Key, w1.Key);
        list.Add(34, (ulong)w.Kind, (ulong)w1.Kind, (ulong)w2.Kind, mark);
        list.Add(35, cls, form, stop, mark);
        list.Add(36, cls, (ulong)o.Kind, stop, mark);
        list.Add(37, (ulong)o.Kind, mark, (ulong)w.Kind);
        list.Add(38, w.HasWaw ? 1UL : 0, (ulong)w.Kind, (ulong)Math.Min(commas, 2), stop);
        list.Add(39, CueStage.FormKey(w), cueHere, mark);
        list.Add(40, (ulong)w.Speech.Class, CueStage.FormKey(w), mark);
        list.Add(41, t.Key, last.Key);
        list.Add(42, (ulong)last.Kind, (ulong)t.Kind, (ulong)p2.Kind);
        list.Add(43, (ulong)n1.Kind, (ulong)n2.Kind, mark, far);
        list.Add(44, inQuote, mark, CueStage.InQuote(block, cue));
        list.Add(45, c.Quote >= 0 && t.Quote != c.Quote ? 1UL : 0, c.Quote >= 0 && last.Quote != c.Quote ? 1UL : 0, stop);
        list.Add(46, (ulong)w.Kind, w.Shape, mark);
        list.Add(47, (ulong)Math.Min(closers, 2), stop, quoted, closes);
        list.Add(48, (ulong)c.Kind, stop, (ulong)Math.Min(sentences, 3));
        list.Add(49, c.IsSpeech ? c.Speech.Lemma : 0UL, mark, stop);
        Grammar(block, cue, end, list, stop, mark);
        // A report that begins right behind, with its subject first.
        var report = w.Report >= 0 || w1.Report >= 0 || w2.Report >= 0;
        list.Add(60, w.Speaks, w1.Reports >> 3, mark);
        list.Add(61, w.Reports, mark);
        list.Add(62, w1.Speaks, w.Reports >> 6, mark);
        list.Add(56, report ? 1UL : 0, stop, mark);
        list.Add(57, report ? 1UL : 0, cueHere, (ulong)w.Kind, mark);
        list.Add(58, FirstBoundary(block, Math.Max(opening.At, cue) + 1, end), stop, mark, (ulong)w.Kind);
        var phrase = Phrase(block, next);
        list.Add(59, phrase, stop, mark);
        list.Add(70, w.Fine, mark);
        list.Add(71, w.Coarse, w1.Coarse, mark);
        list.Add(72, last.Coarse, w.Coarse, mark);
        list.Add(73, w.Fine, w1.Coarse, w2.Coarse);
        list.Add(74, w.Coarse, w1.Coarse, stop, (ulong)Math.Min(commas, 2));
    }

    // The likeliest cue within a few words: a report whose subject stands before its verb.
    private static ulong Phrase(ArabicBlock block, int at)
    {
        var best = -BlockWord.Most;
        var where = 0;
        for (var i = at; i < Math.Min(block.Count, at + 6) && !block.At(i).IsBreak && block.At(i).Kind != WordKind.Comma; i++)
        {
            if (block.At(i).Cue > best)
                (best, where) = (block.At(i).Cue, i - at);
        }

        return (ulong)((best + BlockWord.Most) * 8 + where);
    }

    private static ulong FirstBoundary(ArabicBlock block, int from, int end)
    {
        var count = 0UL;
        for (var i = from; i < end && count < 3; i++)
        {
            if (block.At(i).Kind is WordKind.Comma or WordKind.Semicolon or WordKind.FullStop || block.At(i).SentenceEnd == i + 1)
                count++;
        }

        return count;
    }

    private static void Grammar(ArabicBlock block, int cue, int end, FeatureList list, ulong stop, ulong mark)
    {
        var report = block.ReportAt(cue);
        if (report is null)
        {
            list.Add(50, 0, stop);
            return;
        }

        var offset = report.Content[^1].End;
        var where =
            offset <= Offset(block, end - 1) ? 1UL
            : offset <= Offset(block, end) ? 2UL
            : 3UL;
        list.Add(50, where, stop);
        list.Add(51, where, mark, stop);
        list.Add(52, where, block.RuleAt(cue), stop);
        list.Add(53, where, report.Within is null ? 0UL : 1, stop);
    }

    private static int BitOperations(int length) =>
        length < 3 ? 0
        : length < 6 ? 1
        : length < 10 ? 2
        : length < 16 ? 3
        : length < 26 ? 4
        : length < 42 ? 5
        : length < 80 ? 6
        : 7;
}
