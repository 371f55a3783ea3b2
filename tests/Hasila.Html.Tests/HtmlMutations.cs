using System.Text;
using Hasila.Html.Names;

namespace Hasila.Html.Tests;

/// <summary>Inputs made from pages and a dictionary by a seeded generator.</summary>
public sealed class HtmlMutations(int seed, IReadOnlyList<byte[]> pages)
{
    private static readonly string[] s_pieces =
    [
        "<!--",
        "-->",
        "--!>",
        "<![CDATA[",
        "]]>",
        "<!DOCTYPE html>",
        "<!DOCTYPE html PUBLIC \"\" ''>",
        "<?x",
        "</",
        "<",
        ">",
        "/>",
        "&",
        "&amp;",
        "&notin",
        "&#0;",
        "&#x110000;",
        "&#128;",
        "\0",
        "\r\n",
        "\r",
        "\f",
        "\"",
        "'",
        "=",
        " class='a b' ",
        " id=x",
        "<foreignObject>",
        "<desc>",
        "<mi>",
        "<annotation-xml encoding=text/html>",
        "<font color=red>",
        "<input type=hidden>",
        "<svg/>",
        "<x-y>",
        "</x-y>",
        "<script><!--<script>",
        "</script>",
        "\u0645\u0631\u062D\u0628\u0627",
        "\u00E9",
    ];

    private static readonly byte[][] s_markup =
    [
        .. Enum.GetNames<HtmlTag>()
            .Skip(1)
            .SelectMany(name => new[] { $"<{name}>", $"</{name}>", $"<{name.ToLowerInvariant()} a=b>" })
            .Concat(s_pieces)
            .Select(Encoding.UTF8.GetBytes),
        [0xED, 0xA0, 0x80],
        [0xC3],
        [0xFF],
    ];

#pragma warning disable CA5394 // Repeatable on purpose.
    private readonly Random random = new(seed);

    /// <summary>The next input; most are below 2 KB, a few much longer.</summary>
    public byte[] Next()
    {
        var input = new List<byte>();
        var count = random.Next(1, random.Next(20) == 0 ? 400 : 40);
        for (var piece = 0; piece < count; piece++)
        {
            switch (random.Next(10))
            {
                case 0 when pages.Count > 0:
                    var page = pages[random.Next(pages.Count)];
                    var from = random.Next(page.Length);
                    input.AddRange(page.AsSpan(from, Math.Min(random.Next(400), page.Length - from)));
                    break;
                case 1 when input.Count > 2:
                    var start = random.Next(input.Count);
                    var again = input.GetRange(start, Math.Min(random.Next(60), input.Count - start));
                    for (var times = random.Next(random.Next(50) == 0 ? 200 : 4); times > 0; times--)
                        input.AddRange(again);
                    break;
                case 2 when input.Count > 2:
                    var cut = random.Next(input.Count);
                    input.RemoveRange(cut, Math.Min(random.Next(8), input.Count - cut));
                    break;
                case 3:
                    input.Add((byte)random.Next(256));
                    break;
                case 4:
                    input.AddRange("word "u8);
                    break;
                default:
                    input.AddRange(s_markup[random.Next(s_markup.Length)]);
                    break;
            }
        }

        return [.. input];
    }
}
