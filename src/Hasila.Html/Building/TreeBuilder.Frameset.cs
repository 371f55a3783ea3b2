using Hasila.Html.Names;
using Hasila.Html.Tokens;

namespace Hasila.Html.Building;

/// <summary>The frameset insertion modes (13.2.6.4.20, .21 and .23).</summary>
internal ref partial struct TreeBuilder
{
    private void InFrameset(HtmlTokenKind kind)
    {
        switch (kind)
        {
            case HtmlTokenKind.Text:
                InsertOnlySpace();
                return;
            case HtmlTokenKind.Comment:
                InsertComment();
                return;
            case HtmlTokenKind.StartTag when Tag == HtmlTag.Html:
                InBody(kind);
                return;
            case HtmlTokenKind.StartTag when Tag == HtmlTag.Frameset && open.Count < MostOpen:
                InsertElement();
                return;
            case HtmlTokenKind.EndTag when Tag == HtmlTag.Frameset:
                if (open.Count == 1)
                    return;
                open.Pop();
                if (!fragment && open.CurrentName != (int)HtmlTag.Frameset)
                    mode = Mode.AfterFrameset;
                return;
            case HtmlTokenKind.StartTag when Tag == HtmlTag.Frame:
                InsertClosed(token.Name, TakeAttributes());
                return;
            case HtmlTokenKind.StartTag when Tag == HtmlTag.Noframes:
                StartInHead(kind);
                return;
            default:
                return;
        }
    }

    /// <summary>Inserts the white space of a text and drops the rest.</summary>
    private readonly void InsertOnlySpace()
    {
        var (at, end) = (token.TextStart, token.TextStart + token.TextLength);
        while (at < end)
        {
            var rest = Bytes(at, end - at, token.TextInSide);
            var space = rest.IndexOfAnyExcept(Whitespace.Bytes);
            space = space < 0 ? rest.Length : space;
            InsertText(at, space, token.TextInSide);
            var other = rest[space..].IndexOfAny(Whitespace.Bytes);
            at += space + (other < 0 ? rest.Length - space : other);
        }
    }

    private void AfterFrameset(HtmlTokenKind kind)
    {
        switch (kind)
        {
            case HtmlTokenKind.Text:
                InsertOnlySpace();
                return;
            case HtmlTokenKind.Comment:
                InsertComment();
                return;
            case HtmlTokenKind.StartTag when Tag == HtmlTag.Html:
                InBody(kind);
                return;
            case HtmlTokenKind.EndTag when Tag == HtmlTag.Html:
                mode = Mode.AfterAfterFrameset;
                return;
            case HtmlTokenKind.StartTag when Tag == HtmlTag.Noframes:
                StartInHead(kind);
                return;
            default:
                return;
        }
    }

    private void AfterAfterFrameset(HtmlTokenKind kind)
    {
        switch (kind)
        {
            case HtmlTokenKind.Comment:
                InsertCommentLastIn(0);
                return;
            case HtmlTokenKind.Text:
                InsertOnlySpace();
                return;
            case HtmlTokenKind.StartTag when Tag == HtmlTag.Html:
                InBody(kind);
                return;
            case HtmlTokenKind.StartTag when Tag == HtmlTag.Noframes:
                StartInHead(kind);
                return;
            default:
                return;
        }
    }
}
