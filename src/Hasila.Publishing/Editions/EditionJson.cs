using System.Globalization;
using System.Text.Json;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Tallies;

namespace Hasila.Publishing.Editions;

/// <summary>An edition as data: claims with their findings and reviews, sources with their hashes, gaps.</summary>
public static class EditionJson
{
    public static void Write(Utf8JsonWriter json, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(edition);
        json.WriteStartObject();
        json.WriteString("id", edition.Id);
        json.WriteString("as_of", edition.AsOf?.ToString("O", CultureInfo.InvariantCulture));
        json.WriteStartObject("title");
        json.WriteString("ar", edition.Title.Ar);
        json.WriteString("en", edition.Title.En);
        json.WriteEndObject();
        json.WriteString("framework", edition.Framework.Id);
        WritePlace(json, edition.Place);
        json.WriteStartArray("claims");
        foreach (var published in edition.Claims)
        {
            json.WriteStartObject();
            json.WritePropertyName("claim");
            ClaimJson.Write(json, published.Claim);
            json.WriteString("verdict", VerdictWords.Slug(published.Verdict));
            json.WriteStartObject("review");
            json.WriteString("reviewer", published.Review.Reviewer);
            json.WriteString("at", published.Review.At.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("note", published.Review.Note);
            json.WriteEndObject();
            json.WriteStartArray("findings");
            foreach (var finding in published.Findings)
                FindingJson.Write(json, finding);
            json.WriteEndArray();
            WriteNumbers(json, "sources", published.SourceNumbers);
            WriteNumbers(json, "caveat_sources", published.CaveatSourceNumbers);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (var source in edition.Sources)
        {
            json.WriteStartObject();
            json.WriteNumber("number", source.Number);
            json.WriteString("capture", source.Capture);
            json.WriteString("page", source.Page);
            json.WriteString("outlet", source.Outlet);
            json.WriteString("headline", source.Headline);
            json.WriteString("published", source.Published?.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("language", source.Language);
            json.WriteString("url", source.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("gaps");
        ClaimJson.WriteGaps(json, edition.Gaps);
        // An edition that corrects nothing is written as it always was, so that its id stays.
        if (edition.Corrections.Count > 0)
        {
            json.WriteStartArray("corrections");
            foreach (var correction in edition.Corrections)
                CorrectionJson.Write(json, correction);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    // Written where it is known: an edition without a place is named as it always was.
    private static void WritePlace(Utf8JsonWriter json, EditionPlace place)
    {
        if (place.Home is { } home)
            json.WriteString("home", home.AbsoluteUri);
        if (place.Publisher is { } publisher)
            json.WriteString("publisher", publisher);
        if (place.Licence is { } licence)
            json.WriteString("licence", licence);
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IReadOnlyList<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
