using Hasila.Claims.Corrections;
using Hasila.Ledger;
using Hasila.Ledger.Model;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Web.Views;

/// <summary>A page with all its statements as persons corrected them, and the claims that were made of them.</summary>
public sealed record PageView
{
    public required AttributedArticle Page { get; init; }

    public required IReadOnlyList<MarkedBlock> Blocks { get; init; }

    public required IReadOnlyList<(ClaimRow Claim, TextSpan Span)> Claims { get; init; }

    public required IReadOnlyList<LogLine> Log { get; init; }

    /// <summary>Null where the ledger has no such page.</summary>
    /// <param name="ledger">Open.</param>
    /// <param name="capture">The capture's id.</param>
    /// <param name="statement">The statement to mark before the others; null for none.</param>
    public static PageView? Of(SqliteLedger ledger, string capture, string? statement)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        if (ledger.FindCaptureInfo(capture) is null || ledger.ArticleOf(capture) is not { } article)
            return null;
        var page = CorrectedArticle.Of(article, ledger.CorrectionsOf(capture)).Page;
        var rows = ledger.RowsOn(capture).ToDictionary(row => row.Id, StringComparer.Ordinal);
        var claims = ledger.AppearancesOn(capture).Select(one => (rows[one.Claim], one.Appearance.Span)).OrderBy(one => one.Span).ToList();
        var marks = new List<TextMark>();
        foreach (var one in page.Statements)
        {
            marks.AddRange(one.ContentSpans.Select(span => new TextMark(span, one.Id == statement ? "on" : MarkOf(one.Stance))));
            if (one.Id != statement)
                continue;
            if (one.Source is { } source)
                marks.Add(new TextMark(source, "source"));
            if (one.Cue is { } cue)
                marks.Add(new TextMark(cue, "cue"));
        }

        return new PageView
        {
            Page = page,
            Blocks = MarkedText.Of(page.Article, marks),
            Claims = claims,
            Log = ledger.HistoryOf(capture),
        };
    }

    private static string MarkOf(Stance stance) => stance is Stance.Caveat or Stance.Rebuttal ? "limit" : "said";
}
