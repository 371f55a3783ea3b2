using Hasila.Ingest.Composing;
using Hasila.Ingest.Documents;
using Hasila.Ingest.Feeds;
using Hasila.Ingest.Formats;
using Hasila.Ingest.Pdf;
using Hasila.Ingest.Posts;
using Hasila.Ingest.Wording;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;

namespace Hasila.Ingest;

/// <summary>
/// Reads a capture of any format to an article. Pure: the same bytes, and what was said with them, give the same article. What no reader knows is refused in
/// both languages: what it is, and what to do.
/// </summary>
public static class CaptureReader
{
    public static ReadResult Read(Capture capture, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(capture);
        var start = capture.Bytes.Span[..Math.Min(capture.Bytes.Length, FileSniffer.Look)];
        var format = FileSniffer.Of(start, capture.Name, () => new MemoryStream(capture.Bytes.ToArray(), writable: false));
        // What a server sends as a page may begin with a tag of its own.
        if (format == FileFormat.Xml && capture.MediaType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true)
            format = FileFormat.Page;
        ReadResult result = format switch
        {
            FileFormat.Page or FileFormat.Archive => ArticleReader.Read(capture, options),
            FileFormat.Feed => Of(FeedReader.Read(capture)),
            FileFormat.JsonFeed => Of(JsonFeedReader.Read(capture)),
            FileFormat.TelegramExport => Of(TelegramExport.Read(capture)),
            FileFormat.TweetArchive => Of(TweetArchive.Read(capture)),
            FileFormat.ArchiverSheet => Of(ArchiverSheet.Read(capture)),
            FileFormat.Docx => DocxReader.Read(capture),
            FileFormat.Pdf => PdfReader.Read(capture),
            FileFormat.Wacz => Refusal.Of(IngestBook.Phrase("entry.several")),
            _ => Refusal.Of(IngestBook.Phrase($"refused.{Hyphened(format)}")),
        };
        return result is ReadResult.Read { Article: var article } ? new ReadResult.Read(AsSaid(article, capture)) : result;
    }

    private static ReadResult Of(Article? article) => article is null ? Refusal.Of(IngestBook.Phrase("entry.wordless")) : new ReadResult.Read(article);

    private static string Hyphened(FileFormat format) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(format.ToString());

    // What a person said of the page goes before what the page says.
    private static Article AsSaid(Article article, Capture capture) =>
        capture.Outlet is null && capture.Language is null
            ? article
            : article with
            {
                Site = capture.Outlet ?? article.Site,
                Language = capture.Language ?? article.Language,
            };
}
