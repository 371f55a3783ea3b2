using CsCheck;
using Hasila.Reading;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Statements.Tests.English;

public sealed class AnyTextTests
{
    private static readonly string[] s_pieces =
    [
        "\"",
        "“",
        "”",
        "''",
        "'",
        ",",
        ".",
        ". ",
        ":",
        " - ",
        "(",
        ")",
        "\n\n",
        "\n",
        " ",
        "said",
        " said ",
        "Omar Haddad",
        " the minister ",
        "according to ",
        " that ",
        "and ",
        "adding that ",
        " the river was clean",
        "was believed",
        "He",
        "65 percent",
        "on Sunday",
        "’s ",
        "قال الوزير إن ",
        "\uD83D\uDE00",
        "\uD800",
        "\u200F",
        "although ",
        "In a statement, ",
    ];

    [Fact]
    [Trait("Cost", "high")]
    public void Spans_lie_in_the_text_are_not_empty_and_stand_in_order() =>
        Gen.Int[0, s_pieces.Length - 1]
            .Array[0, 60]
            .Select(picks => string.Concat(picks.Select(pick => s_pieces[pick])))
            .Sample(
                text =>
                {
                    foreach (var statement in StatementFinder.Find(ArticleReader.ReadText("any", text, "en")))
                    {
                        Assert.NotEmpty(statement.ContentSpans);
                        TextSpan?[] spans = [.. statement.ContentSpans, statement.Cue, statement.Source, statement.Role, statement.Channel?.Span];
                        Assert.All(spans.OfType<TextSpan>(), span => Assert.True(!span.IsEmpty && span.Start >= 0 && span.End <= text.Length));
                        for (var i = 1; i < statement.ContentSpans.Count; i++)
                            Assert.True(statement.ContentSpans[i - 1].End <= statement.ContentSpans[i].Start);
                    }
                },
                iter: 3_000
            );

    [Theory]
    [Trait("Cost", "high")]
    [InlineData("The minister said that the river was clean and ", "")]
    [InlineData("“", "")]
    [InlineData("“a” ", "")]
    [InlineData("''a ", "")]
    [InlineData("\"said\" ", "")]
    [InlineData("He said. ", "")]
    [InlineData("\"", "")]
    [InlineData("\"a b c d\" he said, ", "")]
    [InlineData("He said that “it is. ", "”")]
    [InlineData("He said it was so, although not here, ", "")]
    [InlineData("she said “no”, although, ", "")]
    public void Long_texts_take_linear_time(string piece, string end) =>
        Growth.InProportion(10, () => Find(piece, end, 100_000), () => Find(piece, end, 1_000_000));

    private static void Find(string piece, string end, int length) =>
        StatementFinder.Find(ArticleReader.ReadText("long", string.Concat(Enumerable.Repeat(piece, length / piece.Length)) + end, "en"));
}
