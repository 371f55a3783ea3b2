using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Text;

namespace Hasila.Statements.Sources;

/// <summary>
/// The longer name for which a short one stands in the same article: a surname for the full name, "the Coalition" for the body that the article once
/// calls by its name. The text is read once.
/// </summary>
internal sealed class FullNames(ArticleWords words)
{
    private const int LongestBody = 5;
    private const int LongestPerson = 4;
    private const int ShortestForename = 3;

    private static readonly WordLists s_given = WordLists.Load("given-names");

    public ArticleWords Words => words;

    /// <inheritdoc cref="BodyNames.Longest"/>
    public TextSpan? FullBody(IReadOnlyList<ClauseToken> mention, int first)
    {
        // التحالف, by itself: the body that was called so before.
        if (mention.Count - first == 1 && Definite.Is(mention[first].Fold) && Titles.OpensName(mention[first].Fold))
            return OfBody(mention[first], anyForm: true, before: mention[first].Span.Start)
                ?? (Titles.IsOutlet(mention[first].Fold) ? OfBody(mention[first], anyForm: false) : null);
        return new BodyNames(words).Longest(mention, first);
    }

    /// <inheritdoc cref="OfficeHolders.Of"/>
    public TextSpan? HolderOf(IReadOnlyList<ClauseToken> office) => new OfficeHolders(words).Of(office);

    /// <summary>The first person whom the article names with a given name; null where it names none before an offset.</summary>
    public TextSpan? FirstPerson(int before)
    {
        var tokens = words.Tokens;
        for (var i = 0; i + 1 < tokens.Count && tokens[i].Span.Start < before; i++)
        {
            if (
                tokens[i].IsWord
                && IsGiven(tokens[i], words.Text)
                && !Titles.OpensName(tokens[i].Fold)
                && tokens[i + 1].IsWord
                && !ArabicWords.Adjunct.Contains(tokens[i + 1].Fold)
            )
                return OfPerson(tokens[i + 1]) is { } full && full.Start == tokens[i].Span.Start ? full : Span(i, i + 2);
        }

        return null;
    }

    /// <summary>على is a preposition, علي a name; their keys are the same.</summary>
    public static bool IsGiven(ClauseToken token, string text) => s_given["given"].Contains(Definite.Joined(token.Fold)) && text[token.Span.End - 1] != 'ى';

    /// <summary>A well-known family name that begins like a preposition: بايدن.</summary>
    public static bool IsFamily(string fold) => s_given["family"].Contains(fold);

    /// <summary>The first place where the name is written with the given name before it; null where the article has none.</summary>
    public TextSpan? OfPerson(ClauseToken surname)
    {
        foreach (var at in PlacesOf(surname, exact: true))
        {
            var from = Latin(surname) ? LatinStart(at) : ArabicStart(at);
            if (from < at)
                return Span(from, at + 1);
        }

        return Latin(surname) ? null : Foreign(surname);
    }

    // A forename that no list has: it stands before this surname wherever it stands, and once behind a title or an office, or twice.
    private TextSpan? Foreign(ClauseToken surname)
    {
        var tokens = words.Tokens;
        var pairs = PlacesOf(surname, exact: true)
            .Where(at => at > 0 && MayBeForename(tokens[at - 1], at))
            .GroupBy(at => tokens[at - 1].Fold, StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            var places = pair.ToList();
            if (places.Count < PlacesOf(tokens[places[0] - 1], exact: true).Count())
                continue;
            if (
                places.Count > 1
                || places.Exists(at =>
                    at > 1
                    && tokens[at - 2].IsWord
                    && tokens[at - 1].Span.Start - tokens[at - 2].Span.End == 1
                    && (Definite.Is(tokens[at - 2].Fold) || Titles.OpensName(tokens[at - 2].Fold))
                )
            )
                return Span(places[0] - 1, places[0] + 1);
        }

        return null;
    }

    private bool MayBeForename(ClauseToken word, int at) =>
        word.IsWord
        && word.Fold.Length >= ShortestForename
        && CueLexicon.Arabic(word, out _) is null
        && !ArabicWords.Adjunct.Contains(word.Fold)
        && !ArabicWords.ClauseOpener.Contains(word.Fold)
        && !Definite.Is(word.Fold)
        && !Titles.OpensName(word.Fold)
        && words.Tokens[at].Span.Start - word.Span.End == 1;

    /// <summary>The first place where more of the body's name stands beside its head word; null where the article has none.</summary>
    /// <param name="head">The word by which it is called.</param>
    /// <param name="before">Only names that stand before this offset.</param>
    /// <param name="anyForm">The head may stand there without its article as well: التحالف for تحالف الميثاق.</param>
    public TextSpan? OfBody(ClauseToken head, bool anyForm, int before = int.MaxValue)
    {
        foreach (var at in PlacesOf(head, exact: !anyForm))
        {
            if (words.Tokens[at].Span.Start >= before)
                return null;
            if (Latin(head))
            {
                var from = LatinStart(at);
                if (from < at)
                    return Span(from, at + 1);
                continue;
            }

            var end = InMarks(at) ?? BodyEnd(at);
            if (end > at + 1)
                return Span(at, end);
        }

        return null;
    }

    private IEnumerable<int> PlacesOf(ClauseToken word, bool exact) => words.PlacesOf(word, exact);

    // "القيادة المشتركة" between marks is a name as it stands.
    private int? InMarks(int at)
    {
        var tokens = words.Tokens;
        if (at == 0 || tokens[at - 1].IsWord || tokens[at - 1].Span.End != tokens[at].Span.Start || !IsMark(tokens[at - 1].Fold))
            return null;
        for (var i = at + 1; i < Math.Min(tokens.Count, at + LongestBody + 1); i++)
        {
            if (!tokens[i].IsWord)
                return IsMark(tokens[i].Fold) ? i : null;
        }

        return null;
    }

    // تحالف الميثاق: what makes an indefinite head definite; التحالف الدولي: the adjectives that agree with a definite one.
    private int BodyEnd(int at)
    {
        var tokens = words.Tokens;
        var definite = Definite.Is(tokens[at].Fold);
        var end = at + 1;
        while (
            end < tokens.Count
            && end - at < LongestBody
            && tokens[end].IsWord
            && tokens[end].Span.Start - tokens[end - 1].Span.End <= 1
            && Definite.Is(tokens[end].Fold)
            && (!definite || Agrees(tokens[at].Fold, tokens[end].Fold))
        )
        {
            definite = true;
            end++;
        }

        return end;
    }

    private static bool Agrees(string noun, string adjective) =>
        adjective.EndsWith('ي') || adjective.EndsWith("يه", StringComparison.Ordinal) || (noun.EndsWith('ه') && adjective.EndsWith('ه'));

    // The name begins with the given name nearest to the left, and with the given names that stand right before it.
    private int ArabicStart(int at)
    {
        var tokens = words.Tokens;
        var start = at;
        for (var i = at - 1; i >= Math.Max(0, at - LongestPerson) && tokens[i].IsWord && tokens[i + 1].Span.Start - tokens[i].Span.End <= 1; i--)
        {
            if (IsGiven(tokens[i], words.Text))
                start = i;
            else if (start < at)
                break;
            else if (Titles.OpensName(tokens[i].Fold) || (Definite.Is(tokens[i].Fold) && !(i > 0 && tokens[i - 1].Fold == "عبد")))
                break;
        }

        return start;
    }

    private int LatinStart(int at)
    {
        var tokens = words.Tokens;
        var start = at;
        while (
            start > 0
            && at - start < LongestPerson
            && tokens[start - 1].IsWord
            && char.IsUpper(words.Text[tokens[start - 1].Span.Start])
            && tokens[start].Span.Start - tokens[start - 1].Span.End == 1
            && tokens[start - 1].Fold is not ("the" or "a" or "an" or "but" or "and" or "in" or "on" or "at" or "as" or "for")
            && !Titles.IsPerson(tokens[start - 1].Fold)
        )
        {
            start--;
        }

        return start;
    }

    private TextSpan Span(int from, int to) => new(words.Tokens[from].Span.Start, words.Tokens[to - 1].Span.End);

    private static bool Latin(ClauseToken token) => token.Fold.Length > 0 && char.IsAsciiLetter(token.Fold[0]);

    private static bool IsMark(string fold) => fold is "\"" or "«" or "»" or "“" or "”" or "„";
}
