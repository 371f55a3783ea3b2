using Hasila.Reading.Bylines;
using Hasila.Reading.Html.Blocks;
using Hasila.Reading.Html.Facts;

namespace Hasila.Reading.Html.Witnesses;

/// <summary>Who wrote the article, by what the page tells machines and what its reader sees.</summary>
internal static class Authors
{
    /// <summary>
    /// Persons before bodies, what is declared before what is seen: persons in structured data or meta elements, and those that the byline names beside them;
    /// else
    /// persons in the byline and in what is marked up as an author; else a person who is the outlet; else whoever the structured data declare, be it the
    /// outlet;
    /// else a body in a byline or a meta element that is not the outlet.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="site">The outlet's names.</param>
    public static IReadOnlyList<string> Choose(PageReading page, IReadOnlyList<string> site)
    {
        List<IReadOnlyList<DeclaredAuthor>> declared = [.. page.Facts.DeclaredAuthors];
        var names = new NamesRead(site);
        var seen = new AuthorsSeen(page, names);
        var persons = declared.ConvertAll(witness => PersonsIn(witness, names, AuthorNames.IsPerson));
        if (NotEmpty(persons) is { } first)
            return WithBodies(More(first, [.. persons, .. seen.Together]), declared[0], names);
        if ((First(seen.Beside) ?? First(seen.Lines())) is { } near)
            return More(near, seen.Listed);
        return NotEmpty(declared.Select(witness => PersonsIn(witness, names, AuthorNames.IsForename)))
            ?? First(seen.Elsewhere)
            ?? NotEmpty([Bodies(declared[0], site)])
            ?? NotEmpty([
                Bodies(declared[0], [])
                    .FindAll(name =>
                        seen.Beside.Any(witness => witness.Count > 0 && witness.TrueForAll(seenName => name.EndsWith(seenName, StringComparison.Ordinal)))
                    ),
            ])
            ?? NotEmpty(seen.Beside)
            ?? NotEmpty([Bodies(declared[0], [])])
            ?? NotEmpty(declared.Skip(1).Select(witness => PersonsIn(witness, new NamesRead([]), AuthorNames.IsFullName)))
            ?? NotEmpty(declared.Skip(1).Select(witness => witness.SelectMany(author => names.In(author.Name)).ToList()))
            ?? NotEmpty([seen.Own.ToList()])
            ?? [];
    }

    private static List<string> PersonsIn(IReadOnlyList<DeclaredAuthor> witness, NamesRead names, Func<string, bool> isPerson)
    {
        List<string> persons = [];
        foreach (var author in witness)
        {
            if (author.Kind != AuthorKind.Outlet)
                names.AddTo(persons, author.Name, isPerson);
        }

        return persons;
    }

    // Bodies as they are declared; the outlet among them only where no outlet's names are given.
    private static List<string> Bodies(IReadOnlyList<DeclaredAuthor> witness, IReadOnlyList<string> site) =>
        [
            .. witness
                .Where(author => author.Kind is AuthorKind.Person or AuthorKind.Body)
                .Select(author => AuthorNames.AsDeclared(author.Name))
                .OfType<string>()
                .Where(name => !AuthorNames.IsOneOf(name, site))
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    // A body that is declared as an author of its own beside persons is one.
    private static List<string> WithBodies(List<string> persons, IReadOnlyList<DeclaredAuthor> structured, NamesRead names)
    {
        if (structured.Count < 2)
            return persons;
        List<string> all = [];
        foreach (var author in structured)
            names.AddTo(all, author.Name);
        return all.Count > persons.Count ? all : persons;
    }

    // The persons whom the first witness names that names any.
    private static List<string>? First(IEnumerable<List<string>> witnesses)
    {
        foreach (var names in witnesses)
        {
            if (names.FindAll(AuthorNames.IsPerson) is { Count: > 0 } persons)
                return persons;
        }

        return null;
    }

    private static List<string>? NotEmpty(IEnumerable<List<string>> witnesses) => witnesses.FirstOrDefault(names => names.Count > 0);

    // Another witness that names the same persons and more.
    private static List<string> More(List<string> persons, IReadOnlyList<List<string>> others)
    {
        var most = persons;
        foreach (var other in others)
        {
            if (other.Count > most.Count && persons.TrueForAll(name => other.Contains(name, StringComparer.OrdinalIgnoreCase)))
                most = other;
        }

        return most;
    }
}
