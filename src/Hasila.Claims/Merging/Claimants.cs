using Hasila.Claims.Checks;
using Hasila.Claims.Frameworks;
using Hasila.Statements;
using Hasila.Text;
using Hasila.Text.Folding;

namespace Hasila.Claims.Merging;

/// <summary>
/// Who claims, over pages: an actor of the framework by any of its names; else the name as it stands, where a one-word short form ("the Coalition")
/// is joined to the one longer name of the archive that begins or ends with it.
/// </summary>
internal sealed class Claimants
{
    /// <summary>Nobody is named: the page's own words.</summary>
    public static (string Key, LocalText Name) Nobody { get; } = ("", new LocalText("لم يُنسب إلى أحد", "attributed to nobody"));

    private readonly Dictionary<string, Actor> _actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _longForms = new(StringComparer.Ordinal);
    private readonly Framework _framework;

    private Claimants(Framework framework) => _framework = framework;

    public static Claimants Of(IReadOnlyList<AttributedArticle> articles, Framework framework)
    {
        var claimants = new Claimants(framework);
        foreach (var actor in framework.Actors)
        {
            foreach (var name in (IEnumerable<string>)[actor.Name.Ar, actor.Name.En, .. actor.OtherNames])
                claimants._actors.TryAdd(Key(name), actor);
        }

        claimants.LearnLongForms(articles.SelectMany(article => article.Statements).Where(statement => statement.SpeakerKind is SpeakerKind.Organisation or null)
            .Select(statement => statement.Speaker).OfType<string>());
        return claimants;
    }

    /// <summary>The key by which claims of one claimant meet, and the name to show.</summary>
    public (string Key, LocalText Name) Resolve(AttributedArticle article, Statement statement)
    {
        var speaker = statement.Speaker!;
        if (ActorOf(article, statement, speaker) is { } actor)
            return (actor.Id, actor.Name);
        var name = WithoutLead(speaker);
        var key = Key(name);
        if (_longForms.TryGetValue(key, out var full))
        {
            name = full;
            key = Key(full);
        }

        return _actors.TryGetValue(key, out var known) ? (known.Id, known.Name) : (key, new LocalText(name, name));
    }

    private Actor? ActorOf(AttributedArticle article, Statement statement, string speaker)
    {
        if (_actors.TryGetValue(Key(WithoutLead(speaker)), out var actor))
            return actor;
        // "المتحدث باسم التحالف فلان": a person who speaks for a body.
        if (statement.Source is not { } source || statement.SpeakerKind != SpeakerKind.Person)
            return null;
        var words = ArabicFold.Fold(source.In(article.Article.Text));
        foreach (var candidate in _framework.Actors)
        {
            foreach (var name in candidate.OtherNames)
            {
                if (words.Contains(ArabicFold.Fold(name), StringComparison.Ordinal))
                    return candidate;
            }
        }

        return null;
    }

    private void LearnLongForms(IEnumerable<string> speakers)
    {
        var names = speakers.Select(WithoutLead).Distinct(StringComparer.Ordinal).ToList();
        var longer = names.Where(name => Key(name).Contains(' ', StringComparison.Ordinal)).GroupBy(HeadOf, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
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
        foreach (var lead in (ReadOnlySpan<string>)[" بقيادة ", " الذي ", " التي ", " led by ", ", which "])
        {
            if (name.IndexOf(lead, StringComparison.Ordinal) is var at and > 0)
                return name[..at];
        }

        return name;
    }

    private static string Key(string name) => Names.Fold(name);
}
