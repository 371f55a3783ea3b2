using Hasila.Claims.Frameworks;
using Hasila.Claims.Lexicons;
using Hasila.Claims.Model;
using Hasila.Text;
using Hasila.Text.Data;
using Hasila.Text.Places;

namespace Hasila.Claims.Merging;

/// <summary>
/// Bodies that many countries' press reports on, by any of their names; armies by their country; ministries and ministers by their field; governments by
/// their capital.
/// </summary>
internal static class ListedBodies
{
    private static readonly string[] s_ministry = PageWords.List("ministry");
    private static readonly string[] s_department = PageWords.List("department");
    private static readonly string s_article = PageWords.Word("article");

    private static readonly Dictionary<string, (string Id, string? Parent, LocalText Name)> s_bodies = LoadBodies();
    private static readonly (string[] Words, string Field)[] s_offices = [.. PageWords.List("diplomat").Select(office => (Words(office), "foreign"))];
    private static readonly List<(string[] Words, string Field)> s_fields = LoadFields();

    /// <summary>The claimant by the name of a body, or null where no row knows it.</summary>
    /// <param name="name">As a page prints it.</param>
    /// <param name="country">The country that the page is about, for a ministry that does not name its own.</param>
    public static Claimant? Find(string name, string? country)
    {
        if (s_bodies.TryGetValue(Names.Fold(name), out var body))
            return new Claimant(body.Id, body.Name, ClaimantKind.Body) { IsListed = true, Parent = body.Parent };
        if (Armies.Find(name) is { } army)
            return army;
        if (MinistryIn(name) is not { } field)
            return null;
        var own = CountryOf(name) ?? country;
        return new Claimant(Ministry(field, own), new LocalText(name, name), ClaimantKind.Body)
        {
            Country = own,
            IsListed = own is not null,
            State = StateRank.Body,
        };
    }

    /// <summary>The key of a body that is named somewhere in a few words: "a spokesman of the World Health Organization"; null where none is.</summary>
    public static string? KeyWithin(string words, string? country)
    {
        var keys = Names.Fold(words).Split(' ');
        for (var length = Math.Min(keys.Length, 7); length > 0; length--)
        {
            for (var i = 0; i + length <= keys.Length; i++)
            {
                var name = string.Join(' ', keys.AsSpan(i, length));
                var bare = name.StartsWith(s_article, StringComparison.Ordinal) ? name[s_article.Length..] : name;
                if (s_bodies.TryGetValue(name, out var body) || s_bodies.TryGetValue(bare, out body))
                    return body.Id;
            }
        }

        // Whose diplomat it is must be said: the page's country may be where he is on a visit.
        if (Array.Find(s_offices, office => Holds(Words(words), office.Words)) is { Field: { } held } && CountryOf(words) is { } state)
            return Ministry(held, state);
        return MinistryIn(words) is { } field ? Ministry(field, CountryOf(words) ?? country) : null;
    }

    /// <summary>True for an office of a ministry that is named without it: the top diplomat.</summary>
    public static bool IsOffice(string name) => Array.Exists(s_offices, office => Holds(Words(name), office.Words));

    private static string Ministry(string field, string? country) => $"ministry {field} {country ?? "?"}";

    /// <summary>The field of a ministry or minister, or null.</summary>
    private static string? MinistryIn(string name)
    {
        var words = Words(name);
        var office = Array.FindIndex(words, word => Array.Exists(s_ministry, office => word.StartsWith(office, StringComparison.Ordinal)));
        var department = Array.Exists(words, s_department.Contains);
        if (office < 0 && !department)
            return null;
        return s_fields.Where(field => Holds(words, field.Words)).OrderByDescending(field => field.Words.Length).Select(field => field.Field).FirstOrDefault();
    }

    /// <summary>The country whose government is named: by its capital, by an adjective, by the country itself.</summary>
    public static string? CountryOf(string name)
    {
        foreach (var word in name.Split([' ', '\'', '’', ',', '،'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Gazetteer.OfAdjective(word) is { Country: { } country })
                return country;
        }

        return Gazetteer.FindPlaces(name) is [{ Place.Country: { } named }, ..] ? named : null;
    }

    private static bool Holds(string[] words, string[] phrase)
    {
        for (var i = 0; i + phrase.Length <= words.Length; i++)
        {
            if (words.AsSpan(i, phrase.Length).SequenceEqual(phrase))
                return true;
        }

        return false;
    }

    private static string[] Words(string name) => [.. name.Split([' ', ',', '،'], StringSplitOptions.RemoveEmptyEntries).Select(WordKey.Of)];

    private static Dictionary<string, (string Id, string? Parent, LocalText Name)> LoadBodies()
    {
        var bodies = new Dictionary<string, (string, string?, LocalText)>(StringComparer.Ordinal);
        foreach (var row in DataFile.Rows(typeof(ListedBodies).Assembly, "bodies"))
        {
            var body = (row[0], row[1] == "-" ? null : row[1], new LocalText(row[2], row[3]));
            foreach (var name in (IEnumerable<string>)[row[2], row[3], .. row[4].Split('|')])
                bodies.TryAdd(Names.Fold(name), body);
        }

        return bodies;
    }

    private static List<(string[] Words, string Field)> LoadFields() =>
        [.. DataFile.Rows(typeof(ListedBodies).Assembly, "ministries").SelectMany(row => row[1].Split('|').Select(name => (Words(name), row[0])))];
}
