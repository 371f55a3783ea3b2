using Hasila.Claims.Model;
using Hasila.Claims.Results;
using Hasila.Claims.Tallies;
using Hasila.Claims.Tests.Merging;

namespace Hasila.Claims.Tests.Results;

/// <summary>What a figure is to its statement, on pages of this project's own wording.</summary>
public sealed class FigureRoleTests
{
    private static readonly string[] s_day = ["2025-03-04"];

    private static Tally TallyOf(string sentence) => TestPages.Tally(TestPages.Page("a.txt", "صحيفة المرسى", s_day[0], "أخبار الوادي اليوم", sentence));

    private static IEnumerable<decimal?> FiguresOf(Tally tally) => tally.Claims.Select(claim => claim.Figure?.Value);

    [Theory]
    [InlineData("قال وزير المياه رائد الصالح: «لم نحفر 60 بئراً، بل 44 بئراً».", 44, 60)]
    [InlineData("قالت هيئة الإسكان إنها سلمت 510 وحدات لا 640 وحدة كما ورد سابقاً.", 510, 640)]
    [InlineData("قالت هيئة المدارس إن المدارس المفتوحة صارت 70 من أصل 95.", 70, 95)]
    [InlineData("قالت هيئة الطرق إن طول الطرق المعبدة ارتفع من 400 كيلومتر إلى 720 كيلومتراً.", 720, 400)]
    public void Of_two_figures_one_is_claimed(string sentence, int claimed, int other)
    {
        var figures = FiguresOf(TallyOf(sentence)).ToList();
        Assert.Contains(claimed, figures);
        Assert.DoesNotContain(other, figures);
    }

    [Fact]
    public void What_a_figure_was_before_stands_beside_it_and_makes_no_history()
    {
        var claim = Assert.Single(
            TallyOf("قالت هيئة الطرق إن طول الطرق المعبدة ارتفع من 400 كيلومتر إلى 720 كيلومتراً.").Claims,
            one => one.Figure?.Value == 720
        );
        Assert.Equal(400, claim.Figure!.From);
        Assert.Single(claim.History);
    }

    [Theory]
    [InlineData("قال المركز إن فرقه عثرت على ألف طلقة من عيار 7.62 ملم.", 7.62)]
    [InlineData("قالت الهيئة إن القرية تبعد 35 كيلومتراً شمال المدينة.", 35)]
    [InlineData("قالت الوزارة إن سعر التذكرة 20 دولاراً.", 20)]
    [InlineData("قالت الهيئة إن القرض يمنح شريطة إيداع 9000 دولار في المصرف.", 9000)]
    [InlineData("قال وزير الاقتصاد رائد الصالح إنه سيتم منح الرخصة في حال إيداع 70 ألف دولار أو شراء سندات بقيمة 90 ألف دولار.", 90_000)]
    [InlineData("قالت هيئة المطارات إن المدرج الجديد يبلغ طوله 1200 متر.", 1200)]
    [InlineData("قالت لجنة المراقبة إن 900 متطوع سينتشرون في المراكز.", 900)]
    [InlineData("قالت الوزارة إن الدعم سوف ينخفض من 140 مليون دولار إلى 105 ملايين دولار، بانخفاض يبلغ 35 مليون دولار.", 35_000_000)]
    [InlineData("قالت الوزارة إن المصروفات تبلغ 820 مليون دولار في الموازنة الجديدة.", 820_000_000)]
    [InlineData("وأشارت التوقعات إلى زيادة الإنتاج بنسبة 3.5 بالمئة هذا العام.", 3.5)]
    public void Calibres_distances_prices_and_conditions_are_no_results(string sentence, double value) =>
        Assert.DoesNotContain((decimal)value, FiguresOf(TallyOf(sentence)));

    [Theory]
    [InlineData("وقال الباحث رائد الصالح إن 64% من العينة يرون أن الأسعار سترتفع.", 64)]
    [InlineData("وقال الطبيب رائد الصالح إن 212 حالة بقيت على القائمة بنسبة 4.2% سيتم التعامل معها خلال الأيام القادمة.", 4.2)]
    [InlineData("وقال محافظ الوادي رائد الصالح إن 18 ألف منزل تضررت ودمر أكثر من نصف هذا العدد.", 0.5)]
    [InlineData("وقال الطبيب رائد الصالح إن الهيئة أقامت مخيما للمرضى بمستشفى ابن سينا وتم خلاله علاج 75 حالة.", 75)]
    public void What_others_expect_and_shares_of_what_was_counted_are_results(string sentence, double value) =>
        Assert.Contains((decimal)value, FiguresOf(TallyOf(sentence)));

    [Fact]
    public void A_share_is_told_with_the_count_that_it_is_of()
    {
        var tally = TallyOf("وقال الطبيب رائد الصالح إن الحالات الطارئة بلغت 1061 حالة بنسبة 23.6% والعادية 3430 حالة بنسبة 76.4%.");
        var claim = Assert.Single(tally.Claims, one => one.Figure?.Value == 23.6m);
        Assert.Contains("الطارئة", claim.Appearances[0].Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_of_an_announced_list_are_of_the_body_that_put_it_out()
    {
        var page = TestPages.Page(
            "a.txt",
            "صحيفة المرسى",
            s_day[0],
            "أخبار الوادي اليوم",
            "استعرض مجلس البلدة نتائج العام في جلسة مفتوحة حضرها الأهالي وممثلو الأحياء كلها.",
            "وتضمن التقرير الذي وزعته هيئة نزع الألغام ثلاثة إنجازات، أبرزها:",
            "إزالة 5,300 لغم من الحقول.",
            "تدريب 240 معلماً على التوعية."
        );
        var claims = TestPages.Tally(page).Claims.Where(claim => claim.Figure?.Value is 5300 or 240).ToList();
        Assert.Equal(2, claims.Count);
        Assert.All(claims, claim => Assert.Equal("هيئة نزع الألغام", claim.Claimant.Ar));
    }

    [Fact]
    public void One_number_of_two_things_is_two_claims() =>
        Assert.Equal(
            2,
            TallyOf("وقالت وزارة الداخلية إن الانفجار أسفر عن مقتل سبعة ضباط وسبعة من أفراد الحراسة.").Claims.Count(claim => claim.Figure?.Value == 7)
        );

    [Fact]
    public void What_stands_before_the_words_that_tell_who_speaks_is_the_speakers()
    {
        var claim = Assert.Single(
            TallyOf("Fish sales came to $63 million last year, a rise of 20 percent on the year before, Trade Minister Salma Barr said.").Claims,
            one => one.Figure?.Value == 63_000_000
        );
        Assert.Equal("Salma Barr", claim.Claimant.En);
    }

    [Fact]
    public void Every_item_of_a_list_is_a_claim()
    {
        var figures = FiguresOf(TallyOf("وقالت وزارة الداخلية إن دورياتها ضبطت 410 سيارات و220 بندقية و95 هاتفاً خلال العام.")).ToList();
        Assert.Superset(new HashSet<decimal?> { 410, 220, 95 }, figures.ToHashSet());
    }

    [Fact]
    public void An_expectation_that_somebody_may_be_held_to_is_flagged_a_plan()
    {
        var claim = Assert.Single(
            TallyOf("توقعت مفوضية العودة، الثلاثاء، عودة 800 ألف نازح إلى ديارهم العام المقبل.").Claims,
            one => one.Figure?.Value == 800_000
        );
        Assert.Contains("plan", claim.Flags);
    }

    [Fact]
    public void Unnamed_sources_are_shown_as_they_stand()
    {
        var claim = Assert.Single(TallyOf("قالت مصادر أمنية إن عدد المخالفات بلغ 1400 مخالفة.").Claims, one => one.Figure?.Value == 1400);
        Assert.Equal("مصادر أمنية", claim.Claimant.Ar);
    }

    [Fact]
    public void Figures_in_no_claim_are_listed_with_the_reason()
    {
        var page = TestPages.Page("a.txt", "صحيفة المرسى", s_day[0], "أخبار الوادي اليوم", "قالت الوزارة إن سعر التذكرة 20 دولاراً وإنها نقلت 5300 راكب.");
        var lost = LostFigures.Of(page, Claims.Frameworks.FrameworkFile.Default);
        Assert.Equal("no result by the words around it", Assert.Single(lost, figure => figure.Words.Contains("20", StringComparison.Ordinal)).Reason);
        Assert.DoesNotContain(lost, figure => figure.Words.Contains("5300", StringComparison.Ordinal));
    }

    [Fact]
    public void Parts_of_one_page_contradict_nothing()
    {
        var tally = TallyOf("وقالت هيئة نزع الألغام إن فرقها نزعت 320 لغماً خلال الأسبوع، ليبلغ إجمالي ما نُزع منذ بداية المشروع 91 ألف لغم.");
        Assert.All(tally.Claims, claim => Assert.Equal(ClaimStatus.Claimed, claim.Status));
        Assert.All(tally.Claims, claim => Assert.DoesNotContain("two-figures-one-day", claim.Flags));
    }
}
