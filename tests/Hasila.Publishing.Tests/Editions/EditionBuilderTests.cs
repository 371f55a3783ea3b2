using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Publishing.Editions;
using Hasila.Reading.Articles;
using Hasila.Text;
using Xunit;

namespace Hasila.Publishing.Tests.Editions;

public class EditionBuilderTests
{
    private static readonly LocalText s_coalition = new("تحالف الميثاق", "the Charter Coalition");

    [Fact]
    public void Only_what_a_named_person_decided_to_publish_is_public()
    {
        var edition = Build([Claim("c1", "one"), Claim("c2", "two"), Claim("c3", "three")], ("c1", ReviewDecision.Publish), ("c2", ReviewDecision.Withhold));

        Assert.Equal(["c1"], edition.Claims.Select(claim => claim.Claim.Id));
        Assert.Equal(3, edition.Counts.Claims);
        Assert.Equal(1, edition.Counts.Published);
        Assert.Equal(["سلمى الخطيب"], edition.Reviewers);
    }

    [Fact]
    public void Sources_are_numbered_as_the_claims_cite_them_each_page_once()
    {
        var edition = Build([Claim("c1", "two", "one"), Claim("c2", "one", "three")], ("c1", ReviewDecision.Publish), ("c2", ReviewDecision.Publish));

        Assert.Equal(["two", "one", "three"], edition.Sources.Select(source => source.Page));
        Assert.Equal([1, 2, 3], edition.Sources.Select(source => source.Number));
        Assert.Equal([1, 2], edition.Claims[0].SourceNumbers);
        Assert.Equal([2, 3], edition.Claims[1].SourceNumbers);
        Assert.Equal([2], edition.NumbersOf([Appearance("one"), Appearance("one")]));
    }

    [Fact]
    public void A_page_that_only_an_unpublished_claim_cites_is_not_named()
    {
        var edition = Build([Claim("c1", "one"), Claim("c2", "secret")], ("c1", ReviewDecision.Publish));

        Assert.DoesNotContain(edition.Sources, source => source.Page == "secret");
    }

    [Fact]
    public void The_id_is_the_day_and_a_hash_of_what_is_said()
    {
        var first = Build([Claim("c1", "one")], ("c1", ReviewDecision.Publish));
        var same = Build([Claim("c1", "one"), Claim("c2", "two")], ("c1", ReviewDecision.Publish));
        var other = Build([Claim("c1", "one"), Claim("c2", "two")], ("c1", ReviewDecision.Publish), ("c2", ReviewDecision.Publish));

        Assert.StartsWith("2025-03-20-", first.Id, StringComparison.Ordinal);
        Assert.Equal(first.Id, same.Id);
        Assert.NotEqual(first.Id, other.Id);
    }

    [Fact]
    public void Whatever_is_published_of_a_claim_makes_another_edition_of_it()
    {
        var claim = Claim("c1", "one");
        var edition = Build([claim], ("c1", ReviewDecision.Publish));
        Edition With(Claim shown, Func<Review, Review> decided) =>
            EditionBuilder.Build(
                new EditionInput
                {
                    Title = edition.Title,
                    Tally = new Tally { Framework = edition.Framework, Claims = [shown] },
                    Reviews = new Dictionary<string, Review>(StringComparer.Ordinal) { ["c1"] = decided(edition.Claims[0].Review) },
                }
            );

        Assert.Equal(edition.Id, With(claim, review => review).Id);
        string[] ids =
        [
            edition.Id,
            With(claim, review => review with { Note = "by the register of the valley" }).Id,
            With(claim, review => review with { Note = "by the register of the hills" }).Id,
            With(claim, review => review with { Verdict = Outcome.Supported }).Id,
            With(claim, review => review with { Reviewer = "Lina" }).Id,
            With(Claim("c1", "one", "two"), review => review).Id,
            With(claim with { Gloss = new LocalText("غيره", "another") }, review => review).Id,
        ];
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_superseded_figure_does_not_stand_beside_its_successor()
    {
        var former = Claim("c1", "one") with { Line = "returns", AsOf = new DateOnly(2024, 3, 20) };
        var latest = Claim("c2", "two") with { Line = "returns" };
        var edition = Build([former, latest, Claim("c3", "one")], [.. Publish("c1", "c2", "c3")]);

        Assert.Equal(["c2", "c3"], edition.Claims.Select(claim => claim.Claim.Id));
        Assert.Equal("c1", Assert.Single(Build([former, latest], [.. Publish("c1")]).Claims).Claim.Id);
    }

    [Fact]
    public void An_edition_is_as_of_its_latest_claim()
    {
        var edition = Build([Claim("c1", "one") with { AsOf = new DateOnly(2023, 1, 1) }, Claim("c2", "two")], [.. Publish("c1", "c2")]);
        Assert.Equal(new DateOnly(2025, 3, 20), edition.AsOf);
    }

    [Fact]
    public void An_edition_of_which_no_day_is_known_has_none()
    {
        var edition = Build([Claim("c1", "one") with { AsOf = null }], [.. Publish("c1")]);

        Assert.Null(edition.AsOf);
        Assert.StartsWith("undated-", edition.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_claims_have_no_day_the_latest_page_gives_it()
    {
        var claim = Claim("c1", "one") with { AsOf = null };
        claim = claim with { Appearances = [claim.Appearances[0] with { Published = new DateOnly(2024, 5, 2) }] };

        Assert.Equal(new DateOnly(2024, 5, 2), Build([claim], [.. Publish("c1")]).AsOf);
    }

    [Fact]
    public void Of_each_claimant_in_the_edition_the_gap_with_most_found_is_shown()
    {
        var gaps = new[] { Gap("تحالف الميثاق", 3), Gap("تحالف الميثاق", 5), Gap("هيئة أخرى", 1) };
        var edition = EditionBuilder.Build(
            Input([Claim("c1", "one")], [.. Publish("c1")]) is var input ? input with { Tally = input.Tally with { Gaps = gaps } } : null!
        );
        Assert.Equal(5, Assert.Single(edition.Gaps).Found);

        static CompletenessGap Gap(string claimant, int found) => new(claimant, 7, found, "one", "sha256:one", "سبعة بنود");
    }

    [Fact]
    public void The_reviewers_verdict_goes_before_that_of_the_check_and_makes_another_edition()
    {
        var input = Input([Claim("c1", "one")], [.. Publish("c1")]) with
        {
            Findings =
            [
                new Finding
                {
                    ClaimId = "c1",
                    Outcome = Outcome.Supported,
                    Explanation = new LocalText("نعم", "yes"),
                },
            ],
        };
        var decided = input with { Reviews = input.Reviews.ToDictionary(pair => pair.Key, pair => pair.Value with { Verdict = Outcome.Insufficient }) };

        Assert.Equal(Outcome.Supported, EditionBuilder.Build(input).Claims[0].Verdict);
        Assert.Equal(Outcome.Insufficient, EditionBuilder.Build(decided).Claims[0].Verdict);
        Assert.NotEqual(EditionBuilder.Build(input).Id, EditionBuilder.Build(decided).Id);
    }

    private static IEnumerable<(string, ReviewDecision)> Publish(params string[] ids) => ids.Select(id => (id, ReviewDecision.Publish));

    private static Edition Build(IReadOnlyList<Claim> claims, params (string Id, ReviewDecision Decision)[] decisions) =>
        EditionBuilder.Build(Input(claims, decisions));

    private static EditionInput Input(IReadOnlyList<Claim> claims, (string Id, ReviewDecision Decision)[] decisions) =>
        new()
        {
            Title = new LocalText("حصيلة", "Tally"),
            Tally = new Tally { Framework = FrameworkFile.Default, Claims = claims },
            Reviews = decisions.ToDictionary(
                decision => decision.Id,
                decision => new Review
                {
                    ClaimId = decision.Id,
                    Reviewer = "سلمى الخطيب",
                    At = DateTimeOffset.UnixEpoch,
                    Decision = decision.Decision,
                }
            ),
        };

    private static Claim Claim(string id, params string[] pages) =>
        new()
        {
            Id = id,
            Claimant = s_coalition,
            Frame = "civil",
            Indicator = "returns",
            Gloss = new LocalText("عودة النازحين", "displaced people returned"),
            AsOf = new DateOnly(2025, 3, 20),
            Appearances = [.. pages.Select(Appearance)],
        };

    private static Appearance Appearance(string page) =>
        new()
        {
            Capture = "sha256:" + page,
            Page = page,
            Span = new TextSpan(0, 4),
            Words = "word",
        };
}
