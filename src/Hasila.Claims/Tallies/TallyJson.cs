using System.Globalization;
using System.Text.Json;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Reading.Articles;
using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Claims.Tallies;

/// <summary>A tally as <c>hasila tally</c> prints it. Offsets are Unicode code points into the article's text.</summary>
public static class TallyJson
{
    /// <param name="json">Where to write.</param>
    /// <param name="tally">What to write.</param>
    /// <param name="articles">The articles that the tally was made of, by id.</param>
    public static void Write(Utf8JsonWriter json, Tally tally, IReadOnlyDictionary<string, Article> articles)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(tally);
        var maps = new Dictionary<string, CodePointMap>(StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteStartArray("frames");
        foreach (var frame in tally.Framework.Frames)
        {
            json.WriteStartObject();
            json.WriteString("id", frame.Id);
            LocalTextJson.Write(json, "name", frame.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("claims");
        foreach (var claim in tally.Claims)
            WriteClaim(json, claim, MapOf);
        json.WriteEndArray();
        json.WriteStartArray("gaps");
        foreach (var gap in tally.Gaps)
        {
            json.WriteStartObject();
            json.WriteString("claimant", gap.Claimant);
            json.WriteNumber("announced", gap.Announced);
            json.WriteNumber("found", gap.Found);
            json.WriteString("page", gap.Page);
            json.WriteString("words", gap.Words);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();

        CodePointMap MapOf(string capture) => maps.TryGetValue(capture, out var map) ? map : maps[capture] = new CodePointMap(articles[capture].Text);
    }

    /// <summary>One claim as it stands in <c>claims</c> of a tally.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="claim">What to write.</param>
    /// <param name="textOf">The text of each article that the claim appears in, by its capture.</param>
    public static void Write(Utf8JsonWriter json, Claim claim, Func<string, string> textOf)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(claim);
        WriteClaim(json, claim, capture => new CodePointMap(textOf(capture)));
    }

    private static void WriteClaim(Utf8JsonWriter json, Claim claim, Func<string, CodePointMap> mapOf)
    {
        json.WriteStartObject();
        json.WriteString("id", claim.Id);
        json.WriteString("claimant", claim.Claimant.Ar);
        LocalTextJson.Write(json, "claimant_name", claim.Claimant);
        json.WriteString("frame", claim.Frame);
        json.WriteString("indicator", claim.Indicator);
        LocalTextJson.Write(json, "gloss", claim.Gloss);
        WriteFigure(json, "figure", claim.Figure);
        json.WriteString("period_kind", claim.PeriodKind is { } kind ? JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString()) : null);
        json.WriteString("place", claim.Place?.Ar);
        json.WriteString("as_of", Day(claim.AsOf));
        json.WriteString("status", StatusOf(claim.Status));
        WriteAppearances(json, "statements", claim.Appearances, mapOf);
        json.WriteNumber("sources", claim.Sources);
        json.WriteStartArray("parts");
        foreach (var part in claim.Parts)
        {
            json.WriteStartObject();
            json.WriteString("id", part.Id);
            json.WriteString("claimant", part.Claimant.Ar);
            json.WriteString("to", part.To);
            json.WriteString("because", part.Because);
            json.WriteBoolean("decided", part.IsDecided);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteAppearances(json, "caveats", claim.Caveats, mapOf);
        json.WriteStartArray("history");
        foreach (var entry in claim.History)
        {
            json.WriteStartObject();
            json.WriteString("as_of", Day(entry.AsOf));
            WriteFigure(json, "figure", entry.Figure);
            json.WriteString("statement", entry.Statement);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("flags");
        foreach (var flag in claim.Flags)
            json.WriteStringValue(flag);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string StatusOf(ClaimStatus status) =>
        status == ClaimStatus.DiffersBySource ? "differs-by-source" : JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString());

    private static void WriteAppearances(Utf8JsonWriter json, string name, IReadOnlyList<Appearance> appearances, Func<string, CodePointMap> mapOf)
    {
        json.WriteStartArray(name);
        foreach (var appearance in appearances)
        {
            var span = mapOf(appearance.Capture).ToCodePoints(appearance.Span);
            json.WriteStartObject();
            json.WriteString("page", appearance.Page);
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
            json.WriteString("outlet", appearance.Outlet);
            json.WriteString("date", Day(appearance.Published));
            json.WriteString("lang", appearance.Language);
            json.WriteString("speaker", appearance.Speaker);
            json.WriteString("said_on", Day(appearance.SaidOn));
            json.WriteString("text", appearance.Words);
            if (appearance.Corrected is { } fields)
                WriteCorrected(json, fields);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCorrected(Utf8JsonWriter json, IReadOnlyList<FieldRead> fields)
    {
        json.WriteStartObject("read_as");
        foreach (var field in fields)
            json.WriteString(JsonNamingPolicy.SnakeCaseLower.ConvertName(field.Field.ToString()), field.Read);
        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, string name, ClaimedFigure? figure)
    {
        if (figure is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteNumber(json, "value", figure.Value);
        WriteNumber(json, "high", figure.High);
        WriteNumber(json, "from", figure.From);
        WriteNumber(json, "whole", figure.Whole);
        json.WriteString("comparator", FigureJson.Sign(figure.Comparator));
        json.WriteString("unit", figure.Unit);
        json.WriteString("counts", figure.Counts);
        json.WriteString("text", figure.Words);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } known)
            json.WriteNumber(name, known);
        else
            json.WriteNull(name);
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
