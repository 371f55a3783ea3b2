using CsCheck;
using Hasila.Html.Names;
using Hasila.Html.Tests.Html5Lib;
using Xunit;

namespace Hasila.Html.Tests;

public class LimitTests
{
    [Fact]
    public void A_page_within_all_limits_says_so() => Assert.Equal(HtmlLimits.None, HtmlTree.Parse("<p>x").Limits);

    [Fact]
    public void Bytes_beyond_the_limit_are_not_read()
    {
        var tree = HtmlTree.Parse("<p>one</p><p>two</p>"u8.ToArray(), new HtmlOptions { MaxBytes = 10 });
        Assert.Equal((HtmlLimits.Bytes, "one"), (tree.Limits, tree.Body.Text()));
    }

    [Fact]
    public void Parsing_ends_in_order_after_the_last_node_allowed()
    {
        var tree = HtmlTree.Parse(string.Concat(Enumerable.Repeat("<p>x</p>", 1000)), new HtmlOptions { MaxNodes = 50 });
        Assert.Equal(HtmlLimits.Nodes, tree.Limits);
        Assert.InRange(tree.Count, 50, 60);
        TreeInvariants.Hold(tree);
    }

    [Fact]
    public void Attributes_beyond_the_limit_are_dropped()
    {
        var tree = HtmlTree.Parse("<p a=1 b=2 c=3>x", new HtmlOptions { MaxAttributes = 2 });
        Assert.Equal(HtmlLimits.Attributes, tree.Limits);
        Assert.Equal("<p a=\"1\" b=\"2\">x</p>", HtmlWriter.Outer(tree.Body.FirstChild));
    }

    [Fact]
    public void Elements_too_deep_become_siblings_and_none_is_lost()
    {
        var tree = HtmlTree.Parse(string.Concat(Enumerable.Range(0, 3000).Select(k => $"<div>{k} ")));
        Assert.Equal(HtmlLimits.Depth, tree.Limits);
        Assert.Equal(3000, tree.Body.DescendantElements(HtmlTag.Div).Count());
        Assert.Equal(512, tree.Body.DescendantElements(HtmlTag.Div).Max(div => div.Ancestors().Count()));
        Assert.Equal(Enumerable.Range(0, 3000).Select(k => k.ToString(System.Globalization.CultureInfo.InvariantCulture)), tree.Body.Text().Split('\n'));
    }

    [Fact]
    public void A_page_after_deep_nesting_that_is_closed_again_is_parsed_as_ever()
    {
        var tree = HtmlTree.Parse(string.Concat(Enumerable.Repeat("<div>", 800)) + string.Concat(Enumerable.Repeat("</div>", 800)) + "<p id=x>y");
        Assert.Equal(tree.Body, tree.Root.ById("x").Parent);
    }

    [Fact]
    public void Subtrees_that_are_moved_down_stay_within_the_depth_too()
    {
        // Each end tag wraps what the paragraph holds once more; the words must keep their order.
        var formats = Enumerable.Range(0, 20).Select(k => $"<font color={k}>").ToList();
        var page =
            string.Concat(Enumerable.Range(0, 12).Select(k => string.Concat(formats) + $"<div>w{k} "))
            + string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("</font>", 20)) + "</div>", 12))
            + "end";
        var deep = HtmlTree.Parse(page);
        var flat = HtmlTree.Parse(page, new HtmlOptions { MaxDepth = 16 });
        TreeInvariants.Hold(deep);
        TreeInvariants.Hold(flat);
        Assert.Equal(deep.Body.TextContent(), flat.Body.TextContent());
        Assert.Equal(HtmlLimits.Depth, flat.Limits & HtmlLimits.Depth);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(int.MaxValue)]
    public void A_limit_out_of_its_range_is_refused(int value) => Assert.Throws<ArgumentOutOfRangeException>(() => new HtmlOptions { MaxNodes = value });

    [Fact]
    public void Mutated_pages_give_sound_trees_and_no_exception()
    {
        var tree = new HtmlTree();
        var mutations = new HtmlMutations(20260101, []);
        for (var index = 0; index < 20_000; index++)
        {
            var input = mutations.Next();
            tree.Load(input, index % 3 == 0 ? new HtmlOptions { Scripting = true, MaxDepth = 8 + (index % 40) } : null);
            TreeInvariants.Hold(tree);
        }
    }

    [Fact]
    public void Any_bytes_give_a_tree_and_what_is_written_of_it_can_be_parsed() =>
        Gen
            .Byte.Array[0, 400]
            .Sample(bytes =>
            {
                var tree = HtmlTree.Parse(bytes);
                TreeInvariants.Hold(tree);
                TreeInvariants.Hold(HtmlTree.Parse(HtmlWriter.Outer(tree.Root)));
                _ = tree.Root.Text();
            });

    [Fact]
    public void The_same_input_gives_the_same_tree_in_a_used_tree_and_a_new_one()
    {
        var used = new HtmlTree();
        var mutations = new HtmlMutations(5, []);
        for (var index = 0; index < 2000; index++)
        {
            var input = mutations.Next();
            used.Load(input);
            Assert.Equal(TreeDump.Of(HtmlTree.Parse(input)), TreeDump.Of(used));
        }
    }
}
