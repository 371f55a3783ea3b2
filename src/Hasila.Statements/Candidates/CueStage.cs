using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Ranking;
using Hasila.Text.Folding;

namespace Hasila.Statements.Candidates;

/// <summary>Which words of a paragraph may attribute something, and the features by which it is weighed whether each does.</summary>
internal static class CueStage
{
    public const uint Salt = 1;

    /// <summary>So near before a word that opens reported speech, any word may be the cue.</summary>
    private const int Near = 4;

    /// <summary>A subject may stand between a verb and what opens its content.</summary>
    private const int Far = 30;

    public static bool IsCandidate(ArabicBlock block, int i)
    {
        ref readonly var word = ref block.At(i);
        if (word.Report >= 0)
            return true;
        if (block.Sentence.DescribesSomebody(i))
            return false;
        if (word.Kind == WordKind.Colon)
            return i > 0 && i + 1 < block.Count;
        if (!word.IsWord || word.Kind is WordKind.Digits or WordKind.That or WordKind.ThatHe or WordKind.Relative)
            return false;
        if (word.IsSpeech || word.Kind == WordKind.By || block.Sentence.CueAt(i) is not null)
            return true;
        if (word.Kind is < WordKind.Courtesy and not WordKind.By)
            return false;
        return Opens(block, i, Near) >= 0 && (word.Kind >= WordKind.Perfect);
    }

    /// <summary>How many tokens behind a word the next opening of reported speech stands; -1 where none does so near.</summary>
    public static int Opens(ArabicBlock block, int i, int reach) =>
        block.At(i).NextOpen is var next && next - i <= reach && next < block.Count && block.OpensSpeech(next) ? next - i : -1;

    /// <summary>1 where a token is a preposition that the cue takes before its content, 2 where it has one attached, else 0.</summary>
    public static ulong Complement(ArabicBlock block, int cue, int at)
    {
        if (at >= block.Count || block.Sentence.CueAt(cue) is not { } known)
            return 0;
        if (known.Complements.Contains(block.Sentence.Fold(at)))
            return 1;
        return known.Complements.Contains(ArabicAffix.By) && block.At(at).Kind == WordKind.AttachedBy ? 2UL : 0;
    }

    public static void Fill(ArabicBlock block, int i, FeatureList list)
    {
        ref readonly var t = ref block.At(i);
        ref readonly var p1 = ref block.At(i - 1);
        ref readonly var p2 = ref block.At(i - 2);
        ref readonly var p3 = ref block.At(i - 3);
        var next = PastTime(block, i + 1);
        ref readonly var n1 = ref block.At(next);
        ref readonly var n2 = ref block.At(next + 1);
        ref readonly var n3 = ref block.At(next + 2);
        var form = FormKey(t);
        var cls = (ulong)t.Speech.Class;
        ulong lemma = t.IsSpeech ? t.Speech.Lemma : t.Key;
        var inside = InQuote(block, i);
        var opens = Opens(block, i, Far);
        var opener = opens > 0 ? (ulong)block.At(i + opens).Kind : 0;
        var distance = (ulong)(
            opens <= 6 ? opens + 1
            : opens <= 12 ? 8
            : 9
        );
        list.Clear();
        list.Add(0, 0);
        list.Add(1, t.Key, inside);
        list.Add(2, lemma, form);
        list.Add(3, cls, form, inside);
        list.Add(4, (ulong)t.Kind, t.Shape);
        list.Add(5, (ulong)p1.Kind, form, cls);
        list.Add(6, (ulong)n1.Kind, form, cls);
        list.Add(7, p1.Key, form);
        list.Add(8, n1.Key, form);
        list.Add(9, lemma, (ulong)n1.Kind);
        list.Add(10, lemma, (ulong)p1.Kind);
        list.Add(11, (ulong)p2.Kind, (ulong)p1.Kind, form);
        list.Add(12, (ulong)n1.Kind, (ulong)n2.Kind, form);
        list.Add(13, (ulong)p1.Kind, (ulong)n1.Kind, form, cls);
        list.Add(14, p2.Key);
        list.Add(15, n2.Key);
        list.Add(16, p1.Key, lemma);
        list.Add(17, n1.Key, lemma);
        list.Add(18, opener, distance, form);
        list.Add(19, opener, cls, form);
        list.Add(20, opener, lemma);
        list.Add(21, opener, distance, (ulong)t.Kind, t.IsSpeech ? 1UL : 0);
        list.Add(22, (ulong)Math.Min(i - t.SentenceStart, 4), form, t.IsConjoined ? 1UL : 0);
        list.Add(23, (ulong)Math.Min(t.SentenceEnd - i, 4), form);
        list.Add(24, inside, form, opener);
        list.Add(25, (ulong)n1.Kind, (ulong)n2.Kind, (ulong)n3.Kind, t.IsSpeech ? 1UL : 0);
        list.Add(26, (ulong)p3.Kind, (ulong)p2.Kind, (ulong)p1.Kind, t.IsSpeech ? 1UL : 0);
        list.Add(27, n1.Shape, form);
        list.Add(28, p1.Shape, form);
        list.Add(80, t.Fine, form);
        list.Add(81, p1.Coarse, t.Coarse, n1.Coarse);
        list.Add(82, n1.Fine, form);
        list.Add(83, p1.Fine, form);
        list.Add(84, n1.Coarse, n2.Coarse, form);
        list.Add(85, t.Fine, n1.Coarse);
        list.Add(86, p1.Coarse, t.Fine);
        list.Add(87, p2.Coarse, p1.Coarse, form);
        if (block.IsHeadline)
        {
            list.Add(30, form, cls);
            list.Add(31, (ulong)p1.Kind, (ulong)n1.Kind, form);
            list.Add(32, lemma);
            list.Add(33, (ulong)p1.Kind, t.IsSpeech ? 1UL : 0);
            list.Add(34, (ulong)Math.Min(i, 3), form);
        }

        Grammar(block, i, list, form, cls, lemma, opener);
        Neighbours(block, i, list, form, cls, lemma, inside);
        Subject(block, i, list, form, cls, lemma);
    }

    /// <summary>Behind a phrase of time that begins at a token, else the token itself: what the verb governs in أعلن قبل عام افتتاح.</summary>
    public static int PastTime(ArabicBlock block, int i) => i + 2 < block.Count && block.At(i).IsBeforeTime && block.At(i + 1).IsWord ? i + 2 : i;

    public static ulong FormKey(in BlockWord t) =>
        ((ulong)t.Speech.Form << 5)
        | (t.Speech.IsPlural ? 16UL : 0)
        | (t.Speech.HasPronoun ? 8UL : 0)
        | (t.IsConjoined ? 4UL : 0)
        | (t.Speech.AlsoNoun ? 2UL : 0)
        | ((ulong)t.Speech.Prefix << 12)
        | (t.Kind == WordKind.Colon ? 1UL << 40 : 0)
        | (t.Kind == WordKind.By ? 1UL << 41 : 0)
        | (t.IsSpeech ? 0 : (ulong)t.Kind << 48);

    /// <summary>0 outside quotations, 1 in a short one or a name, 2 in somebody's words.</summary>
    public static ulong InQuote(ArabicBlock block, int i) =>
        block.At(i).Quote is var at && at < 0 ? 0UL
        : block.Sentence.Quotations[at] is { IsLong: true, IsName: false } ? 2UL
        : 1UL;

    private static void Grammar(ArabicBlock block, int i, FeatureList list, ulong form, ulong cls, ulong lemma, ulong opener)
    {
        var report = block.ReportAt(i);
        var rule = block.RuleAt(i);
        list.Add(40, rule);
        list.Add(41, rule, form, cls);
        list.Add(42, rule, lemma);
        list.Add(43, rule, (ulong)block.At(i - 1).Kind, (ulong)block.At(i + 1).Kind);
        list.Add(44, rule, opener);
        if (report is not null)
        {
            var length = report.Content.Sum(span => span.Length);
            list.Add(45, (ulong)Math.Min(length / 10, 6), rule);
            list.Add(46, report.Source is null ? 0UL : 1, rule, form);
            list.Add(47, (ulong)report.Kind, rule, report.Within is null ? 0UL : 1);
        }

        var cue = block.Sentence.CueAt(i);
        list.Add(48, cue is null ? 0UL : 1 + (ulong)cue.Kind, cue is null ? 0UL : (ulong)cue.Form, report is null ? 0UL : 1);
    }

    private static void Neighbours(ArabicBlock block, int i, FeatureList list, ulong form, ulong cls, ulong lemma, ulong inside)
    {
        ref readonly var t = ref block.At(i);
        // Farther back nothing is seen.
        var last = Math.Max(t.LastSpeech, i - 40);
        var commas = t.CommasBefore - (last + 1 < i ? block.At(last + 1).CommasBefore : t.CommasBefore);
        ref readonly var before = ref block.At(i - last < 40 ? last : -1);
        var same = before.SentenceStart == t.SentenceStart ? 1UL : 0;
        list.Add(50, (ulong)before.Speech.Class, (ulong)Math.Min(commas, 3), form, same);
        list.Add(51, (ulong)Math.Min(i - last, 6), (ulong)before.Speech.Form, form, same);
        list.Add(52, before.Report >= 0 ? 1UL : 0, (ulong)Math.Min(i - last, 3), form);
        // A verb of the sentence's own before it: what stands behind a subject.
        var head = t.SentenceStart;
        list.Add(53, (ulong)block.At(head).Kind, form, (ulong)Math.Min(i - head, 3));
        list.Add(54, block.At(head).Key, form);
        list.Add(55, block.IsFirst ? 1UL : 0, form, cls);
        list.Add(56, (ulong)Math.Min(head, 1), form, cls, inside);
        // The clause's first word.
        var clause = i;
        while (
            clause > head
            && i - clause < 12
            && block.At(clause - 1).Kind is not (WordKind.Comma or WordKind.Semicolon or WordKind.FullStop or WordKind.QuoteOpens or WordKind.Dash)
        )
            clause--;
        list.Add(57, (ulong)block.At(clause).Kind, (ulong)block.At(clause - 1).Kind, form, (ulong)Math.Min(i - clause, 4));
        // A noun group between the clause's head and the verb: وكانت الوزارة أعلنت.
        var subject = block.At(clause).Kind is WordKind.Auxiliary or WordKind.Reporting or WordKind.That or WordKind.ThatHe ? clause + 1 : clause;
        var speaks = subject < i && Arabic.NounGroup.CanBegin(block.Sentence, subject) && Arabic.NounGroup.IsKnownSpeaker(block.Sentence, subject, i) ? 1UL : 0;
        list.Add(69, speaks, (ulong)block.At(clause).Kind, form, (ulong)Math.Min(i - subject, 3));
        list.Add(70, speaks, cls, form);
        list.Add(71, speaks, lemma);
        list.Add(58, block.At(clause).Key, (ulong)Math.Min(i - clause, 2), form);
        list.Add(59, (ulong)block.At(clause - 1).Kind, lemma, (ulong)Math.Min(i - clause, 2));
    }

    private static void Subject(ArabicBlock block, int i, FeatureList list, ulong form, ulong cls, ulong lemma)
    {
        ref readonly var t = ref block.At(i);
        var s = block.Sentence;
        var next = PastTime(block, i + 1);
        var can = next < block.Count && Arabic.NounGroup.CanBegin(s, next);
        var end = can ? Arabic.NounGroup.End(s, next, block.At(i).SentenceEnd) : next;
        var known = can && Arabic.NounGroup.IsKnownSpeaker(s, next, end);
        ref readonly var behind = ref block.At(end);
        var group = (can ? 1UL : 0) | (known ? 2UL : 0);
        list.Add(60, group, (ulong)behind.Kind, form);
        list.Add(61, group, (ulong)behind.Kind, cls);
        list.Add(62, lemma, group);
        list.Add(72, t.Reports, form);
        list.Add(73, t.Reports >> 3 & 7, (ulong)Math.Max(0, Opens(block, i, 8)), form);
        list.Add(74, block.At(next).Speaks, form, (ulong)behind.Kind);
        list.Add(75, block.At(next).Speaks, cls, form);
        list.Add(76, block.At(i - 1).Speaks, form, t.Reports >> 6);
        list.Add(77, t.Reports >> 6, (ulong)t.Kind);
        list.Add(78, block.At(next).Speaks, group, form);
        list.Add(79, Math.Max(block.At(next).Speaks, block.At(next + 1).Speaks), lemma);
        list.Add(63, behind.Key, form, group);
        list.Add(64, (ulong)behind.Kind, (ulong)block.At(end + 1).Kind, form);
        list.Add(65, lemma, behind.Key);
        list.Add(66, (ulong)Math.Min(end - i, 6), group, form);
        // The words right before: a subject before its verb.
        ref readonly var p1 = ref block.At(i - 1);
        list.Add(67, (ulong)p1.Kind, (ulong)block.At(i - 2).Kind, group, form);
        list.Add(68, form, cls, (ulong)Math.Min(CommaBehind(block, i), 8), group);
    }

    private static int CommaBehind(ArabicBlock block, int i)
    {
        var j = i + 1;
        while (j < block.Count && j - i < 8 && block.At(j).Kind is not (WordKind.Comma or WordKind.FullStop or WordKind.Semicolon))
            j++;
        return j - i;
    }
}
