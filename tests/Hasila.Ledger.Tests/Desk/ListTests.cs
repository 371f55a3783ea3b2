using System.Globalization;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Model;

namespace Hasila.Ledger.Tests.Desk;

/// <summary>Claims by what they are of, fifty at a time: what is read is what is shown, and the answer is that of looking at all of them.</summary>
public sealed class ListTests
{
    private static readonly string[] s_councils = ["Salt Council", "Amber Council", "Quince Council"];
    private static readonly string[] s_places = ["Yemen", "Aden", "Marib"];
    private static readonly string[] s_things = ["schools had reopened", "children were vaccinated", "landmines were cleared", "buckets were painted"];
    private static readonly string[] s_outlets = ["Harbour Post", "Hill Courier"];

    private static DeskLedger Filled(int pages)
    {
        var desk = new DeskLedger();
        for (var number = 0; number < pages; number++)
            desk.Add(Page(number));
        desk.Tally();
        return desk;
    }

    // Of two pages one repeats the other's words, in another outlet.
    private static string Page(int number)
    {
        var half = number / 2;
        var day = new DateOnly(2024, 1, 1).AddDays(half % 40).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"Report {number}\n{s_outlets[number % 2]} | {day}\n\nThe {s_councils[half % 3]} said that {1000 + (half * 7)} "
            + $"{s_things[half % 4]} in {s_places[half % 3]}.\n\nRain fell on day {number}.\n";
    }

    private static List<ClaimRow> All(SqliteLedger ledger, ClaimQuery query)
    {
        var rows = new List<ClaimRow>();
        for (var next = query; ; )
        {
            var page = ledger.List(next);
            rows.AddRange(page.Rows);
            if (page.Next is null)
                return rows;
            Assert.Equal(query.Limit, page.Rows.Count);
            next = query with { After = page.Next };
        }
    }

    [Fact]
    [Trait("Cost", "high")]
    public void Every_question_is_answered_as_if_all_claims_were_looked_at()
    {
        using var desk = Filled(60);
        var ledger = desk.Ledger;
        foreach (var (at, claim) in ledger.Claims().Index().ToList())
        {
            if (at % 3 == 0)
                ledger.Record(Pages.Review(claim.Id, at % 2 == 0 ? ReviewDecision.Publish : ReviewDecision.Withhold) with { Verdict = Outcome.Supported });
            else if (at % 7 == 1)
                ledger.Record(new ClaimRejected(claim.Id, "opinion") { By = DeskLedger.Mira, At = DeskLedger.Noon });
        }

        var claims = ledger.Claims();
        var (reviews, rejections) = (ledger.StandingReviews(), ledger.StandingRejections());
        (ClaimQuery Query, Func<Claim, bool> Fits)[] questions =
        [
            (new ClaimQuery(), _ => true),
            (new ClaimQuery { Frame = "" }, claim => claim.Frame is null),
            (new ClaimQuery { Indicator = "other" }, claim => claim.Indicator == "other"),
            (new ClaimQuery { Claimant = claims[0].Claimant.En }, claim => claim.Claimant == claims[0].Claimant),
            (new ClaimQuery { Claimant = "quince", PartsOfNames = true }, claim => claim.Claimant.En.StartsWith("Quince", StringComparison.Ordinal)),
            (new ClaimQuery { Place = "Aden" }, claim => claim.Place?.En == "Aden"),
            (new ClaimQuery { Outlet = "Hill Courier" }, claim => claim.Appearances.Any(one => one.Outlet == "Hill Courier")),
            (new ClaimQuery { Language = "en" }, claim => claim.Appearances.Any(one => one.Language == "en")),
            (new ClaimQuery { Language = "ar" }, _ => false),
            (new ClaimQuery { State = ClaimState.Awaiting }, claim => !reviews.ContainsKey(claim.Id) && !rejections.ContainsKey(claim.Id)),
            (new ClaimQuery { State = ClaimState.Rejected }, claim => rejections.ContainsKey(claim.Id)),
            (
                new ClaimQuery { State = ClaimState.Publish },
                claim => reviews.TryGetValue(claim.Id, out var review) && review.Decision == ReviewDecision.Publish
            ),
            (new ClaimQuery { Verdict = Outcome.Supported }, claim => reviews.ContainsKey(claim.Id)),
            (
                new ClaimQuery { From = new DateOnly(2024, 1, 10), To = new DateOnly(2024, 1, 20) },
                claim => claim.AsOf >= new DateOnly(2024, 1, 10) && claim.AsOf <= new DateOnly(2024, 1, 20)
            ),
            (
                new ClaimQuery
                {
                    Place = "Aden",
                    State = ClaimState.Awaiting,
                    From = new DateOnly(2024, 1, 8),
                },
                claim =>
                    claim.Place?.En == "Aden" && !reviews.ContainsKey(claim.Id) && !rejections.ContainsKey(claim.Id) && claim.AsOf >= new DateOnly(2024, 1, 8)
            ),
            (new ClaimQuery { Claimant = "Nobody Known" }, _ => false),
        ];
        foreach (var (query, fits) in questions)
        {
            var rows = All(ledger, query with { Limit = 7 });
            var (wanted, found) = (claims.Where(fits).Select(claim => claim.Id).ToHashSet(), rows.ConvertAll(row => row.Id));
            Assert.True(wanted.SetEquals(found) && wanted.Count == found.Count, $"{query}: {found.Count}, not {wanted.Count}");
            Assert.Equal(rows.Select(row => row.AsOf).OrderDescending(), rows.Select(row => row.AsOf));
            Assert.Equal(rows.Count, ledger.Count(query).Claims);
            Assert.Equal((rows.Count, true), ledger.CountOf(query));
            Assert.Equal(found, Backwards(ledger, query with { Limit = 7 }));
            Assert.All(claims, claim => Assert.Equal(fits(claim), ledger.IsAmong(claim.Id, query)));
            foreach (var kind in (ReadOnlySpan<ClaimFacetKind>)[ClaimFacetKind.State, ClaimFacetKind.Indicator, ClaimFacetKind.Claimant])
                Assert.Equal(rows.Count, ledger.Count(query).Facets.Where(facet => facet.Kind == kind).Sum(facet => facet.Count));
            Assert.Equal(rows.Count(row => row.State == ClaimState.Awaiting), CountOf(ledger.Count(query), "awaiting"));
        }

        Assert.Equal(
            ledger.TallyOf(DeskLedger.Framework).Claims.Select(claim => claim.Id).Concat(rejections.Keys.Order(StringComparer.Ordinal)).Count(),
            ledger.IdsOf(new ClaimQuery(), DeskLedger.Framework).Count
        );
        Assert.Equal(
            ledger.TallyOf(DeskLedger.Framework).Claims.Select(claim => claim.Id),
            ledger.IdsOf(new ClaimQuery(), DeskLedger.Framework).Where(id => !rejections.ContainsKey(id))
        );
        desk.AssertIsWhole();
    }

    private static int CountOf(ClaimFacets facets, string state) =>
        facets.Facets.FirstOrDefault(facet => facet.Kind == ClaimFacetKind.State && facet.Name.En == state)?.Count ?? 0;

    // From the end of the list to its beginning.
    private static List<string> Backwards(SqliteLedger ledger, ClaimQuery query)
    {
        if (All(ledger, query) is not [.., var last])
            return [];
        var ids = new List<string> { last.Id };
        for (var before = ledger.PlaceOf(last.Id); before is not null; )
        {
            var page = ledger.List(query with { Before = before });
            ids.InsertRange(0, page.Rows.Select(row => row.Id));
            before = page.Previous;
        }

        return ids;
    }

    [Fact]
    public void A_row_says_what_its_claim_says()
    {
        using var desk = Filled(40);
        foreach (var row in All(desk.Ledger, new ClaimQuery()))
        {
            var claim = desk.Ledger.FindClaim(row.Id)!;
            Assert.Equal(
                (claim.Claimant, claim.Frame, claim.Indicator, claim.Gloss, claim.Figure?.Words, claim.Place, claim.AsOf, claim.Status),
                (row.Claimant, row.Frame, row.Indicator, row.Gloss, row.Figure, row.Place, row.AsOf, row.Status)
            );
            Assert.Equal((claim.Appearances.Count, claim.Sources), (row.Appearances, row.Sources));
            Assert.Equal(desk.Ledger.VersionOf(row.Id).ToString(), row.Seen);
        }
    }

    [Fact]
    [Trait("Cost", "high")]
    public void Fifty_rows_read_fifty_entries_however_many_claims_there_are()
    {
        using var desk = Filled(120);
        desk.Reopen();
        Assert.True(desk.Ledger.Counts().Claims > 50);
        foreach (
            var query in (ClaimQuery[])
                [new(), new() { State = ClaimState.Awaiting }, new() { Outlet = "Hill Courier" }, new() { Place = "Aden", State = ClaimState.Awaiting }]
        )
        {
            var before = desk.Ledger.EntriesRead;
            var rows = desk.Ledger.List(query with { Limit = 10 }).Rows;
            Assert.Equal(10, rows.Count);
            Assert.Equal(10, desk.Ledger.EntriesRead - before);
        }

        var read = desk.Ledger.EntriesRead;
        var claim = desk.Ledger.List(new ClaimQuery { Limit = 1 }).Rows[0].Id;
        desk.Ledger.Record(Pages.Review(claim));
        _ = (desk.Ledger.StateOf(claim), desk.Ledger.StandingReviewOf(claim), desk.Ledger.Reviewers(), desk.Ledger.FindingsOn(claim));
        _ = desk.Ledger.IdsOf(new ClaimQuery { State = ClaimState.Publish }, DeskLedger.Framework);
        Assert.InRange(desk.Ledger.EntriesRead - read, 1, 6);
    }

    [Fact]
    public void A_claim_moves_from_list_to_list_as_it_is_decided_on_and_taken_back()
    {
        using var desk = Filled(10);
        var id = desk.Ledger.List(new ClaimQuery()).Rows[0].Id;
        Assert.Equal(ClaimState.Awaiting, desk.Ledger.StateOf(id));
        desk.Ledger.Record(Pages.Review(id));
        Assert.Equal([id], All(desk.Ledger, new ClaimQuery { State = ClaimState.Publish }).Select(row => row.Id));

        var rejected = desk.Do(new ClaimRejected(id, "opinion") { By = DeskLedger.Mira, At = DeskLedger.Noon });
        Assert.Empty(desk.Ledger.List(new ClaimQuery { State = ClaimState.Publish }).Rows);
        Assert.NotNull(desk.Ledger.StandingRejectionOf(id));
        Assert.Null(desk.Ledger.StandingReviewOf(id));

        desk.TakeBack(rejected);
        Assert.Equal(ClaimState.Publish, desk.Ledger.FindRow(id)!.State);
        Assert.Equal(Pages.Review(id), desk.Ledger.StandingReviewOf(id));
        Assert.Equal([Pages.Reviewer], desk.Ledger.Reviewers());
        desk.AssertIsWhole();
    }

    [Fact]
    public void What_appears_on_many_pages_is_shown_some_pages_at_a_time()
    {
        using var desk = new DeskLedger();
        for (var number = 0; number < 25; number++)
        {
            desk.Add(DeskLedger.Page($"Report {number}", "2024-03-25", "The Salt Council said that 1,208 schools had reopened in Yemen.", $"Rain {number}."));
            if (number % 5 == 0)
                desk.Tally();
        }

        desk.Tally();
        var claim = desk.ClaimOf("1,208");
        var (shown, after) = (new List<Appearance>(), (long?)null);
        do
        {
            var page = desk.Ledger.AppearancesOf(claim.Id, after, pages: 4);
            shown.AddRange(page.Appearances);
            after = page.Next;
        } while (after is not null);
        Assert.Equal(
            claim.Appearances.OrderBy(one => one.Capture, StringComparer.Ordinal).Select(one => one.ToString()),
            shown.OrderBy(one => one.Capture, StringComparer.Ordinal).Select(one => one.ToString())
        );
        Assert.All(
            claim.Appearances,
            one => Assert.Contains(desk.Ledger.AppearancesOn(one.Capture), found => found.Claim == claim.Id && found.Appearance == one)
        );
        Assert.Contains(desk.Ledger.RowsOn(claim.Appearances[3].Capture), row => row.Id == claim.Id);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("5")]
    [InlineData("-1-2")]
    public void A_place_that_no_list_gave_is_refused(string after)
    {
        using var desk = Filled(2);
        Assert.Equal(LedgerFault.Refused, Assert.Throws<LedgerException>(() => desk.Ledger.List(new ClaimQuery { After = after })).Fault);
        Assert.Equal(LedgerFault.Refused, Assert.Throws<LedgerException>(() => desk.Ledger.List(new ClaimQuery { Limit = 501 })).Fault);
    }
}
