using CsCheck;
using Hasila.Claims.Evidence;
using Hasila.Claims.Evidence.Readings;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;
using Hasila.Text;

namespace Hasila.Claims.Tests.Checks;

/// <summary>Rule 3: what a series says on a day or over a period.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("2024-03-31", "[120, 120]", false)]
    [InlineData("2024-04-10", "[120, 120]", false)]
    [InlineData("2024-04-20", "[120, 150]", true)]
    [InlineData("2024-05-31", "[150, 150]", false)]
    [InlineData("2024-07-05", "[150, inf)", true)]
    [InlineData("2024-02-01", "[0, 120]", true)]
    public void A_running_total_lies_between_the_observations_before_and_after(string day, string expected, bool bracket)
    {
        var reading = Read(PeriodKind.Cumulative, ObservationGrain.Month, day, ("2024-03-31", 120), ("2024-05-31", 150));
        Assert.Equal((expected, bracket), (reading.Observed.ToString(), reading.Bracket));
    }

    [Theory]
    [InlineData("2024-04-20", "[90, 120]")]
    [InlineData("2024-06-10", "[90, 90]")]
    public void A_stock_lies_between_its_neighbours_in_either_order(string day, string expected) =>
        Assert.Equal(expected, Read(PeriodKind.Stock, ObservationGrain.Month, day, ("2024-03-31", 120), ("2024-05-31", 90)).Observed.ToString());

    [Theory]
    [InlineData("2024-08-01")]
    [InlineData("2024-01-01")]
    public void An_observation_that_is_too_far_off_says_nothing(string day)
    {
        var reading = Read(PeriodKind.Stock, ObservationGrain.Month, day, ("2024-03-31", 120), ("2024-05-31", 90));
        Assert.Null(reading.Observed);
        Assert.NotNull(reading.Missing);
    }

    [Fact]
    public void A_misprint_in_a_running_total_is_set_aside_whether_it_is_too_low_or_too_high()
    {
        var low = Read(
            PeriodKind.Cumulative,
            ObservationGrain.Month,
            "2024-03-31",
            ("2024-01-31", 100),
            ("2024-02-29", 15),
            ("2024-03-31", 120),
            ("2024-04-30", 130)
        );
        Assert.Equal((NumberInterval.Point(120), true), (low.Observed, low.Flags.Contains(Flag.RunningTotalFell, StringComparer.Ordinal)));
        var high = Read(
            PeriodKind.Cumulative,
            ObservationGrain.Month,
            "2024-04-30",
            ("2024-01-31", 100),
            ("2024-02-29", 1100),
            ("2024-03-31", 120),
            ("2024-04-30", 130)
        );
        Assert.Equal((NumberInterval.Point(130), true), (high.Observed, high.Flags.Contains(Flag.RunningTotalFell, StringComparer.Ordinal)));
    }

    [Fact]
    public void What_is_left_of_a_running_total_never_falls_and_nothing_could_have_been_kept_beside_it() =>
        Gen.Int[0, 20]
            .List[1, 9]
            .Sample(values =>
            {
                var points = values.Select((value, i) => Point(i, value)).ToList();
                NeverFalling.Keep(points);
                Assert.True(points.Zip(points.Skip(1), (one, next) => one.Value.High <= next.Value.High).All(rises => rises));
                Assert.Equal(LongestRising(values), points.Count);
            });

    [Fact]
    public void A_flow_sums_whole_periods()
    {
        var reading = Flow("2018-01-01", "2019-12-31", (2017, 5), (2018, 10), (2019, 20), (2020, 40));
        Assert.Equal((NumberInterval.Point(30), Extent.Same), (reading.Observed, reading.Time));
    }

    [Fact]
    public void A_flow_over_parts_of_periods_is_an_upper_bound()
    {
        var reading = Flow("2018-07-01", "2019-06-30", (2018, 10), (2019, 20));
        Assert.Equal((new NumberInterval(0, 30), Extent.Wider), (reading.Observed, reading.Time));
    }

    [Fact]
    public void A_flow_that_misses_a_tenth_of_a_period_at_most_is_taken_pro_rata()
    {
        var reading = Flow("2018-12-20", "2019-12-10", (2018, 10), (2019, 365));
        Assert.Equal((new NumberInterval(343, 375), Extent.Same), (reading.Observed, reading.Time)); // 343 days of 2019 were over on 10 December
        Assert.Contains(Flag.ProRata, reading.Flags);
    }

    [Fact]
    public void A_flow_with_a_year_missing_is_a_lower_bound()
    {
        var reading = Flow("2018-01-01", "2020-12-31", (2018, 10), (2020, 40));
        Assert.Equal((new NumberInterval(50, null), Extent.Narrower), (reading.Observed, reading.Time));
    }

    [Fact]
    public void A_zero_among_positive_neighbours_is_a_hole_and_one_at_the_edge_is_not()
    {
        Observation[] observations = [Year(2013, 0), Year(2014, 7), Year(2015, 0), Year(2016, 0), Year(2017, 9), Year(2018, 0)];
        Assert.Equal([2015, 2016], Holes.In(observations).Select(hole => hole.To.Year).Order());
    }

    [Fact]
    public void A_part_that_is_missing_in_one_year_makes_that_year_a_hole()
    {
        var series = Series(PeriodKind.Flow, ObservationGrain.Year, [Year(2018, 3, "a"), Year(2018, 4, "b"), Year(2019, 5, "a")]);
        Assert.Equal([(7m, false), (5m, true)], EvidencePoints.Select(series, null).Select(point => (point.Value.Low!.Value, point.NotReported)));
    }

    [Fact]
    public void Of_a_revised_cell_the_version_known_on_the_day_counts()
    {
        Observation[] cells = [Year(2018, 30) with { Vintage = new DateOnly(2019, 6, 1) }, Year(2018, 44) with { Vintage = new DateOnly(2021, 6, 1) }];
        Assert.Equal(30, Vintages.Choose(cells, new DateOnly(2020, 1, 1)).Single().Value.Low);
        Assert.Equal(44, Vintages.Choose(cells, null).Single().Value.Low);
        Assert.Empty(Vintages.Choose(cells, new DateOnly(2018, 12, 31)));
    }

    private static EvidenceReading Read(PeriodKind kind, ObservationGrain every, string day, params (string Day, decimal Value)[] values)
    {
        var series = Series(
            kind,
            every,
            [
                .. values.Select(one => new Observation
                {
                    From = Day(one.Day),
                    To = Day(one.Day),
                    Value = NumberInterval.Point(one.Value),
                }),
            ]
        );
        return LevelReading.At(Day(day), EvidencePoints.Select(series, null), series, CheckSettings.Default);
    }

    private static EvidenceReading Flow(string from, string to, params (int Year, decimal Value)[] years)
    {
        var series = Series(PeriodKind.Flow, ObservationGrain.Year, [.. years.Select(one => Year(one.Year, one.Value))]);
        return FlowReading.Over(Day(from), Day(to), EvidencePoints.Select(series, null), CheckSettings.Default);
    }

    private static int LongestRising(List<int> values)
    {
        var best = new int[values.Count];
        for (var i = 0; i < values.Count; i++)
            best[i] = 1 + Enumerable.Range(0, i).Where(j => values[j] <= values[i]).Select(j => best[j]).DefaultIfEmpty(0).Max();
        return best.Max();
    }

    private static EvidencePoint Point(int day, decimal value) =>
        new(DateOnly.FromDayNumber(700_000 + day), DateOnly.FromDayNumber(700_000 + day), NumberInterval.Point(value), false, false, day);

    private static Observation Year(int year, decimal value, string? part = null) =>
        new()
        {
            From = new DateOnly(year, 1, 1),
            To = new DateOnly(year, 12, 31),
            Value = NumberInterval.Point(value),
            Part = part,
        };

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static EvidenceSeries Series(PeriodKind kind, ObservationGrain every, IReadOnlyList<Observation> observations) =>
        new()
        {
            Id = "s",
            Name = Both("s"),
            Definition = Both("d"),
            Owner = Both("o"),
            Source = "x",
            Licence = "CC0-1.0",
            Indicators = ["i"],
            Kind = kind,
            NeverFalls = kind == PeriodKind.Cumulative,
            Every = every,
            Counts = Both("things"),
            Observations = observations,
        };

    private static LocalText Both(string text) => new(text, text);
}
