using Hasila.Claims.Checks;
using Hasila.Claims.Evidence.Catalogue;
using Hasila.Statements.Model;
using static Hasila.Claims.Tests.Merging.TestPages;

namespace Hasila.Claims.Tests.Merging;

/// <summary>The gender that a page's verb gives to who speaks reaches the claim and the finding.</summary>
public sealed class ClaimantGenderTests
{
    [Theory]
    [InlineData("قالت نور سلوم إن 412 مدرسة أعيد افتتاحها في السودان.", SpeakerGender.Feminine, "قالت نور سلوم")]
    [InlineData("قال نور سلوم إن 412 مدرسة أعيد افتتاحها في السودان.", SpeakerGender.Masculine, "قال نور سلوم")]
    public void A_person_has_the_gender_of_the_verb(string sentence, SpeakerGender gender, string said)
    {
        var claim = ClaimOf(Tally(Page("a.txt", "صحيفة المرفأ", "2023-05-04", "كلمة في الميناء", sentence)), "a.txt", "412");

        Assert.Equal(gender, claim.ClaimantGender);
        Assert.StartsWith(said, ClaimChecker.Check(claim, EvidenceCatalogue.Empty)[0].Explanation.Ar, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_goes_by_its_name_and_needs_none()
    {
        var page = Page("a.txt", "صحيفة المرفأ", "2023-05-04", "كلمة في الميناء", "قالت هيئة المدارس في الوادي إن 412 مدرسة أعيد افتتاحها في السودان.");

        Assert.Null(ClaimOf(Tally(page), "a.txt", "412").ClaimantGender);
    }

    [Fact]
    public void Most_pages_decide_and_as_many_for_each_decide_nothing()
    {
        const string she = "قالت نور سلوم إن 412 مدرسة أعيد افتتاحها في السودان.";
        const string he = "قال نور سلوم إن 412 مدرسة أعيد افتتاحها في السودان.";

        Assert.Equal(SpeakerGender.Feminine, GenderOf(she, he, she));
        Assert.Null(GenderOf(she, he));

        static SpeakerGender? GenderOf(params string[] sentences) =>
            ClaimOf(
                Tally([.. sentences.Select((sentence, i) => Page($"{i}.txt", $"صحيفة {i}", "2023-05-04", "كلمة في الميناء", sentence))]),
                "0.txt",
                "412"
            ).ClaimantGender;
    }
}
