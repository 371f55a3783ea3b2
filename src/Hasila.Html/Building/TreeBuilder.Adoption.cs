namespace Hasila.Html.Building;

/// <summary>"The adoption agency algorithm" (13.2.6.4.7): an end tag of a formatting element that does not nest.</summary>
internal ref partial struct TreeBuilder
{
    private void Adopt(int subject)
    {
        if (open.CurrentName == subject && !formatting.Contains(open.Current))
        {
            open.Pop();
            return;
        }

        for (var outer = 0; outer < 8; outer++)
        {
            var entry = formatting.LastOf(subject);
            if (entry < 0)
            {
                EndAnyOther(subject);
                return;
            }

            var element = formatting[entry];
            if (!open.IsOpen(element))
            {
                formatting.RemoveAt(entry);
                return;
            }

            var index = open.IndexOfNode(element);
            if (open.FirstWith(Traits.Scope, index + 1) >= 0)
                return;
            var furthest = open.FirstWith(Traits.Special, index + 1);
            if (furthest < 0)
            {
                open.PopTo(index);
                formatting.RemoveAt(entry);
                return;
            }

            if (cloneBudget <= 0)
            {
                tree.Limits |= HtmlLimits.Formatting;
                formatting.RemoveAt(entry);
                open.RemoveAt(index);
                return;
            }

            AdoptOnce(element, index, furthest);
        }
    }

    private void AdoptOnce(int element, int index, int furthest)
    {
        adopted = true;
        var furthestBlock = open.NodeAt(furthest);
        var bookmark = formatting.IndexOf(element);
        var lastNode = furthestBlock;
        var at = furthest;
        for (var inner = 1; ; inner++)
        {
            at--;
            if (at == index)
                break;
            var node = open.NodeAt(at);
            if (inner > 3 && formatting.Contains(node))
            {
                var place = formatting.IndexOf(node);
                formatting.RemoveAt(place);
                if (place < bookmark)
                    bookmark--;
            }

            if (!formatting.Contains(node))
            {
                open.RemoveAt(at);
                furthest--;
                continue;
            }

            cloneBudget--;
            var clone = NewElement(tree.Nodes[node].FullName, tree.Nodes[node].B);
            var entry = formatting.IndexOf(node);
            formatting.ReplaceAt(entry, clone);
            open.ReplaceAt(at, clone);
            if (lastNode == furthestBlock)
                bookmark = entry + 1;
            tree.Remove(lastNode);
            tree.Insert(lastNode, clone, 0);
            lastNode = clone;
        }

        tree.Remove(lastNode);
        var (parent, before) = Place(index - 1);
        tree.Insert(lastNode, parent, before);

        cloneBudget--;
        var copy = NewElement(tree.Nodes[element].FullName, tree.Nodes[element].B);
        tree.MoveChildren(furthestBlock, copy);
        tree.Insert(copy, furthestBlock, 0);

        var old = formatting.IndexOf(element);
        formatting.RemoveAt(old);
        formatting.InsertAt(old < bookmark ? bookmark - 1 : bookmark, copy);
        open.RemoveAt(index);
        open.InsertAt(furthest, copy, tree.Nodes[copy].FullName);
    }
}
