using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;

namespace Hasila.Reading.Tests;

/// <summary>The sample archive's pages, read: each golden file is an article that a person can judge.</summary>
public sealed class SamplePageTests
{
    public static TheoryData<string> Pages() =>
        [
            .. Directory
                .EnumerateFiles(TestMaterial.InRepository("samples", "pages"))
                .Select(Path.GetFileName)
                .Where(name => name is not null)
                .Cast<string>()
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_sample_page_reads_as_its_golden_article(string name)
    {
        var article = Read(name);

        Golden.Matches($"tests/Hasila.Reading.Tests/Golden/{name}.json", Json(article));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_lies_in_the_text_in_order(string name)
    {
        var article = Read(name);

        var end = 0;
        foreach (var block in article.Blocks)
        {
            Assert.InRange(block.Span.Start, end, article.Text.Length);
            Assert.InRange(block.Span.End, block.Span.Start + 1, article.Text.Length);
            end = block.Span.End;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void An_article_comes_back_from_its_json_as_it_was(string name)
    {
        var article = Read(name);

        using var json = JsonDocument.Parse(Json(article));
        var back = ArticleJson.Read(json.RootElement);

        Assert.Equal(Json(article), Json(back));
        Assert.Equal(article.Blocks, back.Blocks);
    }

    private static Article Read(string name) =>
        Assert
            .IsType<ReadResult.Read>(
                ArticleReader.Read(new Capture { Bytes = File.ReadAllBytes(TestMaterial.InRepository("samples", "pages", name)), Name = name })
            )
            .Article;

    private static string Json(Article article)
    {
        using var stream = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                stream,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
            ArticleJson.Write(json, article);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
