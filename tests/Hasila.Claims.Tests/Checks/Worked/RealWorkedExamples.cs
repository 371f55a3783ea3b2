using System.Globalization;
using Hasila.Claims.Checks;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Evidence;
using Hasila.Claims.Evidence.Catalogue;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;

namespace Hasila.Claims.Tests.Checks.Worked;

/// <summary>Twenty-odd checks that were worked out by hand on real tables: verdict, both intervals and flags must come out as they did.</summary>
public sealed class RealWorkedExamples
{
    private static readonly string[] s_flags =
    [
        "PERIOD_MIXUP",
        "SERIES_HOLE",
        "SCOPE",
        "DENOMINATOR_UNDEFINED",
        "SELF_SOURCED",
        "SERIES_DISAGREE",
        "INTERNAL",
        "TRANSCRIPTION_SUSPECT",
        "RUNNING_TOTAL_FELL",
        "PROXY",
        "DEFINITION",
        "UNDERSTATED",
    ];

    private static readonly Lazy<IReadOnlyDictionary<string, Example>> s_expected = new(ReadExamples);
    private static readonly Lazy<EvidenceCatalogue> s_catalogue = new(LoadCatalogue);

    public static TheoryData<string> Ids => [.. RealWorkedForms.AgainstSeries.Keys, .. RealWorkedForms.AgainstThemselves.Keys];

    [RealTheory]
    [MemberData(nameof(Ids))]
    public void Comes_out_as_worked_out_by_hand(string id)
    {
        var expected = s_expected.Value[id];
        var finding = Find(id);
        Assert.Equal(expected.Outcome, finding.Outcome);
        Assert.Equal(
            expected.Flags.Union(s_alsoFlagged.GetValueOrDefault(id, []), StringComparer.Ordinal).Order(StringComparer.Ordinal),
            finding.Flags.Where(flag => s_flags.Contains(flag.ToUpperInvariant(), StringComparer.Ordinal)).Order(StringComparer.Ordinal)
        );
        AssertClose(expected.Claimed, finding.Claimed!.Value, $"{id} claimed {finding.Claimed}");
        AssertClose(expected.Observed, finding.Observed!.Value, $"{id} observed {finding.Observed}");
        Assert.DoesNotContain('<', finding.Explanation.Ar);
        Assert.Equal(Text(finding), Text(Recalculation.Run(finding)));
    }

    /// <summary>
    /// What a plain comparison of the two intervals says, without any guard, beside what the rules say; the table is kept, so that every verdict, interval
    /// and flag is.
    /// </summary>
    [RealFact]
    public void A_plain_comparison_gets_four_of_them_wrong()
    {
        var table = new List<string> { "id\tby hand\tours\tplain comparison\tclaimed\tobserved\tflags" };
        var wrong = new List<string>();
        foreach (var id in s_expected.Value.Keys)
        {
            var finding = Find(id);
            var plain = finding is { Claimed: { } claimed, Observed: { } observed } ? Verdict.Compare(claimed, observed) : (Outcome?)null;
            if (plain == Outcome.Contradicted && s_expected.Value[id].Outcome != Outcome.Contradicted)
                wrong.Add(id);
            table.Add(
                string.Join(
                    '\t',
                    id,
                    s_expected.Value[id].Outcome,
                    finding.Outcome,
                    plain?.ToString() ?? "none",
                    Show(finding.Claimed),
                    Show(finding.Observed),
                    string.Join(' ', finding.Flags)
                )
            );
        }

        var ours = s_expected.Value.Count(row => Find(row.Key).Outcome == row.Value.Outcome);
        table.Add($"right: ours {ours} of {s_expected.Value.Count}; wrongly contradicted by a plain comparison: {string.Join(' ', wrong)}");
        var text = string.Join('\n', table) + "\n";
        TestContext.Current.TestOutputHelper?.WriteLine(text);
        Golden.Matches("tests/Hasila.Claims.Tests/Checks/Golden/worked-examples.tsv", text);
        Assert.Equal(s_expected.Value.Count, ours);
        Assert.Equal(["E05", "E06", "E13", "E22"], wrong);
    }

    [RealFact]
    public void A_claim_without_a_threshold_is_not_checkable_and_its_proxy_does_not_decide()
    {
        var findings = ClaimChecker.Check(RealWorkedForms.AgainstSeries["E21"].Claim, s_catalogue.Value);
        Assert.Equal([Outcome.NotCheckable, Outcome.Insufficient], findings.Select(finding => finding.Outcome));
    }

    [RealFact]
    public void Two_series_that_print_one_number_are_one_source()
    {
        var findings = ClaimChecker.Check(RealWorkedForms.AgainstSeries["E02"].Claim, s_catalogue.Value);
        Assert.Equal(["rounds", "annual-irq"], findings.Select(finding => finding.SeriesId));
        Assert.All(findings, finding => Assert.Contains(Flag.OneSource, finding.Flags));
        Assert.All(findings, finding => Assert.Equal(NumberInterval.Point(944_958), finding.Observed));
    }

    [RealFact]
    public void Where_two_series_disagree_each_has_its_finding()
    {
        var findings = ClaimChecker.Check(RealWorkedForms.AgainstSeries["E12"].Claim, s_catalogue.Value);
        Assert.Equal([("rounds", Outcome.Supported), ("annual-irq", Outcome.Contradicted)], findings.Select(finding => (finding.SeriesId!, finding.Outcome)));
        Assert.All(findings, finding => Assert.Contains(Flag.SeriesDisagree, finding.Flags));
        Assert.All(findings, finding => Assert.EndsWith("low agreement", finding.Confidence, StringComparison.Ordinal));
    }

    /// <summary>
    /// E08: the claim runs from 8 December 2024 to 8 December 2025, the table has whole years. The running total that begins on the first of these days tells
    /// what was
    /// left of 2024; of 2025 the 341 days before the eighth are the low end, and all of it the high one.
    /// </summary>
    [RealFact]
    public void A_claim_over_parts_of_two_years_takes_of_the_first_what_a_running_total_says()
    {
        var year = Series("refugees-annual").Single(one => one.To == new DateOnly(2025, 12, 31)).Value.Low!.Value;
        var sinceDecember = Series("refugees-press").First().Value.Low!.Value;
        var observed = Find("E08").Observed!.Value;
        Assert.Equal(decimal.Round(year * 341 / 365), decimal.Round(observed.Low!.Value));
        Assert.Equal(year + sinceDecember, observed.High);
    }

    private static IEnumerable<Observation> Series(string id) => s_catalogue.Value.Series.Single(series => series.Id == id).Observations;

    /// <summary>Flags that the rules demand and the hand did not write down.</summary>
    private static readonly Dictionary<string, string[]> s_alsoFlagged = new(StringComparer.Ordinal)
    {
        ["E02b"] = [Flag.SeriesDisagree], // the yearly table sums to 5 percent less by then
        ["E04a"] = [Flag.Definition], // as E04, of which they are parts
        ["E04b"] = [Flag.Definition],
        ["E05"] = [Flag.Scope], // whole countries beside the parts that were held
        ["E10"] = [Flag.SelfSourced], // as E09, from the same table
        ["E14"] = [Flag.SelfSourced], // the running total is the claimant's own
        ["E22"] = [Flag.Scope], // both sides, and a minimum
        ["E23"] = [Flag.Definition], // as E04
    };

    private static Finding Find(string id)
    {
        if (RealWorkedForms.AgainstThemselves.TryGetValue(id, out var own))
            return InternalTests.Check(own.Claim, own.Test);
        var (claim, series) = RealWorkedForms.AgainstSeries[id];
        return ClaimChecker.Check(claim, s_catalogue.Value).Single(finding => string.Equals(finding.SeriesId, series, StringComparison.Ordinal));
    }

    private static string Text(Finding finding) => System.Text.Json.JsonSerializer.Serialize(finding);

    /// <summary>By hand, "more than v" was written [v, 1.25 v], "less than v" [v/2, v], and a step of one [v, v] or [v-1, v+1].</summary>
    private static void AssertClose(NumberInterval byHand, NumberInterval actual, string what)
    {
        if (actual.LowClosed && actual.Low is { } low && actual is not { Low: 0, HighClosed: false })
            Assert.True(Near(byHand.Low!.Value, low), $"{what}, by hand {byHand}");
        if (actual.LowClosed && actual.High is { } high)
            Assert.True(Near(byHand.High!.Value, high), $"{what}, by hand {byHand}");
        if (!actual.LowClosed)
            Assert.Equal(byHand.Low, actual.Low);
    }

    private static string Show(NumberInterval? interval) => interval is { } shown ? Numbers.Show(shown) : "-";

    private static bool Near(decimal byHand, decimal actual) => Math.Abs(byHand - actual) <= Math.Max(0.001m, Math.Abs(byHand) > 1000 ? 0.5m : 0);

    private static Dictionary<string, Example> ReadExamples() =>
        File.ReadLines(TestMaterial.Shared("data", "evidence", "examples.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .ToDictionary(cells => cells[0], Example.Of, StringComparer.Ordinal);

    private static EvidenceCatalogue LoadCatalogue()
    {
        using var folder = new TempFolder();
        foreach (var table in Directory.EnumerateFiles(TestMaterial.Shared("data", "evidence"), "*.csv"))
            File.Copy(table, folder.File(Path.GetFileName(table)));
        File.Copy(TestMaterial.InRepository("tests", "Hasila.Claims.Tests", "Checks", "Worked", "real-evidence.yaml"), folder.File(EvidenceCatalogue.FileName));
        return EvidenceCatalogue.Load(folder.Path);
    }

    private sealed record Example(Outcome Outcome, NumberInterval Claimed, NumberInterval Observed, IReadOnlyList<string> Flags)
    {
        public static Example Of(string[] cells) =>
            new(
                Verdict(cells[6]),
                Interval(cells[4]),
                Interval(cells[5]),
                [
                    .. RealWorkedExamples
                        .s_flags.Where(flag => $"{cells[7]} {cells[8]}".Contains(flag, StringComparison.Ordinal))
                        .Select(flag => flag.ToLowerInvariant()),
                ]
            );

        private static Outcome Verdict(string words) =>
            words switch
            {
                _ when words.StartsWith("SUPPORTED EXCEPT", StringComparison.Ordinal) => Outcome.SupportedExceptApproximator,
                _ when words.StartsWith("SUPPORTED", StringComparison.Ordinal) => Outcome.Supported,
                _ when words.StartsWith("CONSISTENT", StringComparison.Ordinal) => Outcome.Consistent,
                _ when words.StartsWith("CONTRADICTED", StringComparison.Ordinal) || words.StartsWith("SERIES DISAGREE", StringComparison.Ordinal) =>
                    Outcome.Contradicted,
                _ => Outcome.Insufficient,
            };

        private static NumberInterval Interval(string words)
        {
            var ends = words.Trim('[', ']').Split(", ").Select(end => decimal.Parse(end, NumberStyles.Number, CultureInfo.InvariantCulture)).ToList();
            return new NumberInterval(ends[0], ends[1]);
        }
    }
}
