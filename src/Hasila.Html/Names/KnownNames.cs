using System.Text;

namespace Hasila.Html.Names;

/// <summary>The names every page shares: built once, read by all trees.</summary>
internal static class KnownNames
{
    /// <summary>The first id that a page's own names get.</summary>
    public const int FirstOwn = 1024;

    public static readonly NameTable Table = new(0, 2048);

    private static readonly int[] s_svgTags = new int[FirstOwn];
    private static readonly int[] s_svgAttributes = new int[FirstOwn];
    private static readonly int[] s_mathAttributes = new int[FirstOwn];
    private static readonly bool[] s_namespaced = new bool[FirstOwn];

#pragma warning disable CA1810 // The tables need each other in order.
    static KnownNames()
#pragma warning restore CA1810
    {
        foreach (var tag in Enum.GetValues<HtmlTag>())
        {
            if (tag != HtmlTag.Unknown)
                Table.AddAs((int)tag, tag.ToString().ToLowerInvariant());
        }

        foreach (var name in Enum.GetValues<KnownName>())
        {
            if (name != KnownName.None)
                Table.AddAs((int)name, Written(name));
        }

        var next = 512;
        foreach (var (kind, name) in ReadForeignNames())
        {
            var lower = FindOrAdd(name.ToLowerInvariant(), ref next);
            var kept = FindOrAdd(name, ref next);
            switch (kind)
            {
                case "svg-tag":
                    s_svgTags[lower] = kept;
                    break;
                case "svg-attribute":
                    s_svgAttributes[lower] = kept;
                    break;
                case "math-attribute":
                    s_mathAttributes[lower] = kept;
                    break;
                default:
                    s_namespaced[lower] = true;
                    break;
            }
        }
    }

    /// <summary>The tag of an id; <see cref="HtmlTag.Unknown"/> for a name that is no HTML element's.</summary>
    public static HtmlTag TagOf(int id) => id < (int)KnownName.Mi ? (HtmlTag)id : HtmlTag.Unknown;

    /// <summary>The id of an SVG element's name as the standard writes it.</summary>
    public static int SvgTag(int id) => id < FirstOwn && s_svgTags[id] != 0 ? s_svgTags[id] : id;

    /// <summary>The id of an SVG attribute's name as the standard writes it.</summary>
    public static int SvgAttribute(int id) => id < FirstOwn && s_svgAttributes[id] != 0 ? s_svgAttributes[id] : id;

    /// <summary>The id of a MathML attribute's name as the standard writes it.</summary>
    public static int MathAttribute(int id) => id < FirstOwn && s_mathAttributes[id] != 0 ? s_mathAttributes[id] : id;

    /// <summary>Whether the attribute belongs to XLink, XML or XMLNS on a foreign element.</summary>
    public static bool IsNamespaced(int id) => id < FirstOwn && s_namespaced[id];

    private static string Written(KnownName name) =>
        name switch
        {
            KnownName.AnnotationXml => "annotation-xml",
            KnownName.ForeignObject => "foreignObject",
            KnownName.XUnnamed => "x-unnamed",
            KnownName.HttpEquiv => "http-equiv",
            KnownName.StrokeWidth => "stroke-width",
            KnownName.FillRule => "fill-rule",
            KnownName.ClipRule => "clip-rule",
            _ when name.ToString() is var text && (text.StartsWith("Aria", StringComparison.Ordinal) || text.StartsWith("Data", StringComparison.Ordinal)) =>
                string.Concat(text.AsSpan(0, 4), "-", text.AsSpan(4)).ToLowerInvariant(),
            _ => name.ToString().ToLowerInvariant(),
        };

    private static int FindOrAdd(string name, ref int next)
    {
        var id = Table.Find(Encoding.UTF8.GetBytes(name));
        if (id == 0)
            Table.AddAs(id = next++, name);
        return id;
    }

    private static IEnumerable<(string Kind, string Name)> ReadForeignNames()
    {
        using var stream = typeof(KnownNames).Assembly.GetManifestResourceStream("foreign-names.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var kind, var name])
                yield return (kind, name);
        }
    }
}
