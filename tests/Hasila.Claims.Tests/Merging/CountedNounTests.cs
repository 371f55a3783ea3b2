using Hasila.Claims.Merging;
using Hasila.Text.Data;

namespace Hasila.Claims.Tests.Merging;

public class CountedNounTests
{
    [Fact]
    public void Every_word_stands_for_its_own_concept_alone()
    {
        var wrong = new List<string>();
        foreach (var row in DataFile.Rows(typeof(CountedNouns).Assembly, "counted"))
            wrong.AddRange(
                row[2]
                    .Split('|')
                    .Where(phrase => CountedNouns.ConceptOf(phrase) != row[0])
                    .Select(phrase => $"{phrase}: {CountedNouns.ConceptOf(phrase)}, not {row[0]}")
            );
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("النازحين", "displaced people")]
    [InlineData("لغماً", "landmines")]
    [InlineData("سائح", "arrivals")]
    [InlineData("مدرسة", "schools")]
    [InlineData("وحدة سكنية", "housing units")]
    public void One_thing_is_one_concept_in_both_languages(string arabic, string english) =>
        Assert.Equal(CountedNouns.ConceptOf(arabic), CountedNouns.ConceptOf(english));

    [Theory]
    [InlineData("people", "refugees", true)]
    [InlineData("displaced", "refugees", false)]
    [InlineData("children", "schools", false)]
    public void A_wider_word_may_stand_for_a_narrower_one(string left, string right, bool may) => Assert.Equal(may, CountedNouns.MayBeOne(left, right));
}
