using Hasila.Reading;
using Hasila.Statements.English;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Statements.Tests.English;

/// <summary>Where a quotation, a report and a subject end in English.</summary>
public sealed class ContinuationTests
{
    [Theory]
    [InlineData("“We lost half of the herd.”\n\n“In spring the water came back.”")]
    [InlineData("“We lost half of the herd.\n\n“In spring” was a film of that year.")]
    public void A_quotation_that_is_closed_or_narrated_does_not_go_on_in_the_next_paragraph(string rest)
    {
        var text = $"“It was a long winter,” Lina Farah said. {rest}\n\nThe valley lies in the north.";
        Assert.Equal(2, EnglishArticles.Find(text)[0].ContentSpans.Count);
    }

    [Fact]
    public void A_contrast_without_a_comma_is_the_speakers()
    {
        const string Text = "The Command said the valley had been cleared although its fighters are still seen in the hills.";
        Assert.DoesNotContain(StatementFinder.Find(ArticleReader.ReadText("test", Text, "en")), said => said.Kind == StatementKind.Assertion);
    }

    [Fact]
    public void A_quotation_goes_on_as_long_as_each_paragraph_opens_it_anew()
    {
        const string Text =
            "“It was a long winter,” Lina Farah said. “We lost half of the herd.\n\n"
            + "“In spring the water came back.\n\n“Then the grass came.”\n\nThe valley lies north.";
        Assert.Equal(4, Assert.Single(EnglishArticles.Find(Text)).ContentSpans.Count);
    }

    [Theory]
    [InlineData("The Command said the valley “is clear, although our fighters are still seen in the hills” of the north.")]
    [InlineData("The Command said the “whole valley” had been cleared, although its fighters are still seen in the hills.")]
    public void A_contrast_beside_quoted_words_is_not_parted_from_them(string text)
    {
        Assert.DoesNotContain(StatementFinder.Find(ArticleReader.ReadText("test", text, "en")), said => said.Kind == StatementKind.Assertion);
    }

    [Fact]
    public void The_subject_stands_behind_a_clause_that_opens_the_sentence()
    {
        const string Text = "In June, the minister was in the north, adding that the checkpoints would be removed.";
        Assert.Equal("the minister", Assert.Single(EnglishArticles.Find(Text)).Source(Text));
    }

    [Theory]
    [InlineData("the ''iron'' bridge", 4, 12)]
    [InlineData("the ''iron bridge")]
    [InlineData("the iron bridge''")]
    public void Two_apostrophes_are_a_mark_where_they_are_closed(string text, params int[] quotation)
    {
        var found = DoubledApostrophes.Add(text, new TextSpan(0, text.Length), []);
        Assert.Equal(quotation, found.SelectMany(span => new[] { span.Start, span.End }));
    }
}
