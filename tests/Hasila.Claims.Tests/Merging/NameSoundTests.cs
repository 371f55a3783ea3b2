using Hasila.Claims.Merging;

namespace Hasila.Claims.Tests.Merging;

public class NameSoundTests
{
    [Theory]
    [InlineData("غوتيريش", "Guterres")]
    [InlineData("بلينكن", "Blinken")]
    [InlineData("بريت ماكغورك", "McGurk")]
    [InlineData("ترمب", "Trump")]
    [InlineData("رايان ديلون", "Col. Ryan Dillon")]
    [InlineData("سارة ساندرز", "Sanders")]
    [InlineData("سمير المنصور", "Samir al-Mansour")]
    public void A_last_name_sounds_the_same_in_both_scripts(string arabic, string latin) => Assert.Equal(NameSound.OfLast(arabic), NameSound.OfLast(latin));

    [Theory]
    [InlineData("الحداد", "Haddam")]
    [InlineData("منصور", "Nasser")]
    [InlineData("غراندي", "Guterres")]
    public void Other_names_sound_otherwise(string arabic, string latin) => Assert.NotEqual(NameSound.OfLast(arabic), NameSound.OfLast(latin));
}
