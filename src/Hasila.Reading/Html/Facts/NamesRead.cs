using Hasila.Reading.Bylines;

namespace Hasila.Reading.Html.Facts;

/// <summary>The names in the texts of one page: several witnesses write the same text, which is read once.</summary>
/// <param name="site">The outlet's names: it is not its own author.</param>
internal sealed class NamesRead(IReadOnlyList<string> site)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _seen = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Site => site;

    public IReadOnlyList<string> In(string text)
    {
        if (!_seen.TryGetValue(text, out var names))
            _seen[text] = names = AuthorNames.In(text, site);
        return names;
    }

    /// <summary>Adds the names of a text that are not in a list yet, in whatever letters.</summary>
    /// <param name="names">The list.</param>
    /// <param name="text">The text.</param>
    /// <param name="isWanted">Other names are left out; null wants all.</param>
    public void AddTo(List<string> names, string text, Func<string, bool>? isWanted = null)
    {
        foreach (var name in In(text))
        {
            if ((isWanted is null || isWanted(name)) && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
                names.Add(name);
        }
    }
}
