using Hasila.Html.Names;

namespace Hasila.Html.Building;

/// <summary>What the standard says of an element by its name alone (WHATWG HTML, 13.2.4.2 and 13.2.6.3).</summary>
[Flags]
internal enum Traits
{
    None = 0,
    Special = 1,

    /// <summary>Bounds "has an element in scope".</summary>
    Scope = 2,

    /// <summary>Bounds list item scope besides.</summary>
    ListScope = 4,

    /// <summary>Bounds button scope besides.</summary>
    ButtonScope = 8,

    /// <summary>Bounds table scope.</summary>
    TableScope = 16,

    /// <summary>An element of HTML, not of SVG or MathML. The traits up to here fit a byte and are kept on the stack.</summary>
    Html = 32,

    /// <summary>Its end tag may be implied.</summary>
    ImpliedEnd = 256,

    /// <summary>Its end tag may be implied by the end of a template.</summary>
    ImpliedEndThoroughly = 512,
    Heading = 1024,
    Void = 2048,
}

/// <summary>The table of traits.</summary>
internal static class TagTraits
{
    private static readonly Traits[] s_html = BuildHtml();

    /// <summary>The traits of a name with its namespace.</summary>
    public static Traits Of(int fullName)
    {
        if (fullName < s_html.Length)
            return s_html[fullName];
        if (fullName <= Node.NameMask)
            return Traits.Html;
        var name = fullName & Node.NameMask;
        return (HtmlNamespace)(fullName >> Node.SpaceShift) switch
        {
            HtmlNamespace.MathMl
                when (KnownName)name is KnownName.Mi or KnownName.Mo or KnownName.Mn or KnownName.Ms or KnownName.Mtext or KnownName.AnnotationXml =>
                Traits.Special | Traits.Scope,
            HtmlNamespace.Svg when (KnownName)name is KnownName.ForeignObject or KnownName.Desc || name == (int)HtmlTag.Title => Traits.Special | Traits.Scope,
            _ => Traits.None,
        };
    }

    private static Traits[] BuildHtml()
    {
        var table = new Traits[(int)KnownName.Mi];
        Array.Fill(table, Traits.Html);
        Set(
            Traits.Special,
            "address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div"
                + " dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input "
                + "keygen li link"
                + " listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script search section select source "
                + "style summary"
                + " table tbody td template textarea tfoot th thead title tr track ul wbr xmp"
        );
        Set(Traits.Scope, "applet caption html table td th marquee object select template");
        Set(Traits.ListScope, "ol ul");
        Set(Traits.ButtonScope, "button");
        Set(Traits.TableScope, "html table template");
        Set(Traits.ImpliedEnd | Traits.ImpliedEndThoroughly, "dd dt li optgroup option p rb rp rt rtc");
        Set(Traits.ImpliedEndThoroughly, "caption colgroup tbody td tfoot th thead tr");
        Set(Traits.Heading, "h1 h2 h3 h4 h5 h6");
        Set(Traits.Void, "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");
        return table;

        void Set(Traits traits, string names)
        {
            foreach (var name in names.Split(' '))
                table[(int)Enum.Parse<HtmlTag>(name, ignoreCase: true)] |= traits;
        }
    }
}
