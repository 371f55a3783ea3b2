using System.Text;
using System.Text.Json;
using CsCheck;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Statements.English;
using Hasila.Statements.Explaining;
using Hasila.Statements.Json;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Statements.Tests;

/// <summary>Every decision about a statement says why it fell so.</summary>
public sealed class ExplainTests
{
    private const string Page =
        "The pier opens\n\nThe harbour authority said in a statement on Tuesday that "
        + "40 ships had left. \"It was a long winter,\" said Lina Farah, its director. "
        + "Farah promised to reopen the pier, adding that the cranes would be repaired, although two of them were sold last year. "
        + "It is believed that the fishermen will return. Some 3,200 people live there.";

    private static readonly Article s_page = ArticleReader.ReadText("t", Page, "en", new DateOnly(2024, 3, 21));

    private static readonly string[] s_pieces =
    [
        "\"",
        "“",
        "”",
        "''",
        ",",
        ". ",
        ":",
        "\n\n",
        " said ",
        "Omar Haddad",
        " the minister ",
        "according to ",
        " that ",
        "and ",
        "adding that ",
        "reportedly ",
        "his claim that ",
        "was believed",
        "He",
        " the river was clean",
        "65 percent",
        "on Sunday",
        "قال الوزير إن ",
        "وأضاف أن ",
        "مشيراً إلى ",
        "بحسب التحالف ",
        "صورة تضمنت 7 بنود. ",
        "وكان الإنجاز الآخر عودة السكان. ",
        "although ",
        "In a statement, ",
        "will ",
    ];

    [Theory]
    [InlineData(
        "40 ships had left",
        "content-after-cue",
        "cue-say",
        "source-beside-cue",
        "no-marks",
        "tagged-cue",
        "tagged-source",
        "tagged-content",
        "channel-word-beside-cue",
        "day-beside-cue"
    )]
    [InlineData("a long winter", "content-before-cue", "all-in-marks", "named-in-source")]
    [InlineData("reopen", "cue-commit", "stance-of-cue", "named-elsewhere")]
    [InlineData("the cranes", "source-of-verb-before")]
    [InlineData("two of them were sold", "contrast-stands-apart")]
    [InlineData("the fishermen", "passive-has-no-source", "nobody-named")]
    [InlineData("3,200", "figure-in-narration")]
    public void A_statement_names_the_rules_that_found_it(string words, params string[] rules)
    {
        var statement = Assert.Single(
            StatementFinder.Explain(s_page),
            statement => statement.ContentSpans.Any(span => span.In(s_page.Text).Contains(words, StringComparison.Ordinal))
        );

        Assert.Superset(rules.ToHashSet(), statement.Why.Select(reason => reason.Rule).ToHashSet());
    }

    [Fact]
    public void A_learned_decision_names_its_strongest_features_first_in_words_of_the_article()
    {
        var said = StatementFinder.Explain(s_page)[0].Why.First(reason => reason.Rule == "tagged-cue");

        Assert.Equal("said", said.Span!.Value.In(s_page.Text));
        Assert.NotEmpty(said.Features);
        Assert.Equal(said.Features.OrderByDescending(feature => feature.Weight), said.Features);
        Assert.All(said.Features, feature => Assert.True(feature.Weight > 0));
        Assert.Contains(said.Features, feature => feature.Name.Contains("“said”", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Cost", "high")]
    public void Asking_for_reasons_changes_no_statement_and_reasons_are_known_and_lie_in_the_text() =>
        Gen.Int[0, s_pieces.Length - 1]
            .Array[0, 50]
            .Select(picks => string.Concat(picks.Select(pick => s_pieces[pick])))
            .Sample(
                text =>
                {
                    var article = ArticleReader.ReadText("any", text, null, new DateOnly(2024, 3, 21));
                    var explained = StatementFinder.Explain(article);

                    Assert.Equal(
                        Written(article, StatementFinder.Find(article)),
                        Written(article, [.. explained.Select(statement => statement with { Why = [] })])
                    );
                    foreach (var reason in explained.SelectMany(statement => statement.Why))
                    {
                        Assert.Contains(reason.Rule, RuleBook.Names);
                        Assert.True(reason.Span is not { } span || (span.Start >= 0 && !span.IsEmpty && span.End <= article.Text.Length));
                    }
                },
                iter: 2_000
            );

    [Fact]
    public void Reasons_come_back_from_json_as_they_were()
    {
        var explained = StatementFinder.Explain(s_page);
        using var json = JsonDocument.Parse(Written(s_page, explained));

        var back = StatementJson.ReadAll(json.RootElement, s_page);

        Assert.Equal(Written(s_page, explained), Written(s_page, back));
        Assert.All(back.Where(statement => statement.Kind != StatementKind.Assertion), statement => Assert.NotEmpty(statement.Why));
    }

    [Fact]
    public void Without_asking_there_are_no_reasons_in_the_json() =>
        Assert.DoesNotContain("\"why\"", Written(s_page, StatementFinder.Find(s_page)), StringComparison.Ordinal);

    [Fact]
    public void Every_feature_that_is_told_of_a_word_has_a_name()
    {
        var paragraph = new EnglishParagraph(Page);
        paragraph.Read(new TextSpan(0, Page.Length));
        var features = new EnglishFeatures();
        features.Open(paragraph);
        for (var at = 0; at < paragraph.Count; at++)
        {
            var told = new NamedFeatures();
            features.Fill(paragraph.Tokens, at, ref told);
            Assert.All(told.All, feature => Assert.Contains(feature.Feature, FeatureNames.Known));
        }
    }

    private static string Written(Article article, IReadOnlyList<Statement> statements)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            StatementJson.WriteAll(json, new AttributedArticle(article, statements));
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
