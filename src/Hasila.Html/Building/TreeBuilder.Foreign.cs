using Hasila.Html.Names;
using Hasila.Html.Tokens;

namespace Hasila.Html.Building;

/// <summary>SVG and MathML inside the page ("The rules for parsing tokens in foreign content", 13.2.6.5).</summary>
internal ref partial struct TreeBuilder
{
    private const int Svg = (int)HtmlNamespace.Svg << Node.SpaceShift;
    private const int MathMl = (int)HtmlNamespace.MathMl << Node.SpaceShift;

    /// <summary>Whether a token at a foreign current node is for the foreign rules.</summary>
    private readonly bool IsForeignToken(HtmlTokenKind kind)
    {
        if (kind is not (HtmlTokenKind.StartTag or HtmlTokenKind.Text or HtmlTokenKind.Null))
            return true;
        var name = AdjustedName();
        var local = (KnownName)(name & Node.NameMask);
        if (name >= MathMl)
        {
            if (local is KnownName.Mi or KnownName.Mo or KnownName.Mn or KnownName.Ms or KnownName.Mtext)
                return kind == HtmlTokenKind.StartTag && (KnownName)token.Name is KnownName.Mglyph or KnownName.Malignmark;
            if (local != KnownName.AnnotationXml)
                return true;
            if (kind == HtmlTokenKind.StartTag && Tag == HtmlTag.Svg)
                return false;
            return !IsHtmlAnnotation(open.Current);
        }

        return !(local is KnownName.ForeignObject or KnownName.Desc || (HtmlTag)local == HtmlTag.Title);
    }

    private readonly bool IsHtmlAnnotation(int node)
    {
        var at = tree.FindAttribute(node, (int)KnownName.Encoding);
        if (at < 0)
            return false;
        var value = tree.ValueOf(tree.Attributes[at]);
        return System.Text.Ascii.EqualsIgnoreCase(value, "text/html"u8) || System.Text.Ascii.EqualsIgnoreCase(value, "application/xhtml+xml"u8);
    }

    private void ProcessForeign(HtmlTokenKind kind)
    {
        switch (kind)
        {
            case HtmlTokenKind.Null:
                var side = tree.SideLength;
                tree.AppendSide("\uFFFD"u8);
                InsertText(side, tree.SideLength - side, inSide: true);
                return;
            case HtmlTokenKind.Text:
                InsertText();
                if (framesetOk && token.Text.ContainsAnyExcept(Whitespace.Bytes))
                    framesetOk = false;
                return;
            case HtmlTokenKind.Comment:
                InsertComment();
                return;
            case HtmlTokenKind.StartTag:
                StartInForeign(kind);
                return;
            case HtmlTokenKind.EndTag:
                EndInForeign(kind);
                return;
            default:
                return;
        }
    }

    private void StartInForeign(HtmlTokenKind kind)
    {
        if (BreaksOut())
        {
            PopForeign();
            Process(kind);
            return;
        }

        var space = AdjustedName() >= MathMl ? HtmlNamespace.MathMl : HtmlNamespace.Svg;
        AdjustForeignAttributes(space);
        var name = (space == HtmlNamespace.Svg ? KnownNames.SvgTag(token.Name) : token.Name) | ((int)space << Node.SpaceShift);
        if (open.Count >= MostOpen)
            tree.Limits |= HtmlLimits.Depth;
        if (token.SelfClosing || open.Count >= MostOpen)
            InsertClosed(name, TakeAttributes());
        else
            InsertElement(name, TakeAttributes());
    }

    /// <summary>Whether a start tag ends the foreign content that it stands in.</summary>
    private readonly bool BreaksOut()
    {
        switch (Tag)
        {
            case HtmlTag.B
            or HtmlTag.Big
            or HtmlTag.Blockquote
            or HtmlTag.Body
            or HtmlTag.Br
            or HtmlTag.Center
            or HtmlTag.Code
            or HtmlTag.Dd
            or HtmlTag.Div
            or HtmlTag.Dl
            or HtmlTag.Dt
            or HtmlTag.Em
            or HtmlTag.Embed
            or HtmlTag.H1
            or HtmlTag.H2
            or HtmlTag.H3
            or HtmlTag.H4
            or HtmlTag.H5
            or HtmlTag.H6
            or HtmlTag.Head
            or HtmlTag.Hr
            or HtmlTag.I
            or HtmlTag.Img
            or HtmlTag.Li
            or HtmlTag.Listing
            or HtmlTag.Menu
            or HtmlTag.Meta
            or HtmlTag.Nobr
            or HtmlTag.Ol
            or HtmlTag.P
            or HtmlTag.Pre
            or HtmlTag.Ruby
            or HtmlTag.S
            or HtmlTag.Small
            or HtmlTag.Span
            or HtmlTag.Strong
            or HtmlTag.Strike
            or HtmlTag.Sub
            or HtmlTag.Sup
            or HtmlTag.Table
            or HtmlTag.Tt
            or HtmlTag.U
            or HtmlTag.Ul
            or HtmlTag.Var:
                return true;
            case HtmlTag.Font:
                for (var at = token.FirstAttribute; at >= 0; at++)
                {
                    if ((KnownName)tree.Attributes[at].Name is KnownName.Color or KnownName.Face or KnownName.Size)
                        return true;
                    if ((tree.Attributes[at].Info & Attribute.Last) != 0)
                        break;
                }

                return false;
            default:
                return false;
        }
    }

    /// <summary>Closes elements down to one whose inside is HTML.</summary>
    private readonly void PopForeign()
    {
        while (open.Count > 1 && open.CurrentName > Node.NameMask && !IsIntegrationPoint())
            open.Pop();
    }

    private readonly bool IsIntegrationPoint()
    {
        var name = open.CurrentName;
        var local = (KnownName)(name & Node.NameMask);
        if (name >= MathMl)
        {
            return local is KnownName.Mi or KnownName.Mo or KnownName.Mn or KnownName.Ms or KnownName.Mtext
                || (local == KnownName.AnnotationXml && IsHtmlAnnotation(open.Current));
        }

        return local is KnownName.ForeignObject or KnownName.Desc || (HtmlTag)local == HtmlTag.Title;
    }

    private void EndInForeign(HtmlTokenKind kind)
    {
        if (Tag is HtmlTag.Br or HtmlTag.P)
        {
            PopForeign();
            Process(kind);
            return;
        }

        if (open.Count == 1)
            return;
        // Names are compared in lower case: the SVG spelling is the same name. An unknown name is 0 and matches none.
        var index = Math.Max(open.LastIndexOf(token.Name | MathMl), open.LastIndexOf(KnownNames.SvgTag(token.Name) | Svg));
        if (index > 0 && open.FirstWith(Traits.Html, index + 1) < 0)
            open.PopTo(index);
        else
            Process(kind);
    }

    private readonly void AdjustForeignAttributes(HtmlNamespace space)
    {
        for (var at = token.FirstAttribute; at >= 0; at++)
        {
            ref var attribute = ref tree.Attributes[at];
            var name = attribute.Name;
            var adjusted = space == HtmlNamespace.Svg ? KnownNames.SvgAttribute(name) : KnownNames.MathAttribute(name);
            attribute.Info = (attribute.Info & ~Node.NameMask) | adjusted | (KnownNames.IsNamespaced(name) ? Attribute.Namespaced : 0);
            if ((attribute.Info & Attribute.Last) != 0)
                break;
        }
    }
}
