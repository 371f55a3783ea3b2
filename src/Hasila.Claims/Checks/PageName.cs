using Hasila.Claims.Model;

namespace Hasila.Claims.Checks;

/// <summary>A page as a sentence names it: its headline and outlet, else its file.</summary>
internal static class PageName
{
    private const int Longest = 100;

    /// <summary>True where two outlets print the number: it is then the claimant's, not one page's slip.</summary>
    public static bool IsRepeated(Claim claim, decimal? value) =>
        claim.Appearances.Where(one => one.Figure?.Value == value).Select(one => one.Outlet ?? one.Capture).Distinct(StringComparer.Ordinal).Skip(1).Any();

    public static string Choose(string? headline, string? site, string name)
    {
        var title = string.IsNullOrWhiteSpace(headline) ? name : headline.Trim();
        if (title.Length > Longest)
            title = title[..(char.IsHighSurrogate(title[Longest - 1]) ? Longest - 1 : Longest)] + "…";
        return string.IsNullOrWhiteSpace(site) ? title : $"{title}, {site.Trim()}";
    }
}
