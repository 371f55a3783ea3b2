using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hasila.Claims.Checks;

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
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Finding))]
internal sealed partial class FindingJsonContext : JsonSerializerContext;
