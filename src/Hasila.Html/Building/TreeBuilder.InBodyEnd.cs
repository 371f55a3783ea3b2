using Hasila.Html.Names;
using Hasila.Html.Tokens;

namespace Hasila.Html.Building;

/// <summary>The end tags of the "in body" insertion mode, and what follows the body (13.2.6.4.7, .19, .22).</summary>
internal ref partial struct TreeBuilder
{
    private void EndInBody(HtmlTokenKind kind)
    {
        switch (Tag)
        {
            case HtmlTag.Template:
                EndTemplate();
                return;
            case HtmlTag.Body:
                if (open.InScope(HtmlTag.Body) >= 0)
                    mode = Mode.AfterBody;
                return;
            case HtmlTag.Html:
                if (open.InScope(HtmlTag.Body) >= 0)
                    Reprocess(Mode.AfterBody, kind);
                return;
            case HtmlTag.Address
            or HtmlTag.Article
            or HtmlTag.Aside
            or HtmlTag.Blockquote
            or HtmlTag.Button
            or HtmlTag.Center
            or HtmlTag.Details
            or HtmlTag.Dialog
            or HtmlTag.Dir
            or HtmlTag.Div
            or HtmlTag.Dl
            or HtmlTag.Fieldset
            or HtmlTag.Figcaption
            or HtmlTag.Figure
            or HtmlTag.Footer
            or HtmlTag.Header
            or HtmlTag.Hgroup
            or HtmlTag.Listing
            or HtmlTag.Main
            or HtmlTag.Menu
            or HtmlTag.Nav
            or HtmlTag.Ol
            or HtmlTag.Pre
            or HtmlTag.Search
            or HtmlTag.Section
            or HtmlTag.Select
            or HtmlTag.Summary
            or HtmlTag.Ul
            or HtmlTag.Dd
            or HtmlTag.Dt:
                CloseInScope(Tag);
                return;
            case HtmlTag.Form:
                EndForm();
                return;
            case HtmlTag.P:
                if (open.InScope((int)HtmlTag.P, Traits.Scope | Traits.ButtonScope) < 0)
                    InsertImplied(HtmlTag.P);
                CloseParagraph();
                return;
            case HtmlTag.Li:
                CloseInScope(HtmlTag.Li, Traits.Scope | Traits.ListScope);
                return;
            case HtmlTag.H1 or HtmlTag.H2 or HtmlTag.H3 or HtmlTag.H4 or HtmlTag.H5 or HtmlTag.H6:
                EndHeading();
                return;
            case HtmlTag.A
            or HtmlTag.B
            or HtmlTag.Big
            or HtmlTag.Code
            or HtmlTag.Em
            or HtmlTag.Font
            or HtmlTag.I
            or HtmlTag.Nobr
            or HtmlTag.S
            or HtmlTag.Small
            or HtmlTag.Strike
            or HtmlTag.Strong
            or HtmlTag.Tt
            or HtmlTag.U:
                Adopt(token.Name);
                return;
            case HtmlTag.Applet or HtmlTag.Marquee or HtmlTag.Object:
                if (CloseInScope(Tag))
                    formatting.ClearToMarker();
                return;
            case HtmlTag.Br:
                Reconstruct();
                InsertClosed((int)HtmlTag.Br, -1);
                framesetOk = false;
                return;
            default:
                EndAnyOther(token.Name);
                return;
        }
    }

    /// <summary>"Any other end tag": closes the topmost element of the name, unless a special one lies above it.</summary>
    private readonly void EndAnyOther(int name)
    {
        if (name == 0)
            return;
        var index = open.LastIndexOf(name);
        if (index > 0 && open.FirstWith(Traits.Special, index + 1) < 0)
            open.PopTo(index);
    }

    private void EndForm()
    {
        if (open.Has(HtmlTag.Template))
        {
            CloseInScope(HtmlTag.Form);
            return;
        }

        var node = form;
        form = 0;
        if (node == 0 || !open.IsOpen(node))
            return;
        var index = open.IndexOfNode(node);
        if (index <= 0 || open.FirstWith(Traits.Scope, index + 1) >= 0)
            return;
        GenerateImpliedEnds();
        if (open.Current == node)
            open.Pop();
        else if (open.IsOpen(node))
            open.RemoveAt(open.IndexOfNode(node));
    }

    private readonly void EndHeading()
    {
        for (var index = open.Count - 1; index > 0; index--)
        {
            var traits = TagTraits.Of(open.NameAt(index));
            if ((traits & Traits.Heading) != Traits.None)
            {
                open.PopTo(index);
                return;
            }

            if ((traits & Traits.Scope) != Traits.None)
                return;
        }
    }

    private void AfterBody(HtmlTokenKind kind)
    {
        switch (kind)
        {
            case HtmlTokenKind.Text when !token.Text.ContainsAnyExcept(Whitespace.Bytes):
            case HtmlTokenKind.StartTag when Tag == HtmlTag.Html:
                InBody(kind);
                return;
            case HtmlTokenKind.Text when token.Text.IndexOfAnyExcept(Whitespace.Bytes) is var rest && rest > 0:
                SplitText(kind, rest);
                return;
            case HtmlTokenKind.Comment:
                InsertCommentLastIn(open.NodeAt(0));
                return;
            case HtmlTokenKind.Doctype:
            case HtmlTokenKind.End:
                return;
            case HtmlTokenKind.EndTag when Tag == HtmlTag.Html:
                if (!fragment)
                    mode = Mode.AfterAfterBody;
                return;
            default:
                Reprocess(Mode.InBody, kind);
                return;
        }
    }

    /// <summary>Processes the front of a text token in the present mode, then the rest.</summary>
    private void SplitText(HtmlTokenKind kind, int at)
    {
        var length = token.TextLength;
        token.TextLength = at;
        Process(kind);
        token.TextStart += at;
        token.TextLength = length - at;
        Process(kind);
    }

    private void AfterAfterBody(HtmlTokenKind kind)
    {
        switch (kind)
        {
            case HtmlTokenKind.Comment:
                InsertCommentLastIn(0);
                return;
            case HtmlTokenKind.Doctype:
            case HtmlTokenKind.Text when !token.Text.ContainsAnyExcept(Whitespace.Bytes):
            case HtmlTokenKind.StartTag when Tag == HtmlTag.Html:
                InBody(kind);
                return;
            case HtmlTokenKind.Text when token.Text.IndexOfAnyExcept(Whitespace.Bytes) is var rest && rest > 0:
                SplitText(kind, rest);
                return;
            case HtmlTokenKind.End:
                return;
            default:
                Reprocess(Mode.InBody, kind);
                return;
        }
    }
}
