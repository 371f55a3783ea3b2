using Hasila.Html.Names;
using Xunit;

namespace Hasila.Html.Tests;

public class WalkingTests
{
    private const string Page = """
        <!DOCTYPE html>
        <html lang=ar><head><title>العنوان &amp; more</title></head>
        <body><main id=m class="page wide"><h1>One</h1><p>Two <b>bold</b></p><!-- note --><ul><li>a<li class="x-last last">b</ul></main>
        <template><p>inside</p></template></body></html>
        """;

    private readonly HtmlTree tree = HtmlTree.Parse(Page);

    [Fact]
    public void A_page_has_its_usual_parts()
    {
        Assert.Equal("ar", tree.Html.Attribute("lang"));
        Assert.Equal("العنوان & more", tree.Head.FirstElement(HtmlTag.Title).TextContent());
        Assert.Equal(HtmlTag.Body, tree.Body.Tag);
        Assert.Equal(("html", null, HtmlQuirks.None), (tree.DoctypeName, tree.DoctypePublicId, tree.Quirks));
        Assert.Equal(HtmlQuirks.Full, HtmlTree.Parse("<p>").Quirks);
    }

    [Fact]
    public void Names_of_attributes_have_numbers_which_are_shared_by_those_named_alike()
    {
        var numbers = HtmlTree
            .Parse("<p class=a x-own=1><p x-own=2 id=b class=c x-other>")
            .Body.DescendantElements()
            .SelectMany(node =>
            {
                var own = new List<(string, int)>();
                foreach (var attribute in node.Attributes)
                    own.Add((attribute.Name, attribute.NameNumber));
                return own;
            })
            .Distinct()
            .ToList();
        Assert.Equal(["class", "x-own", "id", "x-other"], numbers.Select(pair => pair.Item1));
        Assert.Distinct(numbers.Select(pair => pair.Item2));
        Assert.All(numbers, pair => Assert.Equal(pair.Item1.StartsWith("x-", StringComparison.Ordinal), pair.Item2 >= HtmlTree.SharedNames));
    }

    [Fact]
    public void Children_descendants_and_ancestors_come_in_document_order()
    {
        var main = tree.Body.FirstElement(HtmlTag.Main);
        Assert.Equal(["h1", "p", "ul"], main.Elements.Select(node => node.Name));
        Assert.Equal([HtmlNodeKind.Element, HtmlNodeKind.Element, HtmlNodeKind.Comment, HtmlNodeKind.Element], main.Children.Select(node => node.Kind));
        Assert.Equal(["h1", "p", "b", "ul", "li", "li"], main.DescendantElements().Select(node => node.Name));
        Assert.Equal(["a", "b"], main.DescendantElements(HtmlTag.Li).Select(node => node.Text()));
        var bold = main.FirstDescendant(HtmlTag.B);
        Assert.Equal(["p", "main", "body", "html", ""], bold.Ancestors().Select(node => node.Name));
        Assert.Equal(main, bold.Closest(HtmlTag.Main));
        Assert.True(main.Contains(bold));
        Assert.False(bold.Contains(main));
        Assert.Equal(["h1", "p", "!", "ul"], Backwards(main).Reverse());
        Assert.Equal("p", main.FirstElement(HtmlTag.Ul).PreviousElement.Name);

        static IEnumerable<string> Backwards(HtmlNode parent)
        {
            for (var node = parent.LastChild; node.Exists; node = node.PreviousSibling)
                yield return node.IsElement ? node.Name : "!";
        }
    }

    [Fact]
    public void A_walk_can_leave_out_what_is_below_a_node()
    {
        var seen = new List<string>();
        var walk = tree.Body.DescendantElements().GetEnumerator();
        while (walk.MoveNext())
        {
            seen.Add(walk.Current.Name);
            if (walk.Current.Is(HtmlTag.Ul))
                walk.SkipChildren();
        }

        Assert.Equal(["main", "h1", "p", "b", "ul", "template"], seen);
    }

    [Fact]
    public void Attributes_ids_and_classes_answer()
    {
        var main = tree.Root.ById("m");
        Assert.True(main.Is(HtmlTag.Main) && main.IsAny(HtmlTag.Article, HtmlTag.Main));
        Assert.True(main.HasClass("page") && main.HasClass("wide"));
        Assert.False(main.HasClass("wid") || main.HasClass("page wide"));
        Assert.Equal(["page", "wide"], main.Classes);
        var last = main.DescendantElements(HtmlTag.Li).Last();
        Assert.True(last.HasClass("last"));
        Assert.Null(last.Id);
        Assert.True(last.AttributeIs("class", "x-last last"u8));
        var names = new List<string>();
        foreach (var attribute in main.Attributes)
            names.Add($"{attribute.Name}={attribute.Value}");
        Assert.Equal(["id=m", "class=page wide"], names);
    }

    [Fact]
    public void Attribute_values_are_decoded_when_asked_for()
    {
        var link = HtmlTree.Parse("<a href='/x?a=1&amp;b=2&copy=3&lt' title>").Body.FirstChild;
        Assert.Equal("/x?a=1&b=2&copy=3<", link.Attribute("href"));
        Assert.Equal("/x?a=1&amp;b=2&copy=3&lt"u8.ToArray(), link.RawAttribute("href"));
        Assert.Equal("", link.Attribute("title"));
        Assert.Null(link.Attribute("no-such-name"));
    }

    [Fact]
    public void What_a_template_holds_is_apart()
    {
        var template = tree.Body.FirstDescendant(HtmlTag.Template);
        Assert.False(template.FirstChild.Exists);
        Assert.Equal("inside", template.TemplateContent.FirstElement(HtmlTag.P).Text());
        Assert.DoesNotContain("inside", tree.Root.TextContent(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_node_answers_with_nothing()
    {
        HtmlNode none = default;
        Assert.False(none.Exists || none.Parent.Exists || none.FirstChild.NextSibling.Exists || none.TemplateContent.Exists);
        Assert.Equal(("", "", null, ""), (none.Name, none.Text(), none.Attribute("id"), none.Data));
        Assert.Empty(none.Descendants());
        Assert.Equal("", HtmlWriter.Outer(none));
        Assert.False(new HtmlTree().Body.Exists);
    }

    [Fact]
    public void A_title_inside_svg_is_not_the_pages()
    {
        var page = HtmlTree.Parse("<body><svg viewbox='0 0 1 1'><title>x</title><foreignobject><p>y</svg>").Body;
        Assert.False(page.FirstDescendant(HtmlTag.Title).Exists);
        Assert.Equal(["svg", "title", "foreignObject", "p"], page.DescendantElements().Select(node => node.Name));
        Assert.Equal("0 0 1 1", page.FirstElement(HtmlTag.Svg).Attribute("viewBox"));
        Assert.Equal(HtmlNamespace.Html, page.FirstDescendant(HtmlTag.P).Namespace);
    }

    [Fact]
    public void A_tree_can_be_loaded_again()
    {
        var again = new HtmlTree();
        foreach (var text in new[] { "<p x-own=1>one", "<own-name>two</own-name>", "<p>three &amp; four" })
        {
            again.Load(text);
            Assert.Equal(HtmlWriter.Outer(HtmlTree.Parse(text).Root), HtmlWriter.Outer(again.Root));
        }
    }

    [Fact]
    public void Valid_bytes_are_used_without_a_copy()
    {
        byte[] bytes = [.. "<p>word</p>"u8];
        var data = HtmlTree.Parse(bytes).Body.FirstChild.FirstChild.DataUtf8;
        Assert.True(bytes.AsSpan().Overlaps(data));
    }
}
