using Hasila.Claims.Frameworks;
using Hasila.Claims.Merging;
using Hasila.Claims.Model;
using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Claims.Tests.Merging;

/// <summary>When two mentions are one claim, and when two pages report one event: each rule on the two alone.</summary>
public sealed class MergeRuleTests
{
    private static readonly DateOnly s_day = new(2024, 5, 4);
    private static readonly Claimant s_board = Body("the water board");

    [Fact]
    public void One_figure_of_one_thing_by_one_claimant_in_the_same_days_is_one_claim()
    {
        var bond = MergeRules.Between(Wells("a"), Wells("b"));
        Assert.NotNull(bond);
        Assert.Equal("the same figure of the same thing", bond.Reason.Thing);
    }

    [Fact]
    public void Two_places_are_two_claims() =>
        Assert.Null(MergeRules.Between(Wells("a") with { PlaceId = "sy-raqqa" }, Wells("b") with { PlaceId = "sy-idlib" }));

    [Theory]
    [InlineData(44, true)]
    [InlineData(60, false)]
    public void Reports_of_one_event_lie_within_weeks(int days, bool isOne) =>
        Assert.Equal(isOne, MergeRules.Between(Wells("a"), Wells("b", days)) is not null);

    [Fact]
    public void Names_in_two_scripts_are_joined_only_by_one_event()
    {
        var (arabic, english) = (Wells("a") with { Claimant = Body("هيئة المياه") with { InArabic = true } }, Wells("b"));
        Assert.Null(MergeRules.Between(arabic, english));
        Assert.NotNull(
            MergeRules.Between(arabic with { Page = arabic.Page with { Wording = [7] } }, english with { Page = english.Page with { Wording = [7] } })
        );
    }

    [Fact]
    public void Two_who_are_named_on_one_page_are_two()
    {
        var (one, other) = (Person("سامي النجار"), Person("Sami Najjar"));
        Assert.NotNull(MergeRules.Between(Wells("a") with { Claimant = one }, Wells("b") with { Claimant = other }));
        Assert.Null(MergeRules.Between(Wells("a") with { Claimant = one }, Wells("a") with { Claimant = other }));
    }

    [Theory]
    [InlineData("وزير النقل الأردني، سامي النجار", "ministry transport JO")]
    [InlineData("وزير النقل الأردني سامي النجار", "ministry transport JO")]
    [InlineData("وزير النقل، سامي النجار", "ministry transport SY")]
    [InlineData("the Jordanian transport minister, Sami Najjar", "ministry transport JO")]
    public void Whose_minister_somebody_is_may_stand_before_a_comma(string words, string key) => Assert.Equal(key, ListedBodies.KeyWithin(words, "SY"));

    [Fact]
    public void An_office_and_a_name_are_one_in_pages_of_one_event_unless_the_name_is_of_another_body()
    {
        var office = Wells("a") with { Claimant = Person("top diplomat") with { IsOffice = true, Body = "ministry foreign JO" } };
        var named = Wells("b") with { Claimant = Person("Sami Najjar") };
        Assert.Null(MergeRules.Between(office, named));
        Assert.NotNull(MergeRules.Between(InOneEvent(office), InOneEvent(named)));
        Assert.NotNull(MergeRules.Between(office, named with { Claimant = named.Claimant with { Body = "ministry foreign JO" } }));
        Assert.Null(MergeRules.Between(InOneEvent(office), InOneEvent(named) with { Claimant = named.Claimant with { Body = "ministry health JO" } }));

        static Mention InOneEvent(Mention mention) => mention with { Page = mention.Page with { Wording = [7] } };
    }

    [Fact]
    public void A_government_and_a_body_of_it_are_one_voice_in_pages_of_one_event()
    {
        var (board, state) = (s_board with { State = StateRank.Body }, Body("the government") with { State = StateRank.Government });
        var (one, other) = (Wells("a") with { Claimant = board, IsTelling = false }, Wells("b") with { Claimant = state, IsTelling = false });
        Assert.Null(MergeRules.Between(one, other));
        Assert.NotNull(MergeRules.Between(one with { Page = one.Page with { Wording = [7] } }, other with { Page = other.Page with { Wording = [7] } }));
        Assert.Null(MergeRules.Between(one, other with { Page = one.Page }));
    }

    [Theory]
    [InlineData("وزارة المياه في الحكومة", StateRank.Body)]
    [InlineData("الحكومة الانتقالية", StateRank.Government)]
    [InlineData("نقابة المعلمين", null)]
    public void A_name_tells_what_a_body_is_in_a_state(string name, object? rank) => Assert.Equal(rank, StateBodies.RankOf(name));

    [Fact]
    public void An_economist_voices_no_bank()
    {
        var (bank, person) = (Wells("a") with { Claimant = Body("البنك المركزي") }, Person("سامي النجار"));
        var other = Wells("b") with { Page = Facts("b") with { Wording = [7] } };
        var page = bank with { Page = bank.Page with { Wording = [7] } };
        Assert.NotNull(MergeRules.Between(page, other with { Claimant = person }));
        Assert.Null(MergeRules.Between(page, other with { Claimant = person with { IsOutsider = true } }));
    }

    [Fact]
    public void Without_a_number_only_a_defined_result_is_one()
    {
        var (one, other) = (Wells("a") with { IsNumberless = true }, Wells("b") with { IsNumberless = true });
        Assert.NotNull(MergeRules.Between(one, other));
        Assert.Null(MergeRules.Between(one with { Indicator = Indicator(OtherResults.Id) }, other with { Indicator = Indicator(OtherResults.Id) }));
    }

    [Fact]
    public void Two_results_are_joined_only_by_one_event()
    {
        var (one, other) = (Wells("a"), Wells("b") with { Indicator = Indicator("water") });
        Assert.Null(MergeRules.Between(one, other));
        Assert.NotNull(MergeRules.Between(one with { Page = one.Page with { Wording = [7] } }, other with { Page = other.Page with { Wording = [7] } }));
    }

    [Theory]
    [InlineData(0, true, 38, 41)]
    [InlineData(0, false, 38)]
    [InlineData(0, false, 7, 8)]
    [InlineData(20, false, 38, 41)]
    public void Two_pages_of_the_same_days_that_share_two_figures_report_one_event(int days, bool isOne, params int[] figures)
    {
        IReadOnlyList<PageFigure> shared = [.. figures.Select(figure => new PageFigure(figure, false, null, null, false))];
        var sign = OneEvent.Sign(Facts("a") with { Figures = shared }, Facts("b", days) with { Figures = shared });
        Assert.Equal(isOne, sign is not null);
    }

    [Fact]
    public void A_figure_of_many_digits_tells_of_one_event_for_weeks()
    {
        var telling = new PageFigure(1208, false, null, null, IsTelling: true);
        Assert.NotNull(OneEvent.Sign(Facts("a") with { Figures = [telling] }, Facts("b", 20) with { Figures = [telling] }));
        Assert.Null(OneEvent.Sign(Facts("a") with { Figures = [telling] }, Facts("b", 60) with { Figures = [telling] }));
    }

    private static Mention Wells(string page, int days = 0) =>
        new()
        {
            Page = Facts(page, days),
            Claimant = s_board,
            Indicator = Indicator("wells"),
            Appearance = new Appearance
            {
                Capture = page,
                Page = page,
                Span = new TextSpan(0, 4),
                Words = "1208",
                Figure = new ClaimedFigure
                {
                    Value = 1208,
                    Comparator = Comparator.Exact,
                    Words = "1208",
                },
            },
            Thing = "well",
            KnownThing = "well",
            IsNumberless = false,
            IsTelling = true,
            Days = DayRange.Of(s_day.AddDays(days)),
        };

    private static MergeFacts Facts(string page, int days = 0) => new() { Capture = page, Days = DayRange.Of(s_day.AddDays(days)) };

    private static Claimant Body(string name) => new(Names.Fold(name), new LocalText(name, name), ClaimantKind.Body);

    private static Claimant Person(string name) => new(Names.Fold(name), new LocalText(name, name), ClaimantKind.Person) { Sound = "njr" };

    private static Indicator Indicator(string id) =>
        new()
        {
            Id = id,
            Name = new LocalText(id, id),
            Definition = new LocalText(id, id),
            WouldSettle = new LocalText(id, id),
            Icon = id,
            Claim = new LocalText(id, id),
        };
}
