using Hasila.Statements.Clauses;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Sources;

/// <summary>The fullest form in which an article names a body: الخارجية for وزارة الخارجية الروسية, حرييت for صحيفة حرييت التركية.</summary>
internal sealed class BodyNames(ArticleWords words)
{
    private const int LongestMention = 5;
    private const int LongestAddition = 3;

    /// <summary>Places that are looked at for one mention: a word that stands everywhere names nothing.</summary>
    private const int Most = 60;

    /// <returns>The longest stretch of the article that holds the mention's words with more of a name around them; null where none does.</returns>
    public TextSpan? Longest(IReadOnlyList<ClauseToken> mention, int first)
    {
        List<ClauseToken> names = [.. mention.Skip(first).Where(token => token.IsWord)];
        if (names.Count is 0 or > LongestMention)
            return null;
        (int From, int To)? best = null;
        foreach (var at in words.PlacesOf(names[0], exact: true).Take(Most))
        {
            if (Match(names, at) is not { } end)
                continue;
            // مفوضية الأمم المتحدة السامية: the adjective is the commission's.
            if (
                at > 0
                && words.Touch(at - 1, at)
                && Titles.KindOf(words.Fold(at - 1)) is Model.SpeakerKind.Organisation
                && !Titles.IsKindOfBody(words.Fold(at - 1))
                && !Definite.Is(words.Fold(at - 1))
                && Definite.Is(words.Fold(at))
            )
                continue;
            var from = Left(at);
            var to = Right(from, end, opened: IsMark(at - 1));
            // "الاسم" by itself is no fuller than its words; with more behind it, the marks are part of it.
            if (from == at && IsMark(at - 1) && to > end)
                (from, to) = to == end + 1 ? (at, end) : (at - 1, to);
            if (from == at && to == end || best is { } longest && to - from <= longest.To - longest.From)
                continue;
            best = (from, to);
        }

        return best is { } found ? words.Span(found.From, found.To) : null;
    }

    private int? Match(List<ClauseToken> names, int at)
    {
        var i = at;
        foreach (var name in names)
        {
            while (i < words.Tokens.Count && !words.Tokens[i].IsWord && IsMark(i))
                i++;
            if (i >= words.Tokens.Count || (i == at ? Definite.Joined(words.Fold(i)) != Definite.Joined(name.Fold) : words.Fold(i) != name.Fold))
                return null;
            i++;
        }

        return i;
    }

    // صحيفة "حرييت": the kind of body stands before its name.
    private int Left(int at)
    {
        var before = at - 1;
        if (IsMark(before))
            before--;
        var fold = words.Fold(before);
        return before >= 0 && words.Tokens[before].IsWord && words.Tokens[at].Span.Start - words.Tokens[before].Span.End <= 2 && Titles.IsKindOfBody(fold)
            ? before
            : at;
    }

    // ... التركية، ... للأنباء: adjectives and what an agency is for.
    private int Right(int from, int end, bool opened)
    {
        var to = end;
        if (IsMark(to) && opened)
            to++;
        var begin = to;
        while (to < words.Tokens.Count && to - begin < LongestAddition && words.Tokens[to].IsWord && words.Touch(to - 1, to) && IsNisba(to))
            to++;
        if (
            to == begin
            && words.Fold(to).StartsWith(ArabicAffix.ToThe, StringComparison.Ordinal)
            && words.Touch(to - 1, to)
            && Titles.IsOutlet(words.Fold(from))
        )
            to++;
        return to == begin && !IsMark(begin - 1) ? end : to;
    }

    private bool IsNisba(int i) => words.IsDefinite(i) && !ArabicWords.Relative.Contains(words.Fold(i)) && Nisba.MayBe(words.Fold(i));

    private bool IsMark(int i) => words.Fold(i) is "\"" or "«" or "»" or "“" or "”";
}
