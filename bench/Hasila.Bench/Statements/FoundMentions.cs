using Hasila.Bench.Ranking;
using Hasila.Statements;
using Hasila.Statements.Model;
using Hasila.Statements.Ranking;

namespace Hasila.Bench.Statements;

/// <summary>
/// What is asked of whoever ranks names where the statements are found by weights that did not learn from the article: some mentions reach too far or not
/// far enough.
/// </summary>
internal static class FoundMentions
{
    private const double LeastShare = 0.3;

    public static List<RankGroup> Lessons(ArabicGold gold, RankWeights arabic, RankWeights names)
    {
        var text = gold.Article.Text;
        var asked = new SpeakerQuestions();
        var found = StatementFinder.Find(gold.Article, arabic, words => asked.Listening(words, names)).Where(IsAttributed).ToList();
        var pairs = StatementScore
            .Match(
                [.. gold.Statements.Select(one => StatementScore.Chars(text, one.Content))],
                [.. found.Select(one => StatementScore.Chars(text, one.ContentSpans))]
            )
            .Where(static pair => pair.Share >= LeastShare)
            .Select(pair => (Gold: gold.Statements[pair.Gold], Found: found[pair.Found]))
            .ToList();
        return asked.Groups(
            question =>
                pairs
                    .Find(pair =>
                        pair.Found.Source is { } source
                        && question.Source.Contains(source)
                        && pair.Gold.Source is { } marked
                        && marked.Overlaps(question.Source)
                    )
                    .Gold?.Speaker,
            question =>
                pairs.Find(pair => pair.Found.Source is null && pair.Gold.Source is null && pair.Found.Cue is { } cue && cue == question.Verb.Cue).Gold?.Speaker
        );
    }

    private static bool IsAttributed(Statement statement) => statement.Kind is StatementKind.Direct or StatementKind.Indirect or StatementKind.Mixed;
}
