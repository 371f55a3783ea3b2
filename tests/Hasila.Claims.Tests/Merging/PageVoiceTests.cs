using Hasila.Claims.Merging;
using static Hasila.Claims.Tests.Merging.TestPages;

namespace Hasila.Claims.Tests.Merging;

/// <summary>Whose words a page's own are, and who stands behind a publication or a name that the press writes in several ways.</summary>
public sealed class PageVoiceTests
{
    [Theory]
    [InlineData("الجيش الأردني", true)]
    [InlineData("القوات المسلحة الأردنية", true)]
    [InlineData("القيادة العامة للقوات المسلحة في الأردن", true)]
    [InlineData("the Jordanian army", true)]
    [InlineData("the Jordanian military", true)]
    [InlineData("جيش الزيتون الأردني", false)]
    [InlineData("the Free Jordanian Army", false)]
    [InlineData("الجيش", false)]
    public void A_states_army_is_one_body_by_its_country(string name, bool isArmy) => Assert.Equal(isArmy ? "army JO" : null, Armies.Find(name)?.Key);

    [Fact]
    public void What_stands_between_the_reports_of_the_one_body_that_speaks_is_of_that_body()
    {
        var tally = Tally(
            Page(
                "a",
                "صحيفة الضفة",
                "2024-03-21",
                "حملة لهيئة الحدود",
                "أعلنت هيئة الحدود والمعابر أن فرقها أوقفت 37 مهرباً في الوادي.",
                "وضبطت الفرق 214 كيلوغراماً من المخدرات في شاحنة واحدة.",
                "وذكرت هيئة الحدود والمعابر أن 19 شاحنة صودرت في اليوم نفسه.",
                "وأضافت هيئة الحدود والمعابر أن 52 دورية شاركت في الحملة."
            )
        );
        Assert.Equal("هيئة الحدود والمعابر", ClaimOf(tally, "a", "214").Claimant.Ar);
    }

    [Fact]
    public void Where_another_speaks_too_the_pages_words_are_nobodys()
    {
        var tally = Tally(
            Page(
                "a",
                "صحيفة الضفة",
                "2024-03-21",
                "حملة لهيئة الحدود",
                "أعلنت هيئة الحدود والمعابر أن فرقها أوقفت 37 مهرباً في الوادي.",
                "وضبطت الفرق 214 كيلوغراماً من المخدرات في شاحنة واحدة.",
                "وقالت نقابة السائقين إن 19 شاحنة صودرت في اليوم نفسه.",
                "وأضافت هيئة الحدود والمعابر أن 52 دورية شاركت في الحملة."
            )
        );
        Assert.Equal("لم يُنسب إلى أحد", ClaimOf(tally, "a", "214").Claimant.Ar);
    }

    [Fact]
    public void A_page_that_is_a_bodys_statement_speaks_for_it()
    {
        var tally = Tally(
            Page(
                "a",
                "Harbour Gazette",
                "2024-03-21",
                "Statement by the River Alliance on the second year",
                "For two years the River Alliance has worked along the coast. Its teams have vaccinated 48,200 children in the villages.",
                Doors
            )
        );
        Assert.Equal("River Alliance", ClaimOf(tally, "a", "48,200").Claimant.En);
    }

    [Theory]
    [InlineData("دراسة أعدها مركز الجسر للأبحاث", "مركز الجسر للأبحاث")]
    [InlineData("report published by the Bridge Centre", "the Bridge Centre")]
    [InlineData("دراسة عن الطرق", null)]
    [InlineData("لجنة أعدها المجلس", null)]
    public void A_publication_that_names_its_maker_is_his(string name, string? maker) => Assert.Equal(maker, NoNames.MakerOf(name));

    [Fact]
    public void Words_that_are_counted_name_nobody()
    {
        var page = Page("a", "صحيفة الضفة", "2024-03-21", "الوادي يتقدم 19 ولاية بزراعة الزيتون", "قالت وزارة الزراعة إن الوادي غرس 48200 شجرة في الربيع.");
        var claimants = new Claimants(page, Hasila.Claims.Frameworks.FrameworkFile.Default, null);
        Assert.True(claimants.IsCounted("ولاية بزراعة الزيتون"));
        Assert.False(claimants.IsCounted("وزارة الزراعة"));
    }

    [Fact]
    public void A_lead_that_tells_a_result_of_its_own_is_a_claim_of_nobody()
    {
        var tally = Tally(
            Page(
                "a",
                "Harbour Gazette",
                "2024-03-21",
                "Roads in the north",
                "The district has rebuilt a total of 1,300 kilometres of roads since the floods.",
                "The roads minister, Lena Moss, said that more would follow."
            )
        );
        Assert.Equal("attributed to nobody", ClaimOf(tally, "a", "1,300").Claimant.En);
    }
}
