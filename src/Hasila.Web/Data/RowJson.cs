using System.Globalization;
using System.Text.Json;
using Hasila.Claims.Checks.Findings;
using Hasila.Ledger.Model;
using Hasila.Text;

namespace Hasila.Web.Data;

/// <summary>Rows of lists as data: claims, hits of a search, entries of the log.</summary>
internal static class RowJson
{
    public static void Write(Utf8JsonWriter json, ClaimRow row)
    {
        json.WriteStartObject();
        json.WriteString("id", row.Id);
        json.WriteString("seen", row.Seen);
        json.WriteString("state", row.State.ToString().ToLowerInvariant());
        json.WriteString("verdict", row.Verdict is { } verdict ? VerdictWords.Slug(verdict) : null);
        Write(json, "claimant", row.Claimant);
        json.WriteString("frame", row.Frame);
        json.WriteString("indicator", row.Indicator);
        Write(json, "gloss", row.Gloss);
        json.WriteString("figure", row.Figure);
        Write(json, "place", row.Place);
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
        Write(json, "title", hit.Title);
        Write(json, "speaker", hit.Speaker);
        json.WriteString("outlet", hit.Outlet);
        json.WriteString("day", Day(hit.Day));
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, LogLine line)
    {
        json.WriteStartObject();
        json.WriteNumber("entry", line.Entry);
        json.WriteString("at", line.At);
        json.WriteString("kind", line.Kind);
        json.WriteString("by", line.By);
        json.WriteString("about", line.About);
        json.WriteString("words", line.Words);
        if (line.TakenBackBy is { } back)
            json.WriteNumber("taken_back_by", back);
        else
            json.WriteNull("taken_back_by");
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

    private static void Write(Utf8JsonWriter json, string name, LocalText? words)
    {
        if (words is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("ar", words.Ar);
        json.WriteString("en", words.En);
        json.WriteEndObject();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
