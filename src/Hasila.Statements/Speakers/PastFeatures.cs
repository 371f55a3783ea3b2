using Hasila.Statements.Clauses;
using Hasila.Statements.Model;
using Hasila.Statements.Ranking;
using Hasila.Statements.Sources;
using Hasila.Text.Folding;

namespace Hasila.Statements.Speakers;

/// <summary>The features of somebody who was mentioned before, as the one whom a later mention means.</summary>
internal static class PastFeatures
{
    private const ulong NoWords = 7;

    public static void Fill(NameQuestion q, PastSpeaker past, FeatureList list)
    {
        var h = q.At(0);
        var speaker = past.Speaker;
        var (kind, rank) = ((ulong)speaker.Kind, (ulong)Math.Min(past.Rank, 4));
        var own = (ulong)Math.Min(q.Tokens.Count, 4);
        var relation = Relation(q, past.Known.Words);
        var office = Relation(q, past.Known.Office);
        var length = (ulong)Math.Min(past.Known.Words.Length, 6);
        var head = past.Known.Words.Length > 0 ? HeadKind(past.Known.Words[0]) : 0;
        var ruled = speaker.Name == q.Ruled.Name ? 1UL : 0;
        var known = q.WasKnown ? 1UL : 0;
        var last = q.Tokens.LastOrDefault(static token => token.IsWord);
        var family = past.Known.Words.Length > 1 && Definite.Without(last.Fold ?? "") == Definite.Without(past.Known.Words[^1]) ? 1UL : 0;
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
        Missing(q, past, relation, office, list);
    }

    // Words of the mention that are not of the name or office, and of the office that are not in the mention: وزير الخارجية الروسي is another minister.
    private static void Missing(NameQuestion q, PastSpeaker past, ulong relation, ulong office, FeatureList list)
    {
        var (kind, rank) = ((ulong)past.Speaker.Kind, (ulong)Math.Min(past.Rank, 4));
        var own = (ulong)Math.Min(q.Tokens.Count, 4);
        var h = q.At(0);
        var named = past.Known.IsNamed ? 1UL : 0;
        var missing = 0UL;
        for (var i = 0; i < q.Tokens.Count; i++)
        {
            if (!q.Tokens[i].IsWord || Holds(past.Known.Words, q.Tokens[i].Fold) || Holds(past.Known.Office, q.Tokens[i].Fold))
                continue;
            missing++;
            list.Add(140, q.At(i).Class, kind, named);
            list.Add(141, q.At(i).Key, kind, named);
            list.Add(142, q.At(i).Class, h.Class, office);
        }

        list.Add(143, Math.Min(missing, 3), rank, kind + 16 * named);
        list.Add(144, Math.Min(missing, 3), own, relation, office);
        list.Add(145, named, rank, h.Class, own);
        foreach (var word in past.Known.Office)
        {
            if (Definite.Is(word) && !q.Tokens.Any(token => Definite.Without(token.Fold) == Definite.Without(word)))
                list.Add(146, Nisba.MayBe(word) ? 1UL : 0, h.Class, own);
        }
    }

    private static bool Holds(IReadOnlyList<string> words, string fold)
    {
        var bare = Titles.Singular(Definite.WithoutTo(fold));
        foreach (var word in words)
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
        var (shared, all, head) = (0, 0, false);
        foreach (var token in q.Tokens)
        {
            if (!token.IsWord)
                continue;
            var found = Holds(words, token.Fold);
            head |= found && all == 0;
            shared += found ? 1 : 0;
            all++;
        }

        return words.Count == 0 ? NoWords : WordShare.Of(shared, all, head);
    }
}
