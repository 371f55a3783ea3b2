using Hasila.Html.Names;
using Hasila.Html.Tokens;

namespace Hasila.Html.Building;

/// <summary>The "in body" insertion mode (13.2.6.4.7): all but its tags.</summary>
internal ref partial struct TreeBuilder
{
    private void InBody(HtmlTokenKind kind)
    {
        switch (kind)
        {
            case HtmlTokenKind.Text:
                Reconstruct();
                InsertText();
                if (framesetOk && token.Text.ContainsAnyExcept(Whitespace.Bytes))
                    framesetOk = false;
                return;
            case HtmlTokenKind.StartTag:
                StartInBody(kind);
                return;
            case HtmlTokenKind.EndTag:
                EndInBody(kind);
                return;
            case HtmlTokenKind.Comment:
                InsertComment();
                return;
            case HtmlTokenKind.End:
                if (templateModes.Count > 0)
                    InTemplate(kind);
                return;
            default:
                return;
        }
    }

    private void StartBodyAgain()
    {
        if (open.Count == 1 || open.NameAt(1) != (int)HtmlTag.Body || open.Has(HtmlTag.Template))
            return;
        framesetOk = false;
        MergeAttributes(open.NodeAt(1));
    }

    private void StartHtmlAgain()
    {
        if (!open.Has(HtmlTag.Template))
            MergeAttributes(open.NodeAt(0));
    }

    private void StartFramesetInBody()
    {
        if (open.Count == 1 || open.NameAt(1) != (int)HtmlTag.Body || !framesetOk)
            return;
        tree.Remove(open.NodeAt(1));
        open.PopTo(1);
        InsertElement();
        mode = Mode.InFrameset;
    }

    private void StartForm()
    {
        var inTemplate = open.Has(HtmlTag.Template);
        if (form != 0 && !inTemplate)
            return;
        CloseParagraph();
        var node = InsertElement();
        if (!inTemplate)
            form = node;
    }

    private void StartListItem()
    {
        framesetOk = false;
        for (var index = open.Count - 1; index >= 0; index--)
        {
            var name = open.NameAt(index);
            if (name == token.Name || (token.Name != (int)HtmlTag.Li && (HtmlTag)name is HtmlTag.Dd or HtmlTag.Dt))
            {
                open.PopTo(index);
                break;
            }

            if ((TagTraits.Of(name) & Traits.Special) != Traits.None && (HtmlTag)name is not (HtmlTag.Address or HtmlTag.Div or HtmlTag.P))
                break;
        }

        CloseParagraph();
        InsertElement();
    }

    private void StartAnchor()
    {
        var index = formatting.LastOf((int)HtmlTag.A);
        if (index >= 0)
        {
            var anchor = formatting[index];
            Adopt((int)HtmlTag.A);
            formatting.Remove(anchor);
            if (open.IsOpen(anchor))
                open.RemoveAt(open.IndexOfNode(anchor));
        }

        StartFormatting();
    }

    private void StartFormatting()
    {
        Reconstruct();
        formatting.Add(InsertElement());
    }

    private void StartTable()
    {
        if (tree.Quirks != HtmlQuirks.Full)
            CloseParagraph();
        InsertElement();
        framesetOk = false;
        mode = Mode.InTable;
    }

    private void StartInput()
    {
        if (fragment && contextName == (int)HtmlTag.Select)
            return;
        CloseInScope(HtmlTag.Select);
        Reconstruct();
        InsertClosed(token.Name, TakeAttributes());
        if (!IsHiddenInput())
            framesetOk = false;
    }

    private readonly bool IsHiddenInput() => TokenValueIs(KnownName.Type, "hidden"u8);

    /// <summary>Whether the token has an attribute of that value, in any case.</summary>
    private readonly bool TokenValueIs(KnownName name, ReadOnlySpan<byte> value)
    {
        for (var at = token.FirstAttribute; at >= 0; at++)
        {
            if (tree.Attributes[at].Name == (int)name)
                return System.Text.Ascii.EqualsIgnoreCase(tree.ValueOf(tree.Attributes[at]), value);
            if ((tree.Attributes[at].Info & Attribute.Last) != 0)
                break;
        }

        return false;
    }

    private void StartSelect()
    {
        if (fragment && contextName == (int)HtmlTag.Select)
            return;
        if (CloseInScope(HtmlTag.Select))
            return;
        Reconstruct();
        InsertElement();
        framesetOk = false;
    }

    private void StartOption()
    {
        if (open.InScope(HtmlTag.Select) >= 0)
            GenerateImpliedEnds(Tag == HtmlTag.Option ? HtmlTag.Optgroup : HtmlTag.Unknown);
        else if (open.CurrentName == (int)HtmlTag.Option)
            open.Pop();
        Reconstruct();
        InsertElement();
    }

    private void StartForeign(HtmlNamespace space)
    {
        Reconstruct();
        AdjustForeignAttributes(space);
        var name = token.Name | ((int)space << Node.SpaceShift);
        if (token.SelfClosing)
            InsertClosed(name, TakeAttributes());
        else
            InsertElement(name, TakeAttributes());
    }
}
