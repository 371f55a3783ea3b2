using System.Text.Json;

namespace Hasila.Ingest.Composing;

/// <summary>Values of foreign JSON, which may be of any kind.</summary>
internal static class JsonValues
{
    /// <summary>A string, or a number as it is written; null for anything else.</summary>
    public static string? Text(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            }
            : null;

    public static IEnumerable<JsonElement> Array(JsonElement owner, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (owner.ValueKind != JsonValueKind.Object || !owner.TryGetProperty(name, out owner))
                return [];
        }

        return owner.ValueKind == JsonValueKind.Array ? owner.EnumerateArray() : [];
    }
}
