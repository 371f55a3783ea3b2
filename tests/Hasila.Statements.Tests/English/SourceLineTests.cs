using Hasila.Reading;
using Hasila.Statements.Model;

namespace Hasila.Statements.Tests.English;

/// <summary>Lines that name who speaks before a colon, and lines that only look so.</summary>
public sealed class SourceLineTests
{
    [Theory]
    [InlineData(
        "Interior Ministry: Fourteen people were held in the valley this week.",
        "Interior Ministry",
        "Fourteen people were held in the valley this week"
    )]
    [InlineData("The governor: \"We opened nine wells.\"", "governor", "\"We opened nine wells.\"")]
    [InlineData("Health Minister Omar Haddad: 40 clinics are open again.", "Omar Haddad", "40 clinics are open again")]
    [InlineData("Lina Farah, mayor of Alder: The bridge opens in May and the road after it.", "Lina Farah", "The bridge opens in May and the road after it")]
    [InlineData("Bank of the North: Lending to small farms rose by a fifth.", "Bank of the North", "Lending to small farms rose by a fifth")]
    [InlineData("Spokesman for the Water Board: the dam is full and stays so.", "Spokesman for the Water Board", "the dam is full and stays so")]
    public void Who_stands_before_the_colon_says_what_stands_behind(string line, string speaker, string content)
    {
        var text = $"Local affairs\n\n{line}\n\nThe valley lies in the north of the country.";
        var statement = Assert.Single(EnglishArticles.Find(text));
        Assert.Equal((speaker, content), (statement.Speaker, statement.Content(text)));
    }

    [Fact]
    public void A_surname_speaks_where_the_article_lets_its_bearer_speak_elsewhere()
    {
        const string Text = "The road\n\nSam Keller said that it was late.\n\nKeller: We have dug wells and built schools.";
        Assert.Equal(["Sam Keller", "Sam Keller"], EnglishArticles.Find(Text).Select(statement => statement.Speaker));
    }

    [Fact]
    public void What_the_weights_find_behind_the_line_is_a_statement_of_its_own()
    {
        const string Text = "News\n\nInterior Ministry: Fourteen people were held. Lina Farah said that the road was open.";
        Assert.Equal(["Interior Ministry", "Lina Farah"], EnglishArticles.Find(Text).Select(statement => statement.Speaker));
    }

    [Theory]
    [InlineData("Live: 400 mines were destroyed in the valley by noon.")]
    [InlineData("Photo: Ministry of Health workers at the new clinic in the valley.")]
    [InlineData("New Delhi: The road was opened after nine months of repairs.")]
    [InlineData("Cedar Valley: Forty wells were opened by the end of the year.")]
    [InlineData("Contact: Ministry of Health, 12 Station Street.")]
    [InlineData("Ministry of Health: Station Street, Alder.")]
    [InlineData("Remember this: the ministry is late with its yearly report.")]
    [InlineData("Inside the Ministry: how a yearly report is made by nine clerks.")]
    [InlineData("Meet the director: a woman who never sleeps and always wins.")]
    [InlineData("Bank Holiday Travel: five roads are closed for the whole day.")]
    [InlineData("At 10:05 the gate of the Ministry was still closed to all.")]
    [InlineData("Wells: forty of them were opened before the summer.")]
    public void A_label_a_place_or_a_topic_says_nothing(string line) =>
        Assert.Empty(EnglishArticles.Find($"Local affairs\n\n{line}\n\nThe valley lies in the north of the country."));

    [Theory]
    [InlineData("Live")]
    [InlineData("Explained")]
    [InlineData("Clearance")]
    public void A_headline_with_a_label_repeats_nothing(string label)
    {
        var text = $"{label}: nine teams cleared the valley\n\nThe spokesman Sam Keller said that nine teams had cleared the valley by noon.";
        Assert.DoesNotContain(StatementFinder.Find(ArticleReader.ReadText("test", text, "en")), statement => statement.Speaker == label);
    }

    [Theory]
    [InlineData("“The work has only begun and we will see it through.” — Lina Farah, mayor of Alder", "Lina Farah")]
    [InlineData("\"Our teams found water in every village.\" - Commissioner Omar Haddad", "Commissioner Omar Haddad")]
    [InlineData("“We are proud of what the teams did here.”\n\n— Ministry of Water", "Ministry of Water")]
    [InlineData("And from Chairwoman Rosa Wood:\n\n“The road took nine months to mend.”", "Rosa Wood")]
    [InlineData("From the desk of Mayor Lina Farah:\n\n“Dear friends, the bridge is open at last.”", "Lina Farah")]
    [InlineData("A statement from the Ministry of Water:\n\n“The dam is full and the valley is safe.”", "Ministry of Water")]
    [InlineData("Rosa Wood’s remarks:\n\n“The road took nine months to mend.”", "Rosa Wood")]
    public void A_quotation_is_said_by_whom_a_line_or_a_dash_beside_it_names(string lines, string speaker)
    {
        var text = $"The year\n\n{lines}\n\nThe valley lies in the north of the country.";
        var statement = Assert.Single(EnglishArticles.Find(text));
        Assert.Equal((StatementKind.Direct, speaker), (statement.Kind, statement.Speaker));
    }

    [Theory]
    [InlineData("“The Long Winter” – Beth Moss")]
    [InlineData("Prices rose by a third - from 30 to 40 pounds - in the valley.")]
    [InlineData("And finally:\n\n“The dam is full and the valley is safe.”")]
    [InlineData("“The dam is full and the valley is safe” - so runs the song of the valley.")]
    [InlineData("From nine to noon:\n\n“The dam is full and the valley is safe.”")]
    public void A_title_a_range_or_a_transition_names_nobody(string lines) =>
        Assert.Empty(EnglishArticles.Find($"The year\n\n{lines}\n\nThe valley lies in the north of the country."));
}
