using static Hasila.Claims.Tests.Merging.TestPages;

namespace Hasila.Claims.Tests.Merging;

/// <summary>Shares of those who were asked are what a survey found; they speak for nobody.</summary>
public sealed class PolledShareTests
{
    [Fact]
    public void Each_share_is_a_claim_of_who_puts_the_survey_forward()
    {
        var tally = Tally(
            Page(
                "a",
                "صحيفة الضفة",
                "2024-03-21",
                "استطلاع عن المياه",
                "وقال الباحث سامر عون إن 71% من عينة المسح يرون أن المياه كافية، "
                    + "فيما رأى 19% من عينة المسح أن الوضع لم يتغير، وأجاب 10% من عينة المسح بأن المياه قليلة."
            )
        );

        Assert.Equal(["سامر عون"], tally.Claims.Where(claim => claim.Figure is not null).Select(claim => claim.Claimant.Ar).Distinct());
        Assert.Equal([10m, 19m, 71m], tally.Claims.Select(claim => claim.Figure?.Value ?? 0).Where(value => value > 0).Order());
    }
}
