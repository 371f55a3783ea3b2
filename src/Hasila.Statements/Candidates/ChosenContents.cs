using Hasila.Statements.Clauses;
using Hasila.Text;

namespace Hasila.Statements.Candidates;

/// <summary>What a choice takes for the content of its cue.</summary>
/// <param name="Choice">The choice.</param>
/// <param name="Start">Where cue, source or content begin first.</param>
/// <param name="Content">One span, or two around the cue; shortened where the next report begins in it.</param>
internal sealed record ChosenContent(Choice Choice, int Start, List<TextSpan> Content);

/// <summary>The contents of a paragraph's choices held against each other, each against the few that reach so far.</summary>
internal static class ChosenContents
{
    /// <summary>Contents lie apart or one in the other; of two that are the same the one by the stronger cue stays.</summary>
    /// <param name="choices">In the order of their cues.</param>
    /// <param name="text">Of the article.</param>
    public static List<ChosenContent> Settle(IEnumerable<ChosenContent> choices, string text)
    {
        List<ChosenContent> kept = [];
        var reach = new Reach();
        foreach (var one in choices)
        {
            var same = -1;
            for (var at = kept.Count - 1; at >= 0 && reach[at] > one.Content[0].Start; at--)
            {
                if (Same(kept[at].Content, one.Content))
                    same = at;
            }

            if (same < 0)
            {
                kept.Add(one);
                reach.Add(one.Content[^1].End);
            }
            else if (one.Choice.Score > kept[same].Choice.Score)
            {
                kept[same] = one;
                reach.Move(same, one.Content[^1].End);
            }
        }

        CutAtNext(kept, text);
        return kept;
    }

    // The earlier content ends where the report behind it begins.
    private static void CutAtNext(List<ChosenContent> kept, string text)
    {
        // For each, where the first content of it and those behind it begins.
        var begins = new int[kept.Count + 1];
        begins[kept.Count] = int.MaxValue;
        for (var at = kept.Count - 1; at >= 0; at--)
            begins[at] = Math.Min(begins[at + 1], kept[at].Content[0].Start);
        for (var at = 0; at + 1 < kept.Count; at++)
        {
            for (var other = at + 1; begins[other] < kept[at].Content[^1].End; other++)
            {
                var (mine, theirs) = (kept[at].Content[^1], kept[other].Content[0]);
                if (mine.Overlaps(theirs) && !mine.Contains(theirs) && !theirs.Contains(mine) && mine.Start < theirs.Start)
                {
                    var stop = Math.Max(mine.Start, Math.Min(theirs.Start, kept[other].Start));
                    var cut = ContentEnd.Trim(text, mine.Start, stop);
                    if (!cut.IsEmpty)
                        kept[at].Content[^1] = cut;
                }
            }
        }
    }

    private static bool Same(List<TextSpan> left, List<TextSpan> right)
    {
        var (a, b) = (left[0].Cover(left[^1]), right[0].Cover(right[^1]));
        var shared = Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
        return shared > 0 && shared * 10 >= (Math.Max(a.End, b.End) - Math.Min(a.Start, b.Start)) * 9;
    }
}
