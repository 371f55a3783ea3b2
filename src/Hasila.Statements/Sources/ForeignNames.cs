using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Sources;

/// <summary>
/// A forename that no list has, before a surname: it stands before this surname wherever it stands, and once behind a title or an office, or twice.
/// </summary>
internal sealed class ForeignNames(ArticleWords words)
{
    private const int ShortestForename = 3;

    /// <summary>So many words before a comma an office may begin.</summary>
    private const int Reach = 4;

    /// <returns>Both names at their first place; null where no forename shows itself.</returns>
    public TextSpan? Of(ClauseToken surname)
    {
        var tokens = words.Tokens;
        // Most words stand once.
        if (words.PlacesOf(surname, exact: true).Take(2).ToList() is [var only])
            return only > 1 && Forename(only) is { } alone && FollowsTitle(alone) && !words.PlacesOf(tokens[alone], exact: true).Skip(1).Any()
                ? Pair(alone, only)
                : null;
        var pairs = words
            .PlacesOf(surname, exact: true)
            .Select(at => (At: at, First: Forename(at)))
            .Where(pair => pair.First is not null)
            .GroupBy(pair => tokens[pair.First!.Value].Fold, StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            var places = pair.ToList();
            if (places.Count < words.PlacesOf(tokens[places[0].First!.Value], exact: true).Count())
                continue;
            if (places.Count > 1 || places.Exists(place => FollowsTitle(place.First!.Value)))
                return Pair(places[0].First!.Value, places[0].At);
        }

        return null;
    }

    // The word before a surname that may be a forename; a # may stand between them.
    private int? Forename(int at)
    {
        var before = at > 0 && words.Fold(at - 1) == "#" ? at - 2 : at - 1;
        return before >= 0 && MayBeForename(words.Tokens[before], before + 1) ? before : null;
    }

    // وكلاوس برغمان: a word that no text knows with its first letter is written in one with "and".
    private TextSpan Pair(int first, int last)
    {
        var span = words.Span(first, last + 1);
        var fold = words.Fold(first);
        var isJoined = fold is [ArabicLetter.Waw, _, _, _, ..] && !FullNames.IsListed(fold) && WordClusters.Of(fold).Fine == 0;
        return isJoined ? new TextSpan(span.Start + 1, span.End) : span;
    }

    // A word stands behind a definite noun or an office; behind a comma, behind an office: وزيرة الأمن الداخلي، ...
    private bool FollowsTitle(int at)
    {
        var title = at > 1 && words.Tokens[at - 1].IsComma ? at - 2 : at - 1;
        if (title < 0 || !words.Tokens[title].IsWord || words.Tokens[at].Span.Start - words.Tokens[title].Span.End > 2)
            return false;
        return title == at - 1
            ? Definite.Is(words.Fold(title)) || Titles.OpensName(words.Fold(title))
            : WordClusters.Of(words.Fold(at)).Fine == 0
                && Definite.Is(words.Fold(title))
                && Enumerable.Range(Math.Max(0, title - Reach), Math.Min(title, Reach) + 1).Any(i => Titles.IsPerson(words.Fold(i)));
    }

    private bool MayBeForename(ClauseToken word, int at) =>
        word.IsWord
        && word.Fold.Length >= ShortestForename
        && CueLexicon.Arabic(word, out _) is null
        && !ArabicWords.Adjunct.Contains(word.Fold)
        && !ArabicWords.ClauseOpener.Contains(word.Fold)
        && !Definite.Is(word.Fold)
        && !word.Fold.EndsWith(ArabicLetter.Heh)
        && !word.Fold.EndsWith(ArabicAffix.Her, StringComparison.Ordinal)
        && !Titles.OpensName(word.Fold)
        && !NameWords.IsAttached(word.Fold)
        && words.Tokens[at].Span.Start - word.Span.End == 1;
}
