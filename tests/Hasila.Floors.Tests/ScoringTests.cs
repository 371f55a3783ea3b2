using System.Globalization;
using Hasila.Floors.Tests.Scoring;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Floors.Tests;

/// <summary>The scorer itself: what is right scores a hundred, and each fault takes from its own score.</summary>
public sealed class ScoringTests
{
    private const string Text = "Khatib said that the road is open.";
    private static readonly TextSpan s_source = SpanOf("Khatib");
    private static readonly TextSpan s_content = SpanOf("the road is open");

    [Fact]
    public void What_a_person_read_scores_a_hundred_against_itself()
    {
        foreach (
            var (path, gold) in FloorRun.Pages(TestMaterial.InRepository("tests", "floors")).Where(page => page.Path.EndsWith(".txt", StringComparison.Ordinal))
        )
        {
            var text = File.ReadAllText(path);
            var placed = PlacedStatement.Place(gold, text);
            var (statements, figures) = (new StatementScores("x"), new FigureScores("x"));
            figures.Add(gold, text, statements.Add(gold, text, placed, [.. placed.Select(AsFound)]));
            Assert.All(
                statements
                    .Scores()
                    .Concat(figures.Scores())
                    .Where(score => !score.Of.StartsWith('0') && !score.Name.EndsWith("saying", StringComparison.Ordinal)),
                score => Assert.True(score.Value == 100, $"{gold.Name}: {score.Name} {score.Value} {score.Of}")
            );
        }
    }

    [Theory]
    [InlineData("the road is open", "Khatib", "Adnan Khatib", "content 100 joint 100 speaker 100")]
    [InlineData("that the road is open.", "Khatib", "Adnan Khatib", "content 100 joint 100 speaker 100")]
    [InlineData("the road", "Khatib", "Adnan Khatib", "content 100 joint 100 speaker 100")]
    [InlineData("the roa", "Khatib", "Adnan Khatib", "content 0 joint 0 speaker 0")]
    [InlineData("the road is open", null, "Adnan Khatib", "content 100 joint 0 speaker 100")]
    [InlineData("the road is open", "said", "Adnan Khatib", "content 100 joint 0 speaker 100")]
    [InlineData("the road is open", "Khatib", "Khatib", "content 100 joint 100 speaker 0")]
    public void Each_fault_takes_from_its_own_score(string content, string? source, string speaker, string expected)
    {
        var found = new Statement
        {
            Id = "q0",
            Kind = StatementKind.Indirect,
            ContentSpans = [SpanOf(content)],
            Source = source is null ? null : SpanOf(source),
            Speaker = speaker,
        };
        Assert.Equal(expected, Score(found));
    }

    [Fact]
    public void What_is_found_beside_it_takes_from_the_content_and_a_relay_or_repeat_does_not()
    {
        var right = new Statement
        {
            Id = "q0",
            Kind = StatementKind.Indirect,
            ContentSpans = [s_content],
            Source = s_source,
            Speaker = "Adnan Khatib",
            Via = "q1",
        };
        var other = right with { Id = "q1", Via = null };
        Assert.Equal("content 100 joint 100 speaker 100", Score(right, other));
        Assert.Equal("content 100 joint 100 speaker 100", Score(right with { Via = null }, other with { RepeatOf = "q0" }));
        Assert.Equal("content 66.7 joint 66.7 speaker 100", Score(right with { Via = null }, other));
    }

    private static string Score(params Statement[] found)
    {
        var anchor = new Anchor("x", null, 0);
        var gold = new GoldStatement(1, StatementKind.Indirect, anchor, null, ["Adnan Khatib"], [anchor], null, []);
        var page = new GoldPage("page", "en", null, null, [], null, [gold]);
        var scores = new StatementScores("en");
        scores.Add(page, Text, [new PlacedStatement(gold, [s_content], s_source, null, [])], found);
        var values = scores.Scores().ToDictionary(score => score.Name["en statements ".Length..], score => score.Value, StringComparer.Ordinal);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"content {values["content F1"]:0.#} joint {values["joint F1"]:0.#} speaker {values["speaker"]:0.#}"
        );
    }

    private static Statement AsFound(PlacedStatement placed, int at) =>
        new()
        {
            Id = $"q{at}",
            Kind = placed.Gold.Kind,
            ContentSpans = placed.Content,
            Source = placed.Source,
            Speaker = placed.Gold.Speakers.FirstOrDefault(),
            Figures =
            [
                .. placed
                    .Figures.Where(figure => figure.Gold.IsNumber)
                    .Select(figure => new Figure
                    {
                        Span = figure.Span!.Value,
                        Value = figure.Gold.Value,
                        High = figure.Gold.High,
                        Comparator = FigureJson.FromSign(figure.Gold.Bound),
                        Unit = figure.Gold.Unit,
                    }),
            ],
        };

    private static TextSpan SpanOf(string words) =>
        new(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length);
}
