using System.Globalization;
using System.Text.Json;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Tallies;
using Hasila.Text.Figures;

namespace Hasila.Publishing.Editions;

/// <summary>
/// What changed since the edition before, as data. It stands in a file of its own, so that an edition's id is made of what it says and not of what came
/// before it.
/// </summary>
public static class ChangesJson
{
    public static void Write(Utf8JsonWriter json, Edition edition, EditionComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(comparison);
        json.WriteStartObject();
        json.WriteString("edition", edition.Id);
        json.WriteString("since", comparison.Since);
        json.WriteString("since_as_of", comparison.SinceDay?.ToString("O", CultureInfo.InvariantCulture));
        json.WriteStartObject("counts");
        foreach (var kind in Enum.GetValues<ChangeKind>())
            json.WriteNumber(NameOf(kind), comparison.Of(kind).Count());
        json.WriteEndObject();
        json.WriteStartArray("changes");
        foreach (var change in comparison.Changes)
        {
            json.WriteStartObject();
            json.WriteString("change", NameOf(change.Kind));
            json.WriteStartArray("revised");
            foreach (var part in change.Changed)
                json.WriteStringValue(part.ToString().ToLowerInvariant());
            json.WriteEndArray();
            WriteSide(json, "before", change.Before);
            WriteSide(json, "now", change.Now);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The kind as data has it: <c>new</c>.</summary>
    public static string NameOf(ChangeKind kind) => kind.ToString().ToLowerInvariant();

    private static void WriteSide(Utf8JsonWriter json, string name, ClaimSide? side)
    {
        if (side is not { Claim: var claim })
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("claim", claim.Id);
        json.WriteString("claimant_ar", claim.Claimant.Ar);
        json.WriteString("claimant_en", claim.Claimant.En);
        json.WriteString("indicator", claim.Indicator);
        json.WriteString("gloss_ar", claim.Gloss.Ar);
        json.WriteString("gloss_en", claim.Gloss.En);
        json.WriteString("as_of", claim.AsOf?.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("verdict", VerdictWords.Slug(side.Verdict));
        if (claim.Figure is { } figure)
        {
            json.WriteStartObject("figure");
            if (figure.Value is { } value)
                json.WriteNumber("value", value);
            if (figure.High is { } high)
                json.WriteNumber("high", high);
            json.WriteString("comparator", FigureJson.Sign(figure.Comparator));
            json.WriteString("unit", figure.Unit);
            json.WriteString("text", figure.Words);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("figure");
        }

        json.WriteEndObject();
    }
}
