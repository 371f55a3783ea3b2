using System.Text.Json;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;

namespace Hasila.Publishing.Tables;

/// <summary>Findings as a table, a finding a row: the claim, what it admits, what the series has, what comes out, and one sentence in each language.</summary>
public static class FindingTable
{
    private static readonly TableForm<FindingRow> s_form = new TableForm<FindingRow>("findings")
        .Words("claim", null, row => row.Finding.ClaimId)
        .Words("claimant_ar", null, row => row.Claim?.Claimant.Ar)
        .Words("claimant_en", null, row => row.Claim?.Claimant.En)
        .Words("indicator", null, row => row.Claim?.Indicator)
        .Words("claim_ar", null, row => row.Claim?.Gloss.Ar)
        .Words("claim_en", null, row => row.Claim?.Gloss.En)
        .Day("as_of", null, row => row.Finding.AsOf)
        .Words("quarter", null, row => RowWords.Quarter(row.Finding.AsOf))
        .Words("outcome", null, row => VerdictWords.Slug(row.Finding.Outcome))
        .Words("outcome_ar", null, row => VerdictWords.Name(row.Finding.Outcome, row.Finding.Grade).Ar)
        .Words("outcome_en", null, row => VerdictWords.Name(row.Finding.Outcome, row.Finding.Grade).En)
        .Number("admits_low", null, row => row.Finding.Claimed?.Low)
        .Number("admits_high", null, row => row.Finding.Claimed?.High)
        .Words("series", null, row => row.Finding.SeriesId)
        .Number("series_low", null, row => row.Finding.SeriesId is null ? null : row.Finding.Observed?.Low)
        .Number("series_high", null, row => row.Finding.SeriesId is null ? null : row.Finding.Observed?.High)
        .Number("ratio", null, row => row.Finding.Ratio)
        .Words("grade", null, row => row.Finding.Grade is { } grade ? JsonNamingPolicy.SnakeCaseLower.ConvertName(grade.ToString()) : null)
        .Words("confidence", null, row => row.Finding.Confidence)
        .Words("test", null, row => row.Finding.Inputs?.Test?.Name)
        .Words("explanation_ar", null, row => row.Finding.Explanation.Ar)
        .Words("explanation_en", null, row => row.Finding.Explanation.En)
        .Words("flags", null, row => RowWords.Several(row.Finding.Flags));

    /// <summary>A row for each finding, in this order; those on pages have no claim.</summary>
    public static Table Of(IEnumerable<Finding> findings, IEnumerable<Claim> claims)
    {
        var byId = claims.DistinctBy(claim => claim.Id).ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        return s_form.Fill(findings.Select(finding => new FindingRow(finding, byId.GetValueOrDefault(finding.ClaimId))));
    }

    private sealed record FindingRow(Finding Finding, Claim? Claim);
}
