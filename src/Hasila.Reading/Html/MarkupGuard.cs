using System.Text;

namespace Hasila.Reading.Html;

/// <summary>
/// Bounds what the tree builder is given, in one linear pass: tags nested deeper than a limit are dropped (their text stays), formatting elements are
/// limited more tightly because the builder repeats them in every following block, attributes that reading does not look at are left out,
/// scripts and styles lose their text. Pages that people read come through with the same text and the same structure.
/// </summary>
internal sealed class MarkupGuard
{
    private const int MostFormatting = 24;
    private const int LongestName = 64;
    private const int LongestStructuredData = 512 * 1024;

    // Their ends are implied by their next sibling, so an open one says nothing about depth.
    private static readonly HashSet<string> s_implied = new(StringComparer.Ordinal)
    {
        "html", "head", "body", "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "rp", "rt",
    };

    private static readonly HashSet<string> s_void = new(StringComparer.Ordinal)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    private static readonly HashSet<string> s_formatting = new(StringComparer.Ordinal)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    private static readonly HashSet<string> s_raw = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "textarea", "select", "xmp", "noembed", "noframes", "plaintext",
    };

    private readonly string _html;
    private readonly ReadOptions _options;
    private readonly StringBuilder _output;
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);
    private int _depth;
    private int _formatting;

    private MarkupGuard(string html, ReadOptions options)
    {
        _html = html;
        _options = options;
        _output = new StringBuilder(html.Length / 2);
    }

    public static string Bound(string html, ReadOptions options) => new MarkupGuard(html, options).Run();

    private string Run()
    {
        int tags = 0, at = 0;
        while (at < _html.Length)
        {
            var less = _html.IndexOf('<', at);
            AppendText(at, less < 0 ? _html.Length : less);
            if (less < 0)
                break;
            var tag = MarkupTag.Read(_html, less);
            switch (tag.Kind)
            {
                case MarkupTagKind.None:
                    _output.Append("&lt;");
                    break;
                case MarkupTagKind.Opening or MarkupTagKind.Closing when ++tags > _options.MaxTags:
                    return _output.ToString();
                case MarkupTagKind.Opening:
                    at = Open(tag);
                    continue;
                case MarkupTagKind.Closing:
                    Close(tag.Name);
                    break;
            }

            at = tag.End;
        }

        return _output.ToString();
    }

    private void AppendText(int from, int to)
    {
        // A character NUL is no text, and the parser would report each one.
        while (from < to)
        {
            var zero = _html.AsSpan(from, to - from).IndexOf('\0');
            var end = zero < 0 ? to : from + zero;
            _output.Append(_html, from, end - from);
            from = end + 1;
        }
    }

    /// <returns>Where to go on: behind the tag, or behind the raw text that it opens.</returns>
    private int Open(MarkupTag tag)
    {
        if (tag.Name.Length > LongestName)
            return tag.End;
        if (s_raw.Contains(tag.Name))
            return SkipRaw(tag);
        if (s_void.Contains(tag.Name) || s_implied.Contains(tag.Name))
        {
            tag.AppendTo(_output, _html);
            return tag.End;
        }

        var formatting = s_formatting.Contains(tag.Name);
        if (_depth >= _options.MaxDepth || (formatting && _formatting >= MostFormatting))
            return tag.End;
        _open[tag.Name] = _open.GetValueOrDefault(tag.Name) + 1;
        _depth++;
        _formatting += formatting ? 1 : 0;
        tag.AppendTo(_output, _html);
        return tag.End;
    }

    private void Close(string name)
    {
        if (!s_implied.Contains(name))
        {
            var count = _open.GetValueOrDefault(name);
            if (count == 0)
                return;
            _open[name] = count - 1;
            _depth--;
            _formatting -= s_formatting.Contains(name) ? 1 : 0;
        }

        _output.Append("</").Append(name).Append('>');
    }

    // Structured data is the one script that says something about the page.
    private int SkipRaw(MarkupTag tag)
    {
        // Only foreign elements can close themselves in HTML.
        if (tag.IsSelfClosing && tag.Name is "svg" or "math")
            return tag.End;
        var close = _html.IndexOf("</" + tag.Name, tag.End, StringComparison.OrdinalIgnoreCase);
        var end = close < 0 ? _html.Length : close;
        if (tag.Name == "script" && end - tag.End < LongestStructuredData && _html.AsSpan(tag.Start, tag.End - tag.Start).Contains("ld+json", StringComparison.OrdinalIgnoreCase))
            _output.Append("<script>").Append(_html, tag.End, end - tag.End).Append("</script>");
        var next = close < 0 ? -1 : _html.IndexOf('>', close);
        return next < 0 ? _html.Length : next + 1;
    }
}
