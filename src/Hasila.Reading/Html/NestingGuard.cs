using System.Buffers;
using System.Text;

namespace Hasila.Reading.Html;

/// <summary>
/// Bounds what the tree builder is given, in one linear pass: tags nested deeper than a limit are dropped (their text stays), formatting elements are
/// limited more tightly because the builder repeats them in every following block, tags with bulky attributes lose them, scripts and styles lose their text.
/// Pages that people read pass through unchanged but for their scripts.
/// </summary>
internal static class NestingGuard
{
    private const int LongestTag = 16 * 1024;
    private const int MostFormatting = 24;

    private static readonly SearchValues<char> s_nameEnd = SearchValues.Create(" \t\r\n\f/>");

    private static readonly HashSet<string> s_void = new(StringComparer.Ordinal)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    // Their ends are implied by their next sibling, so an open one says nothing about depth.
    private static readonly HashSet<string> s_implied = new(StringComparer.Ordinal)
    {
        "html", "head", "body", "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "rp", "rt",
    };

    private static readonly HashSet<string> s_formatting = new(StringComparer.Ordinal)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    private static readonly HashSet<string> s_raw = new(StringComparer.Ordinal) { "script", "style", "noscript", "template", "svg", "math", "iframe", "textarea", "select" };

    public static string Bound(string html, ReadOptions options)
    {
        var output = new StringBuilder(html.Length);
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        int depth = 0, formatting = 0, tags = 0, at = 0;
        while (at < html.Length)
        {
            var less = html.IndexOf('<', at);
            if (less < 0 || less + 1 >= html.Length)
            {
                output.Append(html, at, html.Length - at);
                break;
            }

            output.Append(html, at, less - at);
            if (html[less + 1] is '!' or '?')
            {
                at = SkipMarkup(html, less, output);
                continue;
            }

            var closing = html[less + 1] == '/';
            var nameAt = less + (closing ? 2 : 1);
            if (nameAt >= html.Length || !char.IsAsciiLetter(html[nameAt]))
            {
                output.Append("&lt;");
                at = less + 1;
                continue;
            }

            if (++tags > options.MaxTags)
                break;
            var nameLength = html.AsSpan(nameAt, Math.Min(64, html.Length - nameAt)).IndexOfAny(s_nameEnd);
            var name = html.Substring(nameAt, nameLength < 0 ? Math.Min(64, html.Length - nameAt) : nameLength).ToLowerInvariant();
            var end = TagEnd(html, nameAt + name.Length);
            if (end < 0)
                break;
            at = end + 1;
            if (s_raw.Contains(name))
            {
                if (!closing)
                    at = SkipRaw(html, less, at, name, output);
                continue;
            }

            if (s_void.Contains(name) || s_implied.Contains(name))
            {
                AppendTag(output, html, less, at, name, closing);
                continue;
            }

            var isFormatting = s_formatting.Contains(name);
            var count = open.GetValueOrDefault(name);
            if (!closing)
            {
                if (depth >= options.MaxDepth || (isFormatting && formatting >= MostFormatting))
                    continue;
                open[name] = count + 1;
                depth++;
                formatting += isFormatting ? 1 : 0;
                AppendTag(output, html, less, at, name, closing);
            }
            else if (count > 0)
            {
                open[name] = count - 1;
                depth--;
                formatting -= isFormatting ? 1 : 0;
                AppendTag(output, html, less, at, name, closing);
            }
        }

        return output.ToString();
    }

    private static void AppendTag(StringBuilder output, string html, int from, int to, string name, bool closing)
    {
        if (to - from <= LongestTag)
            output.Append(html, from, to - from);
        else
            output.Append(closing ? "</" : "<").Append(name).Append('>');
    }

    /// <summary>The offset of the tag's <c>&gt;</c>; one inside a quoted attribute value does not count. -1 where the tag never ends.</summary>
    private static int TagEnd(string html, int at)
    {
        while (at < html.Length)
        {
            var next = html.AsSpan(at).IndexOfAny('>', '"', '\'');
            if (next < 0)
                return -1;
            at += next;
            if (html[at] == '>')
                return at;
            // A quote opens a value only after '='; anywhere else it is part of a (damaged) name.
            if (!html.AsSpan(0, at).TrimEnd().EndsWith("=", StringComparison.Ordinal))
            {
                at++;
                continue;
            }

            var close = html.IndexOf(html[at], at + 1);
            if (close < 0)
                return html.IndexOf('>', at);
            at = close + 1;
        }

        return -1;
    }

    private static int SkipMarkup(string html, int less, StringBuilder output)
    {
        if (string.CompareOrdinal(html, less, "<!--", 0, 4) == 0)
        {
            var close = html.IndexOf("-->", less + 4, StringComparison.Ordinal);
            return close < 0 ? html.Length : close + 3;
        }

        var end = html.IndexOf('>', less);
        if (end < 0)
            return html.Length;
        if (end - less < 256)
            output.Append(html, less, end + 1 - less);
        return end + 1;
    }

    // Structured data is the one script that says something about the page.
    private static int SkipRaw(string html, int less, int bodyAt, string name, StringBuilder output)
    {
        if (html[bodyAt - 2] == '/')
            return bodyAt;
        var close = html.IndexOf("</" + name, bodyAt, StringComparison.OrdinalIgnoreCase);
        var bodyEnd = close < 0 ? html.Length : close;
        var next = close < 0 ? -1 : html.IndexOf('>', close);
        var tag = html.AsSpan(less, bodyAt - less);
        if (name == "script" && tag.Contains("ld+json", StringComparison.OrdinalIgnoreCase) && bodyEnd - bodyAt < 256 * 1024)
            output.Append(html, less, bodyEnd - less).Append("</script>");
        return next < 0 ? html.Length : next + 1;
    }
}
