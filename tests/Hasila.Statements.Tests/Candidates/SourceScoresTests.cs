using Hasila.Reading;
using Hasila.Statements.Arabic;
using Hasila.Statements.Candidates;
using Hasila.Statements.Clauses;
using Hasila.Statements.Ranking;
using Hasila.Statements.Sources;
using Xunit;

namespace Hasila.Statements.Tests.Candidates;

/// <summary>A source's score is summed in parts that candidates share; what comes out is what all its features weigh together.</summary>
public sealed class SourceScoresTests
{
    private const string Text =
        "عنوان الصفحة\n\nوقال وزير النقل كريم العوني، في بيان أمس، إن الجسر فتح، وأكدت الوزارة أن العمل مستمر. وبحسب هيئة الجسور، بلغت الكلفة مليوناً.";

    [Fact]
    public void The_parts_of_a_score_add_up_to_the_whole()
    {
        var block = Block();
        var (weights, scores, whole) = (ArabicRanker.Shipped, new SourceScores(ArabicRanker.Shipped), new FeatureList(SourceStage.Salt));
        List<(SourceGroup Source, int Score)> found = [];
        var seen = 0;
        scores.Open(block);
        for (var cue = 0; cue < block.Count; cue++)
        {
            if (!CueStage.IsCandidate(block, cue))
                continue;
            scores.Of(block, cue, found);
            foreach (var (source, score) in found)
            {
                SourceStage.Fill(block, cue, source, whole);
                Assert.Equal(weights.Score(whole.Rows), score);
                seen++;
            }
        }

        Assert.True(seen > 20, $"{seen} sources");
    }

    [Theory]
    [InlineData("أفادت لجنة الغوث برجوع نحو مليون شخص إلى الوادي في تسعة أشهر.", "لجنة الغوث: برجوع نحو مليون شخص إلى الوادي في تسعة أشهر")]
    public void The_end_that_wins_in_full_is_not_cut_by_what_its_edges_score(string sentence, string expected) =>
        Assert.Equal([expected], Read.Lines(sentence));

    [Fact]
    public void That_nobody_stands_there_is_always_weighed_first()
    {
        var block = Block();
        var scores = new SourceScores(ArabicRanker.Shipped);
        List<(SourceGroup Source, int Score)> found = [];
        scores.Open(block);
        scores.Of(block, 0, found);
        Assert.True(found[0].Source.IsNone);
        Assert.DoesNotContain(found.Skip(1), one => one.Source.IsNone);
    }

    private static ArabicBlock Block()
    {
        var article = ArticleReader.ReadText("t", Text, "ar", new DateOnly(2024, 3, 21));
        var words = new ArticleWords(article.Text);
        var page = new ArabicPage(article.Text, [.. article.Blocks.Select(block => block.Span)], new FullNames(words));
        return new ArabicReading(words, page, ArabicRanker.Shipped).BlockOf(article.Blocks[^1].Span)!;
    }
}
