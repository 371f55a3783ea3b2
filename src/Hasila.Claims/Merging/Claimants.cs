using Hasila.Claims.Frameworks;
using Hasila.Claims.Lexicons;
using Hasila.Claims.Model;
using Hasila.Claims.Wording;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Claims.Merging;

/// <summary>
/// Who claims, on one page: an actor of the framework by any of its names, a listed body, a ministry by its field; else the name as it stands, where a one-word
/// short form ("the Coalition") is joined to the one longer name of the page that begins or ends with it. Other pages have no say in it.
/// </summary>
internal sealed class Claimants
{
    private static readonly string[] s_tails = [.. PageWords.List("name-tails").Select(tail => tail[0] == ',' ? $"{tail} " : $" {tail} ")];

    // What joins a body's name to its place.
    private static readonly string[] s_before = PageWords.List("of-place");

    private readonly Dictionary<string, Actor> _actors;
    private readonly Dictionary<string, string> _longForms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Claimant> _resolved = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string? Body, string? Country, SpeakerGender? Gender)> _offices = new(StringComparer.Ordinal);
    private readonly Framework _framework;
    private readonly AttributedArticle _page;
    private readonly string? _country;

    /// <param name="page">The page whose speakers are resolved.</param>
    /// <param name="framework">Its actors come first.</param>
    /// <param name="country">ISO code of the country that the page is about, or null.</param>
    public Claimants(AttributedArticle page, Framework framework, string? country)
    {
        (_page, _framework, _country) = (page, framework, country);
        _actors = ActorsOf(framework);
        LearnLongForms(
            page.Statements.Where(statement => statement.SpeakerKind is SpeakerKind.Organisation or null)
                .Select(statement => statement.Speaker)
                .OfType<string>()
        );
    }

    /// <summary>The page whose speakers are resolved.</summary>
    public AttributedArticle Page => _page;

    /// <summary>The claimant of a statement that has a speaker.</summary>
    public Claimant Resolve(Statement statement)
    {
        var speaker = statement.Speaker!;
        if (ActorSpeaking(statement) is { } spoken)
            return Of(spoken);
        // "economist Sami Najjar", "a study prepared by the centre"
        var named = NoNames.MakerOf(speaker) ?? NoNames.WithoutOutsider(WithoutLead(speaker));
        var isOffice = ListedBodies.IsOffice(named);
        var isPerson =
            isOffice || statement.SpeakerKind == SpeakerKind.Person || (named.Length < WithoutLead(speaker).Length && NoNames.MakerOf(speaker) is null);
        if (!_resolved.TryGetValue(speaker, out var claimant))
            _resolved[speaker] = claimant = Named(named, isPerson);
        if (claimant.IsListed || claimant.IsNobody)
            return claimant;
        // What is known of a speaker anywhere on the page: office, body, country.
        if (!_offices.TryGetValue(speaker, out var office))
            _offices[speaker] = office = KnownOf(speaker);
        return claimant with
        {
            Body = claimant.Kind == ClaimantKind.Body ? null : office.Body,
            Country = claimant.Country ?? office.Country,
            IsOffice = isOffice,
            IsOutsider = isPerson && claimant.Kind != ClaimantKind.Body && office.Body is null && IsOutsider(statement),
            Gender = isPerson || NameGender.Find(claimant.Name.Ar) is null ? office.Gender : null,
        };
    }

    /// <summary>The claimant whom a person named; nobody for an empty name.</summary>
    public Claimant Named(string name) => name.Length == 0 ? Claimant.Nobody : Named(name, isPerson: false);

    /// <summary>The one body that a stretch of the page names: an actor of the framework, a listed body, a ministry; null for none or several.</summary>
    public Claimant? BodyNamedIn(TextSpan span)
    {
        var words = span.In(_page.Article.Text);
        var folded = $" {Names.Fold(words)} ";
        var actors = _actors.Where(actor => folded.Contains($" {actor.Key} ", StringComparison.Ordinal)).Select(actor => actor.Value).Distinct().ToList();
        return actors is [var only] ? Of(only) : null;
    }

    /// <summary>
    /// Who published what a statement is from ("according to the infographic"): whoever speaks in the sentence that brought it up before, if that is a body;
    /// null where none did.
    /// </summary>
    /// <param name="statement">Told from a publication.</param>
    /// <param name="publication">The publication's one word.</param>
    public Claimant? PublisherOf(Statement statement, string publication)
    {
        var text = _page.Article.Text;
        var key = WordKey.Of(publication);
        var end = Math.Min(statement.Content.Start, statement.Source?.Start ?? int.MaxValue);
        for (var i = _page.Statements.Count - 1; i >= 0; i--)
        {
            var other = _page.Statements[i];
            if (
                other.Speaker is null
                || other.Content.Start >= end
                || NoNames.IsPublication(other.Speaker)
                || NoNames.IsRelay(other.Speaker)
                || IsCounted(other.Speaker)
            )
                continue;
            var paragraph = _page.Article.Blocks.FirstOrDefault(block => block.Span.Contains(other.Content));
            if (paragraph is null || !new Passage(text, new TextSpan(paragraph.Span.Start, Math.Min(paragraph.Span.End, end))).Keys.Contains(key))
                continue;
            return Resolve(other) is { Kind: ClaimantKind.Body } publisher ? publisher : null;
        }

        return null;
    }

    /// <summary>True where the page has the words after a number alone ("19 states in the league"): what is counted is nobody's name.</summary>
    public bool IsCounted(string speaker)
    {
        var text = _page.Article.Text;
        var isCounted = false;
        for (var at = text.IndexOf(speaker, StringComparison.Ordinal); at >= 0; at = text.IndexOf(speaker, at + 1, StringComparison.Ordinal))
        {
            if (at < 2 || text[at - 1] != ' ' || !char.IsDigit(text[at - 2]))
                return false;
            isCounted = true;
        }

        return isCounted;
    }

    // Of all that the page says of one speaker; null where it says both.
    private SpeakerGender? GenderOf(string speaker)
    {
        var told = _page
            .Statements.Where(statement => statement.Speaker == speaker)
            .Select(statement => statement.SpeakerGender)
            .OfType<SpeakerGender>()
            .Distinct()
            .ToList();
        return told is [var only] ? only : null;
    }

    private (string? Body, string? Country, SpeakerGender? Gender) KnownOf(string speaker)
    {
        var (body, country) = OfficeOf(speaker);
        return (body, country, GenderOf(speaker));
    }

    private (string? Body, string? Country) OfficeOf(string speaker)
    {
        foreach (var statement in _page.Statements)
        {
            if (statement.Speaker != speaker || statement.Source is not { } source)
                continue;
            var words = WithOwner(source).In(_page.Article.Text);
            if ((ListedBodies.KeyWithin(words, _country), ListedBodies.CountryOf(words)) is var office && office is not (null, null))
                return office;
        }

        return (null, null);
    }

    // An economist, a doctor, who belongs to no body that the page names.
    private bool IsOutsider(Statement statement) =>
        NoNames.IsOutsider($"{statement.Source?.In(_page.Article.Text)} {statement.Role?.In(_page.Article.Text)} {statement.Speaker}");

    // "Washington's top diplomat": whose diplomat it is stands before the name.
    private TextSpan WithOwner(TextSpan source)
    {
        var before = _page.Article.Text.AsSpan(0, source.Start).TrimEnd();
        if (!before.EndsWith("'s") && !before.EndsWith("’s"))
            return source;
        var at = before.LastIndexOfAny(' ', '\n') + 1;
        return new TextSpan(at, source.End);
    }

    private Claimant Named(string name, bool isPerson)
    {
        if (NoNames.IsNone(name))
            return Claimant.Nobody;
        if (_actors.TryGetValue(Key(name), out var actor))
            return Of(actor);
        if (_longForms.TryGetValue(Key(name), out var full))
            name = full;
        var key = Key(name);
        if (_actors.TryGetValue(key, out actor) || _actors.TryGetValue(Key(WithoutPlace(name)), out actor))
            return Of(actor);
        if (ListedBodies.Find(name, _country) is { } listed)
            return listed;
        var shown = new LocalText(name, name);
        var inArabic = name.Any(ArabicFold.IsArabicLetter);
        if (isPerson)
            return new Claimant(key, shown, ClaimantKind.Person) { InArabic = inArabic, Sound = NameSound.OfLast(name) };
        var kind = key.Contains(' ', StringComparison.Ordinal) ? ClaimantKind.Body : ClaimantKind.ShortName;
        return new Claimant(key, shown, kind)
        {
            InArabic = inArabic,
            Sound = NameSound.OfLast(name),
            Country = ListedBodies.CountryOf(name),
            State = StateBodies.RankOf(name),
        };
    }

    private static Claimant Of(Actor actor) => new(actor.Id, actor.Name, ClaimantKind.Body) { IsListed = true, State = StateBodies.RankOf(actor.Name.Ar) };

    // "المتحدث باسم التحالف فلان": a person who speaks for a body of the framework.
    private Actor? ActorSpeaking(Statement statement)
    {
        if (statement.Source is not { } source || statement.SpeakerKind != SpeakerKind.Person || _actors.ContainsKey(Key(WithoutLead(statement.Speaker!))))
            return null;
        var words = ArabicFold.Fold(source.In(_page.Article.Text));
        return _framework.Actors.FirstOrDefault(actor => actor.OtherNames.Any(name => words.Contains(ArabicFold.Fold(name), StringComparison.Ordinal)));
    }

    private static Dictionary<string, Actor> ActorsOf(Framework framework)
    {
        var actors = new Dictionary<string, Actor>(StringComparer.Ordinal);
        foreach (var actor in framework.Actors)
        {
            foreach (var name in (IEnumerable<string>)[actor.Name.Ar, actor.Name.En, .. actor.OtherNames])
                actors.TryAdd(Key(name), actor);
        }

        return actors;
    }

    private void LearnLongForms(IEnumerable<string> speakers)
    {
        var names = speakers.Select(WithoutLead).Distinct(StringComparer.Ordinal).ToList();
        var longer = names
            .Where(name => Key(name).Contains(' ', StringComparison.Ordinal))
            .GroupBy(HeadOf, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach (var name in names.Where(name => !Key(name).Contains(' ', StringComparison.Ordinal)))
        {
            if (longer.TryGetValue(HeadOf(name), out var candidates) && candidates.DistinctBy(Key).Count() == 1)
                _longForms[Key(name)] = candidates[0];
        }
    }

    // Arabic names their kind first (تحالف الميثاق), English last (Charter Coalition).
    private static string HeadOf(string name)
    {
        var words = Key(name).Split(' ');
        return words[0].Length > 0 && char.IsAsciiLetter(words[0][0]) ? words[^1] : words[0];
    }

    // التحالف بقيادة واشنطن is the same body as التحالف.
    private static string WithoutLead(string name)
    {
        name = NoNames.WithoutDay(name);
        foreach (var lead in s_tails)
        {
            if (name.IndexOf(lead, StringComparison.Ordinal) is var at and > 0)
                return name[..at];
        }

        return name;
    }

    // "the transitional government of the Lindens Valley", of a place that the framework is about.
    private string WithoutPlace(string name)
    {
        foreach (var place in _framework.Places)
        {
            foreach (var written in (ReadOnlySpan<string>)[place.Ar, place.En])
            {
                if (
                    name.EndsWith(written, StringComparison.OrdinalIgnoreCase)
                    && name[..^written.Length].TrimEnd() is var before
                    && s_before.FirstOrDefault(word => before.EndsWith(" " + word, StringComparison.Ordinal)) is { } of
                )
                    return before[..^of.Length].TrimEnd();
            }
        }

        return name;
    }

    private static string Key(string name) => Names.Fold(name);
}
