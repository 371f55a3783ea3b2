using Hasila.Statements.Model;

namespace Hasila.Statements.Tests.English;

/// <summary>What the grammar of a clause tells where the learned weights look at too few words.</summary>
public sealed class ClauseRepairTests
{
    [Theory]
    [InlineData(
        "The smugglers were charged with theft, arson, carrying stolen goods she added.",
        "she",
        "The smugglers were charged with theft, arson, carrying stolen goods"
    )]
    [InlineData(
        "The best harvest since the drought was recorded in the valley, Water Board Chairwoman Dina Farrow stated.",
        "Water Board Chairwoman Dina Farrow",
        "The best harvest since the drought was recorded in the valley"
    )]
    [InlineData(
        "About 90 wells were repaired before the summer, said engineers of the Water Board.",
        "engineers of the Water Board",
        "About 90 wells were repaired before the summer"
    )]
    [InlineData(
        "Food aid reached about 9,000 families in the spring, the Hill Commission said in a report.",
        "the Hill Commission",
        "Food aid reached about 9,000 families in the spring"
    )]
    public void Words_before_the_speaker_are_said_from_where_their_clause_begins(string text, string source, string content)
    {
        var statement = Assert.Single(EnglishArticles.Find(text), statement => statement.Kind != StatementKind.Assertion);

        Assert.Equal((source, content), (statement.Source(text), statement.Content(text)));
    }

    [Theory]
    [InlineData("Dina Farrow said the dam was full.\n\nFarrow furthered that 40 wells had been dug in the valley.", "that 40 wells had been dug in the valley")]
    [InlineData(
        "Dina Farrow said the dam was full.\n\nShe furnished details that 40 wells had been dug in the valley.",
        "that 40 wells had been dug in the valley"
    )]
    public void A_person_and_an_uncommon_verb_before_that_make_a_report(string text, string content) =>
        Assert.Contains(EnglishArticles.Find(text), statement => statement.Kind == StatementKind.Indirect && statement.Content(text) == content);

    [Theory]
    [InlineData("The spokeswoman of the port, Mona Lind, disclosed this in a statement on Friday.")]
    [InlineData("The northern valleys saw the planting of 12,000 trees.")]
    [InlineData("The road washed away in a storm that had been forecast.")]
    public void What_says_nothing_is_no_statement(string text) =>
        Assert.DoesNotContain(EnglishArticles.Find(text), statement => statement.Kind != StatementKind.Assertion);

    [Fact]
    public void A_quotation_opened_anew_in_each_paragraph_is_one_with_its_speaker_behind_the_last()
    {
        const string Text =
            "“In the first year we planted 300 orchards and the villages helped us. Nobody believed it.\n\n“Then we dug the wells, one by one.\n\n"
            + "“Next year we plant 500 more,” the farms minister Rami Costa said.";

        var statement = Assert.Single(EnglishArticles.Find(Text));

        Assert.Equal(StatementKind.Direct, statement.Kind);
        Assert.Equal(3, statement.ContentSpans.Count);
        Assert.Equal("Rami Costa", statement.Speaker);
        Assert.Contains(statement.Figures, figure => figure.Value == 300);
    }

    [Fact]
    public void A_quotation_that_is_never_closed_before_narration_begins_is_left_to_its_own_paragraph()
    {
        const string Text = "“We planted 300 orchards.\n\nThe minister Rami Costa said that the wells were dry.";

        var statement = Assert.Single(EnglishArticles.Find(Text), statement => statement.Kind == StatementKind.Indirect);

        Assert.Equal("that the wells were dry", statement.Content(Text));
    }
}
