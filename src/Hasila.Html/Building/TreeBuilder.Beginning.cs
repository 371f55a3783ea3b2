using Hasila.Html.Names;
using Hasila.Html.Tokens;

namespace Hasila.Html.Building;

/// <summary>From the "initial" to the "after head" insertion mode (13.2.6.4.1 to 13.2.6.4.6), but for "in head".</summary>
internal ref partial struct TreeBuilder
{
    /// <summary>Takes the white space off the front of a text token; false if nothing is left.</summary>
    private bool SkipSpace()
    {
        var rest = token.Text.IndexOfAnyExcept(Whitespace.Bytes);
        if (rest < 0)
            return false;
        token.TextStart += rest;
        token.TextLength -= rest;
        return true;
    }

    /// <summary>Inserts the white space at the front of a text token; false if nothing is left.</summary>
    private bool InsertSpace()
    {
        var rest = token.Text.IndexOfAnyExcept(Whitespace.Bytes);
        InsertText(token.TextStart, rest < 0 ? token.TextLength : rest, token.TextInSide);
        token.TextStart += Math.Max(rest, 0);
        token.TextLength -= Math.Max(rest, 0);
        return rest >= 0;
    }

    private void Initial(HtmlTokenKind kind)
    {
        switch (kind)
        {
            case HtmlTokenKind.Text when !SkipSpace():
                return;
            case HtmlTokenKind.Comment:
                InsertCommentLastIn(0);
                return;
            case HtmlTokenKind.Doctype:
                tree.SetDoctype(token.DoctypeName, token.PublicId, token.SystemId);
                tree.Insert(tree.AddNode((int)HtmlNodeKind.Doctype << Node.KindShift, 0, 0), 0, 0);
                tree.Quirks = QuirksOf.Doctype(token.ForceQuirks, tree.DoctypeName, tree.DoctypePublicId, tree.DoctypeSystemId);
                mode = Mode.BeforeHtml;
                return;
            default:
                tree.Quirks = HtmlQuirks.Full;
                Reprocess(Mode.BeforeHtml, kind);
                return;
        }
    }

    private void BeforeHtml(HtmlTokenKind kind)
    {
        switch (kind)
        {
            case HtmlTokenKind.Doctype:
            case HtmlTokenKind.Text when !SkipSpace():
                return;
            case HtmlTokenKind.Comment:
                InsertCommentLastIn(0);
                return;
            case HtmlTokenKind.StartTag when Tag == HtmlTag.Html:
                OpenRoot(TakeAttributes());
                mode = Mode.BeforeHead;
                return;
            case HtmlTokenKind.EndTag when Tag is not (HtmlTag.Head or HtmlTag.Body or HtmlTag.Html or HtmlTag.Br):
                return;
            default:
                OpenRoot(-1);
                Reprocess(Mode.BeforeHead, kind);
                return;
        }
    }

    private readonly void OpenRoot(int attributes)
    {
        var root = NewElement((int)HtmlTag.Html, attributes);
        tree.Insert(root, 0, 0);
        open.Push(root, (int)HtmlTag.Html);
    }

    private void BeforeHead(HtmlTokenKind kind)
    {
        switch (kind)
        {
            case HtmlTokenKind.Doctype:
            case HtmlTokenKind.Text when !SkipSpace():
                return;
            case HtmlTokenKind.Comment:
                InsertComment();
                return;
            case HtmlTokenKind.StartTag when Tag == HtmlTag.Html:
                InBody(kind);
                return;
            case HtmlTokenKind.StartTag when Tag == HtmlTag.Head:
                head = InsertElement();
                mode = Mode.InHead;
                return;
            case HtmlTokenKind.EndTag when Tag is not (HtmlTag.Head or HtmlTag.Body or HtmlTag.Html or HtmlTag.Br):
                return;
            default:
                head = InsertImplied(HtmlTag.Head);
                Reprocess(Mode.InHead, kind);
                return;
        }
    }

    private void InHeadNoscript(HtmlTokenKind kind)
    {
        switch (kind)
        {
            case HtmlTokenKind.Doctype:
            case HtmlTokenKind.Text when !InsertSpace():
                return;
            case HtmlTokenKind.Comment:
                InsertComment();
                return;
            case HtmlTokenKind.StartTag when Tag == HtmlTag.Html:
                InBody(kind);
                return;
            case HtmlTokenKind.StartTag when Tag is HtmlTag.Basefont or HtmlTag.Bgsound or HtmlTag.Link or HtmlTag.Meta or HtmlTag.Noframes or HtmlTag.Style:
                InHead(kind);
                return;
            case HtmlTokenKind.StartTag when Tag is HtmlTag.Head or HtmlTag.Noscript:
                return;
            case HtmlTokenKind.EndTag when Tag == HtmlTag.Noscript:
                open.Pop();
                mode = Mode.InHead;
                return;
            case HtmlTokenKind.EndTag when Tag != HtmlTag.Br:
                return;
            default:
                open.Pop();
                Reprocess(Mode.InHead, kind);
                return;
        }
    }

    private void AfterHead(HtmlTokenKind kind)
    {
        switch (kind)
        {
            case HtmlTokenKind.Doctype:
            case HtmlTokenKind.Text when !InsertSpace():
                return;
            case HtmlTokenKind.Comment:
                InsertComment();
                return;
            case HtmlTokenKind.StartTag when Tag == HtmlTag.Html:
                InBody(kind);
                return;
            case HtmlTokenKind.StartTag when Tag == HtmlTag.Body:
                InsertElement();
                framesetOk = false;
                mode = Mode.InBody;
                return;
            case HtmlTokenKind.StartTag when Tag == HtmlTag.Frameset:
                InsertElement();
                mode = Mode.InFrameset;
                return;
            case HtmlTokenKind.StartTag
                when Tag
                    is HtmlTag.Base
                        or HtmlTag.Basefont
                        or HtmlTag.Bgsound
                        or HtmlTag.Link
                        or HtmlTag.Meta
                        or HtmlTag.Noframes
                        or HtmlTag.Script
                        or HtmlTag.Style
                        or HtmlTag.Template
                        or HtmlTag.Title:
                open.Push(head, (int)HtmlTag.Head);
                InHead(kind);
                if (open.IndexOfNode(head) is var index && index > 0)
                    open.RemoveAt(index);
                return;
            case HtmlTokenKind.EndTag when Tag == HtmlTag.Template:
                InHead(kind);
                return;
            case HtmlTokenKind.StartTag when Tag == HtmlTag.Head:
                return;
            case HtmlTokenKind.EndTag when Tag is not (HtmlTag.Body or HtmlTag.Html or HtmlTag.Br):
                return;
            default:
                InsertImplied(HtmlTag.Body);
                Reprocess(Mode.InBody, kind);
                return;
        }
    }
}
