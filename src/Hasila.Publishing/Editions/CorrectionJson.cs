using System.Globalization;
using System.Text.Json;
using Hasila.Text;

namespace Hasila.Publishing.Editions;

/// <summary>Published corrections as data.</summary>
public static class CorrectionJson
{
    public static void Write(Utf8JsonWriter json, PublishedCorrection correction)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(correction);
        json.WriteStartObject();
        json.WriteString("part", NameOf(correction.Part));
        json.WriteString("edition", correction.Edition);
        json.WriteString("former", correction.Former);
        json.WriteString("claim", correction.Claim);
        LocalTextJson.Write(json, "title", correction.Title);
        LocalTextJson.Write(json, "was", correction.Was);
        LocalTextJson.Write(json, "now", correction.Now);
        json.WriteString("by", correction.By);
        json.WriteString("at", correction.At?.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("why", correction.Why);
        json.WriteEndObject();
    }

    /// <summary>"figure", "publication".</summary>
    public static string NameOf(CorrectedPart part) => part.ToString().ToLowerInvariant();

    internal static PublishedCorrection Read(JsonElement json) =>
        new()
        {
            Part = Enum.Parse<CorrectedPart>(json.GetProperty("part").GetString()!, ignoreCase: true),
            Edition = json.GetProperty("edition").GetString()!,
            Former = json.GetProperty("former").GetString()!,
            Claim = json.GetProperty("claim").GetString()!,
            Title = Words(json.GetProperty("title"))!,
            Was = Words(json.GetProperty("was")),
            Now = Words(json.GetProperty("now")),
            By = json.GetProperty("by").GetString(),
            At = json.GetProperty("at").GetString() is { } at ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) : null,
            Why = json.GetProperty("why").GetString(),
        };

    private static LocalText? Words(JsonElement words) =>
        words.ValueKind == JsonValueKind.Null ? null : new LocalText(words.GetProperty("ar").GetString()!, words.GetProperty("en").GetString()!);
}
