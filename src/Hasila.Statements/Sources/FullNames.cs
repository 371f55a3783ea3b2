using Hasila.Statements.Clauses;
using Hasila.Statements.Cues;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Statements.Sources;

/// <summary>
/// The longer name for which a short one stands in the same article: a surname for the full name, "the Coalition" for the body that the article once
/// calls by its name. The text is read once.
/// </summary>
internal sealed class FullNames(ArticleWords words)
{
    private const int LongestBody = 5;
    private const int LongestPerson = 4;
    private const int LongestShort = 3;
    private const int LongestFull = 9;
    private const int MostPlaces = 60;

    private static readonly WordLists s_given = WordLists.Load("given-names");
    private static readonly WordMemory<(bool Given, bool Weak)> s_names = new(static word =>
        (s_given["given"].Contains(Definite.Joined(word)), s_given["weak"].Contains(word))
    );

    private readonly GivenWords _given = new(words);

    // By surname: a name that is mentioned again is not looked for again.
    private readonly Dictionary<string, TextSpan?> _persons = new(StringComparer.Ordinal);

    // By head word, with its own article or with any: where the head of the first longer name stands, and that name.
    private readonly Dictionary<(string Head, bool AnyForm), (int Head, TextSpan Name)?> _longBodies = [];

    public ArticleWords Words => words;

    /// <inheritdoc cref="BodyNames.Longest"/>
    public TextSpan? FullBody(IReadOnlyList<ClauseToken> mention, int first)
    {
        if (
            mention.Count - first <= 2
            && Definite.Is(mention[first].Fold)
            && Titles.KindOf(mention[first].Fold) is SpeakerKind.Organisation
            && !Titles.IsOfState(mention[first].Fold)
        )
        {
            List<string> asked = [.. mention.Skip(first).Where(token => token.IsWord).Select(token => token.Fold)];
            if (Bodies.Of(asked, mention[first].Span.Start) is { } named)
                return named;
        }

        // التحالف, by itself: the body that was called so before.
        if (mention.Count - first == 1 && Definite.Is(mention[first].Fold) && Titles.OpensName(mention[first].Fold))
            return OfBody(mention[first], anyForm: true, before: mention[first].Span.Start)
                ?? (Titles.IsOutlet(mention[first].Fold) ? OfBody(mention[first], anyForm: false) : null);
        return new BodyNames(words).Longest(mention, first);
    }

    private OfficeHolders? _holders;
    private BodyMentions? _bodies;

    private BodyMentions Bodies => _bodies ??= new BodyMentions(words);

    /// <inheritdoc cref="OfficeHolders.At"/>
    public OfficeHolders.Holder? HolderAt(TextSpan office) => (_holders ??= new OfficeHolders(this)).At(office);

    /// <inheritdoc cref="BodyMentions.At"/>
    public TextSpan? BodyAt(TextSpan word) => Bodies.At(word);

    /// <inheritdoc cref="DocumentIssuers.Of"/>
    public TextSpan? IssuerOf(IReadOnlyList<ClauseToken> document) => new DocumentIssuers(words, Bodies).Of(document);

    /// <inheritdoc cref="DocumentIssuers.IsTold"/>
    public bool IsIssuerTold(IReadOnlyList<ClauseToken> document) => new DocumentIssuers(words, Bodies).IsTold(document);

    /// <inheritdoc cref="OfficeHolders.Of"/>
    public OfficeHolders.Holder? HolderOf(IReadOnlyList<ClauseToken> office, int before) => (_holders ??= new OfficeHolders(this)).Of(office, before);

    /// <summary>على is a preposition, علي a name; their keys are the same.</summary>
    public static bool IsGiven(ClauseToken token, string text) =>
        s_names.Of(token.Fold).Given && !(token.Fold == "علي" && text[token.Span.End - 1] == ArabicLetter.AlefMaksura);

    /// <summary>A given name, also one that is an everyday word elsewhere.</summary>
    public static bool MayBeGiven(ClauseToken token, string text) => IsGiven(token, text) || s_names.Of(token.Fold).Weak;

    /// <summary>A given name of women.</summary>
    public static bool IsFemale(string fold) => s_given["female"].Contains(fold);

    /// <summary>The letters are those of a listed given name.</summary>
    public static bool IsListed(string fold) => s_given["given"].Contains(fold);

    /// <summary>A well-known family name that begins like a preposition: بايدن.</summary>
    public static bool IsFamily(string fold) => s_given["family"].Contains(fold);

    /// <summary>A family name that the press writes alone: ترامب، ماكرون.</summary>
    public static bool IsKnownFamily(string fold) => s_given["known"].Contains(fold) || IsFamily(fold);

    /// <summary>The first place where the name is written with the given name before it; null where the article has none.</summary>
    public TextSpan? OfPerson(ClauseToken surname)
    {
        if (!_persons.TryGetValue(surname.Fold, out var found))
            _persons[surname.Fold] = found = PersonOf(surname);
        return found;
    }

    private TextSpan? PersonOf(ClauseToken surname)
    {
        if (Titles.IsCountry(surname.Fold) || words.Ends(surname) is not { } places)
            return null;
        var latin = Latin(surname);
        var written = Definite.Joined(surname.Fold);
        for (var at = places.First; ; at = words.Next(at))
        {
            if ((latin || _given.StandsBefore(at, LongestPerson)) && Definite.Joined(words.Fold(at)) == written)
            {
                var from = latin ? LatinStart(at) : ArabicStart(at);
                if (from < at)
                    return Span(from, at + 1);
                // وسامر حداد، لسامر حداد
                if (
                    at > 0
                    && words.Touch(at - 1, at)
                    && words.Fold(at - 1) is [ArabicLetter.Waw or ArabicLetter.Lam or ArabicLetter.Beh, _, _, _, ..] and var joined
                    && IsListed(joined[1..])
                )
                    return new TextSpan(words.Tokens[at - 1].Span.Start + 1, words.Tokens[at].Span.End);
            }

            if (at == places.Last)
                return latin ? null : new ForeignNames(words).Of(surname);
        }
    }

    /// <summary>The first place where a short name is written with the given name before it; null where the article has none.</summary>
    /// <param name="name">One to three words, touching.</param>
    public TextSpan? OfPerson(IReadOnlyList<ClauseToken> name)
    {
        if (name.Count is 0 or > LongestShort || !name.All(token => token.IsWord) || Titles.OpensName(name[0].Fold))
            return null;
        if (name.Count == 1)
            return OfPerson(name[0]);
        foreach (var at in PlacesOf(name[0], exact: true).Take(MostPlaces))
        {
            if (!Enumerable.Range(1, name.Count - 1).All(i => words.Fold(at + i) == name[i].Fold))
                continue;
            var from = ArabicStart(at);
            if (from < at)
                return Span(from, at + name.Count);
        }

        return null;
    }

    /// <summary>A family name that is a title as well, with a given name right before it somewhere: الشاهد of سامر الشاهد.</summary>
    public TextSpan? OfFamilyTitle(ClauseToken word)
    {
        foreach (var at in NameWords.IsFamilyTitle(word.Fold) ? PlacesOf(word, exact: true).Take(MostPlaces) : [])
        {
            if (at > 0 && IsGiven(words.Tokens[at - 1], words.Text) && words.Touch(at - 1, at))
                return Span(ArabicStart(at), at + 1);
        }

        return null;
    }

    /// <summary>The longest form in which the article writes a person's name, at its first place.</summary>
    public TextSpan InFull(TextSpan name)
    {
        var tokens = words.In(name);
        if (tokens.Count == 0 || Latin(tokens[0]))
            return name;
        if (tokens.Count == 1)
            return OfPerson(tokens[0]) ?? OfForename(tokens[0]) ?? name;
        var folds = tokens.Where(token => token.IsWord).Select(token => token.Fold).ToList();
        var best = name;
        TextSpan? found = null;
        foreach (var at in PlacesOf(tokens[0], exact: false).Take(MostPlaces).Concat(OtherwiseParted(folds)).Order())
        {
            var end = new NameRun(words.Text, words.Tokens, running: true).Read(at, Math.Min(words.Tokens.Count, at + LongestFull)).End;
            var span = Span(at, EndAt(at, folds) is { } known && known > end ? known : end);
            List<string> other = [.. words.In(span).Where(token => token.IsWord).Select(token => token.Fold)];
            // The first place counts, whichever form stands there.
            if (
                NameMatch.IsSame(folds, other)
                || other.Count > folds.Count && NameMatch.IsShortOf(folds, other) && (other[^1] == folds[^1] || Comes(other[^2], other[^1]))
            )
            {
                var first = found is null && (span.Start < best.Start || span.Start == best.Start && span.Length > best.Length);
                // عبد الله الثاني, where the first place says عبد الله alone.
                if (first || other[^1] != folds[^1] && other.Count > folds.Count)
                    best = span;
                found = best;
            }
        }

        return best != name ? best
            : ArabicStartOf(tokens[0], folds) is { } longer ? longer
            : name;
    }

    // Somebody who is called by what stands first in the name: the first place where more of it follows, unless two people are called so.
    private TextSpan? OfForename(ClauseToken forename)
    {
        if (!IsGiven(forename, words.Text))
            return null;
        TextSpan? found = null;
        foreach (var at in PlacesOf(forename, exact: true).Take(MostPlaces))
        {
            if (at > 0 && IsGiven(words.Tokens[at - 1], words.Text) && words.Touch(at - 1, at))
                return null;
            var run = new NameRun(words.Text, words.Tokens, running: true).Read(at, Math.Min(words.Tokens.Count, at + LongestFull));
            if (run.Units == 1 || !(IsGiven(words.Tokens[at + 1], words.Text) || IsKnownFamily(words.Fold(at + 1))))
                continue;
            if (found is { } other && words.In(other)[1].Fold != words.Fold(at + 1))
                return null;
            found ??= Span(at, run.End);
        }

        return found;
    }

    // عبد الله for عبدالله, and the other way round.
    private IEnumerable<int> OtherwiseParted(List<string> folds)
    {
        const string Servant = "عبد";
        var written =
            folds[0] == Servant && folds.Count > 1 ? Servant + folds[1]
            : folds[0].StartsWith(Servant, StringComparison.Ordinal) && folds[0].Length > Servant.Length + 3 ? Servant
            : null;
        return written is null
            ? []
            : PlacesOf(new ClauseToken(default, written, true, false), exact: true)
                .Where(at => written != Servant || Servant + words.Fold(at + 1) == folds[0])
                .Take(MostPlaces);
    }

    // Both words beside each other more than once.
    private bool Comes(string word, string next) =>
        PlacesOf(new ClauseToken(default, word, true, false), exact: true).Take(MostPlaces).Where(at => words.Fold(at + 1) == next).Skip(1).Any();

    // أنور بن سالم حداد for أنور حداد: up to the mention's last name, with fathers between.
    private int? EndAt(int at, List<string> folds)
    {
        if (folds.Count != 2)
            return null;
        for (var i = at + 1; i < Math.Min(words.Tokens.Count, at + LongestFull) && words.Touch(i - 1, i) && words.Tokens[i].IsWord; i++)
        {
            if (words.Fold(i) == folds[1])
                return i > at + 1 && Enumerable.Range(at + 1, i - at - 1).Any(between => words.Fold(between) is "بن" or "ابن") ? i + 1 : null;
            if (words.Fold(i) is not ("بن" or "ابن") && NameWords.IsStop(words.Text, words.Tokens, i))
                return null;
        }

        return null;
    }

    // ... بن سالم حداد, where only the father's or family name stands in the mention.
    private TextSpan? ArabicStartOf(ClauseToken first, List<string> folds) =>
        folds.Count <= LongestShort && !IsGiven(first, words.Text)
            ? OfPerson([.. words.In(first.Span), .. folds.Skip(1).Select(fold => new ClauseToken(first.Span, fold, true, false))])
            : null;

    /// <summary>The first place where more of the body's name stands beside its head word; null where the article has none.</summary>
    /// <param name="head">The word by which it is called.</param>
    /// <param name="before">Only names that stand before this offset.</param>
    /// <param name="anyForm">The head may stand there without its article as well: التحالف for تحالف الميثاق.</param>
    public TextSpan? OfBody(ClauseToken head, bool anyForm, int before = int.MaxValue)
    {
        if (!_longBodies.TryGetValue((head.Fold, anyForm), out var first))
            _longBodies[(head.Fold, anyForm)] = first = FirstBody(head, anyForm);
        return first is { } body && body.Head < before ? body.Name : null;
    }

    private (int Head, TextSpan Name)? FirstBody(ClauseToken head, bool anyForm)
    {
        foreach (var at in PlacesOf(head, exact: !anyForm))
        {
            if (Latin(head))
            {
                var from = LatinStart(at);
                if (from < at)
                    return (words.Tokens[at].Span.Start, Span(from, at + 1));
                continue;
            }

            var end = InMarks(at) ?? BodyEnd(at);
            if (end > at + 1)
                return (words.Tokens[at].Span.Start, Span(at, end));
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
        Nisba.MayBe(adjective) || (noun.EndsWith(ArabicLetter.Heh) && adjective.EndsWith(ArabicLetter.Heh));

    // The name begins with the given name nearest to the left, and with the given names that stand right before it.
    private int ArabicStart(int at)
    {
        var tokens = words.Tokens;
        var start = at;
        if (!_given.StandsBefore(at, LongestPerson))
            return start;
        for (
            var i = at - 1;
            i >= Math.Max(0, at - LongestPerson) && (tokens[i].IsWord || tokens[i].Fold == "#") && tokens[i + 1].Span.Start - tokens[i].Span.End <= 1;
            i--
        )
        {
            if (tokens[i].Fold is "#" && i > 0 && tokens[i - 1].IsWord)
                continue;
            if (start < at && Definite.Is(tokens[i].Fold) && i > 0 && Definite.Is(tokens[i - 1].Fold))
                break;
            if (tokens[i].Fold is "بن" or "ابن" && i > 0 && tokens[i - 1].IsWord && !NameWords.IsStop(words.Text, tokens, i - 1))
                start = --i;
            else if (MayBeGiven(tokens[i], words.Text) && !Titles.IsCourtesy(tokens[i].Fold) && (IsGiven(tokens[i], words.Text) || i == at - 1 || start < at))
                start = i;
            else if (start < at || NameWords.IsStop(words.Text, tokens, i))
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
