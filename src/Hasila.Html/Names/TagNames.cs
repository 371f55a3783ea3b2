namespace Hasila.Html.Names;

/// <summary>The names of the known tags as strings, made once.</summary>
internal static class TagNames
{
    private static readonly string[] s_names = [.. Enum.GetValues<HtmlTag>().Select(tag => tag == HtmlTag.Unknown ? "" : tag.ToString().ToLowerInvariant())];

    public static string Of(HtmlTag tag) => s_names[(int)tag];
}
