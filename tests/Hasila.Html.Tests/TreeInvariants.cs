namespace Hasila.Html.Tests;

/// <summary>What holds of every tree, whatever it was parsed from.</summary>
public static class TreeInvariants
{
    public static int Hold(HtmlTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var seen = new bool[tree.NodeCount];
        var stack = new Stack<(int Node, int Depth)>([(0, 0)]);
        var deepest = 0;
        while (stack.TryPop(out var top))
        {
            var (index, depth) = top;
            Check(!seen[index], "a node is reached twice");
            seen[index] = true;
            ref readonly var node = ref tree.Nodes[index];
            switch (node.Kind)
            {
                case HtmlNodeKind.Text or HtmlNodeKind.Comment:
                    Check(node.A >= 0 && node.B >= (node.Kind == HtmlNodeKind.Text ? 1 : 0), "a text of no length");
                    Check(node.A + node.B <= ((node.Info & Node.Flag) != 0 ? tree.SideLength : tree.Source.Length), "a text out of range");
                    continue;
                case HtmlNodeKind.Element:
                    deepest = Math.Max(deepest, ++depth);
                    CheckAttributes(tree, node.B);
                    break;
            }

            var previous = 0;
            var last = tree.LastChildOf(index);
            for (var child = node.Kind == HtmlNodeKind.Doctype ? 0 : node.A; child != 0; child = tree.Nodes[child].Next)
            {
                Check(tree.Nodes[child].Parent == index, "a child of another parent");
                Check(previous == 0 || tree.Nodes[child].Prev == previous, "a sibling that does not know the one before");
                previous = child;
                stack.Push((child, depth));
            }

            Check(node.Kind == HtmlNodeKind.Doctype || previous == last, "a last child that is not the last");
        }

        Check(deepest <= tree.Options.MaxDepth, "too deep");
        return deepest;
    }

    private static void CheckAttributes(HtmlTree tree, int first)
    {
        if (first < 0)
            return;
        var names = new HashSet<int>();
        for (var at = first; at >= 0; at++)
        {
            Check(at < tree.AttributeCount, "an attribute out of range");
            var attribute = tree.Attributes[at];
            Check(attribute.Start >= 0 && attribute.Length >= 0 && attribute.Start + attribute.Length <= tree.Source.Length, "a value out of range");
            Check(names.Add(attribute.Name), "an attribute stands twice");
            Check(!tree.NameOf(attribute.Name).IsEmpty, "an attribute without a name");
            if ((attribute.Info & Attribute.Last) != 0)
                break;
        }

        Check(names.Count <= tree.Options.MaxAttributes, "too many attributes");
    }

    private static void Check(bool holds, string otherwise)
    {
        if (!holds)
            throw new InvalidOperationException(otherwise);
    }
}
