using Hasila.Claims.Checks;
using Hasila.Claims.Evidence.Catalogue;
using Hasila.Claims.Model;
using Hasila.Claims.Wording;
using Hasila.Publishing.Boards;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Infographics;
using Hasila.Publishing.Shaping;
using Hasila.Publishing.Tests.Infographics;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Figures;
using Xunit;

namespace Hasila.Publishing.Tests.Editions;

/// <summary>Board, infographic and finding introduce a claimant by one form of the verb, and name a month alike.</summary>
public class ClaimantTests
{
    private const SpeakerGender She = SpeakerGender.Feminine;
    private const SpeakerGender He = SpeakerGender.Masculine;

    [Theory]
    // Women and men: the page's verb or title tells; where it does not, no verb has to agree.
    [InlineData("هدى سلوم", She, "قالت")]
    [InlineData("نور الحداد", She, "قالت")]
    [InlineData("صباح الزين", She, "قالت")]
    [InlineData("إحسان مرعي", She, "قالت")]
    [InlineData("عائشة البنا", She, "قالت")]
    [InlineData("نور الدين صقر", He, "قال")]
    [InlineData("أسامة النجار", He, "قال")]
    [InlineData("صباح عبيد", He, "قال")]
    [InlineData("عقبة السالم", He, "قال")]
    [InlineData("شوكات درويش", He, "قال")]
    [InlineData("نور العلي", null, "بحسب")]
    [InlineData("أسامة الخطيب", null, "بحسب")]
    // Bodies go by the first word of their name.
    [InlineData("هيئة البستان", null, "قالت")]
    [InlineData("وزارة الجسور", null, "قالت")]
    [InlineData("المنظمة الأهلية للينابيع", null, "قالت")]
    [InlineData("سلطات الميناء", null, "قالت")]
    [InlineData("مجلس البستان", null, "قال")]
    [InlineData("التحالف", null, "قال")]
    [InlineData("المركز الوادي للإحصاء", null, "قال")]
    [InlineData("مسؤولون محليون", null, "قال")]
    // Unions and forces.
    [InlineData("نقابة عمال المرفأ", null, "قالت")]
    [InlineData("رابطة المعلمين", null, "قالت")]
    [InlineData("الاتحاد العام للمزارعين", null, "قال")]
    [InlineData("القوات المشتركة", null, "قالت")]
    [InlineData("وحدات حرس الوادي", null, "قالت")]
    [InlineData("الجيش", null, "قال")]
    [InlineData("اللواء السابع", null, "قال")]
    // Acronyms go by what they stand for; one that no list knows by the page, else by no verb.
    [InlineData("الأونروا", null, "قالت")]
    [InlineData("أوتشا", null, "قال")]
    [InlineData("الناتو", null, "قال")]
    [InlineData("قسد", null, "قالت")]
    [InlineData("بانوراك", She, "قالت")]
    [InlineData("بانوراك", null, "بحسب")]
    public void A_claimant_takes_one_verb_wherever_it_is_shown(string name, SpeakerGender? gender, string verb)
    {
        var edition = EditionOf(new LocalText(name, name), gender);

        Assert.Contains($"<p class=\"who\">{verb} {name}:</p>", Board.Page(edition, "ar"), StringComparison.Ordinal);
        Assert.Contains($"{verb} {name}:", PictureOf(edition), StringComparer.Ordinal);
        Assert.StartsWith($"{verb} {name}: ", FindingOf(edition), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "كانون الثاني/يناير")]
    [InlineData(3, "آذار/مارس")]
    [InlineData(8, "آب/أغسطس")]
    [InlineData(12, "كانون الأول/ديسمبر")]
    public void A_month_has_both_its_names_wherever_it_is_shown(int month, string names)
    {
        var day = new DateOnly(2024, month, 20);
        var edition = EditionOf(Sample.Coalition, gender: null, day) with { AsOf = day };

        Assert.Contains($"<time datetime=\"{day:yyyy-MM-dd}\"><bdi>20 {names} 2024</bdi></time>", Board.Page(edition, "ar"), StringComparison.Ordinal);
        Assert.Contains($"حتى 20 {names} 2024", string.Join('\n', PictureOf(edition)), StringComparison.Ordinal);
        Assert.Contains($"(20 {names} 2024؛", FindingOf(edition), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("سعاد القاضي", She, "ما تقول سعاد القاضي إنها حققته")]
    [InlineData("مجلس البستان", null, "ما يقول مجلس البستان إنه حققه")]
    [InlineData("نور العلي", null, "النتائج بحسب نور العلي")]
    public void The_title_agrees_with_the_only_claimant(string name, SpeakerGender? gender, string title)
    {
        var edition = EditionOf(new LocalText(name, name), gender);
        edition = edition with { Claims = [edition.Claims[0]] };

        Assert.Contains($"<h1>{title}</h1>", Board.Page(edition, "ar"), StringComparison.Ordinal);
        Assert.Contains(title, PictureOf(edition), StringComparer.Ordinal);
    }

    [Fact]
    public void What_nobody_said_is_the_pages_own_and_no_verb_takes_nobody_for_its_subject()
    {
        var edition = EditionOf(ClaimantWords.Nobody, gender: null);

        Assert.Contains("<p class=\"who\">في كلام الصفحة نفسها:</p>", Board.Page(edition, "ar"), StringComparison.Ordinal);
        Assert.Contains("<p class=\"who\">The page itself says:</p>", Board.Page(edition, "en"), StringComparison.Ordinal);
        Assert.Contains("في كلام الصفحة نفسها:", PictureOf(edition), StringComparer.Ordinal);
        Assert.StartsWith("في كلام الصفحة نفسها ", FindingOf(edition), StringComparison.Ordinal);
    }

    private static Edition EditionOf(LocalText name, SpeakerGender? gender, DateOnly? day = null)
    {
        var figure = new ClaimedFigure { Value = 412, Words = "412" };
        var one = Sample.Claim("returns", "civil", figure, null, claimant: name);
        var claim = one.Claim with { ClaimantGender = gender, AsOf = day };
        return Sample.Of(
            one with
            {
                Claim = claim,
                Findings = ClaimChecker.Check(claim, EvidenceCatalogue.Empty),
            },
            Sample.Claim("demining", "civil", figure, null)
        );
    }

    private static string FindingOf(Edition edition) => edition.Claims[0].Findings[0].Explanation.Ar;

    private static IEnumerable<string> PictureOf(Edition edition) =>
        InfographicTests.Texts(PictureLayout.LayOut(edition, "ar").Marks).Select(text => DisplayText.Spoken(text.Line.Text));
}
