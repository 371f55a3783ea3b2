using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Corrections;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Ledger;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Model;
using Hasila.Reading.Articles;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Web.Views;

/// <summary>One claim with all that a person needs to decide on it.</summary>
public sealed record ClaimView
{
    public required Claim Claim { get; init; }

    /// <summary>What is on the screen, as the ledger prints it.</summary>
    public required string Seen { get; init; }

    /// <summary>The decision that stands; null where none does.</summary>
    public Review? Review { get; init; }

    public ClaimRejected? Rejection { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Who did what with it, oldest first.</summary>
    public required IReadOnlyList<LogLine> Log { get; init; }

    /// <summary>What was asked of the claimant and what came, as it stands, oldest first.</summary>
    public required IReadOnlyList<Reply> Replies { get; init; }

    /// <summary>Which of its appearances is open.</summary>
    public required int At { get; init; }

    public required Article Article { get; init; }

    /// <summary>The statement in which it stands there; null where it stands in none.</summary>
    public Statement? Statement { get; init; }

    /// <summary>The blocks of the page about its words.</summary>
    public required IReadOnlyList<(MarkedBlock Block, int LeftOut)> Blocks { get; init; }

    public Appearance Appearance => Claim.Appearances[At];

    /// <summary>A claim as it stands; null where there is none of that id.</summary>
    /// <param name="ledger">Open.</param>
    /// <param name="id">Of a claim as it is now.</param>
    /// <param name="at">The appearance to open, from 0; another than there is opens the last.</param>
    public static ClaimView? Of(SqliteLedger ledger, string id, int? at)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        if (ledger.FindClaim(id) is not { } claim)
            return null;
        var open = at is { } given && given >= 0 && given < claim.Appearances.Count ? given : claim.Appearances.Count - 1;
        var appearance = claim.Appearances[open];
        var page = CorrectedArticle.Of(ledger.ArticleOf(appearance.Capture)!, ledger.CorrectionsOf(appearance.Capture)).Page;
        var statement =
            page.Statements.FirstOrDefault(one => one.Id == appearance.Statement)
            ?? page.Statements.FirstOrDefault(one => one.Content.Contains(appearance.Span));
        return new ClaimView
        {
            Claim = claim,
            Seen = ledger.VersionOf(id).ToString(),
            Review = ledger.StandingReviewOf(id),
            Rejection = ledger.StandingRejectionOf(id),
            Findings = ledger.FindingsOn(id),
            Log = LogOf(ledger, claim),
            Replies = StandingReplies(ledger, id),
            At = open,
            Article = page.Article,
            Statement = statement,
            Blocks = MarkedText.Around(MarkedText.Of(page.Article, MarksOf(page, claim, appearance, statement)), "on", beside: 4),
        };
    }

    /// <summary>What was done with the claim, and with what it was before it was corrected or joined; oldest first.</summary>
    public static IReadOnlyList<LogLine> LogOf(SqliteLedger ledger, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(claim);
        return
        [
            .. claim
                .Parts.Select(part => part.Id)
                .Append(claim.Id)
                .Concat(ledger.FormerIdsOf(claim.Id))
                .Distinct(StringComparer.Ordinal)
                .SelectMany(ledger.HistoryOf)
                .DistinctBy(line => line.Entry)
                .OrderBy(line => line.Entry),
        ];
    }

    private static List<Reply> StandingReplies(SqliteLedger ledger, string id)
    {
        var acts = ledger.Acts(id);
        var back = acts.OfType<TakenBack>().Select(act => act.Of).ToHashSet();
        return [.. acts.OfType<Reply>().Where(reply => !back.Contains(reply.Entry))];
    }

    private static List<TextMark> MarksOf(AttributedArticle page, Claim claim, Appearance appearance, Statement? statement)
    {
        var marks = new List<TextMark> { new(appearance.Span, "on") };
        if (statement?.Source is { } source)
            marks.Add(new TextMark(source, "source"));
        if (statement?.Cue is { } cue)
            marks.Add(new TextMark(cue, "cue"));
        foreach (var other in page.Statements.Where(other => other != statement))
            marks.AddRange(other.ContentSpans.Where(span => !span.Overlaps(appearance.Span)).Select(span => new TextMark(span, "said")));
        foreach (var caveat in claim.Caveats.Where(caveat => caveat.Capture == appearance.Capture))
            marks.Add(new TextMark(caveat.Span, "limit"));
        return marks;
    }
}
