using System.Text.Json;
using Hasila.Claims.Model;
using Hasila.Publishing.Editions;

namespace Hasila.Publishing.Exports;

/// <summary>
/// Every place at which a published claim or a caveat stands, as W3C Web Annotations: the words and where they stand in the page's text (in UTF-16 units,
/// as the standard's position counts code units of a DOM string), on the page by its hash.
/// </summary>
internal static class AnnotationsJson
{
    public static void Write(Utf8JsonWriter json, Edition edition)
    {
        var places = edition
            .Claims.SelectMany(published =>
                published
                    .Claim.Appearances.Select(appearance => (published.Claim, Appearance: appearance, Motivation: "identifying"))
                    .Concat(published.Claim.Caveats.Select(caveat => (published.Claim, Appearance: caveat, Motivation: "commenting")))
            )
            .ToList();
        var collection = edition.AddressOf("annotations.jsonld");
        json.WriteStartObject();
        json.WriteString("@context", "http://www.w3.org/ns/anno.jsonld");
        json.WriteString("id", collection);
        json.WriteString("type", "AnnotationCollection");
        json.WriteNumber("total", places.Count);
        json.WriteStartObject("first");
        json.WriteString("id", collection + "#page-1");
        json.WriteString("type", "AnnotationPage");
        json.WriteNumber("startIndex", 0);
        json.WriteStartArray("items");
        for (var at = 0; at < places.Count; at++)
            WriteOne(json, edition, $"{collection}#annotation-{at}", places[at].Claim, places[at].Appearance, places[at].Motivation);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteOne(Utf8JsonWriter json, Edition edition, string id, Claim claim, Appearance appearance, string motivation)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", motivation);
        json.WriteStartObject("body");
        json.WriteString("type", "SpecificResource");
        json.WriteString("source", edition.LinkTo(claim.Id));
        json.WriteString("purpose", "linking");
        json.WriteEndObject();
        json.WriteStartObject("target");
        json.WriteString("source", $"urn:{appearance.Capture}");
        json.WriteStartArray("selector");
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", appearance.Words);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", appearance.Span.Start);
        json.WriteNumber("end", appearance.Span.End);
        json.WriteEndObject();
        json.WriteEndArray();
        if (appearance.Published is { } day)
        {
            json.WriteStartObject("state");
            json.WriteString("type", "TimeState");
            json.WriteString("sourceDate", $"{ExportWords.Day(day)}T00:00:00Z");
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
