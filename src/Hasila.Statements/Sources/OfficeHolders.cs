using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Text;

namespace Hasila.Statements.Sources;

/// <summary>Who holds which office, as far as an article names a person beside one (رئيس الوزراء التركي أحمد ...؛ رحمن ...، نائب الحاكم). The text is read once.</summary>
internal sealed class OfficeHolders(ArticleWords words)
{
    private const int LongestOffice = 14;
    private const int LongestName = 5;

    private List<Holder>? _holders;

    /// <param name="Office">The folded words of the office.</param>
    /// <param name="Name">The person's name.</param>
    /// <param name="Span">Of the office.</param>
    internal sealed record Holder(IReadOnlyList<string> Office, TextSpan Name, TextSpan Span);

    /// <param name="office">The words of a mention that names an office and no person.</param>
    /// <param name="before">Who was named last before this offset is meant rather than who is named behind it.</param>
    /// <returns>The one who holds it; null where the article names nobody beside that office.</returns>
    public Holder? Of(IReadOnlyList<ClauseToken> office, int before)
    {
        var asked = office.Where(token => token.IsWord).Select(token => token.Fold).ToList();
        if (asked.Count == 0 || asked.Count == 1 && !Definite.Is(asked[0]))
            return null;
        Holder? found = null;
        foreach (var holder in _holders ??= Read())
        {
            if (!IsMeant(asked, holder.Office))
                continue;
            if (holder.Name.Start >= before)
                return found ?? holder;
            found = holder;
        }

        return found;
    }

    /// <summary>الوزير، الوزير الفرنسي for وزير الخارجية الفرنسي: the head is the same and no word is another's.</summary>
    public static bool IsMeant(IReadOnlyList<string> asked, IReadOnlyCollection<string> office)
    {
        var head = Key(asked[0]);
        return office.Any(word => Key(word) == head)
            && Nisba.AllIn(asked.Skip(1).Where(word => !ArabicWords.Adjunct.Contains(word) && !NameWords.IsCommonInOffice(word)), office);
    }

    // رئيس الحكومة and رئيس الوزراء hold one office.
    public static string Key(string fold) =>
        Definite.Without(fold) switch
        {
            "وزراء" or "وزاره" => "حكومه",
            "ناطق" => "متحدث",
            var key => key,
        };

    private List<Holder> Read()
    {
        List<Holder> holders = [];
        var tokens = words.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsWord || !Titles.IsPerson(Bare(tokens[i].Fold)) || FullNames.IsGiven(tokens[i], words.Text))
                continue;
            var end = OfficeEnd(i);
            if (Beside(i, end) is { } holder)
                holders.Add(holder);
            // An office inside another's words is read with it.
            if (end > i + 1 && holders is [.., { } last] && last.Span.Start == tokens[i].Span.Start)
                i = Math.Max(i, LastWithin(i, last.Span.End));
        }

        return holders;
    }

    private int LastWithin(int i, int offset)
    {
        while (i + 1 < words.Tokens.Count && words.Tokens[i + 1].Span.End <= offset)
            i++;
        return i;
    }

    private Holder? Beside(int from, int end)
    {
        List<ClauseToken> mention = [];
        for (var i = from; i < end; i++)
            mention.Add(i == from ? words.Tokens[i] with { Fold = Bare(words.Fold(i)) } : words.Tokens[i]);
        if (ArabicMention.Read(words.Text, mention, running: true) is { Name: { } name, Role: { } role } && role.Start < name.Start)
            return new Holder(Folds(role), name, role);
        if (Before(from) is not { } appositive)
            return null;
        var closed = from + 1;
        while (closed < end && words.Tokens[closed].IsWord)
            closed++;
        var office = words.Span(from, closed);
        return new Holder(Folds(office), appositive, office);
    }

    private List<string> Folds(TextSpan span) => [.. words.In(span).Where(token => token.IsWord).Select(token => token.Fold)];

    private int OfficeEnd(int from)
    {
        var to = from + 1;
        while (to < words.Tokens.Count && to - from < LongestOffice && Goes(to))
            to++;
        return to;
    }

    private bool Goes(int i)
    {
        var token = words.Tokens[i];
        if (!token.IsWord)
            return token.Fold is "،" or "," or "\"" or "«" or "»" or "“" or "”" or "#" or "_" or "-" or "." && NameWords.IsShortTitle(words.Fold(i - 1));
        return !(
            ArabicWords.That.Contains(token.Fold)
            || ArabicWords.Relative.Contains(token.Fold)
            || CueLexicon.Arabic(token, out _) is { Kind: CueKind.Verb or CueKind.Relay } && !CueLexicon.IsAmbiguous(token)
        );
    }

    // سامر عون، وزير النقل / السفير سامر عون المتحدث
    private TextSpan? Before(int at)
    {
        var to = at > 0 && words.Tokens[at - 1].IsComma ? at - 1 : at;
        var comma = to < at;
        for (var from = to - 1; from >= Math.Max(0, to - LongestName) && words.Tokens[from].IsWord && (to - from == 1 || words.Touch(from, from + 1)); from--)
        {
            if (to - from > 1 && FullNames.MayBeGiven(words.Tokens[from], words.Text) && new NameRun(words.Text, words.Tokens).Read(from, to).End == to)
            {
                var start = from;
                while (start > 0 && FullNames.IsGiven(words.Tokens[start - 1], words.Text) && words.Touch(start - 1, start))
                    start--;
                return words.Span(start, to);
            }

            if (Titles.OpensName(words.Fold(from)) || Definite.Is(words.Fold(from)) && to - from > 1)
                return to - from > 2 && NameWords.IsBeforeName(words.Fold(from)) && comma ? words.Span(from + 1, to) : null;
        }

        return null;
    }

    private static string Bare(string fold) => fold is ['و' or 'ل' or 'ب', _, _, _, ..] && !Titles.IsPerson(fold) && Titles.IsPerson(fold[1..]) ? fold[1..] : fold;
}
