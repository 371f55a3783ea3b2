using Hasila.Claims.Checks;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;
using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Claims.Tests.Checks.Worked;

/// <summary>The claims of the worked examples in normal form: numbers, dates and scope alone.</summary>
internal static class RealWorkedForms
{
    private const decimal Million = 1_000_000;

    /// <summary>Those that are held against a series, with the series that the example names (the first finding's).</summary>
    public static IReadOnlyDictionary<string, (NormalForm Claim, string Series)> AgainstSeries { get; } =
        new Dictionary<string, (NormalForm, string)>(StringComparer.Ordinal)
        {
            ["E01"] = (Form("returns", 2.6m * Million, 0.1m * Million, PeriodKind.Cumulative, "2017-11-15", "IRQ"), "rounds"),
            ["E02"] = (Form("returns", 4 * Million, Million, PeriodKind.Flow, "2018-12-31", "IRQ", from: "2018-01-01"), "rounds"),
            ["E02b"] = (Form("returns", 4 * Million, Million, PeriodKind.Cumulative, "2018-12-31", "IRQ"), "rounds"),
            ["E03"] = (
                Form("returns", 70, null, PeriodKind.Share, "2018-08-30", "IRQ", Comparator.Nearly) with
                {
                    Denominator = Both("5.9 million displaced"),
                },
                "rounds-share"
            ),
            ["E04"] = (Crossings(577_262, "JOR and LBN"), "from-both"),
            ["E04a"] = (Crossings(395_248, "JOR"), "from-jor"),
            ["E04b"] = (Crossings(182_014, "LBN"), "from-lbn"),
            ["E05"] = (
                Form(
                    "returns",
                    8 * Million,
                    Million,
                    PeriodKind.Cumulative,
                    "2020-12-31",
                    "what was held of IRQ and SYR",
                    Comparator.Nearly,
                    from: "2014-01-01"
                ),
                "annual-both"
            ),
            ["E06"] = (Form("returns", 65, 1, PeriodKind.Share, "2021-03-24", "SYR north-east", Comparator.More), "share-syr"),
            ["E07"] = (Own(Form("refugee-returns-total", Million, null, PeriodKind.Cumulative, "2025-09-24", "SYR")), "refugees-press"),
            ["E08"] = (
                Own(Form("refugee-returns", 1.2m * Million, 0.1m * Million, PeriodKind.Cumulative, "2025-12-08", "SYR", Comparator.More, from: "2024-12-08")),
                "refugees-annual"
            ),
            ["E09"] = (Own(Form("refugees", 4.5m * Million, 0.1m * Million, PeriodKind.Stock, "2025-09-24", "SYR", Comparator.More)), "abroad-syr"),
            ["E10"] = (Own(Form("displaced", 7 * Million, Million, PeriodKind.Stock, "2025-09-24", "SYR", Comparator.More)), "displaced-syr"),
            ["E11"] = (Form("displaced", 2 * Million, null, PeriodKind.Stock, "2018-07-31", "IRQ", Comparator.Less), "displaced-irq"),
            ["E12"] = (Form("returns", 3.2m * Million, 0.1m * Million, PeriodKind.Cumulative, "2017-12-31", "IRQ", from: "2014-01-01"), "annual-irq"),
            ["E14"] = (Form("demining", 15_219, 1, PeriodKind.Cumulative, "2025-09-23", "YEM") with { Claimant = Both("Clearance project") }, "clearance"),
            ["E19"] = (Form("active", 25, 1, PeriodKind.Flow, "2020-12-31", "SYR and IRQ", Comparator.More, from: "2020-01-01"), "deaths"),
            ["E21"] = (Form("markets", null, null, null, "2021-03-24", "SYR north-east"), "lights"),
            ["E22"] = (Form("killed", 11_000, null, PeriodKind.Cumulative, "2022-12-31", "SYR", from: "2015-01-01"), "dyad"),
            ["E23"] = (Crossings(411_649, "TUR") with { From = Day("2024-12-08"), AsOf = Day("2025-08-15"), Kind = PeriodKind.Cumulative }, "from-tur"),
        };

    /// <summary>Those that a page's own numbers decide.</summary>
    public static IReadOnlyDictionary<string, (NormalForm Claim, InternalTest Test)> AgainstThemselves { get; } =
        new Dictionary<string, (NormalForm, InternalTest)>(StringComparer.Ordinal)
        {
            ["E13"] = (
                Form("visits", 2.5m * Million, 0.1m * Million, PeriodKind.Flow, "2019-12-31", null, Comparator.More),
                InternalTests.HeadlineAndBody(NumberInterval.Point(2_489_406))
            ),
            ["E15"] = (
                Form("crossings", 288, 1, PeriodKind.Flow, "2020-01-01", null),
                InternalTests.WholeAboveParts(288, [NumberInterval.Point(386), NumberInterval.Point(657)], NumberInterval.Point(1_666 - 378))
            ),
            ["E16"] = (
                Form("growth", 34.7m, 0.1m, PeriodKind.Change, "2020-01-01", null) with
                {
                    Unit = "percent",
                },
                InternalTests.Growth(new(6.95m, 7.05m), new(9.35m, 9.45m))!
            ),
            ["E17"] = (
                Form("share", 92, 1, PeriodKind.Share, "2020-01-01", null, Comparator.More),
                InternalTests.PercentOfRatio(NumberInterval.Point(547_848), NumberInterval.Point(591_000))!
            ),
            ["E18"] = (
                Form("sum", 17.4m * Million, 0.1m * Million, PeriodKind.Flow, "2020-01-01", null),
                InternalTests.WholeOfParts([new(8.75m * Million, 8.85m * Million), new(8.55m * Million, 8.65m * Million)])
            ),
            ["E20"] = (
                Form("share", 60, 1, PeriodKind.Share, "2020-01-01", null, Comparator.More),
                InternalTests.PercentOfRatio(NumberInterval.Point(680 + 297), NumberInterval.Point(1_544))!
            ),
        };

    private static NormalForm Crossings(decimal value, string place) =>
        Form("crossings", value, 1, PeriodKind.Flow, "2020-03-16", place, from: "2018-07-18") with
        {
            Definition = Both("everyone who crossed the border"),
        };

    private static NormalForm Own(NormalForm claim) => claim with { Claimant = Both("Refugee statistics") };

    private static NormalForm Form(
        string indicator,
        decimal? value,
        decimal? step,
        PeriodKind? kind,
        string asOf,
        string? place,
        Comparator comparator = Comparator.Exact,
        string? from = null
    ) =>
        new()
        {
            ClaimId = "worked",
            Claimant = Both("a body"),
            Indicator = indicator,
            Value = value,
            Step = step,
            Comparator = comparator,
            Unit = kind == PeriodKind.Share ? "percent" : null,
            Kind = kind,
            From = from is null ? null : Day(from),
            AsOf = Day(asOf),
            Published = Day(asOf),
            Place = place is null ? null : Both(place),
        };

    private static LocalText Both(string text) => new(text, text);

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
