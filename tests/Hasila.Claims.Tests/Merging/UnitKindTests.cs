using Hasila.Claims.Units;

namespace Hasila.Claims.Tests.Merging;

/// <summary>Figures of two kinds of quantity are never one claim.</summary>
public sealed class UnitKindTests
{
    [Theory]
    [InlineData("kilometres", "people", true)]
    [InlineData("percent", null, true)]
    [InlineData("dollars", "euros", true)]
    [InlineData("kilometres", "tonnes", true)]
    [InlineData("dollars", "dollars", false)]
    [InlineData("riyals", "saudi-riyals", false)]
    [InlineData("people", null, false)]
    public void Units_are_unlike_where_no_quantity_has_both(string? left, string? right, bool unlike)
    {
        Assert.Equal(unlike, UnitKind.AreUnlike(left, right));
        Assert.Equal(unlike, UnitKind.AreUnlike(right, left));
    }

    [Fact]
    public void Kilometres_of_road_never_join_people_held()
    {
        var tally = TestPages.Tally(
            TestPages.Page("a.txt", "صحيفة المرسى", "2025-03-04", "أخبار الوادي", "قالت وزارة النقل إنها رصفت 640 كيلومتراً من الطرق."),
            TestPages.Page("b.txt", "صحيفة المنارة", "2025-03-04", "أخبار السهل", "قالت لجنة الأهالي إن 640 شخصاً لا يزالون محتجزين.")
        );
        Assert.All(tally.Claims, claim => Assert.Single(claim.Appearances.Select(appearance => appearance.Page).Distinct()));
    }
}
