using Hasila.Reading.PlainText.Learned;

namespace Hasila.Reading.Tests.PlainText;

public sealed class LineModelTests
{
    [Fact]
    public void The_shipped_weights_are_written_as_they_were_read()
    {
        using var shipped = typeof(LineModel).Assembly.GetManifestResourceStream("lines.bin")!;
        using var read = new MemoryStream();
        shipped.CopyTo(read);
        using var written = new MemoryStream();

        LineModel.Shipped.Write(written);

        Assert.Equal(read.ToArray(), written.ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n \u200F\n")]
    [InlineData("One line alone")]
    [InlineData("|\n|\n|\n|")]
    [InlineData("ـــــ\nًٌٍ")]
    public void Any_text_gives_an_article(string text)
    {
        var article = ArticleReader.ReadText("t", text);

        Assert.All(article.Blocks, block => Assert.False(block.Span.IsEmpty));
    }

    [Fact]
    public void A_text_of_very_many_lines_is_read()
    {
        var article = ArticleReader.ReadText(
            "t",
            string.Join('\n', Enumerable.Range(0, 9000).Select(i => $"The keeper of house {i} said that the roof was mended."))
        );

        Assert.True(article.Blocks.Count > 5000);
    }
}
