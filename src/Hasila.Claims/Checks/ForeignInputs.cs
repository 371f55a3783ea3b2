using System.Text.Json;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Evidence;
using Hasila.Claims.Intervals;

namespace Hasila.Claims.Checks;

/// <summary>A finding's file may come from anybody: its inputs are looked through before anything is computed from them.</summary>
internal static class ForeignInputs
{
    private const int MostObservations = 250_000;
    private const decimal MostPercent = 1000;

    /// <exception cref="JsonException">A list holds nothing where something must stand, a number is beyond what is worked with, a period ends before it
    /// begins.</exception>
    public static void Check(CheckInputs inputs)
    {
        var claim = inputs.Claim;
        NoNulls(claim.Flags, "claim.flags");
        NoNulls(claim.Speakers, "claim.speakers");
        NoNulls(inputs.Beside, "beside");
        foreach (var other in inputs.Beside)
            Workable(other.Observed, "beside.observed");
        Settings(inputs.Settings);
        if (inputs.Test is { } test)
        {
            NoNulls(test.Steps, "test.steps");
            NoNulls(test.Flags, "test.flags");
            Workable(test.Expected, "test.expected");
        }

        if (inputs.Series is { } series)
            Series(series);
    }

    private static void Series(EvidenceSeries series)
    {
        foreach (
            var (names, where) in new[]
            {
                (series.SelfSources, "self_sources"),
                (series.Indicators, "indicators"),
                (series.PlaceNames, "place_names"),
                (series.PlacesInside, "places_inside"),
                (series.PlacesAround, "places_around"),
                (series.ClaimantsHere, "claimants_here"),
                (series.CountsWords, "counts_words"),
            }
        )
        {
            NoNulls(names, where);
        }

        NoNulls(series.Observations, "observations");
        if (series.Observations.Count > MostObservations)
            throw new JsonException($"observations: more than {MostObservations}");
        foreach (var one in series.Observations)
        {
            Workable(one.Value, "observations.value");
            if (one.From > one.To)
                throw new JsonException($"observations: a period ends on {one.To:yyyy-MM-dd}, before it begins");
        }
    }

    private static void Settings(CheckSettings settings)
    {
        foreach (
            var value in new[]
            {
                settings.AboutPercent,
                settings.NearlyPercent,
                settings.UnderstatedPercent,
                settings.DisagreePercent,
                settings.ClosePercent,
                settings.GrossPercent,
                settings.StalePeriods,
                settings.SameDayPeriods,
                settings.EdgePercent,
            }
        )
        {
            if (value is < 0 or > MostPercent)
                throw new JsonException($"settings: {Numbers.Show(value)} is not between 0 and {MostPercent}");
        }
    }

    private static void NoNulls<T>(IReadOnlyList<T> list, string where)
    {
        if (list.Any(item => item is null))
            throw new JsonException($"{where}: holds a null");
    }

    private static void Workable(NumberInterval interval, string where)
    {
        if (!EvidenceNumber.IsWorkable(interval.Low ?? 0) || !EvidenceNumber.IsWorkable(interval.High ?? 0) || interval.Low > interval.High)
            throw new JsonException($"{where}: {interval} cannot be worked with");
    }
}
