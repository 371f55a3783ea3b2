using System.Text.Json;
using Hasila.Claims.Checks.Findings;

namespace Hasila.Publishing.Exports;

/// <summary>
/// The names of verdicts in both languages by their slugs: what a desk that imports reviews (Meedan's Check) maps <c>alternateName</c> to statuses by.
/// </summary>
internal static class VerdictMapping
{
    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var language in (ReadOnlySpan<string>)["ar", "en"])
        {
            json.WriteStartObject(language);
            foreach (var verdict in Enum.GetValues<Outcome>().Cast<Outcome?>().Append(null))
                json.WriteString(VerdictWords.Name(verdict).In(language), VerdictWords.Slug(verdict));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
