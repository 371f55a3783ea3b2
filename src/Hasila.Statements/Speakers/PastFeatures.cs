using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Statements.Ranking;
using Hasila.Statements.Sources;
using Hasila.Text.Folding;

namespace Hasila.Statements.Speakers;

/// <summary>The features of somebody who was mentioned before, as the one whom a later mention means.</summary>
internal static class PastFeatures
{
    public static void Fill(NameQuestion q, PastSpeaker past, FeatureList list)
    {
        var h = q.At(0);
        var speaker = past.Speaker;
        var (kind, rank) = ((ulong)speaker.Kind, (ulong)Math.Min(past.Rank, 4));
        var own = (ulong)Math.Min(q.Tokens.Count, 4);
        var relation = Relation(q, past.Words);
        var office = Relation(q, past.Office);
        var length = (ulong)Math.Min(past.Words.Length, 6);
        var head = past.Words.Length > 0 ? HeadKind(past.Words[0]) : 0;
        var ruled = speaker.Name == q.Ruled.Name ? 1UL : 0;
        var known = q.WasKnown ? 1UL : 0;
        var last = q.Tokens.LastOrDefault(static token => token.IsWord);
        var family = past.Words.Length > 1 && Definite.Without(last.Fold ?? "") == Definite.Without(past.Words[^1]) ? 1UL : 0;
        list.Add(120, relation, kind, h.Class);
        list.Add(121, rank, h.Class, relation, office);
        list.Add(122, rank, h.Key);
        list.Add(123, kind, h.Class, own);
        list.Add(124, ruled, known, relation);
        list.Add(125, (ulong)speaker.Gender, GenderOf(q), h.Class);
        list.Add(126, office, h.Class, rank);
        list.Add(127, office, relation, kind);
        list.Add(128, length, own, relation);
        list.Add(129, (ulong)Math.Min(past.Times, 3), relation, h.Class);
        list.Add(130, h.Coarse, kind, rank);
        list.Add(131, head, h.Class, relation);
        list.Add(132, (ulong)Math.Min(past.Sentences, 4), h.Class, relation);
        list.Add(133, family, own, h.Class);
        list.Add(134, ruled, h.Class, (ulong)q.Ruled.Kind);
        list.Add(135, head, h.Coarse, relation);
        list.Add(136, kind, relation, office, own);
        list.Add(137, (ulong)Math.Min(q.Past.Count, 4), rank, h.Class);
        list.Add(138, ruled, rank, relation);
        Missing(q, past, h, list);
    }

    // Words of the mention that are not of the name or office, and of the office that are not in the mention: وزير الخارجية الروسي is another minister.
    private static void Missing(NameQuestion q, PastSpeaker past, MentionWord h, FeatureList list)
    {
        var (kind, rank) = ((ulong)past.Speaker.Kind, (ulong)Math.Min(past.Rank, 4));
        var own = (ulong)Math.Min(q.Tokens.Count, 4);
        var (relation, office) = (Relation(q, past.Words), Relation(q, past.Office));
        var named = past.IsNamed ? 1UL : 0;
        var missing = 0UL;
        for (var i = 0; i < q.Tokens.Count; i++)
        {
            if (!q.Tokens[i].IsWord || Stands(q.Tokens[i].Fold, past))
                continue;
            missing++;
            list.Add(140, q.At(i).Class, kind, named);
            list.Add(141, q.At(i).Key, kind, named);
            list.Add(142, q.At(i).Class, h.Class, office);
        }

        list.Add(143, Math.Min(missing, 3), rank, kind + 16 * named);
        list.Add(144, Math.Min(missing, 3), own, relation, office);
        list.Add(145, named, rank, h.Class, own);
        foreach (var word in past.Office)
        {
            if (Definite.Is(word) && !q.Tokens.Any(token => Definite.Without(token.Fold) == Definite.Without(word)))
                list.Add(146, IsNisba(word) ? 1UL : 0, h.Class, own);
        }
    }

    private static bool IsNisba(string fold) => fold.EndsWith(ArabicLetter.Yeh) || fold.EndsWith(ArabicAffix.FeminineOfKind, StringComparison.Ordinal);

    private static bool Stands(string fold, PastSpeaker past)
    {
        var bare = Titles.Singular(Definite.WithoutTo(fold));
        foreach (var word in past.Words)
        {
            if (Titles.Singular(word) == bare)
                return true;
        }

        foreach (var word in past.Office)
        {
            if (Titles.Singular(word) == bare)
                return true;
        }

        return false;
    }

    private static ulong HeadKind(string fold) => 1 + (ulong)(Titles.KindOf(fold) ?? (SpeakerKind)15) + (Definite.Is(fold) ? 32UL : 0);

    private static ulong GenderOf(NameQuestion q) =>
        q.Tokens.FirstOrDefault(static token => token.IsWord).Fold is { } fold
            ? (ulong)Agreement.Of(SpeakerKind.Person, [fold], [fold]) + (fold.EndsWith(ArabicLetter.Heh) ? 4UL : 0)
            : 9;

    private static ulong Relation(NameQuestion q, IReadOnlyList<string> words)
    {
        var (shared, all, head) = (0, 0, 0UL);
        foreach (var token in q.Tokens)
        {
            if (!token.IsWord)
                continue;
            var bare = Titles.Singular(Definite.WithoutTo(token.Fold));
            var found = false;
            for (var i = 0; i < words.Count && !found; i++)
                found = Titles.Singular(words[i]) == bare;
            if (found && all == 0)
                head = 1;
            shared += found ? 1 : 0;
            all++;
        }

        if (words.Count == 0)
            return 7;
        return 3 * head
            + (
                shared == 0 ? 0UL
                : shared == all ? 1UL
                : 2UL
            );
    }
}
