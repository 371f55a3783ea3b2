namespace Hasila.Html;

/// <summary>
/// The element names that the standard knows. An element of any other name is <see cref="Unknown"/> and has its name in
/// <see cref="HtmlNode.Name"/>; so is every element inside SVG or MathML but their roots, so that an SVG title is never taken for the page's.
/// </summary>
public enum HtmlTag
{
    /// <summary>Not an element, an element whose name the standard does not list, or one inside SVG or MathML.</summary>
    Unknown = 0,
    A, Abbr, Acronym, Address, Applet, Area, Article, Aside, Audio, B, Base, Basefont, Bdi, Bdo, Bgsound, Big, Blink, Blockquote, Body, Br,
    Button, Canvas, Caption, Center, Cite, Code, Col, Colgroup, Data, Datalist, Dd, Del, Details, Dfn, Dialog, Dir, Div, Dl, Dt, Em, Embed,
    Fieldset, Figcaption, Figure, Font, Footer, Form, Frame, Frameset, H1, H2, H3, H4, H5, H6, Head, Header, Hgroup, Hr, Html, I, Iframe, Image,
    Img, Input, Ins, Isindex, Kbd, Keygen, Label, Legend, Li, Link, Listing, Main, Map, Mark, Marquee, Math, Menu, Menuitem, Meta, Meter, Multicol,
    Nav, Nextid, Nobr, Noembed, Noframes, Noscript, Object, Ol, Optgroup, Option, Output, P, Param, Picture, Plaintext, Pre, Progress, Q, Rb, Rp, Rt,
    Rtc, Ruby, S, Samp, Script, Search, Section, Select, Slot, Small, Source, Spacer, Span, Strike, Strong, Style, Sub, Summary, Sup, Svg, Table,
    Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Time, Title, Tr, Track, Tt, U, Ul, Var, Video, Wbr, Xmp,


}
