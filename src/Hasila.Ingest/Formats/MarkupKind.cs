using System.Collections.Frozen;

namespace Hasila.Ingest.Formats;

/// <summary>What begins with a tag: HTML by any tag of its own, else XML by its root.</summary>
internal static class MarkupKind
{
    private const int Beginning = 4096;

    private static readonly FrozenSet<string> s_html = (
        "html head body div p script meta title h1 h2 h3 h4 h5 h6 br table tr td tbody a "
        + "main section article span style link header nav ul ol li center font form img iframe base noscript template b "
        + "i u em strong blockquote pre hr dl aside footer button figure picture input label select small code"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static FileFormat Of(string text)
    {
        if (text.StartsWith("<?php", StringComparison.OrdinalIgnoreCase))
            return FileFormat.Script;
        var (root, isXml) = RootOf(text);
        var local = root[(root.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var head = text.AsSpan(0, Math.Min(text.Length, Beginning));
        return local switch
        {
            "rss" or "feed" => FileFormat.Feed,
            "RDF" when head.Contains("purl.org/rss/", StringComparison.Ordinal) => FileFormat.Feed,
            "urlset" or "sitemapindex" => FileFormat.Sitemap,
            "svg" => FileFormat.Picture,
            "" => isXml ? FileFormat.Xml : FileFormat.Page,
            _ when s_html.Contains(root) => FileFormat.Page,
            _ => isXml || head.Contains("xmlns", StringComparison.Ordinal) || text.Contains($"</{root}>", StringComparison.Ordinal)
                ? FileFormat.Xml
                : FileFormat.Page,
        };
    }

    // The first element behind declarations, comments and a DOCTYPE with what it holds.
    private static (string Name, bool IsXml) RootOf(string text)
    {
        var isXml = text.StartsWith("<?xml", StringComparison.Ordinal);
        var at = 0;
        while (at >= 0 && at + 1 < text.Length && text[at] == '<')
        {
            var end =
                text.AsSpan(at).StartsWith("<!--") ? After(text, "-->", at + 4)
                : text[at + 1] == '?' ? After(text, "?>", at + 2)
                : text[at + 1] == '!' ? AfterDoctype(text, at + 2, ref isXml)
                : 0;
            if (end == 0)
            {
                var name = at + 1;
                var close = name;
                while (close < text.Length && (char.IsLetterOrDigit(text[close]) || text[close] is ':' or '-' or '_' or '.'))
                    close++;
                return (text[name..close], isXml);
            }

            at = end;
            while (at >= 0 && at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
        }

        return ("", isXml);
    }

    private static int After(string text, string mark, int from) =>
        from <= text.Length && text.IndexOf(mark, from, StringComparison.Ordinal) is var at and >= 0 ? at + mark.Length : -1;

    private static int AfterDoctype(string text, int from, ref bool isXml)
    {
        var depth = 0;
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] == '[')
                (depth, isXml) = (depth + 1, true);
            else if (text[at] == ']')
                depth--;
            else if (text[at] == '>' && depth <= 0)
                return at + 1;
        }

        return -1;
    }
}
