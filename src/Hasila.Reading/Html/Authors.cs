using Hasila.Reading.Bylines;

namespace Hasila.Reading.Html;

/// <summary>Who wrote the article, by what the page tells machines and what its reader sees.</summary>
internal static class Authors
{
    /// <summary>
    /// The first witness that names a person; a later one where it names the same and more. Where no witness names a person, a body that is not the outlet itself.
    /// </summary>
    public static IReadOnlyList<string> Choose(PageFacts facts, Byline? byline, IReadOnlyList<string> site)
    {
        List<string> chosen = [];
        List<string> body = [];
        foreach (var witness in Witnesses(facts, byline))
        {
            var names = witness.SelectMany(text => AuthorNames.In(text, site)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            if (!names.Exists(AuthorNames.IsPerson))
            {
                body = body.Count > 0 ? body : names;
                continue;
            }

            names.RemoveAll(name => !AuthorNames.IsPerson(name));
            if (chosen.Count == 0 || (names.Count > chosen.Count && chosen.All(name => names.Contains(name, StringComparer.OrdinalIgnoreCase))))
                chosen = names;
        }

        return chosen.Count > 0 ? chosen : body;
    }

    private static IEnumerable<IReadOnlyList<string>> Witnesses(PageFacts facts, Byline? byline)
    {
        foreach (var witness in facts.Authors)
            yield return witness;
        if (byline is { Authors.Count: > 0 })
            yield return byline.Authors;
    }
}
