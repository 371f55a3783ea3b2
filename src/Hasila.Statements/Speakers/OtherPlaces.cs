using Hasila.Statements.Clauses;
using Hasila.Statements.Sources;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Speakers;

/// <summary>Where else in the article the one who is meant by a mention may be named: spans around the words of the mention, in their other places.</summary>
internal sealed class OtherPlaces(ArticleWords words)
{
    private const int Longest = 9;
    private const int LongestAround = 4;
    private const int LongestBeyond = 5;
    private const int MostWords = 3;
    private const int MostPlaces = 2;

    /// <summary>Places that are looked at for one form of a word.</summary>
    private const int MostLookedAt = 40;

    // What may be written in one with the first word of a name.
    private static readonly string[] s_joined =
    [
        "",
        $"{ArabicLetter.Waw}",
        $"{ArabicLetter.Lam}",
        $"{ArabicLetter.Beh}",
        $"{ArabicLetter.Feh}",
        ArabicAffix.ToThe,
    ];

    /// <param name="mention">Its tokens.</param>
    /// <param name="source">Where it stands.</param>
    /// <returns>Spans of tokens of the article, without any that overlaps the mention.</returns>
    public List<NameCandidate> Of(IReadOnlyList<ClauseToken> mention, TextSpan source)
    {
        List<NameCandidate> found = [];
        var (from, to) = (words.IndexFrom(source.Start), words.IndexFrom(source.End));
        var looked = 0;
        for (var i = 0; i < mention.Count && looked < MostWords; i++)
        {
            if (!mention[i].IsWord || mention[i].Fold.Length < 3 || Titles.IsCourtesy(mention[i].Fold) || ArabicWords.Adjunct.Contains(mention[i].Fold))
                continue;
            looked++;
            foreach (var (at, joined) in Places(mention[i], from, to))
                Around(at, joined, looked == 1, from, to, found);
        }

        return found;
    }

    /// <summary>A mention that was cut short: spans that go on behind it.</summary>
    public IEnumerable<NameCandidate> Beyond(TextSpan source)
    {
        var (from, to) = (words.IndexFrom(source.Start), words.IndexFrom(source.End));
        for (var start = from; start < to; start++)
        {
            if (!words.Tokens[start].IsWord)
                continue;
            for (var end = to; end < Math.Min(words.Tokens.Count, to + LongestBeyond) && end - start < Longest && Goes(end); end++)
                yield return new NameCandidate(NameOrigin.Beyond, start, end);
        }
    }

    private List<(int At, int Joined)> Places(ClauseToken word, int from, int to)
    {
        List<(int At, int Joined)> places = [];
        var bare = Definite.Without(Definite.WithoutTo(word.Fold));
        foreach (var joined in s_joined)
        {
            var count = 0;
            foreach (var at in words.PlacesOf(word with { Fold = joined + bare }, exact: false).Take(MostLookedAt))
            {
                if (at >= from && at < to || joined.Length > 0 && words.Fold(at) != joined + bare)
                    continue;
                places.Add((at, joined.Length));
                if (++count == MostPlaces)
                    break;
            }
        }

        // The first ones, and the last one before the mention.
        places.Sort();
        return places.Count <= MostPlaces + 1
            ? places
            :
            [
                .. places[..MostPlaces],
                places.FindLast(place => place.At < from) is { At: > 0 } last && last.At > places[MostPlaces].At ? last : places[MostPlaces],
            ];
    }

    private void Around(int at, int joined, bool isHead, int from, int to, List<NameCandidate> found)
    {
        var longest = isHead ? Longest : LongestAround;
        for (var start = at; start >= Math.Max(0, at - (isHead ? 0 : LongestAround - 1)); start--)
        {
            if (start < at && !Goes(start))
                break;
            for (var end = start; end < Math.Min(words.Tokens.Count, start + longest) && (end <= at || Goes(end)); end++)
            {
                var overlaps = start < to && end >= from;
                if (end >= at && !overlaps)
                    found.Add(new NameCandidate(NameOrigin.Elsewhere, start, end, start == at ? joined : 0));
            }
        }
    }

    private bool Goes(int i) =>
        words.Tokens[i].IsWord
            ? !ArabicWords.That.Contains(words.Fold(i)) && !ArabicWords.Relative.Contains(words.Fold(i))
            : words.Fold(i) is "\"" or "«" or "»" or "“" or "”" or "(" or ")" or "_" or "#" or "-";

    /// <summary>The words of a candidate as a name.</summary>
    public string NameOf(NameCandidate candidate)
    {
        var name = words.Text[words.Tokens[candidate.From].Span.Start..words.Tokens[candidate.To].Span.End];
        return candidate.Joined switch
        {
            0 => name,
            1 => name[1..],
            _ => NameWords.WithoutToThe(name),
        };
    }
}
