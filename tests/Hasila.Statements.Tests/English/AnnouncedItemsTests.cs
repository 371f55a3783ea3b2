using Hasila.Statements.Model;

namespace Hasila.Statements.Tests.English;

/// <summary>Lists that somebody puts forward.</summary>
public sealed class AnnouncedItemsTests
{
    [Theory]
    [InlineData(
        "The Ministry of Health announced the following results for the year:\n\n- 40 clinics were opened\n- 12,000 children were vaccinated",
        "Ministry of Health"
    )]
    [InlineData("The agency said on Monday that it had met these goals.\n\n• 40 clinics opened\n• 12,000 children vaccinated", "agency")]
    [InlineData("Results announced by the Ministry of Health:\n\n1. Forty clinics were opened.\n2. Nine were mended.", "Ministry of Health")]
    [InlineData("According to the Ministry of Health:\n\n- 40 clinics were opened\n- nine were mended", "Ministry of Health")]
    [InlineData("Governor Omar Haddad listed five achievements of the year:\n\n- 40 clinics were opened\n- nine were mended", "Omar Haddad")]
    [InlineData("The minister said the results were as follows:\n\n- 40 clinics were opened\n- nine were mended", "minister")]
    public void Each_item_is_said_by_who_announced_the_list(string lines, string speaker)
    {
        var text = $"The year\n\n{lines}\n\nThe valley lies in the north of the country.";
        var items = EnglishArticles.Find(text).Where(statement => statement.Elided).ToList();
        Assert.Equal([speaker, speaker], items.Select(item => item.Speaker));
        Assert.All(items, item => Assert.Equal(StatementKind.Indirect, item.Kind));
        Assert.DoesNotContain(items, item => item.Content(text) is ['-' or '•' or '1' or '2', ' ' or '.', ..]);
    }

    [Fact]
    public void An_item_with_a_speaker_of_its_own_keeps_that_one()
    {
        const string Text =
            "The year\n\nThe Ministry of Health announced these results:\n\n- 40 clinics opened\n- Lina Farah said that nine were mended\n- The rest was left";
        Assert.Equal(
            ["Ministry of Health", "Lina Farah", "Ministry of Health"],
            EnglishArticles.Find(Text).Where(statement => statement.Content(Text) is not "these results").Select(statement => statement.Speaker)
        );
    }

    [Theory]
    [InlineData("Here is what you need for the soup:\n\n- 2 onions and 3 carrots\n- 500 grams of beef")]
    [InlineData("Lina Farah said that the work goes on.\n\n- More: 40 wells in the valley\n- Our pictures of last year")]
    [InlineData("The road is closed for these reasons:\n\n- 40 holes in it\n- nine trees on it")]
    [InlineData("The following was found in the valley:\n\n- 40 holes\n- nine trees")]
    public void A_list_that_nobody_announces_is_said_by_nobody(string lines) =>
        Assert.DoesNotContain(EnglishArticles.Find($"The year\n\n{lines}\n\nThe valley lies north."), statement => statement.Elided);

    [Fact]
    public void A_paragraph_ends_the_list()
    {
        const string Text =
            "The year\n\nThe Ministry of Health announced these results:\n\n- 40 clinics were opened\n\nThe valley lies north.\n\n- 90 trees on the road";
        Assert.Single(EnglishArticles.Find(Text), statement => statement.Elided);
    }
}
