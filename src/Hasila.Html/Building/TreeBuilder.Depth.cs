namespace Hasila.Html.Building;

/// <summary>
/// Keeps the depth cap: one walk, only for pages in which more elements were open or the adoption agency has moved whole subtrees down.
/// What is too deep, and all that follows it in the same parent, comes right behind that parent, so that the order of the page stays.
/// </summary>
internal ref partial struct TreeBuilder
{
    private readonly void Flatten()
    {
        var (node, depth) = (0, 0);
        while (true)
        {
            var child = tree.Nodes[node].Kind is HtmlNodeKind.Document or HtmlNodeKind.Element or HtmlNodeKind.TemplateContent ? tree.Nodes[node].A : 0;
            if (child != 0 && depth >= options.MaxDepth)
                child = LiftFirstElement(node);
            if (child != 0)
            {
                node = child;
                depth += IsElement(node) ? 1 : 0;
                continue;
            }

            while (node != 0 && tree.Nodes[node].Next == 0)
            {
                depth -= IsElement(node) ? 1 : 0;
                node = tree.Nodes[node].Parent;
            }

            if (node == 0)
                return;
            depth -= IsElement(node) ? 1 : 0;
            node = tree.Nodes[node].Next;
            depth += IsElement(node) ? 1 : 0;
        }
    }

    private readonly bool IsElement(int node) => tree.Nodes[node].Kind == HtmlNodeKind.Element;

    /// <summary>
    /// Moves the first element in a node, and what follows it, behind the node (behind the template, if the node is what one holds); returns what
    /// is left to be walked in it.
    /// </summary>
    private readonly int LiftFirstElement(int node)
    {
        var nodes = tree.Nodes;
        var first = nodes[node].A;
        if (nodes[first].Kind == HtmlNodeKind.TemplateContent)
            return first;
        var lifted = first;
        while (lifted != 0 && !IsElement(lifted))
            lifted = nodes[lifted].Next;
        if (lifted == 0)
            return 0;

        tree.Limits |= HtmlLimits.Depth;
        var anchor = IsElement(node) ? node : nodes[node].Parent;
        var last = nodes[first].Prev;
        var before = nodes[lifted].Prev;
        if (lifted == first)
        {
            nodes[node].A = 0;
        }
        else
        {
            nodes[first].Prev = before;
            nodes[before].Next = 0;
        }

        for (var moved = lifted; moved != 0; moved = nodes[moved].Next)
            nodes[moved].Parent = nodes[anchor].Parent;
        var next = nodes[anchor].Next;
        nodes[anchor].Next = lifted;
        nodes[lifted].Prev = anchor;
        nodes[last].Next = next;
        nodes[next != 0 ? next : nodes[nodes[anchor].Parent].A].Prev = last;
        return 0;
    }
}
