using System.Text.Json;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;

namespace Hasila.Reading.Tests;

/// <summary>
/// The page that the product was conceived from, and one of our own wording with the same features, in both forms, against what a person read out of them.
/// </summary>
public sealed class RunningCaseReadingTests
{
    [Theory]
    [InlineData("page.txt")]
    [InlineData("page.html")]
    public void The_page_reads_as_a_person_reads_it(string file) => Reads(RunningCase.Own, file);

    [RealTheory]
    [InlineData("page.txt")]
    [InlineData("page.html")]
    public void The_real_page_reads_as_a_person_reads_it(string file) => Reads(RunningCase.Real, file);

    [Fact]
    public void What_is_set_aside_keeps_its_words() => SetsAside(RunningCase.Own);

    [RealFact]
    public void What_is_set_aside_of_the_real_page_keeps_its_words() => SetsAside(RunningCase.Real);

    private static void Reads(string folder, string file)
    {
        using var expected = RunningCase.Expected(folder);
        var bytes = File.ReadAllBytes(Path.Combine(folder, file));

        var article = Assert.IsType<ReadResult.Read>(ArticleReader.Read(new Capture { Bytes = bytes, Name = file })).Article;

        var root = expected.RootElement;
        Assert.Equal(root.GetProperty("headline").GetString(), article.Headline);
        Assert.Equal(root.GetProperty("section").GetString(), article.Section);
        Assert.Equal(root.GetProperty("published").GetProperty("date").GetString(), article.Published?.Date.ToString("yyyy-MM-dd", null));
        Assert.Equal(root.GetProperty("authors").EnumerateArray().Select(author => author.GetString()), article.Authors);
        Assert.Equal(root.GetProperty("language").GetString(), article.Language);
        Assert.Equal(
            root.GetProperty("paragraphs").EnumerateArray().Select(paragraph => paragraph.GetString()),
            article.Blocks.Where(block => block.Kind != BlockKind.Headline).Select(article.TextOf)
        );
        // The HTML page prints its headline once; everything else stands in both.
        var kinds = root.GetProperty("furniture")
            .EnumerateArray()
            .Select(piece => piece.GetProperty("kind").GetString()!)
            .Where(kind => file == "page.txt" || kind != "duplicate-headline")
            .ToHashSet(StringComparer.Ordinal);
        Assert.Superset(kinds, article.Furniture.Select(piece => ArticleJson.NameOf(piece.Kind)).ToHashSet(StringComparer.Ordinal));
    }

    private static void SetsAside(string folder)
    {
        using var expected = RunningCase.Expected(folder);
        var bytes = File.ReadAllBytes(Path.Combine(folder, "page.txt"));

        var article = Assert.IsType<ReadResult.Read>(ArticleReader.Read(new Capture { Bytes = bytes, Name = "page.txt" })).Article;

        Assert.Equal(
            expected
                .RootElement.GetProperty("furniture")
                .EnumerateArray()
                .Select(piece => $"{piece.GetProperty("kind").GetString()}: {piece.GetProperty("text").GetString()}"),
            article.Furniture.Select(piece => $"{ArticleJson.NameOf(piece.Kind)}: {piece.Text.Replace('\u00A0', ' ')}")
        );
    }
}
