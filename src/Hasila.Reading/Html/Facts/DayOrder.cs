namespace Hasila.Reading.Html.Facts;

/// <summary>Whether a page writes 3/4/2021 for the fourth of March, as the United States do.</summary>
internal static class DayOrder
{
    // Hosts of these ends are used anywhere; any other two letters are a country's.
    private static readonly string[] s_anywhere = ["us", "io", "co", "tv", "ai", "me", "ly", "fm", "gg", "to", "cc", "ws"];

    /// <param name="locale">The language and region that the page says it is in, small letters.</param>
    /// <param name="url">The page's address.</param>
    public static bool IsMonthFirst(string? locale, string? url)
    {
        var address = Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? parsed : null;
        if (
            address
                ?.Segments.Select(segment => segment.Trim('/').Replace('_', '-').ToLowerInvariant())
                .FirstOrDefault(segment => segment.Length == 5 && segment.StartsWith("en-", StringComparison.Ordinal)) is
            { } inPath
        )
            return inPath == "en-us";
        if (locale is not ("en" or "en-us"))
            return false;
        return locale == "en-us" || address?.Host.Split('.')[^1] is not { Length: 2 } country || s_anywhere.Contains(country);
    }
}
