using Hasila.Text.Places;

namespace Hasila.Text.Tests;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("عاد الأهالي إلى الرقة وحلب ودير الزور", "الرقة=sy-raqqa|حلب=sy-aleppo|دير الزور=sy-deir-ez-zor")]
    [InlineData("في شمال شرقي سوريا وبالعراق", "شمال شرقي سوريا=sy-ne-syria|العراق=iq")]
    [InlineData("في البادية السورية قرب تدمر", "البادية السورية=sy-syria-badia|تدمر=sy-palmyra")]
    [InlineData("وصلوا للعراق", "للعراق=iq")]
    [InlineData("فتح الباب أمام الجنود ثم دخلوا مدينة الباب", "مدينة الباب=sy-al-bab")]
    [InlineData("قال المسؤول الأمريكي في واشنطن", "واشنطن=us-washington")]
    [InlineData("The Syrian army entered Deir ez-Zor and Raqqa in Syria", "Deir ez-Zor=sy-deir-ez-zor|Raqqa=sy-raqqa|Syria=sy")]
    [InlineData("people in northeast Syria told us", "northeast Syria=sy-ne-syria")]
    [InlineData("", "")]
    public void Places_are_found_and_adjectives_are_not(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Gazetteer.FindPlaces(text).Select(place => $"{place.Span.In(text)}={place.Place.Id}")));

    [Fact]
    public void Every_parent_is_a_place() =>
        Assert.All(Gazetteer.Places, place => Assert.True(place.Parent is null || Gazetteer.Find(place.Parent) is not null, place.Id));

    [Theory]
    [InlineData("السورية", "sy")]
    [InlineData("الأميركي", "us")]
    [InlineData("Iraqi", "iq")]
    [InlineData("أمس", null)]
    public void An_adjective_leads_to_its_country(string word, string? id) => Assert.Equal(id, Gazetteer.OfAdjective(word)?.Id);
}
