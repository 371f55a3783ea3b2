using System.Globalization;
using Hasila.Claims.Checks;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Evidence.Catalogue;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;
using Hasila.Text;
using Hasila.Text.Figures;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Hasila.Claims.Tests.Checks.Worked;

/// <summary>Checks that were worked out by hand on invented tables: verdict, both intervals and all flags come out as they did.</summary>
public sealed class WorkedExamples
{
    // What every normal form of this file leaves open: what a bare number counts is taken from the statement's subject.
    private const string Understood = Flag.CountsNotStated;
    private static readonly string s_folder = TestMaterial.InRepository("tests", "Hasila.Claims.Tests", "Checks", "Worked", "Invented");
    private static readonly EvidenceCatalogue s_catalogue = EvidenceCatalogue.Load(s_folder);
    private static readonly Dictionary<string, Example> s_examples = Read();

    public static TheoryData<string> Ids => [.. s_examples.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Comes_out_as_worked_out_by_hand(string id)
    {
        var example = s_examples[id];
        var finding = example.Find();
        Assert.Equal(
            (example.Claimed, example.Observed, example.Outcome, string.Join(' ', example.Flags.Order(StringComparer.Ordinal))),
            (
                Show(finding.Claimed),
                Show(finding.Observed),
                SnakeCase(finding.Outcome),
                string.Join(' ', finding.Flags.Where(flag => flag != Understood).Order(StringComparer.Ordinal))
            )
        );
        Assert.DoesNotContain('<', finding.Explanation.Ar);
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(finding), System.Text.Json.JsonSerializer.Serialize(Recalculation.Run(finding)));
    }

    [Fact]
    public void A_plain_comparison_contradicts_what_the_rules_leave_open()
    {
        var wrong = s_examples
            .Where(pair => pair.Value.Find() is { Claimed: { } claimed, Observed: { } observed } && Verdict.Compare(claimed, observed) == Outcome.Contradicted)
            .Where(pair => pair.Value.Outcome != "contradicted")
            .Select(pair => pair.Key);
        Assert.Equal(["W08", "W09", "W19", "W25"], wrong);
    }

    private static Dictionary<string, Example> Read() =>
        new DeserializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .Build()
            .Deserialize<List<Example>>(File.ReadAllText(Path.Combine(s_folder, "examples.yaml")))
            .ToDictionary(example => example.Id, StringComparer.Ordinal);

    private static string Show(NumberInterval? interval) => interval is { } shown ? Numbers.Show(shown) : "-";

    private static string SnakeCase(Outcome outcome) => UnderscoredNamingConvention.Instance.Apply(outcome.ToString());

    public sealed class Example
    {
        public string Id { get; set; } = "";
        public string Claim { get; set; } = "";
        public Stated Figure { get; set; } = new();
        public string? Series { get; set; }

        /// <summary>Which of the series' findings, from 1.</summary>
        public int Finding { get; set; } = 1;
        public string? Page { get; set; }
        public List<string> Numbers { get; set; } = [];
        public string? Expected { get; set; }
        public string ByHand { get; set; } = "";
        public string Claimed { get; set; } = "";
        public string Observed { get; set; } = "";
        public string Outcome { get; set; } = "";
        public List<string> Flags { get; set; } = [];

        public Finding Find() =>
            Page is null
                ? ClaimChecker.Check(Figure.Form(), s_catalogue).Where(finding => finding.SeriesId == Series).ElementAt(Finding - 1)
                : InternalTests.Check(Figure.Form(), Test());

        private InternalTest Test()
        {
            var numbers = Numbers.ConvertAll(Interval);
            return Page switch
            {
                "headline_and_body" => InternalTests.HeadlineAndBody(numbers[0]),
                "whole_above_parts" => InternalTests.WholeAboveParts(Figure.Value!.Value, numbers, Expected is null ? null : Interval(Expected)),
                "whole_of_parts" => InternalTests.WholeOfParts(numbers),
                "growth" => InternalTests.Growth(numbers[0], numbers[1])!,
                "percent_of_ratio" => InternalTests.PercentOfRatio(numbers[0], numbers[1])!,
                _ => throw new InvalidDataException($"{Id}: no test is named {Page}"),
            };
        }

        private static NumberInterval Interval(string words)
        {
            var ends = words.Split("..");
            return new NumberInterval(Number(ends[0]), Number(ends[^1]));
        }

        private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
    }

    public sealed class Stated
    {
        public string Indicator { get; set; } = "";
        public decimal? Value { get; set; }
        public decimal? High { get; set; }
        public decimal? Step { get; set; }
        public Comparator Comparator { get; set; }
        public PeriodKind? Kind { get; set; }
        public string? Unit { get; set; }
        public string? From { get; set; }
        public string AsOf { get; set; } = "";
        public string? Published { get; set; }
        public string? Place { get; set; }
        public string? Denominator { get; set; }
        public string? Definition { get; set; }
        public string Claimant { get; set; } = "a body";

        public NormalForm Form() =>
            new()
            {
                ClaimId = "worked",
                Claimant = new LocalText(Claimant, Claimant),
                Indicator = Indicator,
                Value = Value,
                High = High,
                Step = Step,
                Comparator = Comparator,
                Unit = Unit ?? (Kind == PeriodKind.Share ? "percent" : null),
                Kind = Kind,
                From = From is null ? null : Day(From),
                AsOf = Day(AsOf),
                Published = Day(Published ?? AsOf),
                Place = Both(Place),
                Denominator = Both(Denominator),
                Definition = Both(Definition),
            };

        private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        private static LocalText? Both(string? text) => text is null ? null : new LocalText(text, text);
    }
}
