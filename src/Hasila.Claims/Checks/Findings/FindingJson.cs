using System.Text.Json;
using System.Text.Json.Serialization;
using Hasila.Claims.Evidence;
using Hasila.Claims.Model;
using Hasila.Statements.Model;
using Hasila.Text.Figures;

namespace Hasila.Claims.Checks.Findings;

/// <summary>A finding as JSON: snake_case, ISO dates, enumerations as words. What is written is read back as it was.</summary>
public static class FindingJson
{
    public static void Write(Utf8JsonWriter writer, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(finding);
        JsonSerializer.Serialize(writer, finding, FindingJsonContext.Default.Finding);
    }

    /// <exception cref="JsonException">The element is no finding.</exception>
    public static Finding Read(JsonElement element) =>
        element.Deserialize(FindingJsonContext.Default.Finding) ?? throw new JsonException("expected a finding, found null");
}

[JsonSourceGenerationOptions(
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [
        typeof(WordConverter<Outcome>),
        typeof(WordConverter<ContradictionGrade>),
        typeof(WordConverter<Extent>),
        typeof(WordConverter<ObservationGrain>),
        typeof(WordConverter<PeriodKind>),
        typeof(WordConverter<Comparator>),
        typeof(WordConverter<SpeakerGender>),
    ]
)]
[JsonSerializable(typeof(Finding))]
internal sealed partial class FindingJsonContext : JsonSerializerContext;

/// <summary>Enumerations as words: <c>supported_except_approximator</c>. A number is no word.</summary>
internal sealed class WordConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;
