using Hasila.Reading.Bylines;

namespace Hasila.Reading.Html;

/// <summary>Who wrote the article, by what the page tells machines and what its reader sees.</summary>
internal static class Authors
{
    /// <summary>
    /// The first witness that names a person: structured data, meta elements, the byline, what is marked up as an author. The byline adds to the first two where it
    /// names the same and more. Where no witness names a person, a body that is not the outlet itself, or one that the page declares to be the author.
    /// </summary>
    public static IReadOnlyList<string> Choose(PageFacts facts, Byline? byline, IReadOnlyList<string> site)
    {
        var visible = Named(byline?.Authors ?? [], site);
        List<string> body = [];
        foreach (var witness in facts.DeclaredAuthors.Append(byline?.Authors ?? []).Concat(facts.MarkedAuthors.Select(text => (IReadOnlyList<string>)[text])))
        {
            var names = Named(witness, site);
            var persons = names.FindAll(AuthorNames.IsPerson);
            if (persons.Count > 0 && witness.Count > 1)
                return names;
            if (persons.Count > 0)
                return visible.Count > persons.Count && visible.TrueForAll(AuthorNames.IsPerson) && persons.TrueForAll(name => visible.Contains(name, StringComparer.OrdinalIgnoreCase)) ? visible : persons;
            body = body.Count > 0 ? body : names;
        }

        return body.Count > 0 ? body : facts.CorporateAuthors;
    }

    private static List<string> Named(IReadOnlyList<string> witness, IReadOnlyList<string> site) =>
        [.. witness.SelectMany(text => AuthorNames.In(text, site)).Distinct(StringComparer.OrdinalIgnoreCase)];
}
