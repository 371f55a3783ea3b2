using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Exports;

namespace Hasila.Publishing.Boards;

/// <summary>What machines read at a page's head: the data set, the share picture, the feeds.</summary>
internal static class BoardHead
{
    // Inside a page: <, > and & are escaped.
    private static readonly JsonWriterOptions s_inPage = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(Html html, Edition edition, string language)
    {
        WriteData(html, json => DatasetJson.Write(json, edition, language));
        WriteMeta(html, "og:title", edition.Title.In(language));
        WriteMeta(html, "og:type", "website");
        WriteMeta(html, "og:locale", language);
        if (edition.Place.Home is null)
            return;
        WriteMeta(html, "og:url", edition.AddressOf(language == "ar" ? "index.html" : "en.html"));
        WriteMeta(html, "og:image", edition.AddressOf($"infographic-{language}.png"));
        foreach (
            var (form, type) in (ReadOnlySpan<(string, string)>)
                [("atom", "application/atom+xml"), ("rss", "application/rss+xml"), ("json", "application/feed+json")]
        )
            html.Raw($"<link rel=\"alternate\" type=\"{type}\" href=\"{FeedFiles.NameOf(form, language)}\">\n");
    }

    /// <summary>JSON-LD as a block of data, which no browser runs.</summary>
    public static void WriteData(Html html, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_inPage))
            write(json);
        html.Raw("<script type=\"application/ld+json\">").Raw(Encoding.UTF8.GetString(bytes.ToArray())).Raw("</script>\n");
    }

    public static void WriteMeta(Html html, string property, string content) =>
        html.Raw($"<meta property=\"{property}\" content=\"").Text(content).Raw("\">\n");
}
