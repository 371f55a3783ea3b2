using System.Globalization;
using Hasila.Reading.Articles;

namespace Hasila.Reading.Html;

/// <summary>The outlet's local day, from what the page's head says and what its reader sees.</summary>
internal static class Publications
{
    /// <summary>
    /// What a reader sees wins where the two are a day apart (the head often speaks UTC); where they are further apart, the head does, since the
    /// visible day may be another one's (an update, today's date).
    /// </summary>
    public static Publication? Choose(string? declared, Publication? visible)
    {
        if (Parse(declared) is not { } fromHead)
            return visible;
        return visible is not null && Math.Abs(visible.Date.DayNumber - fromHead.Date.DayNumber) <= 1 ? visible : fromHead;
    }

    private static Publication? Parse(string? declared) =>
        declared is { Length: >= 10 } && DateOnly.TryParseExact(declared[..10].Replace('/', '-'), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new Publication(date, declared)
            : null;
}
