using System.Globalization;
using System.Text;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;
using Hasila.Text.Bidi;
using Hasila.Text.Figures;

namespace Hasila.Publishing.Editions;

/// <summary>The claims as CSV with an HXL hashtag row: words in quotation marks, numbers bare. Nothing in it is run as a formula.</summary>
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
        Row(csv, s_headers.Select(Cell));
        Row(csv, s_tags.Select(Cell));
        foreach (var published in edition.Claims)
        {
            var claim = published.Claim;
            Row(
                csv,
                [
                    Cell(claim.Id),
                    Cell(claim.Claimant.Ar),
                    Cell(claim.Indicator),
                    Cell(claim.Gloss.Ar),
                    Cell(claim.Gloss.En),
                    Cell(claim.Figure is { } figure ? FigureJson.Sign(figure.Comparator) : ""),
                    Number(claim.Figure?.Value),
                    Number(claim.Figure?.High),
                    Cell(claim.Figure?.Unit),
                    Cell(claim.Figure?.Counts),
                    Cell(claim.Place?.Ar),
                    Cell(claim.AsOf?.ToString("O", null)),
                    Cell(claim.Status.ToString().ToLowerInvariant()),
                    Cell(VerdictWords.Slug(published.Verdict)),
                    Cell(published.Review.Reviewer),
                    Cell(string.Join(' ', published.SourceNumbers)),
                    Cell(string.Join(' ', claim.Appearances.Select(appearance => appearance.Capture).Distinct(StringComparer.Ordinal))),
                ]
            );
        }

        return csv.ToString();
    }

    /// <summary>
    /// One cell of words: always in quotation marks, no control characters but tabs and line ends, never a formula (<see cref="FormulaGuard"/>).
    /// </summary>
    public static string Cell(string? words)
    {
        var clean = string.Concat(BidiText.StripControls(words ?? "").Where(c => !char.IsControl(c) || c is '\t' or '\n' or '\r'));
        return $"\"{FormulaGuard.Guard(clean).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static void Row(StringBuilder csv, IEnumerable<string> cells) => csv.AppendJoin(',', cells).Append("\r\n");

    private static string Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
