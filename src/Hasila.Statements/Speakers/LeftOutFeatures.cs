using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Statements.Ranking;
using Hasila.Statements.Sources;
using Hasila.Text.Folding;

namespace Hasila.Statements.Speakers;

/// <summary>The features by which answers to <see cref="LeftOutQuestion"/> are ranked.</summary>
internal static class LeftOutFeatures
{
    /// <summary>The number of the decision.</summary>
    public const uint Decision = 13;

    public static void Fill(LeftOutQuestion q, LeftOutCandidate one, FeatureList list)
    {
        list.Clear();
        if (one == LeftOutCandidate.Nobody)
        {
            Nobody(q, list);
            return;
        }

        var past = one.Past;
        var (speech, form) = ((ulong)q.Speech.Class, (ulong)q.Speech.Form);
        var kind = (ulong)past.Speaker.Kind;
        var rank = (ulong)Math.Min(past.Rank, PastSpeaker.Silent);
        var sentences = (ulong)Math.Min(past.Sentences, 5);
        var paragraphs = (ulong)Math.Min(past.Paragraphs, 4);
        var acts = (ulong)Math.Min(one.Acts + 1, 4) + (one.IsNamed ? 8UL : 0);
        var ruled = one.IsRuled ? 1UL : 0;
        var before = q.Before switch
        {
            0 => 0UL,
            1 => 1UL,
            < 6 => 2UL,
            _ => 3UL,
        };
        var agreement = Agreement(q, past.Speaker);
        var some = (ulong)Math.Min(q.Candidates.Count, 5);
        var joined = q.IsJoined ? 1UL : 0;
        var head = HeadOf(past.Speaker.Name);
        list.Add(1, rank, sentences);
        list.Add(2, rank, paragraphs, before);
        list.Add(3, rank, form, before);
        list.Add(4, rank, speech, sentences);
        list.Add(5, rank, q.Word.Key);
        list.Add(6, rank, agreement, kind);
        list.Add(7, agreement, kind, form);
        list.Add(8, acts, rank);
        list.Add(9, acts, agreement, before);
        list.Add(10, acts, speech, form);
        list.Add(11, acts, kind, rank);
        list.Add(12, ruled, rank, acts);
        list.Add(13, ruled, agreement);
        list.Add(14, ruled, some);
        list.Add(15, kind, speech, form);
        list.Add(16, kind, q.Word.Key);
        list.Add(17, kind, head);
        list.Add(18, (ulong)Math.Min(past.Times, 4), rank, some);
        list.Add(19, (ulong)Math.Min(past.Times, 4), kind);
        list.Add(20, rank, joined, before, form);
        list.Add(21, acts, joined, before, form);
        list.Add(22, rank, acts, sentences, paragraphs);
        list.Add(23, head, agreement);
        list.Add(24, (ulong)past.Speaker.Gender, (ulong)q.Verb.Gender, q.Verb.IsPlural ? 1UL : 0, kind);
        list.Add(25, rank, some, sentences);
        list.Add(26, q.Word.Coarse, rank, acts);
        list.Add(27, q.Word.Coarse, kind);
        list.Add(28, rank, kind, sentences, form);
    }

    private static void Nobody(LeftOutQuestion q, FeatureList list)
    {
        var (speech, form) = ((ulong)q.Speech.Class, (ulong)q.Speech.Form);
        var (some, agree) = (0UL, 0UL);
        for (var i = 1; i < q.Candidates.Count; i++)
        {
            var past = q.Candidates[i].Past;
            some = Math.Min(some + 1, 4);
            agree = past.Speaker.IsPlural == q.Verb.IsPlural && (Agreement(q, past.Speaker) & 3) != 3 ? Math.Min(agree + 1, 3) : agree;
        }

        var ruled = q.Candidates.Any(static one => one.IsRuled) ? 1UL : 0;
        var near = q.Candidates.Count > 1 ? (ulong)Math.Min(q.Candidates[1].Past.Paragraphs, 4) : 5;
        list.Add(40, form, q.IsJoined ? 1UL : 0);
        list.Add(41, speech, form);
        list.Add(42, q.Word.Key);
        list.Add(43, some, agree, ruled);
        list.Add(44, agree, q.Verb.IsPlural ? 1UL : 0, (ulong)q.Verb.Gender);
        list.Add(45, ruled, form);
        list.Add(46, near, ruled);
        list.Add(47, q.Word.Coarse, ruled);
    }

    private static ulong Agreement(LeftOutQuestion q, Speaker speaker) =>
        (
            speaker.Gender == Gender.Unknown ? 0UL
            : q.Verb.Gender == Gender.Unknown ? 1UL
            : speaker.Gender == q.Verb.Gender ? 2UL
            : 3UL
        )
        + (q.Verb.IsPlural ? 4UL : 0)
        + (speaker.IsPlural ? 8UL : 0);

    private static ulong HeadOf(string name)
    {
        var end = name.IndexOf(' ', StringComparison.Ordinal);
        var fold = ArabicFold.Fold(end < 0 ? name : name[..end]);
        return 1 + (ulong)(Titles.KindOf(fold) ?? (SpeakerKind)15) + (Definite.Is(fold) ? 32UL : 0) + (end < 0 ? 64UL : 0);
    }
}
