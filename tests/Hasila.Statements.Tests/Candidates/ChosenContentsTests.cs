using CsCheck;
using Hasila.Statements.Candidates;
using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Statements.Tests.Candidates;

/// <summary>Contents held against the few that reach so far, as if each were held against every other.</summary>
public sealed class ChosenContentsTests
{
    private const int Letters = 400;

    private static readonly string s_text = new('ق', Letters);

    private static readonly Gen<TextSpan> s_span = Gen.Select(Gen.Int[0, Letters - 60], Gen.Int[1, 60], (start, length) => new TextSpan(start, start + length));

    private static readonly Gen<(TextSpan Content, int Score)[]> s_choices = Gen.Select(s_span, Gen.Int[0, 9]).Array[0, 40];

    [Fact]
    public void Of_two_that_are_the_same_the_stronger_stays_and_an_earlier_one_ends_where_the_next_begins() =>
        s_choices.Sample(choices =>
        {
            var settled = ChosenContents.Settle(choices.Select(Chosen), s_text);

            var expected = OneByOne(choices);
            Assert.Equal(expected.Select(one => (one.Content, one.Score)), settled.Select(one => (one.Content[0], one.Choice.Score)));
        });

    [Fact]
    public void A_report_stands_within_the_shortest_one_that_holds_it() =>
        s_choices.Sample(choices =>
        {
            var nest = new DraftNest();
            foreach (var (content, score) in choices)
            {
                var holding = nest.Drafts.Index().Where(one => one.Item.Kind != StatementKind.Assertion && one.Item.Content[0].Contains(content));
                Assert.Equal(
                    holding.Select(one => one.Index).DefaultIfEmpty(-1).MinBy(at => at < 0 ? 0 : nest.Drafts[at].Content[0].Length),
                    nest.Holding(content)
                );
                nest.Add(new StatementDraft { Content = [content], Kind = score == 0 ? StatementKind.Assertion : StatementKind.Indirect });
            }
        });

    [Fact]
    public void Ten_times_the_contents_take_ten_times_the_time() => Growth.InProportion(10, () => SettleAndNest(6_000), () => SettleAndNest(60_000));

    private static void SettleAndNest(int count)
    {
        var nest = new DraftNest();
        var choices = Enumerable.Range(0, count).Select(at => Chosen((new TextSpan(5 * at, (5 * at) + 40), at % 7)));
        foreach (var one in ChosenContents.Settle(choices, new string('ق', (5 * count) + 40)))
        {
            _ = nest.Holding(one.Content[0]);
            nest.Add(new StatementDraft { Content = one.Content });
        }
    }

    private static ChosenContent Chosen((TextSpan Content, int Score) one) =>
        new(new Choice(0, default, 0, default, one.Score), one.Content.Start, [one.Content]);

    private static List<(TextSpan Content, int Score)> OneByOne((TextSpan Content, int Score)[] choices)
    {
        List<(TextSpan Content, int Score)> kept = [];
        foreach (var one in choices)
        {
            var same = kept.FindIndex(other => IsSame(other.Content, one.Content));
            if (same < 0)
                kept.Add(one);
            else if (one.Score > kept[same].Score)
                kept[same] = one;
        }

        var begins = kept.ConvertAll(one => one.Content.Start);
        for (var at = 0; at < kept.Count; at++)
        {
            for (var other = at + 1; other < kept.Count; other++)
            {
                var (mine, theirs) = (kept[at].Content, kept[other].Content);
                if (mine.Start < theirs.Start && theirs.Start < mine.End && mine.End < theirs.End)
                    kept[at] = (mine with { End = begins[other] }, kept[at].Score);
            }
        }

        return kept;
    }

    // Nine tenths of both together are in both.
    private static bool IsSame(TextSpan one, TextSpan other) =>
        (Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start)) * 10 >= one.Cover(other).Length * 9;
}
