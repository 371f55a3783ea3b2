using Hasila.Bench.Ranking;
using Hasila.Reading.Articles;
using Hasila.Statements.Arabic;
using Hasila.Statements.Candidates;
using Hasila.Statements.Clauses;
using Hasila.Statements.Ranking;
using Hasila.Statements.Sources;
using Hasila.Text;

namespace Hasila.Bench.Statements;

/// <summary>A statement of the gold in a paragraph, in tokens.</summary>
internal sealed record GoldChoice(GoldStatement Statement, int Cue);

/// <summary>One paragraph of an article with the gold in it.</summary>
internal sealed record ArabicLesson(ArabicBlock Block, IReadOnlyList<GoldChoice> Gold, IReadOnlyList<GoldStatement> All);

/// <summary>Groups of candidates with the right ones marked, for each of the decisions.</summary>
internal static class ArabicLessons
{
    public static List<ArabicLesson> Of(ArabicGold gold)
    {
        var words = new ArticleWords(gold.Article.Text);
        var page = new ArabicPage(gold.Article.Text, [.. gold.Article.Blocks.Select(block => block.Span)], new FullNames(words));
        var reading = new ArabicReading(words, page, new RankWeights(new sbyte[RankWeights.Rows]));
        List<ArabicLesson> lessons = [];
        foreach (var block in gold.Article.Blocks)
        {
            if (
                block.Kind == BlockKind.Caption
                || !ClauseToken.IsArabic(gold.Article.Text, block.Span)
                || reading.BlockOf(block.Span, block.Kind is BlockKind.Headline or BlockKind.Heading) is not { } read
            )
                continue;
            var here = gold.Statements.Where(statement => statement.Cue is { } cue && block.Span.Contains(cue.Start)).ToList();
            lessons.Add(new ArabicLesson(read, [.. here.Select(statement => new GoldChoice(statement, read.CueToken(statement.Cue!.Value)))], gold.Statements));
        }

        return lessons;
    }

    public static IEnumerable<(RankGroup Group, int At)> Cues(ArabicLesson lesson)
    {
        var list = new FeatureList(CueStage.Salt);
        for (var i = 0; i < lesson.Block.Count; i++)
        {
            if (!CueStage.IsCandidate(lesson.Block, i))
                continue;
            var right = lesson.Gold.Any(gold => gold.Cue == i);
            // A word inside a longer cue is neither right nor wrong.
            if (!right && lesson.Gold.Any(gold => gold.Statement.Cue!.Value.Overlaps(lesson.Block.Sentence.Tokens[i].Span)))
                continue;
            CueStage.Fill(lesson.Block, i, list);
            var rows = list.Rows.ToArray();
            yield return (new RankGroup(rows, [rows.Length, rows.Length], [right, !right]), i);
        }
    }

    /// <summary>The groups of what follows the cue, for those of the gold that have a right candidate.</summary>
    public static IEnumerable<RankGroup> Rest(ArabicLesson lesson)
    {
        foreach (var gold in lesson.Gold)
        {
            if (SourceOf(lesson.Block, gold) is not { } source)
                continue;
            yield return source.Group;
            if (OpeningOf(lesson.Block, gold, source.Right) is not { } opening)
                continue;
            yield return opening.Group;
            if (EndOf(lesson.Block, gold, opening.Right) is { } end)
                yield return end.Group;
        }
    }

    public static (RankGroup Group, Opening Right)? OpeningOf(ArabicBlock block, GoldChoice gold, SourceGroup source)
    {
        List<Opening> candidates = [];
        OpeningStage.Candidates(block, gold.Cue, candidates);
        var content = gold.Statement.Content;
        var cue = block.Sentence.Tokens[gold.Cue].Span;
        var layout =
            content[0].Start > cue.Start ? Layout.After
            : content[^1].Start > cue.Start ? Layout.Around
            : Layout.Before;
        var wanted = Inner(block, block.IndexFrom(content[0].Start));
        return Group(
            candidates,
            new FeatureList(OpeningStage.Salt),
            (one, list) => OpeningStage.Fill(block, gold.Cue, source, one, list),
            one => one.Layout == layout && Inner(block, one.At) == wanted,
            one => Math.Abs(block.Sentence.Tokens[one.At].Span.Start - content[0].Start)
        );
    }

    public static (RankGroup Group, int Right)? EndOf(ArabicBlock block, GoldChoice gold, Opening opening)
    {
        List<int> candidates = [];
        EndStage.Candidates(block, gold.Cue, opening, candidates);
        var content = opening.Layout == Layout.Before ? gold.Statement.Content[0] : gold.Statement.Content[^1];
        var wanted = Outer(block, block.IndexFrom(content.End));
        return Group(
            candidates,
            new FeatureList(EndStage.Salt),
            (one, list) => EndStage.Fill(block, gold.Cue, opening, one, list),
            one => Outer(block, one) == wanted,
            one => Math.Abs((one < block.Count ? block.Sentence.Tokens[one].Span.Start : block.Span.End) - content.End)
        );
    }

    public static (RankGroup Group, SourceGroup Right)? SourceOf(ArabicBlock block, GoldChoice gold)
    {
        List<SourceGroup> candidates = [];
        SourceStage.Candidates(block, gold.Cue, candidates);
        if (gold.Statement.Source is not { } mention)
            return Group(candidates, new FeatureList(SourceStage.Salt), (one, list) => SourceStage.Fill(block, gold.Cue, one, list), one => one.IsNone, _ => 0);
        var from = block.IndexFrom(mention.Start);
        if (from > 0 && block.Sentence.Tokens[from - 1].Span.End > mention.Start)
            from--;
        var (first, last) = (Inner(block, from), Outer(block, block.IndexFrom(mention.End)));
        return Group(
            candidates,
            new FeatureList(SourceStage.Salt),
            (one, list) => SourceStage.Fill(block, gold.Cue, one, list),
            one => !one.IsNone && Inner(block, one.From) == first && Outer(block, one.To) == last,
            one => Math.Abs(one.From - from)
        );
    }

    private static (RankGroup Group, T Right)? Group<T>(
        List<T> candidates,
        FeatureList list,
        Action<T, FeatureList> fill,
        Func<T, bool> right,
        Func<T, int> distance
    )
    {
        if (!candidates.Exists(one => right(one)))
            return null;
        List<int> rows = [];
        var ends = new int[candidates.Count];
        var marked = new bool[candidates.Count];
        for (var i = 0; i < candidates.Count; i++)
        {
            fill(candidates[i], list);
            rows.AddRange(list.Rows);
            ends[i] = rows.Count;
            marked[i] = right(candidates[i]);
        }

        return (new RankGroup([.. rows], ends, marked), candidates.Where(right).MinBy(distance)!);
    }

    // Marks and a bare "that" at the edges do not count.
    private static int Inner(ArabicBlock block, int i)
    {
        while (i < block.Count && (!block.At(i).IsWord || block.At(i).Kind == WordKind.That))
            i++;
        return i;
    }

    private static int Outer(ArabicBlock block, int i)
    {
        while (i > 0 && !block.At(i - 1).IsWord)
            i--;
        return i;
    }
}
