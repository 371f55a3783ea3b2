using System.Globalization;
using Hasila.Reading.Articles;
using Hasila.Text.Quantities;

namespace Hasila.Ingest.Composing;

/// <summary>Days of publication as feeds and exports write them.</summary>
internal static class Moments
{
    private static readonly string[] s_zones = [" UTC", " UT", " GMT", " Z"];

    /// <summary>
    /// The day in the place where it was written, where the moment has an offset; the words are its evidence. Null for what is no day. A day in words, in
    /// Arabic too ("السبت 22 مارس 2025"), is read as the press writes it.
    /// </summary>
    public static Publication? DayOf(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return null;
        words = words.Trim();
        var plain = words;
        foreach (var zone in s_zones)
        {
            if (plain.EndsWith(zone, StringComparison.OrdinalIgnoreCase))
                plain = plain[..^zone.Length] + " +00:00";
        }

        if (DateTimeOffset.TryParse(plain, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return new Publication(DateOnly.FromDateTime(moment.DateTime), words);
        var days = DateReader.FindDates(words, reference: null);
        var day = days.FirstOrDefault(day => day.From is { } from && day.To == from);
        return day is null ? null : new Publication(day.From!.Value, words);
    }

    /// <summary>The day of a moment, in UTC.</summary>
    public static Publication DayOf(DateTimeOffset moment, string evidence) => new(DateOnly.FromDateTime(moment.UtcDateTime), evidence);
}
