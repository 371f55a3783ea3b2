using System.Text;
using Hasila.Reading.Articles;
using Hasila.Reading.Html;

namespace Hasila.Reading.Tests.Html;

/// <summary>What a class says, word by word and two words together.</summary>
public sealed class ElementSignsTests
{
    [Theory]
    [InlineData("related", FurnitureKind.RelatedLink)]
    [InlineData("box relatedLinks", FurnitureKind.RelatedLink)]
    [InlineData("read-more", FurnitureKind.RelatedLink)]
    [InlineData("readMore", FurnitureKind.RelatedLink)]
    [InlineData("SHARE_bar", FurnitureKind.Share)]
    public void Words_name_furniture(string value, FurnitureKind kind) => Assert.Equal(kind, Of(value).Furniture);

    [Theory]
    [InlineData("read more")] // two classes
    [InlineData("unrelated")]
    [InlineData("c-1234")]
    [InlineData("relatedrelatedrelatedrelatedrelated")]
    public void Others_name_none(string value) => Assert.Null(Of(value).Furniture);

    [Fact]
    public void The_attribute_that_names_furniture_first_is_believed_and_the_words_of_both_are_heard()
    {
        var signs = ElementSigns.Of("share-related"u8, Of("related d-none"));
        Assert.Equal((FurnitureKind.RelatedLink, "related", true), (signs.Furniture, signs.Word, signs.IsFolded));
        Assert.Equal([.. Of("related d-none").Words, .. Of("share-related").Words], signs.Words);
    }

    private static ElementSigns Of(string value) => ElementSigns.Of(Encoding.UTF8.GetBytes(value), ElementSigns.None);
}
