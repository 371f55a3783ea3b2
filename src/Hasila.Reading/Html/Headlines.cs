using Hasila.Reading.Articles;
using Hasila.Text.Folding;

namespace Hasila.Reading.Html;

/// <summary>The page's headline, and what the outlet added to it in the title.</summary>
internal static class Headlines
{
    private const int LongestHeadline = 300;
    private const int LongestSite = 50;
    private const int ShortestConfirmed = 12;

    private static readonly string[] s_joints = [" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " : ", "| "];

    /// <summary>
    /// The heading of the first rank that one of the page's titles confirms; else any heading that equals one; else the first of the first rank;
    /// else a title without the outlet's name.
    /// </summary>
    public static string? Choose(PageFacts facts, IReadOnlyList<PageBlock> blocks)
    {
        List<string> titles = [.. facts.Titles];
        if (facts.Title is { } title)
            titles.Add(title);
        var keys = titles.ConvertAll(text => ArabicFold.Fold(text));
        string? top = null;
        string? equal = null;
        foreach (var block in blocks)
        {
            if (block.Kind != BlockKind.Heading || block.Text.Length > LongestHeadline)
                continue;
            var key = ArabicFold.Fold(block.Text);
            if (block.Element.Name == "h1")
            {
                if (key.Length >= ShortestConfirmed && keys.Exists(known => known.Contains(key, StringComparison.Ordinal) || key.Contains(known, StringComparison.Ordinal)))
                    return WithoutKicker(block.Text, key, titles, keys);
                if (block.Zone is null && block.Cue is null)
                    top ??= block.Text;
            }
            else if (key.Length >= ShortestConfirmed && keys.Exists(known => known.StartsWith(key, StringComparison.Ordinal)))
            {
                equal ??= block.Text;
            }
        }

        return equal ?? top ?? titles.Select(WithoutSite).FirstOrDefault();
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

    // A heading can hold the kicker over the headline; the page's titles then hold the headline alone. Where they hold the same letters, marks between the two
    // are in the title only.
    private static string WithoutKicker(string heading, string key, List<string> titles, List<string> keys)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            var known = keys[i];
            if (known.Length >= ShortestConfirmed && known.Length < key.Length && known.Length * 5 >= key.Length * 2 && key.EndsWith(known, StringComparison.Ordinal) && !char.IsLetterOrDigit(key[key.Length - known.Length - 1]))
                return titles[i];
            if (known.Length > key.Length && known.Length <= key.Length + 3 && Letters(known) == Letters(key))
                return titles[i];
        }

        return heading;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string WithoutSite(string title)
    {
        foreach (var joint in s_joints)
        {
            var at = title.LastIndexOf(joint, StringComparison.Ordinal);
            if (at > title.Length / 2)
                return title[..at];
        }

        return title;
    }
}
