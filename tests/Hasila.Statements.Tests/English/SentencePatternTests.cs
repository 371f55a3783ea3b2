using Hasila.Statements.English;
using Hasila.Text;

namespace Hasila.Statements.Tests.English;

/// <summary>Sentences whose form tells who said what.</summary>
public sealed class SentencePatternTests
{
    [Theory]
    [InlineData(
        "According to official sources, since last autumn, a total of 1,074 tons have been burned.",
        "official sources",
        "since last autumn, a total of 1,074 tons have been burned"
    )]
    [InlineData("According to the governor, although the dam was full, 40 wells ran dry.", "governor", "although the dam was full, 40 wells ran dry")]
    [InlineData("According to a UN report published on Monday, when the rains came 300 houses were lost.", "UN", "when the rains came 300 houses were lost")]
    [InlineData("According to Huda Sallum, head of the Water Board, in two years 90 wells were dug.", "Huda Sallum", "in two years 90 wells were dug")]
    [InlineData("In the words of Lina Farah, the valley is safe again for its farmers.", "Lina Farah", "the valley is safe again for its farmers")]
    [InlineData("By the ministry's own count, 61,300 families have returned to the valley.", "ministry", "61,300 families have returned to the valley")]
    [InlineData("Many roads are still closed, the mayor told reporters on Monday.", "mayor", "Many roads are still closed")]
    [InlineData(
        "All but nine of the 402 wells are open again, the head of the Hill Authority told the council.",
        "head of the Hill Authority",
        "All but nine of the 402 wells are open again"
    )]
    [InlineData(
        "The force lost 17 lorries, down from 52, Colonel Adam Barr, who commands it, told a local broadcaster.",
        "Adam Barr",
        "The force lost 17 lorries, down from 52"
    )]
    [InlineData("The agency planted 4,200 trees, Lina Farah, its director, told Radio Valley.", "Lina Farah", "The agency planted 4,200 trees")]
    [InlineData(
        "Some 61,300 lorries went through the gate, the minister was quoted as saying, after a meeting in Alder.",
        "minister",
        "Some 61,300 lorries went through the gate"
    )]
    [InlineData("The governor was quoted by the paper as saying that 40 wells had run dry.", "governor", "that 40 wells had run dry")]
    [InlineData("The minister was cited as saying: \"The dam is full.\"", "minister", "\"The dam is full.\"")]
    [InlineData("The agency quoted the minister as saying that 12 roads were open.", "minister", "that 12 roads were open")]
    [InlineData("About 1,250 farmers came back, the governor was quoted as telling state radio.", "governor", "About 1,250 farmers came back")]
    [InlineData(
        "The Ministry of Water said 61,300 families have returned to their homes.",
        "Ministry of Water",
        "61,300 families have returned to their homes"
    )]
    [InlineData("The governor confirmed on Monday 4.5 tons of sugar were seized.", "governor", "4.5 tons of sugar were seized")]
    [InlineData(
        "The Border Guard said its patrols seized over 400 lorries, 240 boats and 244 carts during the year.",
        "Border Guard",
        "its patrols seized over 400 lorries, 240 boats and 244 carts during the year"
    )]
    public void A_form_tells_source_and_content(string sentence, string speaker, string content)
    {
        var text = $"The year in the valley\n\n{sentence}\n\nThe valley lies in the north of the country.";
        var statement = Assert.Single(EnglishArticles.Find(text));
        Assert.Equal((speaker, content), (statement.Speaker, statement.Content(text)));
    }

    [Theory]
    [InlineData("According to plan, the work went on until June.")]
    [InlineData("The work went on according to schedule and ended in June.")]
    [InlineData("By all accounts, the harvest was a good one.")]
    [InlineData("The book was quoted in court on Monday.")]
    [InlineData("The road was closed, and 40 lorries turned back.")]
    public void A_standard_or_a_thing_says_nothing(string sentence) =>
        Assert.Empty(EnglishArticles.Find($"The year in the valley\n\n{sentence}\n\nThe valley lies in the north."));

    [Fact]
    public void Who_reports_that_another_was_quoted_stays_who_reports()
    {
        const string Text = "The paper said that the minister was quoted as saying that the dam was full.";
        Assert.Equal("The paper", Assert.Single(EnglishArticles.Find(Text)).Source(Text));
    }

    [Theory]
    [InlineData("some 61,300 went", "some", "61,300", "went")]
    [InlineData("4.5 tons", "4.5", "tons")]
    [InlineData("1,234,567.8", "1,234,567.8")]
    [InlineData("in 2019, 300 came", "in", "2019", ",", "300", "came")]
    [InlineData("40,50", "40", ",", "50")]
    [InlineData("it was 2019. 300", "it", "was", "2019", ".", "300")]
    public void A_number_is_one_word_with_the_marks_in_it(string text, params string[] words)
    {
        var paragraph = new EnglishParagraph(text);
        paragraph.Read(new TextSpan(0, text.Length));
        Assert.Equal(words, paragraph.Tokens.ToArray().Select(token => text[token.Start..token.End]));
    }
}
