using System.Text;
using System.Text.Json;
using CsCheck;
using Hasila.Statements.Json;
using Hasila.Statements.Model;
using Hasila.Text;
using Xunit;

namespace Hasila.Statements.Tests;

/// <summary>What holds for every text.</summary>
public class InvariantTests
{
    private static readonly string[] s_pieces =
    [
        "قالت الهيئة إن الجسر افتتح",
        "وأضافت أن",
        "مشيراً إلى",
        "\"نحن هنا منذ عامين كاملين\"",
        "بحسب",
        "على ما أفاد",
        "وزير الصحة سامر النجار",
        "، ",
        ". ",
        "\n\n",
        ": ",
        "«",
        "»",
        "\"",
        "نقلت وكالة عن",
        "قوله إن",
        "رغم أن",
        "65 بالمئة من النازحين",
        "the ministry said that",
        "\"We will stay here for long,\"",
        "he added",
        "according to",
        "although",
        "أمس الأربعاء",
        "صورة تضمنت 7 بنود",
        "\u202e",
        "\ud83d",
        "وكان الإنجاز الآخر",
    ];

    private static readonly Gen<string> s_texts = Gen.Int[0, 27].Select(at => s_pieces[at]).List[0, 40].Select(pieces => string.Join(' ', pieces));

    [Fact]
    [Trait("Cost", "high")]
    public void Every_span_lies_in_the_text_and_is_not_empty_and_contents_are_in_order() =>
        s_texts.Sample(
            text =>
            {
                var found = Read.Text(text);
                var last = 0;
                foreach (var statement in found.Statements)
                {
                    foreach (
                        var span in statement
                            .ContentSpans.Concat(new[] { statement.Cue, statement.Source, statement.Role, statement.Channel?.Span }.OfType<TextSpan>())
                            .Concat(statement.Places)
                            .Concat(statement.Figures.Select(figure => figure.Span))
                    )
                        Assert.True(
                            span.Start >= 0 && span.Start < span.End && span.End <= found.Article.Text.Length,
                            $"{span} in {found.Article.Text.Length}"
                        );
                    Assert.True(statement.Content.Start >= last);
                    last = statement.Content.Start;
                    Assert.True(statement.Via is null || found.Statements.Any(other => other.Id == statement.Via));
                    Assert.True(statement.Against is null || found.Statements.Any(other => other.Id == statement.Against));
                }
            },
            iter: 20000,
            seed: "1IY94MofqB_2"
        );

    [Fact]
    public void Marks_where_a_source_should_stand_do_no_harm() =>
        Assert.All(
            Read.Text("although « » وأضافت أن على ما أفاد على ما أفاد").Statements,
            statement => Assert.InRange(statement.Content.Start, 0, statement.Content.End - 1)
        );

    [Fact]
    public void Statements_come_back_from_json_as_they_were() =>
        s_texts.Sample(
            text =>
            {
                var found = Read.Text(text.Replace("\ud83d", "", StringComparison.Ordinal));
                using var stream = new MemoryStream();
                using (var json = new Utf8JsonWriter(stream))
                    StatementJson.WriteAll(json, found);
                using var document = JsonDocument.Parse(stream.ToArray());

                var back = StatementJson.ReadAll(document.RootElement, found.Article);

                Assert.Equal(Written(found), Written(found with { Statements = back }));
            },
            iter: 300,
            seed: "0N0XIzNsQ0O2"
        );

    private static string Written(AttributedArticle article)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            StatementJson.WriteAll(json, article);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
