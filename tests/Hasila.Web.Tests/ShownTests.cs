using System.Text;
using AngleSharp.Html.Parser;
using CsCheck;
using Hasila.Claims.Intervals;
using Hasila.Reading.Articles;
using Hasila.Text;
using Hasila.Web.Views;
using Hasila.Web.Wording;

namespace Hasila.Web.Tests;

/// <summary>What stands on the screen is what stands in the text; and the assets keep to their rules.</summary>
public sealed class ShownTests
{
    [Fact]
    public void A_browser_reads_back_one_code_point_for_each()
    {
        foreach (var word in Payloads.All.Append("قالَ 🏠 \u202Eأكثر\u202C\r\nمن ٦٥٪").Append("a\0b\ud83cc"))
        {
            var read = new HtmlParser().ParseDocument($"<!doctype html><p>x{ShownEncoder.Instance.Encode(word)}</p>").QuerySelector("p")!.TextContent;
            Assert.Equal("x" + ShownEncoder.AsShown(word), read);
            Assert.Equal(word.EnumerateRunes().Count(), read[1..].EnumerateRunes().Count());
        }
    }

    [Fact]
    public void The_pieces_of_a_page_are_its_text_whatever_the_marks()
    {
        var text = "عاد ٦٥ بالمئة 🏠 من النازحين. They went home, the board said.";
        var article = new Article
        {
            Id = "a",
            Text = text,
            Blocks = [new Block(BlockKind.Headline, new TextSpan(0, 10)), new Block(BlockKind.Paragraph, new TextSpan(11, text.Length))],
        };
        Gen.Select(Gen.Int[0, text.Length], Gen.Int[0, text.Length], Gen.OneOf(Gen.Const("on"), Gen.Const("said"), Gen.Const("source")))
            .Array[0, 8]
            .Sample(
                given =>
                {
                    var marks = given.Select(one => new TextMark(new TextSpan(Math.Min(one.Item1, one.Item2), Math.Max(one.Item1, one.Item2)), one.Item3));
                    var blocks = MarkedText.Of(article, [.. marks.Where(mark => !mark.Span.IsEmpty)]);
                    return blocks
                        .Select(block => string.Concat(block.Pieces.Select(piece => piece.Words)))
                        .SequenceEqual(article.Blocks.Select(article.TextOf));
                },
                iter: 500
            );
    }

    [Theory]
    [InlineData(65, null, true, "0 25 50 75 100")]
    [InlineData(412, 430, false, "0 150 300 450")]
    [InlineData(98000, 98500, false, "92000 94000 96000 98000 100000 102000 104000")]
    public void An_axis_holds_what_is_drawn_on_it(int low, int? high, bool isShare, string ticks)
    {
        var axis = NumberAxis.Of(isShare, new NumberInterval(low, high))!;
        Assert.True(axis.Low <= low && axis.High >= (high ?? low));
        Assert.InRange(axis.Ticks.Count(), 3, 9);
        if (isShare)
            Assert.Equal(ticks, string.Join(' ', axis.Ticks));
        Assert.Equal("16", axis.Place(axis.Low, 16, 304));
        Assert.Equal("304", axis.Place(axis.High, 16, 304));
    }

    [Fact]
    public void Without_an_end_there_is_no_axis_and_any_numbers_have_one()
    {
        Assert.Null(NumberAxis.Of(isShare: true, null, new NumberInterval(null, null)));
        Gen.Select(Gen.Decimal[-1_000_000_000_000_000m, 1_000_000_000_000_000m], Gen.Decimal[-1_000_000_000_000_000m, 1_000_000_000_000_000m])
            .Sample(
                (one, other) =>
                {
                    var axis = NumberAxis.Of(isShare: false, new NumberInterval(Math.Min(one, other), Math.Max(one, other)))!;
                    return axis.Ticks.Take(20).Count() < 20 && axis.Low <= Math.Min(one, other) && axis.High >= Math.Max(one, other);
                },
                iter: 500
            );
    }

    [Fact]
    public void The_style_knows_no_left_and_no_right_and_asks_nothing_of_elsewhere()
    {
        var style = Asset("site.css");
        Assert.DoesNotMatch(@"\b(left|right)\b\s*[:;]|-(left|right)\b|float\s*:", style);
        Assert.DoesNotContain("url(", style, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", style, StringComparison.Ordinal);
    }

    [Fact]
    public void The_script_is_short_and_listens_to_the_keys_that_the_sheet_names()
    {
        var script = Asset("desk.js");
        Assert.InRange(script.Split('\n').Length, 50, 299);
        Assert.DoesNotContain("innerHTML", script, StringComparison.Ordinal);
        Assert.DoesNotContain("eval", script, StringComparison.Ordinal);
        var sheet = File.ReadAllText(TestMaterial.InRepository("src", "Hasila.Web", "Parts", "KeySheet.razor"));
        foreach (var (list, prefix) in (ReadOnlySpan<(string, string)>)[("doings", ""), ("fields", "e "), ("places", "g ")])
        {
            var keys = script.Split($"const {list} = {{")[1].Split('}')[0].Split(',').Select(one => one.Split(':')[0].Trim());
            Assert.All(keys, key => Assert.Matches($@"""[^""]*\b{prefix}{key}\b[^""]*""", sheet));
        }

        var single = script.Split("const single = {")[1].Split("\n  };")[0].Split("\n").Where(line => line.Length > 0);
        Assert.All(single, line => Assert.Contains(line.Trim().Split(": ()")[0].Trim('"'), sheet, StringComparison.Ordinal));
    }

    private static string Asset(string name) => File.ReadAllText(TestMaterial.InRepository("src", "Hasila.Web", "Assets", name), Encoding.UTF8);
}
