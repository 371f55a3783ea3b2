using Hasila.Html.Names;
using Hasila.Html.Tokens;

namespace Hasila.Html.Building;

/// <summary>The start tags of the "in body" insertion mode, in the standard's order.</summary>
internal ref partial struct TreeBuilder
{
    private void StartInBody(HtmlTokenKind kind)
    {
        if (StartWhereFull())
            return;
        switch (Tag)
        {
            case HtmlTag.Html:
                StartHtmlAgain();
                return;
            case HtmlTag.Base
            or HtmlTag.Basefont
            or HtmlTag.Bgsound
            or HtmlTag.Link
            or HtmlTag.Meta
            or HtmlTag.Noframes
            or HtmlTag.Script
            or HtmlTag.Style
            or HtmlTag.Template
            or HtmlTag.Title:
                StartInHead(kind);
                return;
            case HtmlTag.Body:
                StartBodyAgain();
                return;
            case HtmlTag.Frameset:
                StartFramesetInBody();
                return;
            case HtmlTag.Address
            or HtmlTag.Article
            or HtmlTag.Aside
            or HtmlTag.Blockquote
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
            or HtmlTag.Main
            or HtmlTag.Menu
            or HtmlTag.Nav
            or HtmlTag.Ol
            or HtmlTag.P
            or HtmlTag.Search
            or HtmlTag.Section
            or HtmlTag.Summary
            or HtmlTag.Ul:
                CloseParagraph();
                InsertElement();
                return;
            case HtmlTag.H1 or HtmlTag.H2 or HtmlTag.H3 or HtmlTag.H4 or HtmlTag.H5 or HtmlTag.H6:
                CloseParagraph();
                if ((TagTraits.Of(open.CurrentName) & Traits.Heading) != Traits.None)
                    open.Pop();
                InsertElement();
                return;
            case HtmlTag.Pre or HtmlTag.Listing:
                CloseParagraph();
                InsertElement();
                skipNewline = true;
                framesetOk = false;
                return;
            case HtmlTag.Form:
                StartForm();
                return;
            case HtmlTag.Li or HtmlTag.Dd or HtmlTag.Dt:
                StartListItem();
                return;
            case HtmlTag.Plaintext:
                CloseParagraph();
                InsertElement();
                token.State = TextState.PlainText;
                return;
            case HtmlTag.Button:
                CloseInScope(HtmlTag.Button);
                Reconstruct();
                InsertElement();
                framesetOk = false;
                return;
            case HtmlTag.A:
                StartAnchor();
                return;
            case HtmlTag.B
            or HtmlTag.Big
            or HtmlTag.Code
            or HtmlTag.Em
            or HtmlTag.Font
            or HtmlTag.I
            or HtmlTag.S
            or HtmlTag.Small
            or HtmlTag.Strike
            or HtmlTag.Strong
            or HtmlTag.Tt
            or HtmlTag.U:
                StartFormatting();
                return;
            case HtmlTag.Nobr:
                Reconstruct();
                if (open.InScope(HtmlTag.Nobr) >= 0)
                    Adopt((int)HtmlTag.Nobr);
                StartFormatting();
                return;
            case HtmlTag.Applet or HtmlTag.Marquee or HtmlTag.Object:
                Reconstruct();
                InsertElement();
                formatting.AddMarker();
                framesetOk = false;
                return;
            case HtmlTag.Table:
                StartTable();
                return;
            case HtmlTag.Image:
                token.Name = (int)HtmlTag.Img;
                StartInBody(kind);
                return;
            case HtmlTag.Img or HtmlTag.Area or HtmlTag.Br or HtmlTag.Embed or HtmlTag.Keygen or HtmlTag.Wbr:
                Reconstruct();
                InsertClosed(token.Name, TakeAttributes());
                framesetOk = false;
                return;
            case HtmlTag.Input:
                StartInput();
                return;
            case HtmlTag.Param or HtmlTag.Source or HtmlTag.Track:
                InsertClosed(token.Name, TakeAttributes());
                return;
            case HtmlTag.Hr:
                CloseParagraph();
                if (open.InScope(HtmlTag.Select) >= 0)
                    GenerateImpliedEnds();
                InsertClosed(token.Name, TakeAttributes());
                framesetOk = false;
                return;
            case HtmlTag.Textarea:
                InsertRaw(TextState.Rcdata);
                skipNewline = true;
                framesetOk = false;
                return;
            case HtmlTag.Xmp:
                CloseParagraph();
                Reconstruct();
                framesetOk = false;
                InsertRaw(TextState.RawText);
                return;
            case HtmlTag.Iframe:
                framesetOk = false;
                InsertRaw(TextState.RawText);
                return;
            case HtmlTag.Noembed:
            case HtmlTag.Noscript when options.Scripting:
                InsertRaw(TextState.RawText);
                return;
            case HtmlTag.Select:
                StartSelect();
                return;
            case HtmlTag.Optgroup or HtmlTag.Option:
                StartOption();
                return;
            case HtmlTag.Rb or HtmlTag.Rtc:
                if (open.InScope(HtmlTag.Ruby) >= 0)
                    GenerateImpliedEnds();
                InsertElement();
                return;
            case HtmlTag.Rp or HtmlTag.Rt:
                if (open.InScope(HtmlTag.Ruby) >= 0)
                    GenerateImpliedEnds(HtmlTag.Rtc);
                InsertElement();
                return;
            case HtmlTag.Math:
                StartForeign(HtmlNamespace.MathMl);
                return;
            case HtmlTag.Svg:
                StartForeign(HtmlNamespace.Svg);
                return;
            case HtmlTag.Caption
            or HtmlTag.Col
            or HtmlTag.Colgroup
            or HtmlTag.Frame
            or HtmlTag.Head
            or HtmlTag.Tbody
            or HtmlTag.Td
            or HtmlTag.Tfoot
            or HtmlTag.Th
            or HtmlTag.Thead
            or HtmlTag.Tr:
                return;
            default:
                Reconstruct();
                InsertElement();
                return;
        }
    }
}
