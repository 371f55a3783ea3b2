using System.Text.Json;
using System.Xml.Linq;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;
using Hasila.Publishing.Boards;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Infographics;
using Hasila.Publishing.Tests.Infographics;
using Hasila.Text.Figures;
using Xunit;

namespace Hasila.Publishing.Tests.Editions;

/// <summary>Three editions, a year apart each, of which it is known what became of every claim.</summary>
public sealed class EditionComparisonTests
{
    private static readonly Edition s_first = Edition(2023, Percent("returns", 40, "line-returns"), Plain("leadership"), Plain("operations"));

    // Returns are revised, operations stand, the leader is no longer spoken of, mines are new.
    private static readonly Edition s_second = Edition(2024, Percent("returns", 65, "line-returns"), Plain("operations"), Plain("demining"));

    // Operations are judged otherwise, mines stand, returns are gone, schools are new.
    private static readonly Edition s_third = Edition(2025, Plain("operations", Outcome.Contradicted), Plain("demining"), Plain("health"));

    [Fact]
    public void What_is_new_revised_repeated_and_dropped_is_counted_as_it_was_made()
    {
        Assert.Equal([1, 1, 1, 1], Counts(Compare(s_first, s_second)));
        Assert.Equal([1, 1, 1, 1], Counts(Compare(s_second, s_third)));
        Assert.Equal([0, 0, 3, 0], Counts(Compare(s_second, s_second)));
    }

    [Fact]
    public void A_revised_figure_has_both_values()
    {
        var revised = Assert.Single(Compare(s_first, s_second).Of(ChangeKind.Revised));

        Assert.Equal((40, 65), (revised.Before!.Claim.Figure!.Value, revised.Now!.Claim.Figure!.Value));
        Assert.Equal([ChangedPart.Figure], revised.Changed);
        Assert.Equal("was 40 percent", ChangeWords.Was(revised, s_second.Framework).En);
    }

    [Fact]
    public void Another_verdict_is_a_revision_too()
    {
        var revised = Assert.Single(Compare(s_second, s_third).Of(ChangeKind.Revised));

        Assert.Equal([ChangedPart.Verdict], revised.Changed);
        Assert.Equal("was insufficient evidence", ChangeWords.Was(revised, s_third.Framework).En);
    }

    [Fact]
    public void Of_two_claims_of_a_line_each_former_one_is_met_once()
    {
        var before = Edition(2024, Percent("returns", 40, "line"));
        var now = Edition(2025, Percent("returns", 65, "line"), Percent("returns", 70, "line"));

        Assert.Equal([1, 1, 0, 0], Counts(Compare(before, now)));
    }

    [Fact]
    public void A_claim_that_was_merged_into_another_is_met_in_it()
    {
        var part = Plain("demining");
        var whole = Plain("health");
        var merged = whole with
        {
            Claim = whole.Claim with { Parts = [new ClaimPart(part.Claim.Id, part.Claim.Claimant, whole.Claim.Id, "SameEvent", false)] },
        };

        var comparison = Compare(Edition(2024, part), Edition(2025, merged));

        Assert.Equal([0, 1, 0, 0], Counts(comparison));
    }

    [Fact]
    public void A_year_apart_is_an_anniversary()
    {
        var compared = s_second with { Changes = Compare(s_first, s_second) };

        Assert.Equal("What changed in a year", ChangeWords.Title(compared, compared.Changes!).En);
        Assert.Equal(
            "What changed since 20 March 2024",
            ChangeWords.Title(compared with { AsOf = new DateOnly(2024, 6, 1) }, compared.Changes! with { SinceDay = new DateOnly(2024, 3, 20) }).En
        );
    }

    [Theory]
    [InlineData("en", "was 40 percent", "no longer in the tally")]
    [InlineData("ar", "كان 40 بالمئة", "لم يعد وارداً")]
    public void Board_and_picture_tell_it(string language, string was, string dropped)
    {
        var edition = s_second with { Changes = Compare(s_first, s_second) };

        // A line of the picture ends where its room does.
        var picture = string.Join(
            ' ',
            XDocument.Parse(InfographicRenderer.Svg(edition, language)).Descendants().Attributes("aria-label").Select(label => label.Value)
        );
        foreach (var shown in (string[])[Board.Page(edition, language), picture])
        {
            Assert.Contains(was, shown, StringComparison.Ordinal);
            Assert.Contains(dropped, shown, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void The_id_is_not_made_of_what_came_before() => Assert.Equal(Json(s_second), Json(s_second with { Changes = Compare(s_first, s_second) }));

    private static EditionComparison Compare(Edition before, Edition now) => EditionComparison.Of(KeptEdition.Read(Json(before)), now);

    private static int[] Counts(EditionComparison comparison) => [.. Enum.GetValues<ChangeKind>().Select(kind => comparison.Of(kind).Count())];

    private static byte[] Json(Edition edition)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
            EditionJson.Write(json, edition);
        return bytes.ToArray();
    }

    private static Edition Edition(int year, params PublishedClaim[] claims) =>
        Sample.Of(claims) with
        {
            AsOf = new DateOnly(year, 3, 20),
            Id = $"{year}-03-20-aa",
        };

    private static PublishedClaim Plain(string indicator, Outcome verdict = Outcome.Insufficient) => Sample.Claim(indicator, "civil", null, verdict);

    private static PublishedClaim Percent(string indicator, int value, string line)
    {
        var figure = new ClaimedFigure
        {
            Value = value,
            Comparator = Comparator.Exact,
            Unit = "percent",
            Words = $"{value} percent",
        };
        var published = Sample.Claim(indicator, "civil", figure, Outcome.Supported);
        return published with { Claim = published.Claim with { Id = $"c-{indicator}-{value}", Line = line } };
    }
}
