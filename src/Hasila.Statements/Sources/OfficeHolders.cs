using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Text;

namespace Hasila.Statements.Sources;

/// <summary>Who holds an office that a mention names without the person: the article says it elsewhere (رئيس الوزراء التركي أحمد ...؛ رحمن ...، نائب الحاكم).</summary>
internal sealed class OfficeHolders(ArticleWords words)
{
    private const int LongestName = 4;
    private const int LongestAdjectives = 2;
    private const int Most = 60;

    /// <param name="office">The words of the mention.</param>
    /// <returns>The name; null where the article gives none beside that office.</returns>
    public TextSpan? Of(IReadOnlyList<ClauseToken> office)
    {
        if (office.Count == 0 || office.Count == 1 && !Definite.Is(office[0].Fold))
            return null;
        foreach (var at in words.PlacesOf(office[0], exact: false).Take(Most))
        {
            if (Match(office, at) is not { } end)
                continue;
            if (Behind(end) is { } name || Before(at) is { } appositive && (name = appositive) != default)
                return name;
        }

        return null;
    }

    private int? Match(IReadOnlyList<ClauseToken> office, int at)
    {
        var i = at;
        foreach (var word in office)
        {
            while (i < words.Tokens.Count && words.Fold(i) is "\"" or "«" or "»" or "“" or "”")
                i++;
            // رئيس مجلس الوزراء and رئيس الوزراء hold one office.
            if (i > at && words.Fold(i) is "مجلس" && word.Fold is not "مجلس" && Key(words.Fold(i + 1)) == Key(word.Fold))
                i++;
            if (Key(words.Fold(i)) != Key(word.Fold))
                return null;
            i++;
        }

        return i;
    }

    // رئيس الحكومة and رئيس الوزراء hold one office.
    public static string Key(string fold) =>
        Definite.Without(fold) switch
        {
            "وزراء" or "وزاره" => "حكومه",
            var key => key,
        };

    private TextSpan? Behind(int at)
    {
        var from = at;
        while (from < words.Tokens.Count && from - at < LongestAdjectives && Definite.Is(words.Fold(from)) && !IsGiven(from))
            from++;
        if (from < words.Tokens.Count && words.Tokens[from].IsComma)
            from++;
        if (from >= words.Tokens.Count || !words.Tokens[from].IsWord || !IsGiven(from))
            return null;
        var to = from + 1;
        while (to < words.Tokens.Count && to - from < LongestName && words.Touch(to - 1, to) && words.Tokens[to].IsWord && MayBeName(to))
            to++;
        return words.Span(from, to);
    }

    private TextSpan? Before(int at)
    {
        var to = at > 0 && words.Tokens[at - 1].IsComma ? at - 1 : at;
        for (var from = to - 1; from >= Math.Max(0, to - LongestName) && words.Tokens[from].IsWord && (to - from == 1 || words.Touch(from, from + 1)); from--)
        {
            if (to - from > 1 && IsGiven(from) && !Titles.OpensName(words.Fold(from)))
                return words.Span(from, to);
            // السفير حسام القاويش المتحدث: without a comma, only a name between two titles is one.
            if (Titles.OpensName(words.Fold(from)) || Definite.Is(words.Fold(from)) && to - from > 1)
                return to - from > 1 && Titles.IsCourtesy(words.Fold(from)) && to - from > 2 ? words.Span(from + 1, to) : null;
        }

        return null;
    }

    private bool MayBeName(int i) =>
        !words.Tokens[i].EndsInTanwin(words.Text)
        && !Titles.OpensName(words.Fold(i))
        && !ArabicWords.Adjunct.Contains(words.Fold(i))
        && !ArabicWords.That.Contains(words.Fold(i))
        && !ArabicWords.ClauseOpener.Contains(words.Fold(i))
        && (!Definite.Is(words.Fold(i)) || IsGiven(i - 1))
        && CueLexicon.Arabic(words.Tokens[i], out _) is null;

    private bool IsGiven(int i) => FullNames.IsGiven(words.Tokens[i], words.Text);
}
