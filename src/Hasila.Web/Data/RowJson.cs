using System.Globalization;
using System.Text.Json;
using Hasila.Claims.Checks.Findings;
using Hasila.Ledger.Model;
using Hasila.Text;

namespace Hasila.Web.Data;

/// <summary>Rows of lists as data: claims, hits of a search.</summary>
internal static class RowJson
{
    public static void Write(Utf8JsonWriter json, ClaimRow row)
    {
        json.WriteStartObject();
        json.WriteString("id", row.Id);
        json.WriteString("seen", row.Seen);
        json.WriteString("state", row.State.ToString().ToLowerInvariant());
        json.WriteString("verdict", row.Verdict is { } verdict ? VerdictWords.Slug(verdict) : null);
        LocalTextJson.Write(json, "claimant", row.Claimant);
        json.WriteString("frame", row.Frame);
        json.WriteString("indicator", row.Indicator);
        LocalTextJson.Write(json, "gloss", row.Gloss);
        json.WriteString("figure", row.Figure);
        LocalTextJson.Write(json, "place", row.Place);
        json.WriteString("as_of", Day(row.AsOf));
        json.WriteNumber("appearances", row.Appearances);
        json.WriteNumber("sources", row.Sources);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, SearchHit hit)
    {
        json.WriteStartObject();
        json.WriteString("kind", hit.Kind.ToString().ToLowerInvariant());
        json.WriteString("claim", hit.Claim);
        json.WriteString("page", hit.Page);
        json.WriteString("statement", hit.Statement);
        LocalTextJson.Write(json, "title", hit.Title);
        LocalTextJson.Write(json, "speaker", hit.Speaker);
        json.WriteString("outlet", hit.Outlet);
        json.WriteString("day", Day(hit.Day));
        json.WriteEndObject();
    }

    /// <summary>Several under one name.</summary>
    public static void WriteAll<T>(Utf8JsonWriter json, string name, IEnumerable<T> all, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var one in all)
            write(json, one);
        json.WriteEndArray();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
