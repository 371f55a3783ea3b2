using System.Globalization;

namespace Hasila.Publishing.Wording;

/// <summary>A day as a reader writes it, with the Levantine names of the months in Arabic.</summary>
internal static class DayWording
{
    private static readonly string[] s_arabicMonths =
    [
        "كانون الثاني",
        "شباط",
        "آذار",
        "نيسان",
        "أيار",
        "حزيران",
        "تموز",
        "آب",
        "أيلول",
        "تشرين الأول",
        "تشرين الثاني",
        "كانون الأول",
    ];

    /// <param name="day">The day.</param>
    /// <param name="language">"ar" for Arabic; anything else is English.</param>
    public static string Of(DateOnly day, string language) =>
        language == "ar"
            ? string.Create(CultureInfo.InvariantCulture, $"{day.Day} {s_arabicMonths[day.Month - 1]} {day.Year}")
            : day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
