using System.Text.Json;
using Hasila.Ledger.Journal;
using Hasila.Reading.Articles;
using Hasila.Statements.Model;

namespace Hasila.Ledger.Payloads;

/// <summary>What a capture says: the article and its statements, as one reading of one version of the program.</summary>
internal static class ArticlePayload
{
    /// <summary>The version of the program that read the page, kept so that another version's reading can be told from damage.</summary>
    public static string Reader { get; } = typeof(Article).Assembly.GetName().Version?.ToString(3) ?? "0";

    public static byte[] Write(AttributedArticle article) =>
        CanonicalJson.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("capture", article.Article.Id);
            writer.WriteString("reader", Reader);
            Formats.WriteArticle(writer, article);
            writer.WriteEndObject();
        });

    public static AttributedArticle Read(Entry entry) => Payload.Read(entry, Formats.ReadArticle);

    public static string TextOf(Entry entry) => Payload.Read(entry, payload => payload.GetProperty("article").Text("text"));

    public static string ReaderOf(Entry entry) => Payload.Read(entry, payload => payload.TextOrNull("reader") ?? "");
}
