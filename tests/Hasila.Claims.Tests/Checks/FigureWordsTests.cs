using Hasila.Claims.Checks;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Evidence;
using Hasila.Claims.Evidence.Catalogue;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;
using Hasila.Text;
using Hasila.Text.Figures;
using Hasila.Text.Quantities;

namespace Hasila.Claims.Tests.Checks;

/// <summary>From the words of a page to an outcome: the figure reader's bounds and steps, held against one invented number.</summary>
public sealed class FigureWordsTests
{
    [Theory]
    [InlineData("The board has planted 2,489,406 trees.", Outcome.Supported)]
    [InlineData("The board has planted 2,489,416 trees.", Outcome.Contradicted)]
    [InlineData("The board has planted 2.5 million trees.", Outcome.Supported)]
    [InlineData("The board has planted more than 2.5 million trees.", Outcome.SupportedExceptApproximator)]
    [InlineData("The board has planted more than 2.4 million trees.", Outcome.Supported)]
    [InlineData("The board has planted about 2.4 million trees.", Outcome.Supported)]
    [InlineData("The board has planted nearly 2.6 million trees.", Outcome.Supported)]
    [InlineData("The board has planted nearly 2.4 million trees.", Outcome.Contradicted)]
    [InlineData("The board has planted between 2 and 3 million trees.", Outcome.Supported)]
    [InlineData("The board has planted fewer than 2 million trees.", Outcome.SupportedExceptApproximator)]
    [InlineData("The board has planted fewer than 1 million trees.", Outcome.Contradicted)]
    [InlineData("The board has planted millions of trees.", Outcome.NotCheckable)]
    [InlineData("غرس المجلس 2489406 شجرات.", Outcome.Supported)]
    [InlineData("غرس المجلس ٢٫٥ مليون شجرة.", Outcome.Supported)]
    [InlineData("غرس المجلس أكثر من 2.5 مليون شجرة.", Outcome.SupportedExceptApproximator)]
    [InlineData("غرس المجلس نحو مليونين ونصف مليون شجرة.", Outcome.Supported)]
    [InlineData("غرس المجلس ما لا يقل عن مليوني شجرة.", Outcome.Supported)]
    [InlineData("غرس المجلس 24894060 شجرة.", Outcome.Contradicted)]
    [InlineData("غرس المجلس ملايين الأشجار.", Outcome.NotCheckable)]
    public void The_words_around_a_number_decide_what_it_admits(string sentence, Outcome outcome)
    {
        var figure = Assert.Single(FigureReader.FindFigures(sentence));
        var claim = new Claim
        {
            Id = "c",
            Claimant = new LocalText("المجلس", "the board"),
            Indicator = "trees",
            Gloss = new LocalText("", ""),
            Figure = new ClaimedFigure
            {
                Value = figure.Value,
                High = figure.High,
                Comparator = figure.Comparator,
                Step = figure.Step,
                Unit = figure.Unit,
                Counts = figure.Counts?.In(sentence),
                Words = figure.Span.In(sentence),
            },
            PeriodKind = PeriodKind.Cumulative,
            AsOf = new DateOnly(2024, 3, 31),
            Appearances =
            [
                new Appearance
                {
                    Capture = "sha256:0",
                    Page = "p",
                    Span = figure.Span,
                    Words = sentence,
                },
            ],
        };
        var finding = Assert.Single(ClaimChecker.Check(claim, new EvidenceCatalogue([s_trees])));
        Assert.Equal(outcome, finding.Outcome);
    }

    private static readonly EvidenceSeries s_trees = new()
    {
        Id = "trees",
        Name = new LocalText("الأشجار", "Trees"),
        Definition = new LocalText("أشجار غُرست", "trees planted"),
        Owner = new LocalText("مكتب الأحراج", "Forest Office"),
        Source = "invented",
        Licence = "CC0-1.0",
        Indicators = ["trees"],
        Kind = PeriodKind.Cumulative,
        NeverFalls = true,
        Counts = new LocalText("شجرة", "trees"),
        CountsWords = ["tree", "شجر", "أشجار"],
        Observations =
        [
            new Observation
            {
                From = new DateOnly(2024, 3, 31),
                To = new DateOnly(2024, 3, 31),
                Value = NumberInterval.Point(2_489_406),
            },
        ],
    };
}
