using Hasila.Bench.Claims;
using Hasila.Bench.Exports;
using Hasila.Bench.Faults;
using Hasila.Bench.Ledgers;
using Hasila.Bench.Mutants;
using Hasila.Bench.Pictures;
using Hasila.Bench.Reading;
using Hasila.Bench.Scrapes;
using Hasila.Bench.Statements;
using Hasila.Bench.Words;

namespace Hasila.Bench;

/// <summary>Every measurement by its name: <c>dotnet run -c Release --project bench/Hasila.Bench -- NAME …</c>.</summary>
internal static class Benches
{
    public static IReadOnlyDictionary<string, Func<string[], int>> ByName { get; } =
        new SortedDictionary<string, Func<string[], int>>(StringComparer.Ordinal)
        {
            ["arabic-train"] = ArabicTrainBench.Run,
            ["arabic-clusters"] = ArabicWordClusters.Run,
            ["arabic-marks"] = ArabicMarks.Run,
            ["arabic-words"] = ArabicWordClasses.Run,
            ["claims"] = ClaimsBench.Run,
            ["claims-properties"] = ClaimPropertiesBench.Run,
            ["desk"] = DeskBench.Run,
            ["english-train"] = EnglishTraining.Run,
            ["exports"] = ExportsBench.Run,
            ["faults"] = FaultsBench.Run,
            ["figure-shapes"] = FigureShapesBench.Run,
            ["floors"] = FloorsBench.Run,
            ["html"] = HtmlBench.Run,
            ["indicator-coverage"] = IndicatorCoverageBench.Run,
            ["kill"] = KillBench.Run,
            ["ledger"] = LedgerBench.Run,
            ["ledger-growth"] = GrowthBench.Run,
            ["ledger-repeats"] = RepeatsBench.Run,
            ["ledger-scale"] = ScaleBench.Run,
            ["limits"] = LimitsBench.Run,
            ["mutants"] = MutantsBench.Run,
            ["page"] = PageBench.Run,
            ["reading"] = ReadingBench.Run,
            ["reading-fuzz"] = ReadingFuzz.Run,
            ["reading-pair"] = ReadingPair.Run,
            ["reading-peers"] = ReadingPeers.Run,
            ["reading-train"] = ReadingTraining.Run,
            ["scrape-print"] = ScrapeReport.RunPrint,
            ["scrape-score"] = ScrapeReport.Run,
            ["scrape-train"] = ScrapeTraining.Run,
            ["result-train"] = ResultTraining.Run,
            ["search"] = SearchBench.Run,
            ["speakers"] = SpeakersBench.Run,
            ["speakers-train"] = SpeakerTraining.Run,
            ["start"] = StartBench.Run,
            ["statements-folds"] = StatementsFolds.Run,
            ["statements-fuzz"] = StatementsFuzzBench.Run,
            ["statements-oracle"] = StatementsOracle.Run,
            ["statements-peer"] = StatementsPeerBench.Run,
            ["statements-rules"] = StatementsRulesBench.Run,
            ["text"] = TextBench.Run,
            ["text-fuzz"] = FuzzBench.Run,
            ["warc"] = WarcBench.Run,
        };

    public static int Usage()
    {
        Console.Error.WriteLine("usage: bench NAME …, where NAME is one of: " + string.Join(", ", ByName.Keys));
        return 2;
    }
}
