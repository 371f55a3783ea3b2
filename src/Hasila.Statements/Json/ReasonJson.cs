using System.Text.Json;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Statements.Json;

/// <summary>Reasons as JSON: <c>"why":[{"of","rule","span","features":[{"feature","weight"}]}]</c>.</summary>
internal static class ReasonJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Reason> why, CodePointMap map)
    {
        json.WriteStartArray("why");
        foreach (var reason in why)
        {
            json.WriteStartObject();
            json.WriteString("of", StatementNames.Of(reason.Of));
            json.WriteString("rule", reason.Rule);
            StatementJson.WriteSpan(json, "span", reason.Span, map);
            json.WriteStartArray("features");
            foreach (var feature in reason.Features)
            {
                json.WriteStartObject();
                json.WriteString("feature", feature.Name);
                json.WriteNumber("weight", feature.Weight);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static IReadOnlyList<Reason> Read(JsonElement why, CodePointMap map) =>
        [
            .. why.EnumerateArray()
                .Select(reason => new Reason(
                    StatementNames.Parse<Decision>(reason.GetProperty("of").GetString()!),
                    reason.GetProperty("rule").GetString()!,
                    StatementJson.ReadSpan(reason.GetProperty("span"), map)
                )
                {
                    Features =
                    [
                        .. reason
                            .GetProperty("features")
                            .EnumerateArray()
                            .Select(feature => new WeighedFeature(feature.GetProperty("feature").GetString()!, feature.GetProperty("weight").GetInt32())),
                    ],
                }),
        ];
}
