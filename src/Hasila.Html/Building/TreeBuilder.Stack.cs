using Hasila.Html.Names;

namespace Hasila.Html.Building;

/// <summary>Closing and reopening elements (13.2.4.2, 13.2.4.3, 13.2.6.3).</summary>
internal ref partial struct TreeBuilder
{
    /// <summary>"Generate implied end tags", except for elements of one name.</summary>
    private readonly void GenerateImpliedEnds(HtmlTag except = HtmlTag.Unknown)
    {
        while (open.CurrentName != (int)except && (TagTraits.Of(open.CurrentName) & Traits.ImpliedEnd) != Traits.None)
            open.Pop();
    }

    private readonly void GenerateImpliedEndsThoroughly()
    {
        while ((TagTraits.Of(open.CurrentName) & Traits.ImpliedEndThoroughly) != Traits.None)
            open.Pop();
    }

    /// <summary>"If the stack of open elements has a p element in button scope, then close a p element."</summary>
    private readonly void CloseParagraph()
    {
        var index = open.InScope((int)HtmlTag.P, Traits.Scope | Traits.ButtonScope);
        if (index >= 0)
            open.PopTo(index);
    }

    /// <summary>Closes the topmost element of a name and all above it, if there is one in scope.</summary>
    private readonly bool CloseInScope(HtmlTag tag, Traits bounds = Traits.Scope)
    {
        var index = open.InScope((int)tag, bounds);
        if (index >= 0)
            open.PopTo(index);
        return index >= 0;
    }

    /// <summary>"Pop elements until one of that name has been popped", where one is known to be open.</summary>
    private readonly void PopThrough(HtmlTag tag) => open.PopTo(Math.Max(1, open.LastIndexOf(tag)));

    private readonly void ClearToTable()
    {
        while ((HtmlTag)open.CurrentName is not (HtmlTag.Table or HtmlTag.Template or HtmlTag.Html))
            open.Pop();
    }

    private readonly void ClearToTableBody()
    {
        while ((HtmlTag)open.CurrentName is not (HtmlTag.Tbody or HtmlTag.Tfoot or HtmlTag.Thead or HtmlTag.Template or HtmlTag.Html))
            open.Pop();
    }

    private readonly void ClearToRow()
    {
        while ((HtmlTag)open.CurrentName is not (HtmlTag.Tr or HtmlTag.Template or HtmlTag.Html))
            open.Pop();
    }

    /// <summary>The most open elements: beyond, tags open nothing (<see cref="StartWhereFull"/>), so that every search in the stack is bounded.</summary>
    private readonly int MostOpen => options.MaxDepth * 2;

    /// <summary>"Reconstruct the active formatting elements."</summary>
    private void Reconstruct()
    {
        var last = formatting.Count - 1;
        if (last < 0 || formatting[last] == 0 || open.IsOpen(formatting[last]))
            return;
        var first = last;
        while (first > 0 && formatting[first - 1] is var earlier && earlier != 0 && !open.IsOpen(earlier))
            first--;

        for (var index = first; index <= last; index++)
        {
            if (cloneBudget <= 0 || open.Count >= MostOpen)
            {
                tree.Limits |= HtmlLimits.Formatting;
                return;
            }

            cloneBudget--;
            var entry = formatting[index];
            var clone = InsertElement(tree.Nodes[entry].FullName, tree.Nodes[entry].B);
            formatting.ReplaceAt(index, clone);
        }
    }

    /// <summary>"Reset the insertion mode appropriately."</summary>
    private void ResetMode()
    {
        for (var index = open.Count - 1; index >= 0; index--)
        {
            var last = index == 0;
            var name = last && fragment ? contextName : open.NameAt(index);
            if (ModeFor((HtmlTag)name, last) is { } found)
            {
                mode = found;
                return;
            }
        }

        mode = Mode.InBody;
    }

    private readonly Mode? ModeFor(HtmlTag tag, bool last) =>
        tag switch
        {
            HtmlTag.Td or HtmlTag.Th when !last => Mode.InCell,
            HtmlTag.Tr => Mode.InRow,
            HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot => Mode.InTableBody,
            HtmlTag.Caption => Mode.InCaption,
            HtmlTag.Colgroup => Mode.InColumnGroup,
            HtmlTag.Table => Mode.InTable,
            HtmlTag.Template => templateModes.Count > 0 ? templateModes[^1] : Mode.InBody,
            HtmlTag.Head when !last => Mode.InHead,
            HtmlTag.Body => Mode.InBody,
            HtmlTag.Frameset => Mode.InFrameset,
            HtmlTag.Html => head == 0 ? Mode.BeforeHead : Mode.AfterHead,
            _ => last ? Mode.InBody : null,
        };

    /// <summary>
    /// A start tag when as many elements are open as are allowed: it makes its element but leaves it closed, or, if the element
    /// would change how the rest is parsed, it is dropped. The rest of the page is kept with all its text, only flatter.
    /// </summary>
    private bool StartWhereFull()
    {
        if (open.Count < MostOpen)
            return false;
        tree.Limits |= HtmlLimits.Depth;
        switch (Tag)
        {
            case HtmlTag.Table
            or HtmlTag.Template
            or HtmlTag.Select
            or HtmlTag.Button
            or HtmlTag.Form
            or HtmlTag.Applet
            or HtmlTag.Object
            or HtmlTag.Marquee
            or HtmlTag.Svg
            or HtmlTag.Math
            or HtmlTag.Frameset:
                return true;
            case HtmlTag.Html
            or HtmlTag.Body
            or HtmlTag.Head
            or HtmlTag.Script
            or HtmlTag.Style
            or HtmlTag.Title
            or HtmlTag.Textarea
            or HtmlTag.Xmp
            or HtmlTag.Iframe
            or HtmlTag.Noembed
            or HtmlTag.Noframes
            or HtmlTag.Noscript
            or HtmlTag.Plaintext
            or HtmlTag.Image
            or HtmlTag.Caption
            or HtmlTag.Col
            or HtmlTag.Colgroup
            or HtmlTag.Frame
            or HtmlTag.Tbody
            or HtmlTag.Td
            or HtmlTag.Tfoot
            or HtmlTag.Th
            or HtmlTag.Thead
            or HtmlTag.Tr:
                return false;
            default:
                if ((TagTraits.Of(token.Name) & Traits.Void) != Traits.None)
                    return false;
                InsertClosed(token.Name, TakeAttributes());
                return true;
        }
    }
}
