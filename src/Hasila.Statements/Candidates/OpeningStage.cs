using Hasila.Statements.Cues;
using Hasila.Statements.Ranking;

namespace Hasila.Statements.Candidates;

/// <summary>Where the content of a cue may open, and the features by which the places are ranked.</summary>
internal static class OpeningStage
{
    public const uint Salt = 2;

    private const int Close = 14;
    private const int Far = 60;
    private const int MostBefore = 10;
    private const int LongestBack = 120;

    public static void Candidates(ArabicBlock block, int cue, List<Opening> found)
    {
        found.Clear();
        var crossed = 0;
        for (var i = cue + 1; i < Math.Min(block.Count, cue + Far) && crossed <= 1; i++)
        {
            ref readonly var word = ref block.At(i);
            ref readonly var last = ref block.At(i - 1);
            if (i > cue + 1 && last.SentenceEnd == i)
                crossed++;
            if (crossed > 1)
                break;
            if (block.At(i - 1).IsBeforeTime)
                continue;
            var strong =
                word.Kind is WordKind.That or WordKind.ThatHe or WordKind.QuoteOpens or WordKind.AttachedBy
                || last.Kind is WordKind.Colon or WordKind.Dash or WordKind.Comma
                || last.Kind == WordKind.Preposition && crossed == 0 && i - cue < 25;
            if ((crossed == 0 && i - cue <= Close || strong) && (word.IsWord || word.Kind is WordKind.QuoteOpens or WordKind.Bracket))
                found.Add(new Opening(Layout.After, i));
        }

        Back(block, cue, found);
    }

    private static void Back(ArabicBlock block, int cue, List<Opening> found)
    {
        if (block.At(cue).Kind == WordKind.Colon)
            return;
        var start = block.At(cue).SentenceStart;
        // A sentence of its own may close the quotation or sentence before it.
        var floor = start > 0 ? block.At(start - 1).SentenceStart : 0;
        var count = 0;
        var around = block.At(cue).Kind == WordKind.By || block.At(cue - 1).Kind is WordKind.Comma or WordKind.Dash or WordKind.Bracket;
        for (var i = cue - 1; i >= Math.Max(floor, cue - LongestBack) && count < MostBefore; i--)
        {
            ref readonly var word = ref block.At(i);
            ref readonly var last = ref block.At(i - 1);
            var may =
                i == start
                || i == floor
                || last.Kind is WordKind.Comma or WordKind.Semicolon or WordKind.Colon or WordKind.Dash
                || word.Kind is WordKind.QuoteOpens or WordKind.That or WordKind.ThatHe or WordKind.Reporting or WordKind.Relative
                || word.HasWaw && word.Kind is WordKind.Imperfect or WordKind.Perfect or WordKind.Auxiliary;
            if (!may || !(word.IsWord || word.Kind is WordKind.QuoteOpens or WordKind.Bracket))
                continue;
            found.Add(new Opening(Layout.Before, i));
            if (around && i >= start)
                found.Add(new Opening(Layout.Around, i));
            count++;
        }
    }

    public static void Fill(ArabicBlock block, int cue, SourceGroup source, Opening opening, FeatureList list)
    {
        list.Clear();
        if (opening.Layout == Layout.After)
            After(block, cue, source, opening.At, list);
        else
            Before(block, cue, source, opening, list);
    }

    private static void After(ArabicBlock block, int cue, SourceGroup source, int at, FeatureList list)
    {
        ref readonly var c = ref block.At(cue);
        ref readonly var t = ref block.At(at);
        ref readonly var p1 = ref block.At(at - 1);
        ref readonly var p2 = ref block.At(at - 2);
        ref readonly var n1 = ref block.At(at + 1);
        var form = CueStage.FormKey(c) & ~4UL;
        var cls = (ulong)c.Speech.Class;
        ulong lemma = c.IsSpeech ? c.Speech.Lemma : c.Key;
        var far = (ulong)(at - cue <= 6 ? at - cue : 6 + Math.Min((at - cue) / 6, 6));
        int thats = 0,
            commas = 0,
            colons = 0,
            quotes = 0,
            speech = 0,
            prepositions = 0;
        var path = 0UL;
        var steps = 0;
        for (var i = cue + 1; i < at; i++)
        {
            ref readonly var w = ref block.At(i);
            thats += w.Kind is WordKind.That or WordKind.ThatHe ? 1 : 0;
            commas += w.Kind == WordKind.Comma ? 1 : 0;
            colons += w.Kind == WordKind.Colon ? 1 : 0;
            quotes += w.Kind == WordKind.QuoteOpens ? 1 : 0;
            speech += w.Kind is WordKind.Perfect or WordKind.Imperfect or WordKind.Participle ? 1 : 0;
            prepositions += w.Kind is WordKind.Preposition or WordKind.Adjunct ? 1 : 0;
            if (steps < 5 && w.Kind != block.At(i - 1).Kind)
                (path, steps) = (FeatureList.Mix(path, (ulong)w.Kind), steps + 1);
        }

        var passed = (ulong)(Math.Min(thats, 2) | (Math.Min(colons, 1) << 2) | (Math.Min(quotes, 1) << 3) | (Math.Min(speech, 2) << 4));
        var kind = (ulong)t.Kind;
        var turn = p1.Kind == WordKind.Colon ? 100UL : kind;
        var crossed = at >= c.SentenceEnd ? 1UL : 0;
        var inside = CueStage.InQuote(block, at) + 3 * CueStage.InQuote(block, cue);
        list.Add(0, 0);
        list.Add(1, far, turn);
        list.Add(2, t.Key);
        list.Add(3, p1.Key, kind);
        list.Add(4, (ulong)p1.Kind, kind);
        list.Add(5, kind, (ulong)n1.Kind);
        list.Add(6, lemma, turn);
        list.Add(7, lemma, p1.Key);
        list.Add(8, cls, form, turn, Math.Min(far, 3));
        list.Add(9, passed, turn);
        list.Add(10, passed, lemma, turn);
        list.Add(11, (ulong)Math.Min(commas, 3), turn, (ulong)Math.Min(prepositions, 2));
        list.Add(12, path, turn);
        list.Add(13, path, (ulong)Math.Min(steps, 5), cls, turn);
        list.Add(14, inside, turn);
        list.Add(15, crossed, turn, (ulong)Math.Min(colons, 1));
        list.Add(16, (ulong)p2.Kind, (ulong)p1.Kind, kind);
        list.Add(17, cls, (ulong)p1.Kind, kind);
        list.Add(18, passed, far);
        list.Add(19, (ulong)Math.Min(commas, 3), passed, turn);
        list.Add(20, kind, form, p1.Key);
        list.Add(21, t.Shape, p1.Key);
        // What other openings the cue has.
        var next = CueStage.Opens(block, cue, 16);
        var strong = next > 0 ? (ulong)block.At(cue + next).Kind : 0;
        var here =
            next < 0 ? 3UL
            : at - cue < next ? 0UL
            : at - cue == next ? 1UL
            : 2UL;
        list.Add(22, here, strong, turn);
        list.Add(23, here, strong, cls, form);
        list.Add(24, here, strong, lemma);
        list.Add(25, here, far, strong);
        Grammar(block, cue, at, list, turn, cls, 0);
        // Behind the source, or behind the cue where the source is left out or stands before.
        var from = CueStage.PastTime(block, !source.IsNone && source.From > cue ? source.To : cue + 1);
        var side =
            at < from ? 0UL
            : at == from ? 1UL
            : 2UL;
        var named =
            source.IsNone ? 0UL
            : source.From > cue ? 1UL
            : 2UL;
        var path2 = 0UL;
        var gap = 0;
        for (var i = from; i < at && gap < 6; i++, gap++)
            path2 = FeatureList.Mix(path2, (ulong)block.At(i).Kind);
        var gapped = (ulong)Math.Min(Math.Max(0, at - from), 7);
        var takes = CueStage.Complement(block, cue, at - 1) | (CueStage.Complement(block, cue, at) << 2);
        list.Add(54, t.Speaks, gapped, named);
        list.Add(55, t.Speaks, kind, named);
        list.Add(40, side, turn, gapped, named);
        list.Add(41, side, cls, turn, gapped);
        list.Add(42, side, lemma, gapped);
        list.Add(43, path2, turn, named);
        list.Add(44, path2, cls, form);
        list.Add(45, path2, lemma);
        list.Add(46, takes, side, turn);
        list.Add(47, takes, side, lemma);
        list.Add(48, takes, gapped, strong, here);
        list.Add(49, gapped, named, strong, here);
        list.Add(50, gapped, p1.Key, named);
        list.Add(51, (ulong)block.At(from).Kind, gapped, turn, strong);
        list.Add(52, block.At(from).Key, gapped);
        list.Add(53, side, here, strong, cls);
        list.Add(90, t.Fine, gapped);
        list.Add(91, p1.Fine, t.Coarse);
        list.Add(92, p1.Coarse, t.Coarse, gapped);
        list.Add(93, t.Coarse, n1.Coarse, gapped, named);
        list.Add(94, c.Fine, t.Coarse, named);
        list.Add(95, p2.Coarse, p1.Coarse, t.Coarse);
    }

    private static void Grammar(ArabicBlock block, int cue, int at, FeatureList list, ulong turn, ulong cls, ulong layout)
    {
        var report = block.ReportAt(cue);
        var offset = report?.Content[0].Start ?? -1;
        var start = block.Sentence.Tokens[at].Span;
        var where =
            report is null ? 0UL
            : offset < start.Start ? 1UL
            : offset < start.End ? 2UL
            : 3UL;
        var rule = block.RuleAt(cue);
        list.Add(30, where, layout);
        list.Add(31, where, rule, layout);
        list.Add(32, where, turn, layout);
        list.Add(33, where, cls, turn);
    }

    private static void Before(ArabicBlock block, int cue, SourceGroup source, Opening opening, FeatureList list)
    {
        var at = opening.At;
        ref readonly var c = ref block.At(cue);
        ref readonly var t = ref block.At(at);
        ref readonly var p1 = ref block.At(at - 1);
        var layout = (ulong)opening.Layout;
        var form = CueStage.FormKey(c) & ~4UL;
        var cls = (ulong)c.Speech.Class;
        ulong lemma = c.IsSpeech ? c.Speech.Lemma : c.Key;
        int commas = 0,
            speech = 0,
            breaks = 0;
        for (var i = at; i < cue; i++)
        {
            commas += block.At(i).Kind == WordKind.Comma ? 1 : 0;
            speech += block.At(i).Cue > 0 ? 1 : 0;
            breaks += block.At(i).IsBreak ? 1 : 0;
        }

        var mark = (ulong)block.At(cue - 1).Kind;
        var from =
            at == c.SentenceStart ? 0UL
            : at > c.SentenceStart ? 1UL
            : 2UL;
        var end = !source.IsNone && source.From > cue ? source.To : cue + 1;
        var named =
            source.IsNone ? 0UL
            : source.From > cue ? 1UL
            : 2UL;
        var rest = (ulong)Math.Min(c.SentenceEnd - end, 4);
        var opens = CueStage.Opens(block, cue, 12) > 0 ? 1UL : 0;
        var far = (ulong)Math.Min((cue - at) / 4, 8);
        list.Add(60, layout, named, rest);
        list.Add(79, layout, named, mark, (ulong)block.At(end).Kind);
        list.Add(61, layout, form, cls);
        list.Add(62, layout, lemma);
        list.Add(63, layout, from, (ulong)t.Kind);
        list.Add(64, layout, (ulong)p1.Kind, (ulong)t.Kind);
        list.Add(65, layout, (ulong)Math.Min(commas, 4), from, mark);
        list.Add(66, layout, (ulong)Math.Min(speech, 2), from, (ulong)p1.Kind);
        list.Add(67, layout, mark, form, cls);
        list.Add(68, layout, rest, mark, form);
        list.Add(69, layout, rest, opens, form);
        list.Add(70, layout, far, from);
        list.Add(71, layout, t.Key, from);
        list.Add(72, layout, (ulong)block.At(end).Kind, rest, form);
        list.Add(73, layout, (ulong)Math.Min(breaks, 2), from, mark);
        list.Add(74, layout, opens, lemma);
        list.Add(75, layout, CueStage.InQuote(block, at) * 3 + CueStage.InQuote(block, cue), mark, from);
        list.Add(76, layout, c.IsConjoined ? 1UL : 0, rest);
        list.Add(77, layout, (ulong)block.At(end + 1).Kind, (ulong)block.At(end).Kind, form);
        list.Add(78, layout, (ulong)block.At(cue + 1).Kind, form, from);
        Grammar(block, cue, at, list, (ulong)t.Kind, cls, layout);
    }
}
