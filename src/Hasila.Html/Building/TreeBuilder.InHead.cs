using Hasila.Html.Names;
using Hasila.Html.Tokens;

namespace Hasila.Html.Building;

/// <summary>The "in head", "text" and "in template" insertion modes (13.2.6.4.4, .8 and .16).</summary>
internal ref partial struct TreeBuilder
{
    private void InHead(HtmlTokenKind kind)
    {
        switch (kind)
        {
            case HtmlTokenKind.Doctype:
            case HtmlTokenKind.Text when !InsertSpace():
                return;
            case HtmlTokenKind.Comment:
                InsertComment();
                return;
            case HtmlTokenKind.StartTag when StartInHead(kind):
                return;
            case HtmlTokenKind.EndTag when Tag == HtmlTag.Head:
                open.Pop();
                mode = Mode.AfterHead;
                return;
            case HtmlTokenKind.EndTag when Tag == HtmlTag.Template:
                EndTemplate();
                return;
            case HtmlTokenKind.EndTag when Tag is not (HtmlTag.Body or HtmlTag.Html or HtmlTag.Br):
                return;
            default:
                open.Pop();
                Reprocess(Mode.AfterHead, kind);
                return;
        }
    }

    private bool StartInHead(HtmlTokenKind kind)
    {
        switch (Tag)
        {
            case HtmlTag.Html:
                InBody(kind);
                return true;
            case HtmlTag.Base or HtmlTag.Basefont or HtmlTag.Bgsound or HtmlTag.Link or HtmlTag.Meta:
                InsertClosed(token.Name, TakeAttributes());
                return true;
            case HtmlTag.Title:
                InsertRaw(TextState.Rcdata);
                return true;
            case HtmlTag.Noscript when !options.Scripting:
                InsertElement();
                mode = Mode.InHeadNoscript;
                return true;
            case HtmlTag.Noscript or HtmlTag.Noframes or HtmlTag.Style:
                InsertRaw(TextState.RawText);
                return true;
            case HtmlTag.Script:
                InsertRaw(TextState.Script);
                return true;
            case HtmlTag.Template:
                StartTemplate();
                return true;
            case HtmlTag.Head:
                return true;
            default:
                return false;
        }
    }

    private void StartTemplate()
    {
        if (StartWhereFull())
            return;
        var template = InsertElement();
        var content = tree.AddNode((int)HtmlNodeKind.TemplateContent << Node.KindShift, 0, 0);
        tree.Insert(content, template, 0);
        formatting.AddMarker();
        framesetOk = false;
        mode = Mode.InTemplate;
        templateModes.Add(Mode.InTemplate);
    }

    private void EndTemplate()
    {
        if (!open.Has(HtmlTag.Template))
            return;
        GenerateImpliedEndsThoroughly();
        PopThrough(HtmlTag.Template);
        formatting.ClearToMarker();
        templateModes.RemoveAt(templateModes.Count - 1);
        ResetMode();
    }

    private void InText(HtmlTokenKind kind)
    {
        switch (kind)
        {
            case HtmlTokenKind.Text:
                InsertText();
                return;
            case HtmlTokenKind.End:
                open.Pop();
                Reprocess(originalMode, kind);
                return;
            default:
                open.Pop();
                mode = originalMode;
                return;
        }
    }

    private void InTemplate(HtmlTokenKind kind)
    {
        switch (kind)
        {
            case HtmlTokenKind.StartTag:
                StartInTemplate(kind);
                return;
            case HtmlTokenKind.EndTag when Tag == HtmlTag.Template:
                EndTemplate();
                return;
            case HtmlTokenKind.EndTag:
                return;
            case HtmlTokenKind.End:
                if (!open.Has(HtmlTag.Template))
                    return;
                PopThrough(HtmlTag.Template);
                formatting.ClearToMarker();
                templateModes.RemoveAt(templateModes.Count - 1);
                ResetMode();
                Process(kind);
                return;
            default:
                InBody(kind);
                return;
        }
    }

    private void StartInTemplate(HtmlTokenKind kind)
    {
        var next = Mode.InBody;
        switch (Tag)
        {
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
                InHead(kind);
                return;
            case HtmlTag.Caption or HtmlTag.Colgroup or HtmlTag.Tbody or HtmlTag.Tfoot or HtmlTag.Thead:
                next = Mode.InTable;
                break;
            case HtmlTag.Col:
                next = Mode.InColumnGroup;
                break;
            case HtmlTag.Tr:
                next = Mode.InTableBody;
                break;
            case HtmlTag.Td or HtmlTag.Th:
                next = Mode.InRow;
                break;
        }

        templateModes[^1] = next;
        Reprocess(next, kind);
    }
}
