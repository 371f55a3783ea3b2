using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Statements.Ranking;
using Hasila.Statements.Sources;
using Hasila.Text.Folding;

namespace Hasila.Statements.Speakers;

/// <summary>The features by which answers to who is meant are ranked.</summary>
internal static class NameFeatures
{
    /// <summary>The first of the decisions' numbers: each origin of a name has rows of its own.</summary>
    private const uint FirstDecision = 8;

    private const int Far = 6;

    private const int Origins = 4;

    /// <summary>Lists to be filled, one for each origin; words that go on behind the mention share that of words elsewhere.</summary>
    public static FeatureList[] Lists() => [.. Enumerable.Range(0, Origins).Select(static i => new FeatureList(FirstDecision + (uint)i))];

    /// <returns>The one of the lists that was filled.</returns>
    public static FeatureList Fill(NameQuestion question, NameCandidate candidate, FeatureList[] lists)
    {
        var list = lists[Math.Min((int)candidate.Origin, Origins - 1)];
        list.Clear();
        list.Add(60, (ulong)candidate.Origin, question.At(0).Class, question.WasKnown ? 1UL : 0);
        list.Add(61, (ulong)candidate.Origin, question.At(0).Key);
        list.Add(62, (ulong)candidate.Origin, (ulong)Math.Min(question.Tokens.Count, Far), question.At(0).Class);
        switch (candidate.Origin)
        {
            case NameOrigin.Part:
                Part(question, candidate.From, candidate.To, list);
                break;
            case NameOrigin.Past:
                PastFeatures.Fill(question, question.Past[candidate.From], list);
                break;
            case NameOrigin.Elsewhere or NameOrigin.Beyond:
                PlaceFeatures.Fill(question, candidate, list);
                break;
            default:
                Ruled(question, list);
                break;
        }

        return list;
    }

    private static void Part(NameQuestion q, int from, int to, FeatureList list)
    {
        var last = q.Tokens.Count - 1;
        var (p, s, s1, e1, e, n, n1, h) = (
            q.At(from - 1),
            q.At(from),
            q.At(from + 1),
            q.At(to - 1),
            q.At(to),
            q.At(to + 1),
            q.At(Math.Min(to + 2, last + 2)),
            q.At(0)
        );
        // Outside of the mention a word is another thing.
        var before = p.Class + (from == 0 ? 64UL : 0);
        var behind = n.Class + (to == last ? 64UL : 0);
        var shape = (from == 0 ? 0UL : 1UL) + (to == last ? 0UL : 2UL);
        var length = (ulong)Math.Min(to - from + 1, 7);
        list.Add(1, s.Class, before);
        list.Add(2, s.Class, before, s1.Class);
        list.Add(3, e.Class, behind);
        list.Add(4, e1.Class, e.Class, behind);
        list.Add(5, s.Fine, shape);
        list.Add(6, p.Fine, from == 0 ? 1UL : 0);
        list.Add(7, e.Fine, shape);
        list.Add(8, n.Fine, to == last ? 1UL : 0);
        list.Add(9, p.Coarse, s.Coarse, shape);
        list.Add(10, e.Coarse, n.Coarse, shape);
        list.Add(11, s.Key);
        list.Add(12, p.Key, from == 0 ? 1UL : 0);
        list.Add(13, e.Key);
        list.Add(14, n.Key, to == last ? 1UL : 0);
        list.Add(15, s.Shape, before);
        list.Add(16, e.Shape, e.Class, behind);
        list.Add(17, n.Shape, n.Class, shape);
        list.Add(18, h.Class, shape);
        list.Add(19, h.Key, shape);
        list.Add(20, h.Coarse, shape);
        list.Add(21, length, shape);
        list.Add(22, h.Class, s.Class, shape);
        list.Add(23, h.Class, length, shape);
        list.Add(24, e.Class, behind, n1.Class, shape);
        list.Add(25, e.Class, behind, h.Class);
        list.Add(26, before, s.Class, h.Class);
        list.Add(27, s.Class, e.Class, length);
        list.Add(71, p.Fine, s.Class);
        list.Add(72, before, s.Fine);
        list.Add(73, e.Fine, behind);
        list.Add(74, e.Class, n.Fine);
        list.Add(75, p.Key, s.Class);
        list.Add(76, e.Class, n.Key);
        list.Add(77, h.Key, s.Class, shape);
        list.Add(78, h.Class, behind, shape);
        var (given, rare, commas) = (0, 0, 0);
        for (var i = from; i <= to; i++)
        {
            var word = q.At(i);
            given += word.IsGiven ? 1 : 0;
            rare += word.IsRare ? 1 : 0;
            commas += word.Class == (ulong)MentionClass.Comma ? 1 : 0;
            list.Add(
                31,
                word.Class,
                i == from ? 0UL
                    : i == to ? 1UL
                    : 2UL
            );
            if (i < to)
                list.Add(32, word.Class, q.At(i + 1).Class);
        }

        list.Add(33, (ulong)Math.Min(given, 3), (ulong)Math.Min(rare, 3), shape);
        list.Add(34, (ulong)Math.Min(commas, 2), shape, h.Class);
        list.Add(35, q.StandsAlone[to] ? 1UL : 0, e.Class, shape);
        list.Add(36, to < last && q.StandsAlone[to + 1] ? 1UL : 0, n.Class, e.Class);
        var place = q.Article.Words.IndexFrom(q.Tokens[from].Span.Start);
        var isFirst = place < q.Article.Words.Tokens.Count && q.Article.IsFirst(place) ? 1UL : 0;
        list.Add(37, isFirst, s.Class, h.Class);
        list.Add(38, isFirst, length, shape);
        Against(q, from, to, shape, behind, list);
    }

    // How the part stands to what the rules read.
    private static void Against(NameQuestion q, int from, int to, ulong shape, ulong behind, FeatureList list)
    {
        var (s, h) = (q.At(from), q.At(0));
        if (q.RuledPart is not { } ruled)
        {
            var relation = Relation(q);
            list.Add(40, relation, q.WasKnown ? 1UL : 0, shape);
            list.Add(41, relation, (ulong)q.Ruled.Kind, h.Class, shape);
            return;
        }

        var same =
            ruled == (from, to) ? 1UL
            : ruled.From == from ? (ruled.To < to ? 2UL : 3UL)
            : ruled.To == to ? (ruled.From < from ? 4UL : 5UL)
            : 6UL;
        list.Add(42, same);
        list.Add(43, same, h.Class);
        list.Add(44, same, s.Class);
        list.Add(45, same, behind);
        list.Add(46, same, shape);
        list.Add(47, same, (ulong)q.Ruled.Kind, q.WasKnown ? 1UL : 0);
    }

    private static void Ruled(NameQuestion q, FeatureList list)
    {
        var (h, known, kind, relation) = (q.At(0), q.WasKnown ? 1UL : 0, (ulong)q.Ruled.Kind, Relation(q));
        var words = (ulong)Math.Min(q.Tokens.Count, Far);
        list.Add(50, known, kind);
        list.Add(51, h.Class, known, kind);
        list.Add(52, h.Key, known);
        list.Add(53, words, known, kind);
        list.Add(54, relation, known);
        list.Add(55, relation, h.Class, kind);
        list.Add(56, relation, h.Coarse);
        list.Add(57, relation, words, h.Class);
        list.Add(58, q.Ruled.Role is { } role && !role.Overlaps(q.Source) ? 1UL : 0, h.Class);
    }

    // How the words of the rules' name stand to those of the mention.
    private static ulong Relation(NameQuestion q)
    {
        var name = ArabicFold.Fold(q.Ruled.Name);
        var (shared, all) = (0, 0);
        foreach (var token in q.Tokens)
        {
            if (!token.IsWord)
                continue;
            all++;
            shared += Holds(name, Definite.Without(token.Fold)) ? 1 : 0;
        }

        var first = q.Tokens.FirstOrDefault(static token => token.IsWord).Fold is { } fold && Holds(name, Titles.Singular(Definite.WithoutTo(fold)));
        return WordShare.Of(shared, all, first);
    }

    private static bool Holds(string name, string word) => word.Length > 2 && name.Contains(word, StringComparison.Ordinal);
}
