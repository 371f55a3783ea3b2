using System.Text;
using CsCheck;
using Hasila.Reading.Articles;
using Hasila.Reading.Html.Classes;

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

    [Fact]
    public void Words_end_where_letters_do_and_before_a_capital_behind_a_small_letter() =>
        Gen.String[Gen.Char["abZY-_ 7éab"], 0, 200]
            .Sample(value =>
            {
                var bytes = Encoding.UTF8.GetBytes(value);
                var words = new ClassWords(bytes, new ushort[2 * bytes.Length]);
                var found = new List<string>();
                for (var i = 0; i < words.Count; i++)
                {
                    found.Add(Encoding.ASCII.GetString(words[i]));
                    Assert.Equal(Fnv.Of(found[i].ToLowerInvariant()), words.Hash(Fnv.Start, i));
                    if (i > 0)
                        Assert.Equal(Fnv.Of((found[i - 1] + found[i]).ToLowerInvariant()), words.Hash(words.Hash(Fnv.Start, i - 1), i));
                }

                Assert.Equal(PlainWords(value), found);
            });

    private static List<string> PlainWords(string value)
    {
        var words = new List<string>();
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsAsciiLetter(value[i]))
                continue;
            if (i > 0 && char.IsAsciiLetter(value[i - 1]) && !(char.IsAsciiLetterUpper(value[i]) && !char.IsAsciiLetterUpper(value[i - 1])))
                words[^1] += value[i];
            else
                words.Add(value[i].ToString());
        }

        return words;
    }

    private static ElementSigns Of(string value) => ElementSigns.Of(Encoding.UTF8.GetBytes(value), ElementSigns.None);
}
