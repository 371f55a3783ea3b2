using System.Text;

namespace Hasila.Html.Tests;

/// <summary>The inputs by name; each ends in text that must come through.</summary>
public static class HostileInput
{
    public static readonly IReadOnlyDictionary<string, Func<int, byte[]>> All = new Dictionary<string, Func<int, byte[]>>(StringComparer.Ordinal)
    {
        ["div"] = n => Repeat("<div>", n),
        ["b"] = n => Repeat("<b>", n),
        ["i"] = n => Repeat("<i>", n),
        ["a"] = n => Repeat("<a>", n),
        ["a with its own href"] = n => Repeat(k => $"<a href={k}>", n),
        ["font"] = n => Repeat("<font>", n),
        ["font of a new colour"] = n => Repeat(k => $"<font color={k}>", n),
        ["ul li"] = n => Repeat("<ul><li>", n),
        ["ul li p closed"] = n => Repeat("<ul><li><p>x</p>", n),
        ["table"] = n => Repeat("<table>", n),
        ["table tr td"] = n => Repeat("<table><tr><td>", n),
        ["table with text between"] = n => Repeat("<table>x<tr>y", n),
        ["table pieces fostered"] = n => Bytes("<table>" + Of("x<b>y</b><td>z</td>", n) + "</table>the end"),
        ["table text in pieces"] = n => Bytes("<table>" + Of("x<!-- -->", n) + "</table>the end"),
        ["svg"] = n => Repeat("<svg>", n),
        ["svg g and strange end tags"] = n => Repeat("<svg><g></x>", n),
        ["math mi"] = n => Repeat("<math><mi>", n),
        ["template"] = n => Repeat("<template>", n),
        ["select"] = n => Repeat("<select><option>", n),
        ["button"] = n => Repeat("<button>", n),
        ["object"] = n => Repeat("<object>", n),
        ["form"] = n => Repeat("<form></form>", n),
        ["frameset"] = n => Bytes(Of("<frameset>", n) + "<noframes>the end</noframes>"),
        ["head"] = n => Repeat("<head><title>x</title>", n),
        ["body with attributes"] = n => Repeat(k => $"<body a{k % 5000}=1>", n),
        ["unknown names"] = n => Repeat(k => $"<x{k}>", n),
        ["formatting misnested"] = n => Repeat("<b><i></b></i>", n),
        ["formatting around blocks"] = n => Repeat("<b><p></b></p>", n),
        ["formatting around many blocks"] = n => Repeat("<b><div><div></b>", n),
        ["formatting left open in paragraphs"] = n =>
            Bytes("<p>" + string.Concat(Enumerable.Range(0, 200).Select(k => $"<font color={k}>")) + Of("<p>word", n) + "the end"),
        ["many formats, then their ends"] = n => Repeat("<a><b><i><u><s></a></b></i></u></s>", n),
        ["nobr"] = n => Repeat("<nobr>", n),
        ["ends of nothing"] = n => Repeat("</p></x></b></div></li>", n),
        ["paragraph ends below a wall"] = n => Bytes("<p><object>" + Of("<i>", 900) + Of("</p>", n) + "the end"),
        ["attributes"] = n => Bytes("<p " + Of(" a", n) + ">the end"),
        ["attributes, each new"] = n => Bytes("<p " + Pieces(k => $" a{k}=1", n) + ">the end"),
        ["tags of attributes"] = n => Repeat("<p a b c d e>", n),
        ["one attribute"] = n => Bytes("<p a='" + Of("0123456789", n) + "'>the end"),
        ["one attribute unquoted"] = n => Bytes("<p a=" + Of("0123456789", n) + ">the end"),
        ["one attribute never closed"] = n => Bytes("the end<p a='" + Of("0123456789", n)),
        ["one name"] = n => Bytes("<p " + Of("0123456789", n) + ">the end"),
        ["references"] = n => Repeat("&amp;", n),
        ["references that are long"] = n => Repeat("&CounterClockwiseContourIntegral;", n),
        ["references that grow"] = n => Repeat("&nGt;", n),
        ["references that are none"] = n => Repeat("&amx", n),
        ["numbers"] = n => Repeat("&#0;", n),
        ["one long number"] = n => Bytes("&#" + Of("9", n) + ";the end"),
        ["ampersands"] = n => Repeat("&", n),
        ["references in attributes"] = n => Repeat("<p a='&lt;&lt'>", n),
        ["br"] = n => Repeat("<br/>", n),
        ["comment never closed"] = n => Bytes("the end<!--" + Of("--!", n)),
        ["comments opened in comments"] = n => Bytes(Of("<!--", n) + "-->the end"),
        ["comments"] = n => Repeat("<!---->", n),
        ["cdata never closed"] = n => Bytes("<p>the end<svg><![CDATA[" + Of("]]", n)),
        ["cdata of NULs"] = n => Bytes("<svg><![CDATA[" + Of("\0", n) + "]]></svg>the end"),
        ["cdata empty"] = n => Bytes("<svg>" + Of("<![CDATA[]]>", n) + "</svg>the end"),
        ["table text of NULs"] = n => Bytes("<table>" + Of(" \0", n) + "</table>the end"),
        ["NULs"] = n => Repeat("\0", n),
        ["NULs between letters"] = n => Repeat("xy\0", n),
        ["NULs in tags"] = n => Repeat("<\0a\0><a\0 \0=\0>", n),
        ["lone surrogates"] = n => [.. Enumerable.Repeat((byte[])[0xED, 0xA0, 0x80], n).SelectMany(x => x), .. "the end"u8],
        ["returns"] = n => Repeat("\r\r\n", n),
        ["opening brackets"] = n => Bytes(Of("<", n) + " the end"),
        ["end tag openings"] = n => Bytes(Of("</ ", n) + ">the end"),
        ["doctypes"] = n => Repeat("<!DOCTYPE a b>", n),
        ["script openings"] = n => Bytes("<script>" + Of("<!--<script>", n) + "</script>-->the end"),
        ["title openings"] = n => Bytes("<title>" + Of("</titl", n) + "</title>the end"),
        ["text cut by ends of nothing"] = n => Repeat("x</x>", n),
    };

    private static byte[] Repeat(string piece, int count) => Bytes(Of(piece, count) + "the end");

    private static byte[] Repeat(Func<int, string> piece, int count) => Bytes(Pieces(piece, count) + "the end");

    private static string Of(string piece, int count) => new StringBuilder().Insert(0, piece, count).ToString();

    private static string Pieces(Func<int, string> piece, int count) => string.Concat(Enumerable.Range(0, count).Select(piece));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
