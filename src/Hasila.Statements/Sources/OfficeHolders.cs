using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Sources;

/// <summary>
/// Who holds which office, as far as an article names a person beside one (رئيس الوزراء التركي أحمد ...؛ رحمن ...، نائب الحاكم). The text is read once.
/// </summary>
internal sealed class OfficeHolders(FullNames names)
{
    private readonly ArticleWords _words = names.Words;

    private const int LongestOffice = 14;
    private const int LongestName = 5;

    /// <summary>No article names more; a hostile one costs no more.</summary>
    private const int Most = 400;

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
            if (!IsMeant(asked, holder.Office) && !IsLonger(asked, holder.Office))
                continue;
            if (holder.Name.Start >= before)
                return found ?? holder;
            found = holder;
        }

        return found;
    }

    /// <summary>Who is named right beside an office at its own place: the mention may have been cut before the name.</summary>
    public Holder? At(TextSpan office)
    {
        foreach (var holder in _holders ??= Read())
        {
            if (office.Start == holder.Span.Start && holder.Name.Start >= office.Start)
                return holder;
            if (holder.Span.Start > office.End)
                break;
        }

        return null;
    }

    /// <summary>الوزير، الوزير الفرنسي for وزير الخارجية الفرنسي: the head is the same and no word is another's.</summary>
    public static bool IsMeant(IReadOnlyList<string> asked, IReadOnlyCollection<string> office)
    {
        var head = Key(asked[0]);
        return office.Any(word => Key(word) == head)
            && asked
                .Skip(1)
                .Where(word => !ArabicWords.Adjunct.Contains(word) && !NameWords.IsCommonInOffice(word))
                .All(word =>
                    office.Any(other => Nisba.Same(word, other)) || Titles.IsOfArmy(word) && NameWords.IsSpokesman(asked[0]) && office.Any(IsMilitary)
                );
    }

    // متحدث القوات المسلحة for المتحدث العسكري.
    private static bool IsMilitary(string word) => Definite.Without(word) is "عسكري" or "عسكريه";

    // الأمين العام for whom the article first calls الأمين العام للأمم المتحدة; الدبلوماسي الفرنسي for its minister.
    private static bool IsLonger(List<string> asked, IReadOnlyList<string> office) =>
        office.Count > 1
            && office.Count < asked.Count
            && Key(asked[0]) == Key(office[0])
            && Nisba.AllIn(office, asked)
            && !asked.Skip(1).Any(word => Titles.IsCountrysAdjective(word) && IsOfCountry(word) && !office.Contains(word))
        || asked.Count == 2 && Definite.Is(asked[0]) && Titles.IsBackReference(asked[0]) && office.Any(word => Nisba.Same(word, asked[1]));

    private static bool IsOfCountry(string fold) => Definite.Is(fold) && Nisba.MayBe(fold) && !fold.EndsWith("ممي", StringComparison.Ordinal);

    // رئيس الحكومة and رئيس الوزراء hold one office.
    public static string Key(string fold) =>
        (fold is [ArabicLetter.Waw, _, _, _, ..] && Titles.IsPerson(fold[1..]) && !Titles.IsPerson(fold) ? fold[1..] : Definite.Without(fold)) switch
        {
            "وزراء" or "وزاره" => "حكومه",
            "ناطق" => "متحدث",
            var key => key,
        };

    private List<Holder> Read()
    {
        List<Holder> holders = [];
        var tokens = _words.Tokens;
        for (var i = 0; i < tokens.Count && holders.Count < Most; i++)
        {
            if (!tokens[i].IsWord || !Titles.IsPerson(Bare(tokens[i].Fold)) || FullNames.IsGiven(tokens[i], _words.Text))
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
        while (i + 1 < _words.Tokens.Count && _words.Tokens[i + 1].Span.End <= offset)
            i++;
        return i;
    }

    private Holder? Beside(int from, int end)
    {
        List<ClauseToken> mention = [];
        for (var i = from; i < end; i++)
            mention.Add(i == from ? _words.Tokens[i] with { Fold = Bare(_words.Fold(i)) } : _words.Tokens[i]);
        if (ArabicMention.Read(_words.Text, mention, running: true) is { Name: { } name, Role: { } role } && role.Start < name.Start)
            return new Holder(Folds(role), name, role);
        if (Foreign(from, end) is { } pair)
            return new Holder(Folds(new TextSpan(_words.Tokens[from].Span.Start, pair.Start)), pair, new TextSpan(_words.Tokens[from].Span.Start, pair.Start));
        if (Before(from) is not { } appositive)
            return null;
        var closed = from + 1;
        while (closed < end && _words.Tokens[closed].IsWord && !IsOfNext(closed, end))
            closed++;
        var office = _words.Span(from, closed);
        return new Holder(Folds(office), appositive, office);
    }

    // سامر عون وزير النقل ومدير المرفأ سليم حداد: the second office is the next one's.
    private bool IsOfNext(int i, int end)
    {
        var fold = _words.Fold(i);
        if (fold is not [ArabicLetter.Waw, _, _, _, ..] || Titles.IsPerson(fold) || !Titles.IsPerson(fold[1..]))
            return false;
        List<ClauseToken> mention = [_words.Tokens[i] with { Fold = fold[1..] }];
        for (var next = i + 1; next < end; next++)
            mention.Add(_words.Tokens[next]);
        return ArabicMention.Read(_words.Text, mention, running: true) is { Name: { } name, Role: { } role } && role.Start < name.Start;
    }

    // وزير الخارجية ... with a forename that no list has, where the article writes the same two words elsewhere.
    private TextSpan? Foreign(int from, int end)
    {
        for (var i = from + 1; i + 1 < end; i++)
        {
            if (!Definite.Is(_words.Fold(i)) || Definite.Is(_words.Fold(i + 1)))
                continue;
            if (NameWords.IsStop(_words.Text, _words.Tokens, i + 1))
                return null;
            return i + 2 < end && IsPair(i + 1) ? _words.Span(i + 1, i + 3) : null;
        }

        return null;
    }

    // Forename and family name: the second stands alone elsewhere, as people are called again.
    private bool IsPair(int at)
    {
        if (
            NameWords.IsStop(_words.Text, _words.Tokens, at + 1)
            || Definite.Is(_words.Fold(at + 1))
            || !MayBeName(at)
            || !MayBeName(at + 1)
            || _words.Fold(at + 1)[0] is ArabicLetter.Beh or ArabicLetter.Lam
        )
            return false;
        var alone = _words.PlacesOf(_words.Tokens[at + 1], exact: true).Any(place => place > 0 && _words.Fold(place - 1) != _words.Fold(at));
        return alone && names.OfPerson(_words.Tokens[at + 1]) is { } pair && pair.Length == _words.Span(at, at + 2).Length;
    }

    // نفى الناطق باسم القيادة سقوط مدنيين: what the press writes every day is no foreign name.
    private bool MayBeName(int i) => WordClusters.Of(_words.Fold(i)).Fine == 0 || FullNames.MayBeGiven(_words.Tokens[i], _words.Text);

    private List<string> Folds(TextSpan span) => [.. _words.In(span).Where(token => token.IsWord).Select(token => token.Fold)];

    private int OfficeEnd(int from)
    {
        var to = from + 1;
        while (to < _words.Tokens.Count && to - from < LongestOffice && Goes(to))
            to++;
        return to;
    }

    private bool Goes(int i)
    {
        var token = _words.Tokens[i];
        if (!token.IsWord)
            return token.Fold is "،" or "," or "\"" or "«" or "»" or "“" or "”" or "#" or "_" or "-"
                || token.Fold is "." && NameWords.IsShortTitle(_words.Fold(i - 1));
        return !(
            ArabicWords.That.Contains(token.Fold)
            || ArabicWords.Relative.Contains(token.Fold)
            || CueLexicon.Arabic(token, out _) is { Kind: CueKind.Verb or CueKind.Relay } && !CueLexicon.IsAmbiguous(token)
        );
    }

    // سامر عون، وزير النقل / السفير سامر عون المتحدث
    private TextSpan? Before(int at)
    {
        var to = at > 0 && _words.Tokens[at - 1].IsComma ? at - 1 : at;
        var comma = to < at;
        for (var from = to - 1; from >= Math.Max(0, to - LongestName) && _words.Tokens[from].IsWord && (to - from == 1 || _words.Touch(from, from + 1)); from--)
        {
            if (to - from > 1 && FullNames.MayBeGiven(_words.Tokens[from], _words.Text) && new NameRun(_words.Text, _words.Tokens).Read(from, to).End == to)
            {
                var start = from;
                while (start > 0 && FullNames.IsGiven(_words.Tokens[start - 1], _words.Text) && _words.Touch(start - 1, start))
                    start--;
                return _words.Span(start, to);
            }

            if (Titles.OpensName(_words.Fold(from)) || Definite.Is(_words.Fold(from)) && to - from > 1)
                return to - from > 2 && NameWords.IsBeforeName(_words.Fold(from)) && comma ? _words.Span(from + 1, to) : null;
        }

        return null;
    }

    private static string Bare(string fold) =>
        fold is [ArabicLetter.Waw or ArabicLetter.Lam or ArabicLetter.Beh, _, _, _, ..] && !Titles.IsPerson(fold) && Titles.IsPerson(fold[1..])
            ? fold[1..]
            : fold;
}
