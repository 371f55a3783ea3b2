using Hasila.Claims.Checks.Findings;
using Hasila.Ledger.Model;
using Hasila.Text;

namespace Hasila.Ledger.Tests;

/// <summary>What a page's own numbers say against each other is kept, also where they are no claim's.</summary>
public sealed class PageFindingTests
{
    [Fact]
    public void A_finding_on_a_page_is_kept_through_a_replay_and_withdrawn_when_it_is_no_longer_found()
    {
        using var folder = new LedgerFolder();
        using var ledger = folder.Open();
        ledger.AddPage(1);
        var page = Pages.Page(1).Capture.Id;

        ledger.RecordFindings([On(page)]);
        Assert.True(ledger.RecordFindings([On(page)]).NothingNew);
        ledger.RebuildProjections();
        Assert.Equal(page, Assert.Single(ledger.Findings()).ClaimId);
        Assert.Empty(ledger.Walk().Problems);

        ledger.RecordFindings([]);
        Assert.Empty(ledger.Findings());
    }

    [Fact]
    public void A_finding_on_a_page_that_was_never_added_is_refused()
    {
        using var folder = new LedgerFolder();
        using var ledger = folder.Open();
        Assert.Equal(LedgerFault.Refused, Assert.Throws<LedgerException>(() => ledger.RecordFindings([On(Pages.Page(1).Capture.Id)])).Fault);
    }

    private static Finding On(string id) =>
        new()
        {
            ClaimId = id,
            Outcome = Outcome.Contradicted,
            Explanation = new LocalText("المجموع لا يساوي أجزاءه", "the parts do not add up"),
        };
}
