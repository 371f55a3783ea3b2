using System.Globalization;
using Hasila.Ledger;
using Hasila.Web.Views;

namespace Hasila.Web.Tests;

/// <summary>A screen reads what it shows, however much else the ledger holds.</summary>
public sealed class ScreenReadsTests
{
    private static string[] Pages(int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(number =>
                    OpenSite.Page(
                        $"Report {number}",
                        new DateOnly(2024, 1, 1).AddDays(number % 50).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                        $"The Board of District {(char)('A' + (number % 26))}{(char)('A' + (number / 26))} said that {1000 + number} schools were reopened."
                    )
                ),
        ];

    [Fact]
    [Trait("Cost", "high")]
    public async Task Inbox_claim_and_page_read_as_many_entries_of_a_large_ledger_as_of_a_small_one()
    {
        await using var small = await OpenSite.Signed(Pages(60));
        await using var large = await OpenSite.Signed(Pages(180));
        foreach (
            var (what, most, read) in (ReadOnlySpan<(string, long, Action<SqliteLedger, string>)>)
                [
                    ("inbox", 50, (ledger, _) => Assert.Equal(50, Queue.Page(ledger, QueueFilter.None, after: null, before: null).Rows.Count)),
                    ("facets", 0, (ledger, _) => Assert.NotEmpty(QueueFacets.Of(ledger, QueueFilter.None.With("lang", "en"))["claimant"])),
                    ("claims beside one", 13, (ledger, id) => Assert.Equal(6, Queue.Around(ledger, QueueFilter.None, id).Rows.Count)),
                    ("what follows", 1, (ledger, id) => Assert.NotNull(Queue.Following(ledger, QueueFilter.None, id, ledger.PlaceOf(id)!))),
                    ("claim", 6, (ledger, id) => Assert.NotNull(ClaimView.Of(ledger, id, at: null))),
                    ("page", 8, (ledger, id) => Assert.NotNull(PageView.Of(ledger, ledger.AppearancesOf(id).Appearances[0].Capture, statement: null))),
                    ("search", 6, (ledger, _) => Assert.NotEmpty(SearchView.Of(ledger, Asked("1003")).Page.Hits)),
                ]
        )
            Assert.Equal((what, EntriesOf(small, read, most)), (what, EntriesOf(large, read, most)));
    }

    private static SearchFilter Asked(string words) =>
        SearchFilter.Of(new Microsoft.AspNetCore.Http.QueryCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues> { ["q"] = words }));

    private static long EntriesOf(OpenSite open, Action<SqliteLedger, string> read, long most)
    {
        using var ledger = open.Ledger();
        // Some way down the list.
        var id = ledger.List(new Hasila.Ledger.Model.ClaimQuery { Limit = 30 }).Rows[^1].Id;
        ledger.CatchUpSearch();
        var before = ledger.EntriesRead;
        read(ledger, id);
        var entries = ledger.EntriesRead - before;
        Assert.InRange(entries, 0, most);
        return entries;
    }
}
