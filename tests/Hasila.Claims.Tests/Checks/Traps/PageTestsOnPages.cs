using Hasila.Claims.Checks;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;

namespace Hasila.Claims.Tests.Checks.Traps;

/// <summary>Rule 11 on whole pages: what their sentences' numbers make of each other.</summary>
public sealed class PageTestsOnPages
{
    private const string Arabic = "مجلس الوادي يعرض حصيلته\nصحيفة الضفة | 21 مارس 2024\n\n";
    private const string English = "Valley Board sets out its year\nThe Courier | 21 March 2024\n\n";

    [Theory]
    [InlineData("percent_and_ratio", Outcome.Supported, "The board said that 977 of the 1,544 projects, more than 60 percent, were completed by spring.")]
    [InlineData("percent_and_ratio", Outcome.Contradicted, "The board said that 877 of the 1,544 projects, more than 60 percent, were completed by spring.")]
    [InlineData(
        "percent_and_ratio",
        Outcome.Consistent,
        "The board said 70 percent of the 5.9 million displaced, or 4.1 million, had returned to their homes."
    )]
    [InlineData(
        "percent_and_ratio",
        Outcome.Contradicted,
        "The board said 70 percent of the 5.9 million displaced, or 3.1 million, had returned to their homes."
    )]
    [InlineData("percent_and_ratio", Outcome.Supported, "وقال المجلس إنه أنجز 977 مشروعاً من أصل 1544، أي بنسبة تزيد على 60 بالمئة.")]
    [InlineData("percent_and_ratio", Outcome.Contradicted, "وقال المجلس إنه أنجز 977 مشروعاً من أصل 1544، أي ما نسبته 73 بالمئة.")]
    [InlineData("parts_and_whole", Outcome.Contradicted, "The board said 288 refugees returned from the coast, including 386 women and 657 children.")]
    [InlineData("parts_and_whole", Outcome.Contradicted, "وقال المجلس إن 288 لاجئاً عادوا من الساحل، بينهم 386 امرأة و657 طفلاً.")]
    [InlineData("parts_and_whole", Outcome.Contradicted, "The board said it had reopened 45 of the 32 schools in the valley.")]
    [InlineData("parts_and_whole", Outcome.Supported, "The board said it had cleared 311 mines in the north and 171 in the south, a total of 482.")]
    [InlineData("parts_and_whole", Outcome.Contradicted, "The board said it had cleared 310 mines in the north and 171 in the south, a total of 581.")]
    [InlineData(
        "parts_and_whole",
        Outcome.Consistent,
        "The board counted 8.8 million trees in the north and 8.6 million in the south, a total of 17.4 million."
    )]
    [InlineData("parts_and_whole", Outcome.Contradicted, "وقال المجلس إنه أزال 310 ألغام في الشمال و171 لغماً في الجنوب، بمجموع 581 لغماً.")]
    [InlineData("growth", Outcome.Consistent, "The board said exports rose by 34.7 percent, from 7.0 to 9.4 billion dollars.")]
    [InlineData("growth", Outcome.Contradicted, "The board said exports rose by 44.7 percent, from 7.0 to 9.4 billion dollars.")]
    [InlineData("growth", Outcome.Contradicted, "وقال المجلس إن الصادرات ارتفعت بنسبة 44.7 بالمئة من 7.0 مليارات إلى 9.4 مليارات دولار.")]
    [InlineData("growth", Outcome.Supported, "The board said the number of displaced families fell by 25 percent, from 4,012 to 3,009.")]
    [InlineData("growth", Outcome.Contradicted, "The board said trade reached 9.4 billion dollars, up 24 percent from 7.0 billion dollars a year earlier.")]
    [InlineData("growth", Outcome.Consistent, "The board collected 9.4 billion pounds in 2023, up from 7.0 billion, a rise of 34.7 percent.")]
    [InlineData("growth", Outcome.Consistent, "حقق المجلس 9.4 مليارات ليرة في عام 2023، صعوداً من 7.0 مليارات بنسبة 34.7%.")]
    [InlineData("percent_and_ratio", Outcome.Supported, "Since spring 40,848 lambs were vaccinated, upwards of 92% of 44,012.")]
    [InlineData("anniversary", Outcome.Supported, "The board marked the second anniversary of the battle of the ford, which ended on 19 March 2022.")]
    [InlineData("anniversary", Outcome.Contradicted, "The board marked the third anniversary of the battle of the ford, which ended on 19 March 2022.")]
    [InlineData("anniversary", Outcome.Contradicted, "وأحيا المجلس الذكرى السنوية الثالثة لمعركة المخاضة التي انتهت في 19 آذار 2022.")]
    [InlineData("anniversary", Outcome.Supported, "وأحيا المجلس الذكرى الثانية لمعركة المخاضة التي انتهت في آذار 2022.")]
    public void A_sentence_is_held_against_its_own_numbers(string test, Outcome outcome, string sentence)
    {
        var pages = InventedPages.Read((sentence.Any(c => c is >= '\u0600' and <= '\u06FF') ? Arabic : English) + sentence + "\n");
        var finding = Assert.Single(pages.OnPages);
        Assert.Equal((test, outcome), (finding.Inputs!.Test!.Name, finding.Outcome));
        Assert.Contains(Flag.Internal, finding.Flags);
        Assert.EndsWith(".", finding.Explanation.Ar, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The board said 288 refugees returned from the coast, including 86 women and 57 children.")]
    [InlineData("The board built five hospitals, including 300 beds for children.")]
    [InlineData("The board reopened 10 schools and 20 clinics, bringing the total since 2020 to 450.")]
    [InlineData("The board reopened 10 schools and 20 clinics, serving a total of 5,000 people.")]
    [InlineData("The board said 45 schools in the district of 20 villages had reopened, 30 percent more than last year.")]
    [InlineData("Between 40 and 60 percent of the 500 families, and of the 300 traders, were satisfied.")]
    [InlineData("وقال المجلس إن 45 مدرسة من مدارس الوادي فتحت أبوابها، و30 بالمئة من الأسواق.")]
    [InlineData("وقال المجلس إن عدد المتطوعين بلغ 300، منهم 120 امرأة.")]
    [InlineData("The second anniversary of the battle was marked in the square.")]
    [InlineData("The board's 25th anniversary show follows a book on the flood of 12 March 1993.")]
    [InlineData("The second anniversary of the theatre was filled with songs of an album that a singer from the hills had put out in the summer of May 2021.")]
    [InlineData("The road was closed on 04/09, including 497 lorries.")]
    [InlineData("Attendance rose by 12 percent, and 300 pupils came from 20 villages.")]
    [InlineData("The board said 900 teachers reached 92% of 591,000 children.")]
    [InlineData("Prices rose by 12 percent in the north and fell by 3 percent in the south, from 500 to 430 pounds.")]
    public void Numbers_that_do_not_speak_of_each_other_are_left_alone(string sentence) =>
        Assert.Empty(InventedPages.Read((sentence.Any(c => c is >= '\u0600' and <= '\u06FF') ? Arabic : English) + sentence + "\n").OnPages);

    [Fact]
    public void The_finding_is_the_claims_where_a_claim_has_the_number_and_blames_the_page()
    {
        var pages = InventedPages.Read(
            English
                + "The Valley Board said in a statement on Wednesday that 72 percent of the 340,000 displaced people, or 210,000, had returned to "
                + "their homes.\n"
        );
        var finding = Assert.Single(pages.OnPages);
        Assert.Equal(Outcome.Contradicted, finding.Outcome);
        Assert.Contains(pages.Claims, claim => claim.Id == finding.ClaimId);
        Assert.StartsWith("The page “Valley Board sets out its year", finding.Explanation.En, StringComparison.Ordinal);
        Assert.StartsWith("في صفحة", finding.Explanation.Ar, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_two_outlets_print_is_the_claimants()
    {
        const string said =
            "The Valley Board said in a statement on Wednesday that 72 percent of the 340,000 displaced people, or 210,000, had returned to their homes.\n";
        var pages = InventedPages.Read(
            English + said,
            English.Replace("The Courier", "The Herald", StringComparison.Ordinal) + "Markets were open on Thursday.\n\n" + said
        );
        Assert.Equal(2, pages.OnPages.Count);
        Assert.All(pages.OnPages, finding => Assert.StartsWith("Valley Board said 72 percent", finding.Explanation.En, StringComparison.Ordinal));
    }

    [Fact]
    public void A_lost_leading_digit_is_restored_from_the_total_and_its_other_part()
    {
        var pages = InventedPages.Read(
            English + "The board said 1,666 refugees returned, 378 of them from the hills and 288 from the coast, including 386 women and 657 children.\n"
        );
        var finding = Assert.Single(pages.OnPages, one => one.Inputs!.Claim.Value == 288);
        Assert.Contains(Flag.TranscriptionSuspect, finding.Flags);
    }

    [Fact]
    public void An_announced_list_that_is_longer_than_what_the_page_has_is_a_finding()
    {
        var pages = InventedPages.Read(File.ReadAllText(TestMaterial.InRepository("samples", "pages", "2024-03-21-radio-sanabil.txt")));
        var finding = Assert.Single(pages.OnLists);
        Assert.Equal((Outcome.Contradicted, 8m), (finding.Outcome, finding.Inputs!.Claim.Value));
        Assert.Contains("announces a list of 8 and has", finding.Explanation.En, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_makes_a_test_throw_or_a_finding_that_does_not_follow_from_itself()
    {
        var sentences = new TextMutations(
            [
                "The board said 288 refugees returned, including 386 women.",
                "977 of the 1,544 projects, or 60 percent, were done.",
                "أنجز 977 مشروعاً من أصل 1544، أي بنسبة تزيد على 60 بالمئة.",
                "rose by 34.7 percent, from 7.0 to 9.4 billion",
                "الذكرى السنوية الثالثة لمعركة المخاضة في آذار 2022",
                "310 in the north and 171 in the south, a total of 581",
            ],
            seed: 20240321
        );
        for (var i = 0; i < 300; i++)
        {
            foreach (var finding in InventedPages.Read(English + sentences.Next() + " " + sentences.Next() + ".\n").OnPages)
                Assert.Equal(finding.Outcome, Recalculation.Run(finding).Outcome);
        }
    }
}
