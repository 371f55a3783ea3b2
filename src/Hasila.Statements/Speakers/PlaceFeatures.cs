using Hasila.Statements.Clauses;
using Hasila.Statements.Ranking;
using Hasila.Statements.Sources;

namespace Hasila.Statements.Speakers;

/// <summary>The features of a name that stands at another place of the article than the mention.</summary>
internal static class PlaceFeatures
{
    private const int Lead = 40;

    public static void Fill(NameQuestion q, NameCandidate candidate, FeatureList list)
    {
        var article = q.Article;
        var (from, to) = (candidate.From, candidate.To);
        var (p, s, e1, e, n, n1, h) = (
            article.At(from - 1),
            article.At(from),
            article.At(to - 1),
            article.At(to),
            article.At(to + 1),
            article.At(to + 2),
            q.At(0)
        );
        var first = candidate.Joined > 0 ? MentionWord.Of(article.Words.Text, article.Words.Tokens[from] with { Fold = q.Bare(candidate) }) : s;
        var joined = (ulong)candidate.Joined;
        var length = (ulong)Math.Min(to - from + 1, 9);
        var own = (ulong)Math.Min(q.Tokens.Count, 4);
        var relation = Relation(q, from, to);
        var before = article.Words.Tokens[from].Span.Start < q.Source.Start ? 1UL : 0;
        var lead = from < Lead ? 1UL : 0;
        list.Add(81, first.Class, p.Class);
        list.Add(82, e.Class, n.Class);
        list.Add(83, e.Fine, n.Class);
        list.Add(84, e.Class, n.Fine);
        list.Add(85, n.Key);
        list.Add(86, e.Key);
        list.Add(87, length, first.Class);
        list.Add(88, h.Class, first.Class, relation);
        list.Add(89, h.Key, first.Class);
        list.Add(90, relation, h.Class, own);
        list.Add(91, relation, length, own);
        list.Add(92, before, lead, joined);
        list.Add(93, before, relation, h.Class);
        list.Add(94, first.Key);
        list.Add(95, p.Fine, first.Class);
        list.Add(96, p.Key);
        list.Add(97, e.Shape, e.Class, n.Class);
        list.Add(98, (ulong)q.Ruled.Kind, first.Class, q.WasKnown ? 1UL : 0);
        list.Add(99, e.Class, n.Class, n1.Class);
        list.Add(100, e1.Class, e.Class, n.Class);
        list.Add(101, h.Coarse, first.Coarse, relation);
        list.Add(102, n.Shape, n.Class, e.Class);
        list.Add(103, e.Coarse, n.Coarse);
        var (given, rare) = (0, 0);
        for (var i = from; i <= to; i++)
        {
            var word = i == from ? first : article.At(i);
            given += word.IsGiven ? 1 : 0;
            rare += word.IsRare ? 1 : 0;
            var edge = i == from ? 0UL : 1UL;
            list.Add(104, word.Class, i > from && i < to ? 2UL : edge);
            if (i < to)
                list.Add(105, word.Class, article.At(i + 1).Class);
        }

        list.Add(106, (ulong)Math.Min(given, 3), (ulong)Math.Min(rare, 3), own);
        var name = article.Places.NameOf(candidate);
        var ruled =
            name == q.Ruled.Name ? 3UL
            : q.Ruled.Name.StartsWith(name, StringComparison.Ordinal) ? 2UL
            : name.StartsWith(q.Ruled.Name, StringComparison.Ordinal) ? 1UL
            : 0;
        var isFirst = article.IsFirst(from) ? 1UL : 0;
        list.Add(111, isFirst, joined, before);
        list.Add(112, isFirst, relation, h.Class);
        list.Add(107, ruled, q.WasKnown ? 1UL : 0, relation);
        list.Add(108, ruled, h.Class, own);
        var past = 0UL;
        foreach (var one in q.Past)
            past = one.Speaker.Name == name ? 1UL + (ulong)Math.Min(one.Rank, 2) : past;
        list.Add(109, past, relation);
        list.Add(110, past, ruled, h.Class);
    }

    // Which words of the mention stand in the span, and whether it begins as the mention does.
    private static ulong Relation(NameQuestion q, int from, int to)
    {
        var (shared, all) = (0, 0);
        foreach (var token in q.Tokens)
        {
            if (!token.IsWord)
                continue;
            all++;
            var bare = Definite.Without(Definite.WithoutTo(token.Fold));
            for (var i = from; i <= to; i++)
            {
                if (Definite.Without(q.Article.Words.Fold(i)).EndsWith(bare, StringComparison.Ordinal))
                {
                    shared++;
                    break;
                }
            }
        }

        var begins =
            q.Tokens.FirstOrDefault(static token => token.IsWord).Fold is { } fold
            && Titles.Singular(q.Article.Words.Fold(from)).EndsWith(Titles.Singular(Definite.WithoutTo(fold)), StringComparison.Ordinal);
        return WordShare.Of(shared, all, begins) + (Definite.Is(q.Article.Words.Fold(from)) ? 6UL : 0);
    }
}
