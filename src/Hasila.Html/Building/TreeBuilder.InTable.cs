using Hasila.Html.Names;
using Hasila.Html.Tokens;

namespace Hasila.Html.Building;

/// <summary>The "in table", "in table text", "in caption" and "in column group" insertion modes (13.2.6.4.9 to .12).</summary>
internal ref partial struct TreeBuilder
{
    private void InTable(HtmlTokenKind kind)
    {
        switch (kind)
        {
            case HtmlTokenKind.Text
            or HtmlTokenKind.Null
                when (HtmlTag)open.CurrentName is HtmlTag.Table or HtmlTag.Tbody or HtmlTag.Template or HtmlTag.Tfoot or HtmlTag.Thead or HtmlTag.Tr:
                tableText.Clear();
                originalMode = mode;
                Reprocess(Mode.InTableText, kind);
                return;
            case HtmlTokenKind.Comment:
                InsertComment();
                return;
            case HtmlTokenKind.Doctype:
                return;
            case HtmlTokenKind.StartTag:
                StartInTable(kind);
                return;
            case HtmlTokenKind.EndTag:
                EndInTable(kind);
                return;
            case HtmlTokenKind.End:
                InBody(kind);
                return;
            default:
                InBodyFostering(kind);
                return;
        }
    }

    private void InBodyFostering(HtmlTokenKind kind)
    {
        fosterParenting = true;
        InBody(kind);
        fosterParenting = false;
    }

    private void StartInTable(HtmlTokenKind kind)
    {
        switch (Tag)
        {
            case HtmlTag.Caption:
                ClearToTable();
                formatting.AddMarker();
                InsertElement();
                mode = Mode.InCaption;
                return;
            case HtmlTag.Colgroup:
                ClearToTable();
                InsertElement();
                mode = Mode.InColumnGroup;
                return;
            case HtmlTag.Col:
                ClearToTable();
                InsertImplied(HtmlTag.Colgroup);
                Reprocess(Mode.InColumnGroup, kind);
                return;
            case HtmlTag.Tbody or HtmlTag.Tfoot or HtmlTag.Thead:
                ClearToTable();
                InsertElement();
                mode = Mode.InTableBody;
                return;
            case HtmlTag.Td or HtmlTag.Th or HtmlTag.Tr:
                ClearToTable();
                InsertImplied(HtmlTag.Tbody);
                Reprocess(Mode.InTableBody, kind);
                return;
            case HtmlTag.Table:
                if (CloseInScope(HtmlTag.Table, Traits.TableScope))
                {
                    ResetMode();
                    Process(kind);
                }

                return;
            case HtmlTag.Style or HtmlTag.Script or HtmlTag.Template:
                StartInHead(kind);
                return;
            case HtmlTag.Input when IsHiddenInput():
                InsertClosed(token.Name, TakeAttributes());
                return;
            case HtmlTag.Form:
                if (form == 0 && !open.Has(HtmlTag.Template))
                    form = InsertClosed(token.Name, TakeAttributes());
                return;
            default:
                InBodyFostering(kind);
                return;
        }
    }

    private void EndInTable(HtmlTokenKind kind)
    {
        switch (Tag)
        {
            case HtmlTag.Table:
                if (CloseInScope(HtmlTag.Table, Traits.TableScope))
                    ResetMode();
                return;
            case HtmlTag.Body
            or HtmlTag.Caption
            or HtmlTag.Col
            or HtmlTag.Colgroup
            or HtmlTag.Html
            or HtmlTag.Tbody
            or HtmlTag.Td
            or HtmlTag.Tfoot
            or HtmlTag.Th
            or HtmlTag.Thead
            or HtmlTag.Tr:
                return;
            case HtmlTag.Template:
                EndTemplate();
                return;
            default:
                InBodyFostering(kind);
                return;
        }
    }

    private void InTableText(HtmlTokenKind kind)
    {
        if (kind == HtmlTokenKind.Null)
            return;
        if (kind == HtmlTokenKind.Text)
        {
            tableText.Add((token.TextStart, token.TextLength, token.TextInSide));
            return;
        }

        var onlySpace = true;
        foreach (var (start, length, inSide) in tableText)
            onlySpace &= !Bytes(start, length, inSide).ContainsAnyExcept(Whitespace.Bytes);

        // The texts are processed as tokens; the one at hand is put back after them.
        var (heldStart, heldLength, heldInSide) = (token.TextStart, token.TextLength, token.TextInSide);
        foreach (var (start, length, inSide) in tableText)
        {
            (token.TextStart, token.TextLength, token.TextInSide) = (start, length, inSide);
            if (onlySpace)
                InsertText();
            else
                InBodyFostering(HtmlTokenKind.Text);
        }

        (token.TextStart, token.TextLength, token.TextInSide) = (heldStart, heldLength, heldInSide);
        tableText.Clear();
        Reprocess(originalMode, kind);
    }

    private void InCaption(HtmlTokenKind kind)
    {
        switch (kind)
        {
            case HtmlTokenKind.EndTag when Tag == HtmlTag.Caption:
                EndCaption();
                return;
            case HtmlTokenKind.EndTag when Tag == HtmlTag.Table:
            case HtmlTokenKind.StartTag
                when Tag
                    is HtmlTag.Caption
                        or HtmlTag.Col
                        or HtmlTag.Colgroup
                        or HtmlTag.Tbody
                        or HtmlTag.Td
                        or HtmlTag.Tfoot
                        or HtmlTag.Th
                        or HtmlTag.Thead
                        or HtmlTag.Tr:
                if (EndCaption())
                    Process(kind);
                return;
            case HtmlTokenKind.EndTag
                when Tag
                    is HtmlTag.Body
                        or HtmlTag.Col
                        or HtmlTag.Colgroup
                        or HtmlTag.Html
                        or HtmlTag.Tbody
                        or HtmlTag.Td
                        or HtmlTag.Tfoot
                        or HtmlTag.Th
                        or HtmlTag.Thead
                        or HtmlTag.Tr:
                return;
            default:
                InBody(kind);
                return;
        }
    }

    private bool EndCaption()
    {
        if (!CloseInScope(HtmlTag.Caption, Traits.TableScope))
            return false;
        formatting.ClearToMarker();
        mode = Mode.InTable;
        return true;
    }

    private void InColumnGroup(HtmlTokenKind kind)
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
            case HtmlTokenKind.StartTag when Tag == HtmlTag.Col:
                InsertClosed(token.Name, TakeAttributes());
                return;
            case HtmlTokenKind.EndTag when Tag == HtmlTag.Col:
                return;
            case HtmlTokenKind.StartTag when Tag == HtmlTag.Template:
                StartTemplate();
                return;
            case HtmlTokenKind.EndTag when Tag == HtmlTag.Template:
                EndTemplate();
                return;
            case HtmlTokenKind.End:
                InBody(kind);
                return;
            default:
                if (open.CurrentName != (int)HtmlTag.Colgroup)
                    return;
                open.Pop();
                mode = Mode.InTable;
                if (kind != HtmlTokenKind.EndTag || Tag != HtmlTag.Colgroup)
                    Process(kind);
                return;
        }
    }
}
