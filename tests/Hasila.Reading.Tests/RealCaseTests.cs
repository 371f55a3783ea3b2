using System.Text.Json;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;

namespace Hasila.Reading.Tests;

/// <summary>A real page in both forms, against what a person read out of it.</summary>
public sealed class RealCaseTests
{
    [Theory]
    [InlineData("page.txt")]
    [InlineData("page.html")]
    public void The_page_reads_as_a_person_reads_it(string file)
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(TestMaterial.Shared("cases", "seed", "expected.json")));
        var bytes = File.ReadAllBytes(TestMaterial.Shared("cases", "seed", file));

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

    [Fact]
    public void What_is_set_aside_keeps_its_words()
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(TestMaterial.Shared("cases", "seed", "expected.json")));
        var bytes = File.ReadAllBytes(TestMaterial.Shared("cases", "seed", "page.txt"));

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
