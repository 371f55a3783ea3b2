using Hasila.Html.Names;

namespace Hasila.Reading.Html.Tree;

/// <summary>Elements that a browser would not draw, or draws for screen readers alone.</summary>
internal static class Visibility
{
    private const int LongText = 400;
    private const int CommonStyle = 256;

    public static bool IsHidden(PageElement element)
    {
        // Text behind a fold or a wall is hidden as a whole; a long one is the article all the same.
        if (element.TextLength > LongText || element.TopHeadings > 0)
            return false;
        if (element.Tells == Telling.Nothing || (element.TextLength == 0 && element.Tag != HtmlTag.A && InlineTags.Has(element.Tag)))
            return false;
        if ((element.Tells.HasFlag(Telling.Hidden) && element["hidden"] is not null) || element.Signs.IsHidden)
            return true;
        return element.Tells.HasFlag(Telling.Style) && element.IsHiddenByStyle;
    }

    /// <param name="style">A style attribute's value in UTF-8.</param>
    public static bool IsHiddenByStyle(ReadOnlySpan<byte> style)
    {
        Span<byte> small = style.Length <= CommonStyle ? stackalloc byte[CommonStyle] : new byte[style.Length];
        small = small[..style.Length];
        InSmall(style, small);
        return Says(small, "display"u8, "none"u8) || Says(small, "visibility"u8, "hidden"u8);
    }

    private static void InSmall(ReadOnlySpan<byte> text, Span<byte> small)
    {
        for (var i = 0; i < small.Length; i++)
            small[i] = (byte)(text[i] | ((uint)(text[i] - 'A') < 26 ? 0x20 : 0));
    }

    private static bool Says(ReadOnlySpan<byte> style, ReadOnlySpan<byte> property, ReadOnlySpan<byte> value)
    {
        var at = style.IndexOf(property);
        if (at < 0)
            return false;
        var rest = style[(at + property.Length)..].TrimStart(" \t\r\n\f"u8);
        return rest is [(byte)':', .. var set] && set.TrimStart(" \t\r\n\f"u8).StartsWith(value);
    }
}
