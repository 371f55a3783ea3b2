using Hasila.Reading;
using Hasila.Statements.Model;

namespace Hasila.Statements.Tests.English;

public sealed class AttributionTests
{
    [Theory]
    [InlineData("The minister said that the bridge would open in June.", "The minister", "said", "that the bridge would open in June")]
    [InlineData("Mariam Qasri said the bridge would open in June.", "Mariam Qasri", "said", "the bridge would open in June")]
    [InlineData("The bridge would open in June, the minister said.", "the minister", "said", "The bridge would open in June")]
    [InlineData(
        "According to the port authority, forty ships left the harbour last week.",
        "the port authority",
        "According to",
        "forty ships left the harbour last week"
    )]
    [InlineData(
        "Forty ships left the harbour last week, according to the port authority.",
        "the port authority",
        "according to",
        "Forty ships left the harbour last week"
    )]
    [InlineData("Huda Sallum warned that the dam could fail within a year.", "Huda Sallum", "warned", "that the dam could fail within a year")]
    [InlineData("The company denied that it had dumped waste in the river.", "The company", "denied", "that it had dumped waste in the river")]
    [InlineData("Residents believe the well was poisoned.", "Residents", "believe", "the well was poisoned")]
    public void Reported_words_have_source_cue_and_content(string text, string source, string cue, string content)
    {
        var statement = Assert.Single(EnglishArticles.Find(text));

        Assert.Equal((source, cue, content), (statement.Source(text), statement.Cue(text), statement.Content(text)));
        Assert.Equal(StatementKind.Indirect, statement.Kind);
    }

    [Theory]
    [InlineData("The bridge is open to lorries, the minister said on Tuesday.", "minister", "The bridge is open to lorries")]
    [InlineData("The bridge is open to lorries, the minister said in Geneva.", "minister", "The bridge is open to lorries")]
    [InlineData("The bridge is open to lorries, Huda Sallum said in Geneva.", "Huda Sallum", "The bridge is open to lorries")]
    [InlineData("The bridge will open in May, the ministry spokesman said in Geneva.", "ministry spokesman", "The bridge will open in May")]
    [InlineData("The bridge is open to lorries, said the minister in Geneva.", "minister", "The bridge is open to lorries")]
    [InlineData("Some 300 families came home, the council said in a report published on Monday.", "council", "Some 300 families came home")]
    [InlineData(
        "Electricity output rose to 4,000 megawatts, the ministry said, up from 3,200 a year earlier.",
        "ministry",
        "Electricity output rose to 4,000 megawatts … up from 3,200 a year earlier"
    )]
    [InlineData("The bank, which runs the scheme, said that it had lent three million.", "bank", "that it had lent three million")]
    public void Where_and_when_it_was_said_is_neither_the_words_nor_the_speaker(string text, string speaker, string content)
    {
        var statement = Assert.Single(EnglishArticles.Find(text));

        Assert.Equal((speaker, content), (statement.Speaker, statement.Content(text)));
    }

    [Theory]
    [InlineData("\"We will rebuild every house in the valley,\" Omar Haddad said.", "Omar Haddad", "\"We will rebuild every house in the valley,\"")]
    [InlineData(
        "“We will rebuild every house in the valley,” said Omar Haddad, the governor.",
        "Omar Haddad, the governor",
        "“We will rebuild every house in the valley,”"
    )]
    [InlineData("Omar Haddad said: “We will rebuild every house in the valley.”", "Omar Haddad", "“We will rebuild every house in the valley.”")]
    [InlineData("“It was a long winter,” Lina Farah said. “We lost half of the herd.”", "Lina Farah", "“It was a long winter,” … “We lost half of the herd.”")]
    public void Words_wholly_in_marks_are_direct(string text, string source, string content)
    {
        var statement = Assert.Single(EnglishArticles.Find(text));

        Assert.Equal((StatementKind.Direct, source, content), (statement.Kind, statement.Source(text), statement.Content(text)));
    }

    [Theory]
    [InlineData("The scheme has reached two million people, according to a UN report released Thursday.", "UN")]
    [InlineData("The scheme has reached two million people, according to data from the ministry of health.", "ministry of health")]
    [InlineData("A survey by the Lindens Institute found that 40 percent had returned.", "Lindens Institute")]
    [InlineData("According to a report published by the Valley Bank, prices fell in May.", "Valley Bank")]
    [InlineData("According to Huda Sallum, the governor, prices fell in May.", "Huda Sallum")]
    public void A_report_is_said_by_whose_it_is(string text, string speaker) => Assert.Equal(speaker, Assert.Single(EnglishArticles.Find(text)).Speaker);

    [Theory]
    [InlineData("Lena Fischer, who heads the local office, said that the roofs were mended.", "Lena Fischer")]
    [InlineData("The resident coordinator of the fund, Ingrid Holm, said that the roofs were mended.", "Ingrid Holm")]
    [InlineData("Maysa Tohme, a researcher with the group, said that the roofs were mended.", "Maysa Tohme")]
    [InlineData("Colonel Ismail Farhat said that the roofs were mended.", "Ismail Farhat")]
    [InlineData("Dr. Karim Nader, the health director, said that the roofs were mended.", "Karim Nader")]
    [InlineData("Roof and Wall, a charity, said that the roofs were mended.", "Roof and Wall")]
    [InlineData("The mayor said that the roofs were mended. Mayor Adnan Khatib lives on the square.", "Adnan Khatib")]
    [InlineData("The mayor of the town, Huda Farah, cut the ribbon. The roofs are mended, the mayor said.", "Huda Farah")]
    [InlineData("Mayor Adnan Khatib met mayor Sami Noor. The roofs are mended, the mayor said.", "mayor")]
    [InlineData("A mayor said that the roofs were mended. Mayor Adnan Khatib lives on the square.", "mayor")]
    public void Who_speaks_goes_by_the_name_that_the_article_gives(string text, string speaker) =>
        Assert.Equal(speaker, EnglishArticles.Find(text).First(statement => statement.Speaker is not null).Speaker);

    [Fact]
    public void A_report_with_quoted_words_in_it_is_mixed()
    {
        const string Text = "The mayor said the new law was “a gift to the smugglers of the coast” and would be repealed.";

        var statement = Assert.Single(EnglishArticles.Find(Text));

        Assert.Equal((StatementKind.Mixed, "The mayor"), (statement.Kind, statement.Source(Text)));
    }

    [Theory]
    [InlineData("The governor said the road was safe and promised that the checkpoints would be removed.", "The governor")]
    [InlineData("The governor said the road was safe, adding that the checkpoints would be removed.", "The governor")]
    public void A_second_verb_shares_the_subject_of_the_first(string text, string source)
    {
        var statements = EnglishArticles.Find(text);

        Assert.Equal([source, source], statements.Select(statement => statement.Source(text)));
        Assert.EndsWith("the checkpoints would be removed", statements[1].Content(text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_passive_has_no_source_and_no_speaker()
    {
        const string Text = "Salim Azar said the harbour was closed. It is believed that three boats were lost.";

        var statement = EnglishArticles.Find(Text)[^1];

        Assert.Equal((null, null), (statement.Source, statement.Speaker));
        Assert.Contains("three boats were lost", statement.Content(Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The bridge opened in June and carries forty trucks an hour.")]
    [InlineData("The old “iron bridge” carries forty trucks an hour.")]
    [InlineData("Trains run twice a day between the two towns.")]
    public void Narration_is_no_statement(string text) => Assert.Empty(EnglishArticles.Find(text));

    [Theory]
    [InlineData("The company denied that it had dumped waste in the river.", Stance.Rebuttal)]
    [InlineData("The company pledged to clean the river by spring.", Stance.Commitment)]
    [InlineData("The company said that the river was clean.", Stance.Claim)]
    public void The_verb_decides_the_stance(string text, Stance stance) => Assert.Equal(stance, Assert.Single(EnglishArticles.Find(text)).Stance);

    [Fact]
    public void A_contrast_after_a_comma_is_the_narrators()
    {
        const string Text = "The Command said the valley had been cleared, although its fighters are still seen in the hills.";

        var all = StatementFinder.Find(ArticleReader.ReadText("test", Text, "en"));

        Assert.Equal([StatementKind.Indirect, StatementKind.Assertion], all.Select(statement => statement.Kind));
        Assert.Equal("the valley had been cleared", all[0].Content(Text));
        Assert.Equal((Stance.Caveat, all[0].Id), (all[1].Stance, all[1].Against));
    }

    [Fact]
    public void Channel_and_day_stand_beside_the_cue()
    {
        const string Text = "“We will rebuild every house in the valley,” Omar Haddad said in a statement on Sunday.";

        var statement = Assert.Single(StatementFinder.Find(ArticleReader.ReadText("test", Text, "en", new DateOnly(2023, 9, 12))));

        Assert.Equal((ChannelType.Statement, new DateOnly(2023, 9, 10)), (statement.Channel?.Type, statement.SaidOn));
    }

    [Fact]
    public void A_quotation_over_paragraphs_is_one_statement()
    {
        const string Text =
            "“It was a long winter,” Lina Farah said. “We lost half of the herd.\n\n“In spring the water came back.”\n\nThe valley lies in the north.";

        var statement = Assert.Single(EnglishArticles.Find(Text));

        Assert.Equal((StatementKind.Direct, 3), (statement.Kind, statement.ContentSpans.Count));
        Assert.EndsWith("“In spring the water came back.”", statement.Content(Text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_that_ends_in_said_announces_the_quotation_after_it()
    {
        const string Text =
            "The road to the coast has been closed since May.\n\nThe governor said:\n\n“We will open "
            + "the road when the mines are gone. Not a day before.”\n\nThe valley lies in the north.";

        var statement = Assert.Single(EnglishArticles.Find(Text));

        Assert.Equal(
            (StatementKind.Direct, "The governor", "“We will open the road when the mines are gone. Not a day before.”"),
            (statement.Kind, statement.Source(Text), statement.Content(Text))
        );
    }
}
