using System.Globalization;
using System.Text.Json;
using System.Xml;
using Hasila.Claims.Checks.Findings;
using Hasila.Publishing.Editions;

namespace Hasila.Publishing.Exports;

/// <summary>What changed, as feeds: Atom, RSS 2.0 and JSON Feed 1.1, a file a language each.</summary>
internal static class FeedFiles
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static string NameOf(string form, string language) => $"feed-{language}.{form}";

    public static void WriteAtom(XmlWriter xml, Edition edition, string language)
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteElementString("title", Atom, ExportWords.Clean(edition.Title.In(language)));
        xml.WriteElementString("id", Atom, $"tag:{edition.Place.Home!.Host},{ExportWords.UpdatedAt(edition).Year:0000}:{language}");
        WriteLink(xml, "self", "application/atom+xml", edition.AddressOf(NameOf("atom", language)));
        WriteLink(xml, "alternate", "text/html", edition.AddressOf(language == "ar" ? "index.html" : "en.html"));
        xml.WriteElementString("updated", Atom, ExportWords.Time(ExportWords.UpdatedAt(edition)));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, AuthorOf(edition));
        xml.WriteEndElement();
        foreach (var entry in FeedEntry.Of(edition, language))
        {
            xml.WriteStartElement("entry", Atom);
            xml.WriteElementString("id", Atom, entry.Id);
            xml.WriteElementString("title", Atom, entry.Title);
            WriteLink(xml, "alternate", "text/html", entry.Address);
            xml.WriteElementString("published", Atom, ExportWords.Time(entry.At));
            xml.WriteElementString("updated", Atom, ExportWords.Time(entry.At));
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", ChangesJson.NameOf(entry.Change.Kind));
            xml.WriteEndElement();
            xml.WriteElementString("summary", Atom, entry.Summary);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    public static void WriteRss(XmlWriter xml, Edition edition, string language)
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", ExportWords.Clean(edition.Title.In(language)));
        xml.WriteElementString("link", edition.AddressOf(language == "ar" ? "index.html" : "en.html"));
        xml.WriteElementString("description", ExportWords.Clean(edition.Title.In(language)));
        xml.WriteElementString("language", language);
        xml.WriteElementString("lastBuildDate", Rfc822(ExportWords.UpdatedAt(edition)));
        xml.WriteStartElement("atom", "link", Atom);
        xml.WriteAttributeString("href", edition.AddressOf(NameOf("rss", language)));
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteEndElement();
        foreach (var entry in FeedEntry.Of(edition, language))
        {
            xml.WriteStartElement("item");
            xml.WriteElementString("title", entry.Title);
            xml.WriteElementString("link", entry.Address);
            xml.WriteElementString("description", entry.Summary);
            xml.WriteElementString("category", ChangesJson.NameOf(entry.Change.Kind));
            xml.WriteStartElement("guid");
            xml.WriteAttributeString("isPermaLink", "false");
            xml.WriteString(entry.Id);
            xml.WriteEndElement();
            xml.WriteElementString("pubDate", Rfc822(entry.At));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static void WriteJson(Utf8JsonWriter json, Edition edition, string language)
    {
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", ExportWords.Clean(edition.Title.In(language)));
        json.WriteString("language", language);
        json.WriteString("home_page_url", edition.AddressOf(language == "ar" ? "index.html" : "en.html"));
        json.WriteString("feed_url", edition.AddressOf(NameOf("json", language)));
        json.WriteStartArray("items");
        foreach (var entry in FeedEntry.Of(edition, language))
        {
            json.WriteStartObject();
            json.WriteString("id", entry.Id);
            json.WriteString("url", entry.Address);
            json.WriteString("title", entry.Title);
            json.WriteString("content_text", entry.Summary);
            json.WriteString("date_published", ExportWords.Time(entry.At));
            json.WriteStartArray("tags");
            json.WriteStringValue(ChangesJson.NameOf(entry.Change.Kind));
            json.WriteStringValue(VerdictWords.Slug(entry.Change.Shown.Verdict));
            json.WriteEndArray();
            json.WriteStartObject("_hasila");
            json.WriteString("claim", entry.Change.Shown.Claim.Id);
            json.WriteString("edition", edition.Id);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string AuthorOf(Edition edition) => ExportWords.Clean(edition.Place.Publisher ?? string.Join(", ", edition.Reviewers));

    private static string Rfc822(DateTimeOffset at) => at.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture);

    private static void WriteLink(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
