using Hasila.Reading.Html.Classes;

namespace Hasila.Reading.Tests.Html;

/// <summary>Classes by which common style sheets hide what they are given to.</summary>
public sealed class HidingClassTests
{
    [Theory]
    [InlineData("hidden")]
    [InlineData("panel hide")]
    [InlineData("d-none note")]
    public void A_class_of_hiding_hides(string classes) => Assert.True(HidingClasses.Hides(classes));

    [Theory]
    [InlineData("")]
    [InlineData("overflow-hidden")]
    [InlineData("hidden md:block")]
    [InlineData("d-none d-md-block")]
    [InlineData("hideaway")]
    public void What_is_shown_on_some_screen_or_merely_sounds_alike_does_not(string classes) => Assert.False(HidingClasses.Hides(classes));
}
