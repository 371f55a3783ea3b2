using System.Globalization;
using System.Text.Json;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;
using Hasila.Claims.Tallies;

namespace Hasila.Publishing.Tables;

/// <summary>
/// Claims as a table, a claim a row, latest figures: who claims what in both languages, the exact words, the figure with its bound in words, the days,
/// the series beside it, and where it stands. The hashtags are HXL.
/// </summary>
public static class ClaimTable
{
    private static readonly TableForm<ClaimRow> s_form = new TableForm<ClaimRow>("claims")
        .Words("id", "#meta+id", row => row.Claim.Id)
        .Words("claimant_ar", "#org+claimant+name+i_ar", row => row.Claim.Claimant.Ar)
        .Words("claimant_en", "#org+claimant+name+i_en", row => row.Claim.Claimant.En)
        .Words("frame", "#meta+frame", row => row.Claim.Frame)
        .Words("indicator", "#indicator+code", row => row.Claim.Indicator)
        .Words("claim_ar", "#description+claim+i_ar", row => row.Claim.Gloss.Ar)
        .Words("claim_en", "#description+claim+i_en", row => row.Claim.Gloss.En)
        .Words("words", "#description+words", row => row.Claim.Appearances[^1].Words)
        .Words("words_language", "#meta+words+lang", row => row.Claim.Appearances[^1].Language)
        .Words("figure_ar", "#description+figure+i_ar", row => row.Claim.Figure is { } figure ? FigureWording.Shown(figure).Ar : null)
        .Words("figure_en", "#description+figure+i_en", row => row.Claim.Figure is { } figure ? FigureWording.Shown(figure).En : null)
        .Words("figure_words", "#description+figure+words", row => row.Claim.Figure?.Words)
        .Words("bound", "#meta+bound", row => RowWords.Bound(row.Claim.Figure?.Comparator))
        .Number("value", "#indicator+value+num", row => row.Claim.Figure?.Value)
        .Number("value_high", "#indicator+value+max+num", row => row.Claim.Figure?.High)
        .Words("unit", "#meta+unit", row => row.Claim.Figure?.Unit)
        .Words("counts", "#item+counted", row => row.Claim.Figure?.Counts)
        .Number("before", "#indicator+before+num", row => row.Claim.Figure?.From)
        .Number("whole", "#indicator+whole+num", row => row.Claim.Figure?.Whole)
        .Words("period_kind", "#meta+period", row => row.Claim.PeriodKind is { } kind ? Snake(kind) : null)
        .Words("place_ar", "#loc+name+i_ar", row => row.Claim.Place?.Ar)
        .Words("place_en", "#loc+name+i_en", row => row.Claim.Place?.En)
        .Day("said_on", "#date+said", row => row.Claim.Appearances[^1].SaidOn)
        .Day("as_of", "#date+asof", row => row.Claim.AsOf)
        .Words("quarter", "#meta+quarter", row => RowWords.Quarter(row.Claim.AsOf))
        .Words("status", "#status+claim", row => Status(row.Claim.Status))
        .Words("verdict", "#status+verdict", row => VerdictWords.Slug(row.Verdict))
        .Words("verdict_ar", "#description+verdict+i_ar", row => VerdictWords.Name(row.Verdict).Ar)
        .Words("verdict_en", "#description+verdict+i_en", row => VerdictWords.Name(row.Verdict).En)
        .Number("admits_low", "#indicator+admits+min+num", row => row.Finding?.Claimed?.Low)
        .Number("admits_high", "#indicator+admits+max+num", row => row.Finding?.Claimed?.High)
        .Words("series", "#meta+series", row => row.Finding?.SeriesId)
        .Number("series_low", "#indicator+series+min+num", row => row.Finding is { SeriesId: not null } finding ? finding.Observed?.Low : null)
        .Number("series_high", "#indicator+series+max+num", row => row.Finding is { SeriesId: not null } finding ? finding.Observed?.High : null)
        .Words("reviewer", "#contact+reviewer", row => row.Reviewer)
        .Day("decided_on", "#date+decided", row => row.DecidedOn)
        .Words("note", "#description+note", row => row.Note)
        .Words("link", "#meta+url", row => row.Link)
        .Count("appearances", "#meta+appearances+num", row => row.Claim.Appearances.Count)
        .Count("texts", "#meta+texts+num", row => row.Claim.Sources)
        .Words("source_numbers", "#meta+sources+list", row => Numbers(row.SourceNumbers))
        .Words("outlets", "#meta+outlets+list", row => RowWords.Several(row.Claim.Appearances.Select(appearance => appearance.Outlet ?? appearance.Page)))
        .Words("urls", "#meta+urls+list", row => RowWords.Several(row.Claim.Appearances.Select(appearance => appearance.Url)))
        .Words("captures", "#meta+captures+list", row => RowWords.Several(row.Claim.Appearances.Select(appearance => appearance.Capture)))
        .Words("flags", "#meta+flags+list", row => RowWords.Several(row.Claim.Flags));

    /// <summary>A row each, in this order.</summary>
    public static Table Of(IEnumerable<ClaimRow> rows) => s_form.Fill(rows);

    /// <summary>Claims of which nobody has decided anything yet.</summary>
    public static Table Of(IEnumerable<Claim> claims) => Of(claims.Select(claim => new ClaimRow(claim)));

    private static string? Numbers(IReadOnlyList<int> numbers) =>
        numbers.Count == 0 ? null : string.Join(' ', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    private static string Status(ClaimStatus status) => status == ClaimStatus.DiffersBySource ? "differs-by-source" : Snake(status);

    private static string Snake<T>(T word)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(word.ToString());
}
