using System.Text.Json;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;
using Hasila.Claims.Tallies;
using Hasila.Ingest;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Statements.Json;
using Hasila.Statements.Model;

namespace Hasila.Ledger.Payloads;

/// <summary>The forms in which what other rooms make is kept; each room owns its own.</summary>
internal static class Formats
{
    public static void WriteArticle(Utf8JsonWriter writer, AttributedArticle article)
    {
        writer.WritePropertyName("article");
        ArticleJson.Write(writer, article.Article);
        writer.WritePropertyName("statements");
        StatementJson.WriteAll(writer, article);
    }

    public static AttributedArticle ReadArticle(JsonElement payload)
    {
        var article = ArticleJson.Read(payload.GetProperty("article"));
        return new AttributedArticle(article, StatementJson.ReadAll(payload.GetProperty("statements"), article));
    }

    /// <summary>A capture says these words: as what it is, or read as a page, as all captures once were.</summary>
    public static bool Says(Capture capture, string text) =>
        CaptureReader.Read(capture) is ReadResult.Read told && told.Article.Text == text
        || ArticleReader.Read(capture) is ReadResult.Read page && page.Article.Text == text;

    public static void WriteClaim(Utf8JsonWriter writer, Claim claim) => ClaimJson.Write(writer, claim);

    public static Claim ReadClaim(JsonElement claim) => ClaimJson.Read(claim);

    public static void WriteGaps(Utf8JsonWriter writer, IReadOnlyList<CompletenessGap> gaps) => ClaimJson.WriteGaps(writer, gaps);

    public static IReadOnlyList<CompletenessGap> ReadGaps(JsonElement gaps) => ClaimJson.ReadGaps(gaps);

    public static void WriteFinding(Utf8JsonWriter writer, Finding finding) => FindingJson.Write(writer, finding);

    public static Finding ReadFinding(JsonElement finding) => FindingJson.Read(finding);
}
