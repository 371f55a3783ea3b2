using System.Text;
using System.Text.Json;
using System.Xml;
using Hasila.Publishing.Boards;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Exports;

namespace Hasila.Publishing.Writing;

/// <summary>What others import, follow, embed and cite: files that name addresses, and so are written only where the edition has a place on the web.</summary>
internal static class WebFiles
{
    /// <param name="edition">With a place on the web.</param>
    /// <param name="folder">Where its files are.</param>
    /// <param name="json">Writes a file of JSON there by its name.</param>
    public static void Write(Edition edition, string folder, Action<string, string, Action<Utf8JsonWriter>> json)
    {
        foreach (var language in (ReadOnlySpan<string>)["ar", "en"])
        {
            json(folder, $"claimreview-{language}.jsonld", writer => ClaimReviewJson.WriteFeed(writer, edition, language));
            json(folder, FeedFiles.NameOf("json", language), writer => FeedFiles.WriteJson(writer, edition, language));
            Xml(folder, FeedFiles.NameOf("atom", language), xml => FeedFiles.WriteAtom(xml, edition, language));
            Xml(folder, FeedFiles.NameOf("rss", language), xml => FeedFiles.WriteRss(xml, edition, language));
        }

        json(folder, "check-status-mapping.json", VerdictMapping.Write);
        json(folder, "dataset.jsonld", writer => DatasetJson.Write(writer, edition, "en"));
        json(folder, "annotations.jsonld", writer => AnnotationsJson.Write(writer, edition));
        Xml(folder, "iati.xml", xml => IatiFile.Write(xml, edition));
        foreach (var published in edition.Claims)
        {
            File.WriteAllText(Path.Combine(folder, ExportWords.CardFile(published.Claim.Id)), CardPage.Page(edition, published));
            json(folder, CardPage.EmbedFile(published), writer => CardPage.WriteEmbed(writer, edition, published));
        }
    }

    private static void Xml(string folder, string name, Action<XmlWriter> write)
    {
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
        };
        using var xml = XmlWriter.Create(Path.Combine(folder, name), settings);
        write(xml);
    }
}
