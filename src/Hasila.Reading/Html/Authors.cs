using Hasila.Reading.Bylines;

namespace Hasila.Reading.Html;

/// <summary>Who wrote the article, by what the page tells machines and what its reader sees.</summary>
internal static class Authors
{
    /// <summary>
    /// Persons before bodies, what is declared before what is seen: persons in structured data or meta elements, and those that the byline names beside them; else
    /// persons in the byline and in what is marked up as an author; else a person who is the outlet; else whoever the structured data declare, be it the outlet;
    /// else a body in a byline or a meta element that is not the outlet.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="site">The outlet's names.</param>
    public static IReadOnlyList<string> Choose(PageReading page, IReadOnlyList<string> site)
    {
        List<IReadOnlyList<DeclaredAuthor>> declared = [.. page.Facts.DeclaredAuthors];
        var seen = AuthorsSeen.Of(page, site);
        var persons = declared.Select(witness => PersonsIn(witness, site, AuthorNames.IsPerson)).FirstOrDefault(names => names.Count > 0) ?? [];
        if (persons.Count > 0)
            return WithBodies(More(persons, [.. declared.Select(witness => PersonsIn(witness, site, AuthorNames.IsPerson)), .. seen.Together]), declared[0], site);
        if (First(seen.Near) is { } near)
            return More(near, seen.Listed);
        return NotEmpty(declared.Select(witness => PersonsIn(witness, site, AuthorNames.IsForename)))
            ?? First(seen.Elsewhere)
            ?? NotEmpty([Bodies(declared[0], site)])
            ?? NotEmpty([Bodies(declared[0], []).FindAll(name => seen.Near.Any(names => names.Count > 0 && names.All(seenName => name.EndsWith(seenName, StringComparison.Ordinal))))])
            ?? seen.Near.FirstOrDefault(names => names.Count > 0)
            ?? NotEmpty([Bodies(declared[0], [])])
            ?? NotEmpty(declared.Skip(1).Select(witness => PersonsIn(witness, [], AuthorNames.IsFullName)))
            ?? NotEmpty(declared.Skip(1).Select(witness => witness.SelectMany(author => AuthorNames.In(author.Name, site)).ToList()))
            ?? NotEmpty([seen.Own.ToList()])
            ?? [];
    }

    private static List<string> PersonsIn(IReadOnlyList<DeclaredAuthor> witness, IReadOnlyList<string> site, Func<string, bool> isPerson) =>
        [.. witness.Where(author => author.Kind != AuthorKind.Outlet).SelectMany(author => AuthorNames.In(author.Name, site).Where(isPerson)).Distinct(StringComparer.OrdinalIgnoreCase)];

    // Bodies as they are declared; the outlet among them only where no outlet's names are given.
    private static List<string> Bodies(IReadOnlyList<DeclaredAuthor> witness, IReadOnlyList<string> site) =>
        [.. witness.Where(author => author.Kind is AuthorKind.Person or AuthorKind.Body).Select(author => AuthorNames.AsDeclared(author.Name)).OfType<string>().Where(name => !AuthorNames.IsOneOf(name, site)).Distinct(StringComparer.OrdinalIgnoreCase)];

    // A body that is declared as an author of its own beside persons is one.
    private static List<string> WithBodies(List<string> persons, IReadOnlyList<DeclaredAuthor> structured, IReadOnlyList<string> site)
    {
        if (structured.Count < 2)
            return persons;
        List<string> all = [.. structured.SelectMany(author => AuthorNames.In(author.Name, site)).Distinct(StringComparer.OrdinalIgnoreCase)];
        return all.Count > persons.Count ? all : persons;
    }

    private static List<string>? First(IEnumerable<IReadOnlyList<string>> witnesses) => NotEmpty(witnesses.Select(names => names.Where(AuthorNames.IsPerson).ToList()));

    private static List<string>? NotEmpty(IEnumerable<List<string>> witnesses) => witnesses.FirstOrDefault(names => names.Count > 0);

    // Another witness that names the same persons and more.
    private static List<string> More(List<string> persons, IReadOnlyList<IReadOnlyList<string>> others) =>
        others.Where(other => other.Count > persons.Count && persons.TrueForAll(name => other.Contains(name, StringComparer.OrdinalIgnoreCase))).MaxBy(other => other.Count)?.ToList() ?? persons;
}
