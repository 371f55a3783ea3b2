using System.Text.Json;
using System.Text.Json.Serialization;
using Hasila.Claims.Checks;
using Hasila.Claims.Tallies;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Statements;

namespace Hasila.Ledger.Payloads;

// TEMPORARY until the rooms' own JSON lands.
internal static class Formats
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) }, IgnoreReadOnlyProperties = true };

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

    public static Hasila.Reading.Articles.ReadResult ReadAgain(Hasila.Reading.Capture capture) => ArticleReader.Read(capture);

    public static void WriteClaim(Utf8JsonWriter writer, Claim claim) => JsonSerializer.Serialize(writer, claim, Options);

    public static Claim ReadClaim(JsonElement claim) => claim.Deserialize<Claim>(Options)!;

    public static void WriteGaps(Utf8JsonWriter writer, IReadOnlyList<CompletenessGap> gaps) => JsonSerializer.Serialize(writer, gaps, Options);

    public static IReadOnlyList<CompletenessGap> ReadGaps(JsonElement gaps) => gaps.Deserialize<List<CompletenessGap>>(Options)!;

    public static void WriteFinding(Utf8JsonWriter writer, Finding finding) => FindingJson.Write(writer, finding);

    public static Finding ReadFinding(JsonElement finding) => FindingJson.Read(finding);
}
