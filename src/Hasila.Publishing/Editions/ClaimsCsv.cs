using System.Globalization;
using System.Text;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;
using Hasila.Text.Figures;

namespace Hasila.Publishing.Editions;

/// <summary>The claims as CSV with an HXL hashtag row. A cell that a spreadsheet would run as a formula is written as text.</summary>
public static class ClaimsCsv
{
    private static readonly string[] s_headers =
    [
        "id",
        "claimant",
        "indicator",
        "claim (ar)",
        "claim (en)",
        "comparator",
        "value",
        "high",
        "unit",
        "counts",
        "place",
        "as of",
        "status",
        "verdict",
        "reviewer",
        "sources",
        "captures",
    ];
    private static readonly string[] s_tags =
    [
        "#claim+id",
        "#org+claimant",
        "#indicator+code",
        "#claim+text+i_ar",
        "#claim+text+i_en",
        "#value+comparator",
        "#value+num",
        "#value+num+high",
        "#value+unit",
        "#subject",
        "#loc+name",
        "#date+asof",
        "#status",
        "#status+verdict",
        "#contact+reviewer",
        "#meta+sources",
        "#meta+captures",
    ];

    public static string Write(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var csv = new StringBuilder();
        Row(csv, s_headers);
        Row(csv, s_tags);
        foreach (var published in edition.Claims)
        {
            var claim = published.Claim;
            Row(
                csv,
                [
                    claim.Id,
                    claim.Claimant.Ar,
                    claim.Indicator,
                    claim.Gloss.Ar,
                    claim.Gloss.En,
                    claim.Figure is { } figure ? FigureJson.Sign(figure.Comparator) : "",
                    Number(claim.Figure?.Value),
                    Number(claim.Figure?.High),
                    claim.Figure?.Unit,
                    claim.Figure?.Counts,
                    claim.Place?.Ar,
                    claim.AsOf?.ToString("O", null),
                    claim.Status.ToString().ToLowerInvariant(),
                    VerdictWords.Slug(published.Verdict),
                    published.Review.Reviewer,
                    string.Join(' ', published.SourceNumbers),
                    string.Join(' ', claim.Appearances.Select(appearance => appearance.Capture).Distinct(StringComparer.Ordinal)),
                ]
            );
        }

        return csv.ToString();
    }

    /// <summary>
    /// One cell: quoted where it must be; a leading = + - @ or tab, unless the cell is a number, gets an apostrophe before it, so that it stays words.
    /// </summary>
    internal static string Cell(string? value)
    {
        var cell = value ?? "";
        if (
            cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]
            && !decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
        )
            cell = "'" + cell;
        return cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static void Row(StringBuilder csv, IReadOnlyList<string?> cells) => csv.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string? Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);
}
