using Hasila.Html;
using Hasila.Html.Names;

// The links of a list, from bytes in any encoding; nothing that a page holds makes it slow or throws.
var page =
    """
    <!doctype html><title>Reports</title>
    <ul><li class="report"><a href="/2024/returns">Returns, 2024</a>
    <li class="report"><a href="/2024/schools">Schools &amp; teachers, 2024</a>
    <li><a href="/about">About us</a></ul>
    """u8;
var tree = HtmlTree.Parse(page.ToArray());
foreach (var item in tree.Body.DescendantElements(HtmlTag.Li))
{
    if (item.HasClass("report"))
        Console.WriteLine($"{item.FirstDescendant(HtmlTag.A).Attribute("href")}: {item.Text()}");
}

if (tree.Limits != HtmlLimits.None)
    Console.WriteLine($"not all of it: {tree.Limits}");
