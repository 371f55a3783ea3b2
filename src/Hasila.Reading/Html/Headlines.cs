using Hasila.Reading.Articles;
using Hasila.Text.Folding;

namespace Hasila.Reading.Html;

/// <summary>The page's headline, and what the outlet added to it in the title.</summary>
internal static class Headlines
{
    private const int LongestHeadline = 300;
    private const int LongestSite = 50;

    private static readonly string[] s_joints = [" | ", " - ", " – ", " — ", " :: ", " » ", " • "];

    /// <summary>The first heading of the first rank that the title confirms; else the first one; else the title without the outlet's name.</summary>
    public static string? Choose(PageFacts facts, IReadOnlyList<PageBlock> blocks)
    {
        var headings = blocks.Where(block => block.Element.LocalName == "h1" && block.Text.Length <= LongestHeadline && block.Zone is null).Select(block => block.Text).ToList();
        var title = ArabicFold.Fold((facts.ShareTitle ?? facts.Title ?? "").AsSpan());
        return headings.Find(text => title.Contains(ArabicFold.Fold(text), StringComparison.Ordinal))
            ?? headings.FirstOrDefault()
            ?? facts.ShareTitle
            ?? WithoutSite(facts.Title);
    }

    /// <summary>The outlet's name, where the title is the headline, a joint, and a short rest.</summary>
    public static string? SiteIn(string? title, string? headline)
    {
        if (title is null || headline is null)
            return null;
        foreach (var joint in s_joints)
        {
            var at = title.LastIndexOf(joint, StringComparison.Ordinal);
            if (at > 0 && title.Length - at - joint.Length is > 1 and <= LongestSite && ArabicFold.Same(title.AsSpan(0, at), headline))
                return title[(at + joint.Length)..];
        }

        return null;
    }

    private static string? WithoutSite(string? title)
    {
        if (title is null)
            return null;
        foreach (var joint in s_joints)
        {
            var at = title.LastIndexOf(joint, StringComparison.Ordinal);
            if (at > title.Length / 2)
                return title[..at];
        }

        return title;
    }
}
