using Hasila.Html;

namespace Hasila.Reading.Html;

/// <summary>Elements that a browser would not draw, or draws for screen readers alone.</summary>
internal static class Visibility
{
    private const int LongText = 400;

    public static bool IsHidden(PageElement element)
    {
        // Text behind a fold or a wall is hidden as a whole; a long one is the article all the same.
        if (element.TextLength > LongText || element.TopHeadings > 0)
            return false;
        if (element.Tells == Telling.Nothing || (element.TextLength == 0 && element.Tag != HtmlTag.A && InlineTags.Has(element.Tag)))
            return false;
        if ((element.Tells.HasFlag(Telling.Hidden) && element["hidden"] is not null) || element.Signs.IsHidden)
            return true;
        return element.Tells.HasFlag(Telling.Style) && IsHiddenByStyle(element["style"]);
    }

    public static bool IsHiddenByStyle(string? style) => style is not null && (Says(style, "display", "none") || Says(style, "visibility", "hidden"));

    private static bool Says(string style, string property, string value)
    {
        var at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return false;
        var rest = style.AsSpan(at + property.Length).TrimStart();
        return rest is [':', .. var set] && set.TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }
}
