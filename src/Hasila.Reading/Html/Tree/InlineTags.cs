using Hasila.Html.Names;

namespace Hasila.Reading.Html.Tree;

/// <summary>Elements that stand inside a line of text and do not part it.</summary>
internal static class InlineTags
{
    public static bool Has(HtmlTag tag) =>
        tag
            is HtmlTag.A
                or HtmlTag.Abbr
                or HtmlTag.Acronym
                or HtmlTag.B
                or HtmlTag.Bdi
                or HtmlTag.Bdo
                or HtmlTag.Big
                or HtmlTag.Cite
                or HtmlTag.Code
                or HtmlTag.Data
                or HtmlTag.Del
                or HtmlTag.Dfn
                or HtmlTag.Em
                or HtmlTag.Font
                or HtmlTag.I
                or HtmlTag.Img
                or HtmlTag.Ins
                or HtmlTag.Kbd
                or HtmlTag.Label
                or HtmlTag.Mark
                or HtmlTag.Nobr
                or HtmlTag.Q
                or HtmlTag.Rb
                or HtmlTag.Ruby
                or HtmlTag.S
                or HtmlTag.Samp
                or HtmlTag.Small
                or HtmlTag.Span
                or HtmlTag.Strike
                or HtmlTag.Strong
                or HtmlTag.Sub
                or HtmlTag.Sup
                or HtmlTag.Time
                or HtmlTag.Tt
                or HtmlTag.U
                or HtmlTag.Var
                or HtmlTag.Wbr;
}
