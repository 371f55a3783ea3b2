using System.Text.Json;
using System.Text.Json.Serialization;
using Hasila.Claims.Checks;
using Hasila.Claims.Tallies;
using Hasila.Statements;

namespace Hasila.Ledger.Payloads;

// TEMPORARY until the rooms' own JSON lands.
internal static class Formats
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) }, IgnoreReadOnlyProperties = true };

    public static void WriteArticle(Utf8JsonWriter writer, AttributedArticle article)
    {
        writer.WritePropertyName("article");
        JsonSerializer.Serialize(writer, article.Article, Options);
        writer.WritePropertyName("statements");
        JsonSerializer.Serialize(writer, article.Statements, Options);
    }

    public static AttributedArticle ReadArticle(JsonElement payload) => new(
        payload.GetProperty("article").Deserialize<Hasila.Reading.Articles.Article>(Options)!,
        payload.GetProperty("statements").Deserialize<List<Statement>>(Options)!);

    public static Hasila.Reading.Articles.ReadResult ReadAgain(Hasila.Reading.Capture capture) => new Hasila.Reading.Articles.ReadResult.Read(new Hasila.Reading.Articles.Article { Id = capture.Id, Text = System.Text.Encoding.UTF8.GetString(capture.Bytes.Span) });

    public static void WriteClaim(Utf8JsonWriter writer, Claim claim) => JsonSerializer.Serialize(writer, claim, Options);

    public static Claim ReadClaim(JsonElement claim) => claim.Deserialize<Claim>(Options)!;

    public static void WriteGaps(Utf8JsonWriter writer, IReadOnlyList<CompletenessGap> gaps) => JsonSerializer.Serialize(writer, gaps, Options);

    public static IReadOnlyList<CompletenessGap> ReadGaps(JsonElement gaps) => gaps.Deserialize<List<CompletenessGap>>(Options)!;

    public static void WriteFinding(Utf8JsonWriter writer, Finding finding) => FindingJson.Write(writer, finding);

    public static Finding ReadFinding(JsonElement finding) => FindingJson.Read(finding);
}
