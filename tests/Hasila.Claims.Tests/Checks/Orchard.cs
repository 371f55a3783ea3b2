using Hasila.Claims.Checks;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Evidence;
using Hasila.Claims.Evidence.Catalogue;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;
using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Claims.Tests.Checks;

/// <summary>An invented orchard board that counts trees: its claims and the evidence on them, to be varied by a test.</summary>
internal static class Orchard
{
    /// <summary>The first finding on a claim, held against one series or against none.</summary>
    public static Finding Check(NormalForm claim, EvidenceSeries? series) =>
        ClaimChecker.Check(claim, series is null ? EvidenceCatalogue.Empty : new EvidenceCatalogue([series]))[0];

    /// <summary>So many trees, by the board, at the end of March 2024.</summary>
    public static NormalForm Claim(decimal value, Comparator comparator = Comparator.Exact) =>
        new()
        {
            ClaimId = "c",
            Claimant = Both("Orchard Board"),
            Indicator = "trees",
            Value = value,
            Step = 1,
            Comparator = comparator,
            Kind = PeriodKind.Cumulative,
            AsOf = new DateOnly(2024, 3, 31),
            Place = Both("the valley"),
        };

    /// <summary>A running total by quarters of 2024, of the Forest Office; 1,200 at the end of March where no value is given.</summary>
    public static EvidenceSeries Trees(params decimal[] values) =>
        new()
        {
            Id = "trees",
            Name = new LocalText("الأشجار المغروسة", "Trees planted"),
            Definition = new LocalText("أشجار غُرست منذ 2020", "trees planted since 2020"),
            Owner = new LocalText("مكتب الأحراج", "Forest Office"),
            Source = "invented",
            Licence = "CC0-1.0",
            Indicators = ["trees"],
            Place = new LocalText("الوادي", "the valley"),
            Kind = PeriodKind.Cumulative,
            NeverFalls = true,
            Every = ObservationGrain.Quarter,
            Counts = new LocalText("شجرة", "trees"),
            Observations = values.Length == 0 ? [On(3, 31, 1200)] : [.. values.Select((value, i) => On(3 * (i + 1), i % 2 == 0 ? 31 : 30, value))],
        };

    /// <summary>On one day of 2024.</summary>
    public static Observation On(int month, int day, decimal value) =>
        new()
        {
            From = new DateOnly(2024, month, day),
            To = new DateOnly(2024, month, day),
            Value = NumberInterval.Point(value),
            Line = 3,
        };

    /// <summary>From the first day of a month to the last of another.</summary>
    public static Observation Over(int first, int last, decimal value) =>
        On(last, DateTime.DaysInMonth(2024, last), value) with
        {
            From = new DateOnly(2024, first, 1),
        };

    /// <summary>The same in both languages.</summary>
    public static LocalText Both(string text) => new(text, text);
}
