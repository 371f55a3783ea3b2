namespace Hasila.Html.Names;

/// <summary>
/// Ids of the names that parsing itself asks for and that are not in <see cref="HtmlTag"/>. Names of elements and of attributes share one
/// numbering: <c>title</c> is <see cref="HtmlTag.Title"/> in both roles.
/// </summary>
internal enum KnownName
{
    None = 0,
    Mi = 256, Mo, Mn, Ms, Mtext, AnnotationXml, Mglyph, Malignmark, Desc, ForeignObject, XUnnamed,
    // Attributes: those parsing looks at, then those pages use most, so that they need no entry in a page's own table.
    Type, Action, Prompt, Color, Face, Size, Encoding, Charset, Content, HttpEquiv,
    Class, Id, Href, Src, Alt, Name, Rel, Width, Height, Target, Role, Value, Method, For, Lang, Tabindex, Async, Defer, Media, Property, Itemprop,
    Itemscope, Itemtype, Itemid, Datetime, Srcset, Sizes, Loading, Placeholder, Onclick, Onload, Align, Valign, Border, Cellpadding, Cellspacing,
    Colspan, Rowspan, Bgcolor, Start, Checked, Selected, Disabled, Readonly, Required, Hidden, Maxlength, Autocomplete, Allowfullscreen,
    Frameborder, Scrolling, Integrity, Crossorigin, Nonce, Hreflang, Rev, AriaLabel, AriaHidden, AriaExpanded, AriaLabelledby, AriaControls,
    AriaHaspopup, DataSrc, DataId, DataType, DataUrl, DataTitle, DataToggle, DataTarget, Fill, Stroke, StrokeWidth, D, X, Y, X1, Y1, X2, Y2, Cx,
    Cy, Rx, Ry, R, Points, Transform, Xmlns, Version, Opacity, FillRule, ClipRule, Offset, Clear, Nowrap, Noshade, Hspace, Vspace, Vlink,
    Poster, Controls, Autoplay, Loop, Muted, Preload, Allow, Decoding, Fetchpriority, Referrerpolicy, Download, Accesskey, Enctype, Novalidate,
}
