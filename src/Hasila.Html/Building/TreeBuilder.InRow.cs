using Hasila.Html.Names;
using Hasila.Html.Tokens;

namespace Hasila.Html.Building;

/// <summary>The "in table body", "in row" and "in cell" insertion modes (13.2.6.4.13 to .15).</summary>
internal ref partial struct TreeBuilder
{
    private void InTableBody(HtmlTokenKind kind)
    {
        switch (kind)
        {
            case HtmlTokenKind.StartTag when Tag == HtmlTag.Tr:
                ClearToTableBody();
                InsertElement();
                mode = Mode.InRow;
                return;
            case HtmlTokenKind.StartTag when Tag is HtmlTag.Th or HtmlTag.Td:
                ClearToTableBody();
                InsertImplied(HtmlTag.Tr);
                Reprocess(Mode.InRow, kind);
                return;
            case HtmlTokenKind.EndTag when Tag is HtmlTag.Tbody or HtmlTag.Tfoot or HtmlTag.Thead:
                if (open.InScope((int)Tag, Traits.TableScope) < 0)
                    return;
                ClearToTableBody();
                open.Pop();
                mode = Mode.InTable;
                return;
            case HtmlTokenKind.StartTag when Tag is HtmlTag.Caption or HtmlTag.Col or HtmlTag.Colgroup or HtmlTag.Tbody or HtmlTag.Tfoot or HtmlTag.Thead:
            case HtmlTokenKind.EndTag when Tag == HtmlTag.Table:
                if (!HasTableBodyInScope())
                    return;
                ClearToTableBody();
                open.Pop();
                Reprocess(Mode.InTable, kind);
                return;
            case HtmlTokenKind.EndTag
                when Tag is HtmlTag.Body or HtmlTag.Caption or HtmlTag.Col or HtmlTag.Colgroup or HtmlTag.Html or HtmlTag.Td or HtmlTag.Th or HtmlTag.Tr:
                return;
            default:
                InTable(kind);
                return;
        }
    }

    private readonly bool HasTableBodyInScope() =>
        open.InScope((int)HtmlTag.Tbody, Traits.TableScope) >= 0
        || open.InScope((int)HtmlTag.Thead, Traits.TableScope) >= 0
        || open.InScope((int)HtmlTag.Tfoot, Traits.TableScope) >= 0;

    private void InRow(HtmlTokenKind kind)
    {
        switch (kind)
        {
            case HtmlTokenKind.StartTag when Tag is HtmlTag.Th or HtmlTag.Td:
                ClearToRow();
                InsertElement();
                mode = Mode.InCell;
                formatting.AddMarker();
                return;
            case HtmlTokenKind.EndTag when Tag == HtmlTag.Tr:
                EndRow();
                return;
            case HtmlTokenKind.StartTag
                when Tag is HtmlTag.Caption or HtmlTag.Col or HtmlTag.Colgroup or HtmlTag.Tbody or HtmlTag.Tfoot or HtmlTag.Thead or HtmlTag.Tr:
            case HtmlTokenKind.EndTag when Tag == HtmlTag.Table:
                if (EndRow())
                    Process(kind);
                return;
            case HtmlTokenKind.EndTag when Tag is HtmlTag.Tbody or HtmlTag.Tfoot or HtmlTag.Thead:
                if (open.InScope((int)Tag, Traits.TableScope) >= 0 && EndRow())
                    Process(kind);
                return;
            case HtmlTokenKind.EndTag
                when Tag is HtmlTag.Body or HtmlTag.Caption or HtmlTag.Col or HtmlTag.Colgroup or HtmlTag.Html or HtmlTag.Td or HtmlTag.Th:
                return;
            default:
                InTable(kind);
                return;
        }
    }

    private bool EndRow()
    {
        if (open.InScope((int)HtmlTag.Tr, Traits.TableScope) < 0)
            return false;
        ClearToRow();
        open.Pop();
        mode = Mode.InTableBody;
        return true;
    }

    private void InCell(HtmlTokenKind kind)
    {
        switch (kind)
        {
            case HtmlTokenKind.EndTag when Tag is HtmlTag.Td or HtmlTag.Th:
                if (!CloseInScope(Tag, Traits.TableScope))
                    return;
                formatting.ClearToMarker();
                mode = Mode.InRow;
                return;
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
                if (CloseCell())
                    Process(kind);
                return;
            case HtmlTokenKind.EndTag when Tag is HtmlTag.Body or HtmlTag.Caption or HtmlTag.Col or HtmlTag.Colgroup or HtmlTag.Html:
                return;
            case HtmlTokenKind.EndTag when Tag is HtmlTag.Table or HtmlTag.Tbody or HtmlTag.Tfoot or HtmlTag.Thead or HtmlTag.Tr:
                if (open.InScope((int)Tag, Traits.TableScope) >= 0 && CloseCell())
                    Process(kind);
                return;
            default:
                InBody(kind);
                return;
        }
    }

    /// <summary>"Close the cell." False where no cell is open (a fragment's context).</summary>
    private bool CloseCell()
    {
        var td = open.InScope((int)HtmlTag.Td, Traits.TableScope);
        var cell = td >= 0 ? td : open.InScope((int)HtmlTag.Th, Traits.TableScope);
        if (cell < 0)
            return false;
        open.PopTo(cell);
        formatting.ClearToMarker();
        mode = Mode.InRow;
        return true;
    }
}
