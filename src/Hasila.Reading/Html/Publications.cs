using System.Globalization;
using Hasila.Reading.Articles;
using Hasila.Text.Dates;

namespace Hasila.Reading.Html;

/// <summary>The outlet's local day, from what the page's head says and what its reader sees.</summary>
internal static class Publications
{
    private static readonly DateOnly s_firstPages = new(1990, 1, 1);

    /// <summary>
    /// What a reader sees wins where the two are a day apart (the head often speaks UTC); where they are further apart, the head does, since the
    /// visible day may be another one's (an update, today's date).
    /// </summary>
    public static Publication? Choose(IReadOnlyList<string> declared, Publication? visible)
    {
        var fromHead = declared.Select(Parse).FirstOrDefault(found => found is not null);
        if (fromHead is null)
            return visible;
        return visible is not null && Math.Abs(visible.Date.DayNumber - fromHead.Date.DayNumber) <= 1 ? visible : fromHead;
    }

    private static Publication? Parse(string declared)
    {
        if (declared is { Length: >= 10 } && DateOnly.TryParseExact(declared[..10].Replace('/', '-'), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return IsPage(date) ? new Publication(date, declared) : null;
        if (declared is { Length: >= 8 } && DateOnly.TryParseExact(declared[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && IsPage(date))
            return new Publication(date, declared);
        var words = DateReader.FindDates(declared, reference: null).FirstOrDefault(found => found is { From: { } from, To: { } to } && from == to);
        return words is { From: { } day } && IsPage(day) ? new Publication(day, declared) : null;
    }

    private static bool IsPage(DateOnly date) => date >= s_firstPages;
}
