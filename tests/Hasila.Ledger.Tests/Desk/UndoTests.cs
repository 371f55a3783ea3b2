using CsCheck;
using Hasila.Claims.Corrections;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Model;

namespace Hasila.Ledger.Tests.Desk;

/// <summary>Whatever is done at a desk, taking it back gives what was there before; the order of pages and corrections does not matter.</summary>
public sealed class UndoTests
{
    private static readonly string[] s_pages =
    [
        DeskLedger.Page(
            "Vaccines",
            "2023-05-04",
            "UNICEF said that 250,000 children were vaccinated in Yemen.",
            "The Ministry of Health said that 40 clinics had reopened in Aden."
        ),
        DeskLedger.Page("Again", "2023-05-05", "UNICEF said that more than 250,000 children were vaccinated in Yemen, and 1,208 schools had reopened."),
        DeskLedger.Page(
            "Schools",
            "2023-06-11",
            "The Ministry of Education said that 1,208 schools had reopened in Yemen.",
            "The Ministry of Education said that 1,300 schools had reopened in Yemen."
        ),
        DeskLedger.Page("Returns", "2023-06-12", "The Coalition said that 65 percent of the displaced had returned to their homes."),
        DeskLedger.Page("Returns in the valley", "2023-07-12", "قالت وزارة الصحة إن \"65 بالمئة من النازحين عادوا إلى بيوتهم\"."),
    ];

    private static readonly (ClaimField Field, string To)[] s_values =
    [
        (ClaimField.Figure, "260,000 children"),
        (ClaimField.Figure, "about 1,300 schools"),
        (ClaimField.Figure, "56 percent"),
        (ClaimField.Figure, ""),
        (ClaimField.Claimant, "UNICEF"),
        (ClaimField.Claimant, "The Harbour Clinic"),
        (ClaimField.Claimant, ""),
        (ClaimField.Indicator, "other"),
        (ClaimField.Indicator, DeskLedger.Framework.Indicators[0].Id),
        (ClaimField.Place, "Aden"),
        (ClaimField.Place, ""),
        (ClaimField.Day, "2023-01-02"),
        (ClaimField.Day, "2024-01-02"),
        (ClaimField.Day, ""),
    ];

    [Fact]
    [Trait("Cost", "high")]
    public void Fifty_acts_and_their_taking_back_give_the_claims_of_before_byte_by_byte() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 99], Gen.Int[0, 99])
            .Array[50]
            .Sample(
                steps =>
                {
                    using var desk = new DeskLedger(s_pages);
                    var before = desk.Written();
                    var reviews = desk.Ledger.StandingReviews().Count;
                    var done = new Stack<long>();
                    foreach (var (kind, one, other) in steps)
                        Step(desk, done, kind, one, other);
                    desk.Tally();
                    desk.AssertIsWhole();
                    var length = desk.Ledger.Head.Seq;

                    while (done.TryPop(out var entry))
                        desk.Ledger.Record(new TakenBack(entry) { By = DeskLedger.Mira, At = DeskLedger.Noon });
                    desk.Tally();

                    Assert.Equal(before, desk.Written());
                    Assert.Equal((reviews, 0), (desk.Ledger.StandingReviews().Count, desk.Ledger.StandingRejections().Count));
                    Assert.True(desk.Ledger.Head.Seq > length);
                    desk.AssertIsWhole();
                },
                iter: 20,
                threads: 1
            );

    [Fact]
    [Trait("Cost", "high")]
    public void In_whatever_order_pages_and_corrections_come_the_claims_are_the_same()
    {
        string? all = null;
        Gen.Shuffle(Enumerable.Range(0, s_pages.Length).ToArray())
            .Sample(
                order =>
                {
                    using var desk = new DeskLedger();
                    foreach (var (at, number) in order.Index())
                    {
                        var capture = desk.Add(s_pages[number]);
                        if (at % 2 == 0)
                            desk.Tally();
                        Correct(desk, number, capture);
                    }

                    desk.Tally();
                    desk.AssertIsWhole();
                    all ??= desk.Written();
                    Assert.Equal(all, desk.Written());
                },
                iter: 20,
                threads: 1
            );
    }

    // One correction that belongs to each page, whatever else is there.
    private static void Correct(DeskLedger desk, int number, string capture)
    {
        var article = desk.Ledger.ArticleOf(capture)!;
        var statement = article.Statements[0];
        Act act =
            number % 2 == 0
                ? new StatementCorrected(capture, QuotedWords.At(article.Article.Text, statement.Content), StatementField.Speaker, "The Harbour Clinic")
                {
                    By = DeskLedger.Mira,
                    At = DeskLedger.Noon,
                }
                : new StatementRejected(capture, QuotedWords.At(article.Article.Text, statement.Content), "misread")
                {
                    By = DeskLedger.Mira,
                    At = DeskLedger.Noon,
                };
        desk.Ledger.Record(act);
    }

    private static void Step(DeskLedger desk, Stack<long> done, int kind, int one, int other)
    {
        if (desk.Ledger.Claims() is not { Count: > 0 } claims)
            return;
        var claim = claims[one % claims.Count];
        var capture = claim.Appearances[0].Capture;
        var (field, to) = s_values[other % s_values.Length];
        var article = desk.Ledger.ArticleOf(capture)!;
        var words = QuotedWords.At(article.Article.Text, article.Statements[other % article.Statements.Count].Content);
        Act? act = kind switch
        {
            <= 3 => new ClaimCorrection(claim.Id, field, to) { By = DeskLedger.Mira, At = DeskLedger.Noon },
            4 => new ClaimRejected(claim.Id, "opinion") { By = DeskLedger.Mira, At = DeskLedger.Noon },
            5 => new StatementRejected(capture, words, "misread") { By = DeskLedger.Mira, At = DeskLedger.Noon },
            6 => new StatementCorrected(capture, words, StatementField.Speaker, "UNICEF") { By = DeskLedger.Mira, At = DeskLedger.Noon },
            7 => new Remark(claim.Id)
            {
                By = DeskLedger.Mira,
                At = DeskLedger.Noon,
                Note = "look again",
            },
            8 => new StatementAdded(capture, words with { Exact = words.Exact[..^1], After = words.Exact[^1..] + words.After }, "The Water Board")
            {
                By = DeskLedger.Mira,
                At = DeskLedger.Noon,
            },
            _ => null,
        };
        try
        {
            if (act is null)
                desk.Ledger.Record(Pages.Review(claim.Id, one % 2 == 0 ? ReviewDecision.Publish : ReviewDecision.Withhold));
            else
                done.Push(desk.Ledger.Record(act));
            if (act is null && desk.Ledger.HistoryOf(claim.Id)[^1] is { TakenBackBy: null } line && !done.Contains(line.Entry))
                done.Push(line.Entry);
        }
        catch (LedgerException refused) when (refused.Fault == LedgerFault.Refused)
        {
            // What stands so already, or is gone.
        }

        if (other % 3 == 0)
            desk.Tally();
    }
}
