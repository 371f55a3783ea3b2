using Hasila.Claims.Model;
using Hasila.Claims.Tallies;
using Hasila.Statements.Model;
using Hasila.Text.Figures;
using static Hasila.Claims.Tests.Merging.TestPages;

namespace Hasila.Claims.Tests.Merging;

public class MergingTests
{
    [Fact]
    public void One_announcement_meets_itself_over_languages_and_says_why()
    {
        var arabic = Page(
            "a.txt",
            "صحيفة المرفأ",
            "2023-05-04",
            "مفوضية اللاجئين: العائدون في ازدياد",
            "قالت مفوضية اللاجئين إن 412 ألف لاجئ عادوا إلى ديارهم في السودان منذ آذار."
        );
        var english = Page(
            "b.txt",
            "Harbour Post",
            "2023-05-05",
            "Refugees go home",
            "UNHCR said that 412,000 refugees have returned to their homes in Sudan since March."
        );

        var tally = Tally(arabic, english);

        var claim = ClaimOf(tally, "a.txt", "412");
        Assert.Equal(claim.Id, ClaimOf(tally, "b.txt", "412,000").Id);
        Assert.Equal(2, claim.Sources);
    }

    [Fact]
    public void A_person_is_one_in_both_scripts()
    {
        var arabic = Page("a.txt", "صحيفة المرفأ", "2023-05-04", "كلمة في الميناء", "قال غوتيريش إن 38 مدرسة أعيد افتتاحها في السودان.");
        var english = Page("b.txt", "Harbour Post", "2023-05-04", "A speech at the port", "Guterres said that 38 schools had reopened in Sudan.");

        var tally = Tally(arabic, english);

        Assert.Equal(ClaimOf(tally, "a.txt", "38").Id, ClaimOf(tally, "b.txt", "38").Id);
    }

    [Fact]
    public void Words_that_name_nobody_join_the_announcement_of_their_days_and_their_reason_is_kept()
    {
        var named = Page(
            "a.txt",
            "Harbour Post",
            "2023-05-04",
            "Ministry on schools",
            "The Ministry of Education said that 1,208 schools had reopened in Yemen."
        );
        var unnamed = Page("b.txt", "Hill Gazette", "2023-05-05", "Schools in Yemen", "Some 1,208 schools were reopened in Yemen.");

        var claim = ClaimOf(Tally(named, unnamed), "b.txt", "1,208");

        Assert.Equal(["a.txt", "b.txt"], claim.Appearances.Select(appearance => appearance.Page));
        var part = Assert.Single(claim.Parts);
        Assert.Equal(claim.Id, part.To);
        Assert.Contains("same figure of the same thing", part.Because, StringComparison.Ordinal);
        Assert.Contains("one names nobody", part.Because, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string> HardPairs =>
        new()
        {
            {
                "another thing is counted",
                "The ministry said that 250,000 children were vaccinated in Yemen.",
                "The ministry said that 250,000 trees were planted in Yemen."
            },
            {
                "another predicate",
                "The Coalition said that 8 million people had been freed from the group's rule.",
                "The Coalition said that 8 million people had returned to their homes."
            },
            {
                "two bodies",
                "UNICEF said that 250,000 children were vaccinated in Yemen. Teams went from door to door in the hills.",
                "The World Food Programme said that 250,000 children were vaccinated in Yemen. Its lorries had carried the doses to the clinics."
            },
            {
                "two places",
                "UNICEF said that 250,000 children were vaccinated in Aden. Teams went from door to door in the hills.",
                "UNICEF said that 250,000 children were vaccinated in Mosul. The clinics along the river stayed open late."
            },
            {
                "a share and a count",
                "The ministry said that 65 percent of the displaced had returned to their homes.",
                "The ministry said that 65 displaced families had returned to their homes."
            },
            {
                "refugees and displaced people",
                "UNHCR said that one million refugees had returned to Syria.",
                "UNHCR said that one million displaced people had returned to Syria."
            },
            { "two persons", "Samir Haddad said that 38 schools had reopened.", "Karim Mansour said that 38 schools had reopened." },
        };

    [Theory]
    [MemberData(nameof(HardPairs))]
    public void One_number_of_two_things_stays_two_claims(string why, string first, string second)
    {
        var tally = Tally(
            Page("a.txt", "Harbour Post", "2023-05-04", "First report", first),
            Page("b.txt", "Hill Gazette", "2023-05-04", "Second report", second)
        );

        Assert.True(tally.Claims.Count >= 2, why);
        Assert.DoesNotContain(tally.Claims, claim => claim.Appearances.DistinctBy(appearance => appearance.Page).Count() > 1);
    }

    [Fact]
    public void Two_who_are_named_on_one_page_stay_two()
    {
        var both = Page(
            "a.txt",
            "Harbour Post",
            "2023-05-04",
            "Two ministries count",
            "The Ministry of Health said that 640 clinics had reopened in Yemen.",
            "The Ministry of Defence said that 640 clinics had reopened in Yemen."
        );

        var tally = Tally(both);

        Assert.Equal(2, tally.Claims.Count);
    }

    [Fact]
    public void A_number_that_takes_another_predicate_a_year_later_is_flagged()
    {
        var freed = Page("a.txt", "Harbour Post", "2020-03-23", "A year on", "The Coalition said that 8 million people had been freed from the group's rule.");
        var returned = Page("b.txt", "Hill Gazette", "2021-03-23", "Two years on", "The Coalition said that 8 million people had returned to their homes.");

        var tally = Tally(freed, returned);

        Assert.Contains("same-number-elsewhere", ClaimOf(tally, "a.txt", "freed").Flags);
        Assert.Contains("same-number-elsewhere", ClaimOf(tally, "b.txt", "returned").Flags);
    }

    [Fact]
    public void Bounds_that_flip_are_flagged_and_the_one_that_most_sources_give_stands()
    {
        var tally = Tally(
            Page("a.txt", "Harbour Post", "2023-05-04", "First", "UNICEF said that more than 250,000 children were vaccinated in Yemen.", Doors),
            Page("b.txt", "Hill Gazette", "2023-05-04", "Second", "More than 250,000 children were vaccinated in Yemen, according to UNICEF.", Clinics),
            Page("c.txt", "Coast Radio", "2023-05-05", "Third", "UNICEF said nearly 250,000 children were vaccinated in Yemen.", Roads)
        );

        var claim = ClaimOf(tally, "c.txt", "250,000");
        Assert.Contains("approximator-flip", claim.Flags);
        Assert.Equal(Comparator.More, claim.Figure!.Comparator);
    }

    [Fact]
    public void Two_figures_of_one_day_contradict_and_a_later_one_revises()
    {
        var tally = Tally(
            Page("a.txt", "Harbour Post", "2023-05-04", "First", "UNICEF said that 250,000 children were vaccinated in Yemen.", Doors),
            Page("b.txt", "Hill Gazette", "2023-05-04", "Second", "UNICEF said that 270,000 children were vaccinated in Yemen.", Clinics),
            Page("c.txt", "Coast Radio", "2023-09-05", "Third", "UNICEF said that 410,000 children were vaccinated in Yemen.", Roads)
        );

        Assert.Equal(ClaimStatus.DiffersBySource, ClaimOf(tally, "a.txt", "250,000").Status);
        Assert.Equal(ClaimStatus.DiffersBySource, ClaimOf(tally, "b.txt", "270,000").Status);
        var last = ClaimOf(tally, "c.txt", "410,000");
        Assert.Equal(ClaimStatus.Revised, last.Status);
        Assert.Equal([250_000, 270_000, 410_000], last.History.Select(entry => entry.Figure.Value!.Value));
    }

    [Fact]
    public void A_whole_claimed_in_words_is_a_hundred_percent_of_what_shares_are_taken_of()
    {
        var tally = Tally(Page("a.txt", "Harbour Post", "2023-05-04", "The valley", "The Coalition said that all territory in the valley had been liberated."));

        var claim = ClaimOf(tally, "a.txt", "liberated");
        Assert.Equal((100m, "percent", "all territory"), (claim.Figure!.Value!.Value, claim.Figure.Unit, claim.Figure.Words));
    }

    [Fact]
    public void A_repost_is_the_same_source()
    {
        string[] body =
        [
            "UNICEF said that 250,000 children were vaccinated in Yemen, in a campaign that went from house to house through the mountain villages "
                + "and the coastal towns.",
            "Teams carried the doses in cold boxes on foot where the roads were washed away, and came back a second time to the homes where nobody "
                + "had opened the door.",
        ];
        var tally = Tally(
            Page("a.txt", "Harbour Post", "2023-05-04", "Children reached", body),
            Page("b.txt", "Hill Gazette", "2023-05-06", "Doses in the hills", body),
            Page("c.txt", "Coast Radio", "2023-05-06", "Another text", "UNICEF said that 250,000 children were vaccinated in Yemen.", Roads)
        );

        var claim = ClaimOf(tally, "b.txt", "250,000");
        Assert.Equal(3, claim.Appearances.Count);
        Assert.Equal(2, claim.Sources);
    }

    [Fact]
    public void What_a_claimant_stops_saying_while_it_goes_on_speaking_is_flagged()
    {
        var tally = DroppedClaims.Mark(
            Tally(
                Page(
                    "a.txt",
                    "Harbour Post",
                    "2023-05-04",
                    "First",
                    "UNICEF said that 250,000 children were vaccinated in Yemen.",
                    "UNICEF said that 1,208 schools had reopened in Yemen.",
                    Doors
                ),
                Page("b.txt", "Hill Gazette", "2024-05-04", "A year later", "UNICEF said that 1,404 schools had reopened in Yemen.", Clinics)
            ),
            new DateOnly(2023, 12, 31)
        );

        Assert.Contains(DroppedClaims.Flag, ClaimOf(tally, "a.txt", "children").Flags);
        Assert.DoesNotContain(DroppedClaims.Flag, ClaimOf(tally, "a.txt", "1,208").Flags);
        Assert.DoesNotContain(DroppedClaims.Flag, ClaimOf(tally, "b.txt", "1,404").Flags);
    }

    [Fact]
    public void A_page_that_only_mentions_a_list_has_no_gap_and_one_that_begins_it_has()
    {
        var mentions = Page(
            "a.txt",
            "Harbour Post",
            "2023-05-04",
            "A report",
            "The Charter Coalition published a statement of eight items.",
            "The Charter Coalition said that it would meet again in June."
        );
        Assert.Empty(Tally(mentions).Gaps);

        var begins = Page(
            "b.txt",
            "Hill Gazette",
            "2023-05-04",
            "A report",
            "The Charter Coalition published a statement of eight items.",
            "The Charter Coalition said that 38 schools had reopened in Yemen."
        );
        Assert.Equal((8, 1), Tally(begins).Gaps.Select(gap => (gap.Announced, gap.Found)).SingleOrDefault());
    }

    [Fact]
    public void A_pledge_without_a_number_is_no_claim_and_one_with_a_number_is_flagged_as_a_plan()
    {
        var pledges = Page(
            "a.txt",
            "Harbour Post",
            "2023-05-04",
            "Pledges",
            "The Ministry of Education vowed to reopen the schools of Yemen.",
            "The Ministry of Health pledged to vaccinate 250,000 children in Yemen."
        );
        var claim = Assert.Single(Tally(pledges).Claims);
        Assert.Contains("250,000", claim.Appearances[0].Words, StringComparison.Ordinal);
        Assert.Contains("plan", claim.Flags);
    }
}
