using CsCheck;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Reviews;
using Hasila.Ledger.Model;
using Hasila.Text;

namespace Hasila.Ledger.Tests;

/// <summary>Whatever is done to a ledger, in whatever order: its projections are what its journal gives, and what it answers is what was done.</summary>
public sealed class ReplayTests
{
    private static readonly string[] s_claimIds = ["c1", "c2", "c3"];

    private static readonly Gen<Step> s_steps = Gen.OneOf(
        Gen.Int[1, 5].Select(page => (Step)new Step.Add(page)),
        Gen.Int[0, 3].Array[3].Select(values => (Step)new Step.Propose(values)),
        Gen.Select(Gen.Int[0, 2], Gen.Bool).Select((claim, publish) => (Step)new Step.Decide(claim, publish)),
        Gen.Bool.Array[3].Select(about => (Step)new Step.Find(about)),
        Gen.Const((Step)new Step.Reopen())
    );

    [Fact]
    [Trait("Cost", "high")]
    public void A_replay_gives_the_same_projections_after_any_steps() =>
        s_steps
            .Array[1, 14]
            .Sample(
                steps =>
                {
                    using var folder = new LedgerFolder();
                    var model = new Model();
                    var ledger = folder.Open();
                    try
                    {
                        foreach (var step in steps)
                        {
                            if (step is Step.Reopen)
                            {
                                ledger.Dispose();
                                ledger = folder.Open();
                            }
                            else
                            {
                                model.Do(ledger, step);
                            }
                        }

                        model.AssertIs(ledger);
                        var head = ledger.Head;
                        Assert.Empty(ledger.Walk().Problems);
                        ledger.RebuildProjections();
                        Assert.Empty(ledger.Walk().Problems);
                        model.AssertIs(ledger);
                        Assert.Equal(head, ledger.Head);
                    }
                    finally
                    {
                        ledger.Dispose();
                    }
                },
                seed: "0000KOIso4Y3",
                iter: 60,
                threads: 1,
                print: steps => string.Join("; ", steps.Select(step => step.ToString()))
            );

    private abstract record Step
    {
        public sealed record Add(int Page) : Step;

        public sealed record Propose(int[] Values) : Step;

        public sealed record Decide(int Claim, bool Publish) : Step;

        public sealed record Find(bool[] About) : Step;

        public sealed record Reopen : Step;
    }

    /// <summary>What a ledger should answer, in the plainest form.</summary>
    private sealed class Model
    {
        private readonly List<int> _pages = [];
        private readonly SortedDictionary<string, int> _claims = new(StringComparer.Ordinal);
        private readonly List<Review> _reviews = [];
        private HashSet<string> _findings = [];
        private int _minute;

        public void Do(SqliteLedger ledger, Step step)
        {
            switch (step)
            {
                case Step.Add(var page):
                    Assert.Equal(_pages.Contains(page), ledger.AddPage(page) is AddResult.AlreadyThere);
                    if (!_pages.Contains(page))
                        _pages.Add(page);
                    break;
                case Step.Propose(var values) when _pages.Count > 0:
                    var claims = s_claimIds.Zip(values).Where(pair => pair.Second > 0).ToList();
                    ledger.ProposeClaims(Pages.Tally([.. claims.Select(pair => Pages.Claim(pair.First, pair.Second, _pages[0]))]));
                    _claims.Clear();
                    claims.ForEach(pair => _claims.Add(pair.First, pair.Second));
                    break;
                case Step.Decide(var claim, var publish):
                    var review = Pages.Review(s_claimIds[claim], publish ? ReviewDecision.Publish : ReviewDecision.Withhold) with
                    {
                        At = DateTimeOffset.UnixEpoch.AddMinutes(_minute++),
                    };
                    if (_claims.ContainsKey(review.ClaimId))
                    {
                        ledger.Record(review);
                        _reviews.Add(review);
                    }
                    else
                    {
                        Assert.Throws<LedgerException>(() => ledger.Record(review));
                    }

                    break;
                case Step.Find(var about):
                    var found = s_claimIds.Zip(about).Where(pair => pair.Second && _claims.ContainsKey(pair.First)).Select(pair => pair.First).ToHashSet();
                    ledger.RecordFindings([.. found.Select(Finding)]);
                    _findings = found;
                    break;
            }
        }

        public void AssertIs(SqliteLedger ledger)
        {
            Assert.Equal(_pages.Select(page => Pages.Page(page).Capture.Id), ledger.Captures().Select(capture => capture.Id));
            Assert.Equal(_pages.Select(page => Pages.Page(page).Article.Text), ledger.Articles().Select(article => article.Article.Text));
            Assert.Equal(_claims.Select(pair => (pair.Key, (decimal?)pair.Value)), ledger.Claims().Select(claim => (claim.Id, claim.Figure!.Value)).Order());
            Assert.Equal(_reviews, ledger.Reviews());
            Assert.Equal(_findings.Order(), ledger.Findings().Select(finding => finding.ClaimId).Order());
        }

        private static Finding Finding(string claim) =>
            new()
            {
                ClaimId = claim,
                Outcome = Outcome.Insufficient,
                Explanation = new LocalText("لا", "no"),
            };
    }
}
