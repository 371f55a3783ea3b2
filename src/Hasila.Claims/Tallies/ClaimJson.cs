using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Hasila.Claims.Model;
using Hasila.Statements.Model;
using Hasila.Text.Figures;

namespace Hasila.Claims.Tallies;

/// <summary>
/// A claim as the ledger keeps it: every member, spans in UTF-16, so that reading it back restores it exactly. For what others read see
/// <see cref="TallyJson"/>.
/// </summary>
public static class ClaimJson
{
    private static readonly JsonTypeInfo<Claim> s_claim =
        (JsonTypeInfo<Claim>)
            new JsonSerializerOptions(ClaimJsonContext.Default.Options)
            {
                TypeInfoResolver = ClaimJsonContext.Default.WithAddedModifier(OmitWhatTheFirstFormatDoesNotKnow),
            }.GetTypeInfo(typeof(Claim));

    public static void Write(Utf8JsonWriter json, Claim claim) => JsonSerializer.Serialize(json, claim, s_claim);

    /// <exception cref="JsonException">The JSON is not a claim as <see cref="Write"/> writes it.</exception>
    public static Claim Read(JsonElement json)
    {
        var claim = json.Deserialize(s_claim) ?? throw new JsonException("null is not a claim");
        // Claims of the first format know no sources and no parts.
        return claim with { Sources = Math.Max(claim.Sources, 1), Parts = claim.Parts ?? [] };
    }

    // A claim of one source into which nothing was merged is written as it always was, so that its hash stays.
    private static void OmitWhatTheFirstFormatDoesNotKnow(JsonTypeInfo type)
    {
        if (type.Type != typeof(Claim))
            return;
        foreach (var property in type.Properties)
        {
            if (property.Name == "sources")
                property.ShouldSerialize = (_, value) => value is > 1;
            else if (property.Name == "parts")
                property.ShouldSerialize = (_, value) => value is IReadOnlyList<ClaimPart> { Count: > 0 };
        }
    }

    public static void WriteGaps(Utf8JsonWriter json, IReadOnlyList<CompletenessGap> gaps) =>
        JsonSerializer.Serialize(json, gaps, ClaimJsonContext.Default.IReadOnlyListCompletenessGap);

    /// <exception cref="JsonException">The JSON is not a list of gaps.</exception>
    public static IReadOnlyList<CompletenessGap> ReadGaps(JsonElement json) =>
        json.Deserialize(ClaimJsonContext.Default.IReadOnlyListCompletenessGap) ?? throw new JsonException("null is no list of gaps");
}

/// <summary>Kinds by their names in snake case: <c>at_least</c>.</summary>
internal sealed class SnakeCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower)
    where T : struct, Enum;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    IgnoreReadOnlyProperties = true,
    Converters = [
        typeof(SnakeCase<Comparator>),
        typeof(SnakeCase<PeriodKind>),
        typeof(SnakeCase<ClaimStatus>),
        typeof(SnakeCase<SpeakerGender>),
        typeof(SnakeCase<ClaimField>),
    ]
)]
[JsonSerializable(typeof(Claim))]
[JsonSerializable(typeof(IReadOnlyList<CompletenessGap>))]
internal sealed partial class ClaimJsonContext : JsonSerializerContext;
