namespace Hasila.Bench;

/// <summary>Every measurement by its name: <c>dotnet run -c Release --project bench/Hasila.Bench -- NAME …</c>.</summary>
internal static class Benches
{
    public static IReadOnlyDictionary<string, Func<string[], int>> ByName { get; } =
        new SortedDictionary<string, Func<string[], int>>(StringComparer.Ordinal)
        {
            ["claims"] = Claims.ClaimsBench.Run,
            ["english-train"] = Statements.EnglishTraining.Run,
            ["html"] = HtmlBench.Run,
            ["kill"] = KillBench.Run,
            ["ledger"] = LedgerBench.Run,
            ["ledger-growth"] = Claims.GrowthBench.Run,
            ["page"] = PageBench.Run,
            ["reading"] = Reading.ReadingBench.Run,
            ["reading-fuzz"] = Reading.ReadingFuzz.Run,
            ["reading-pair"] = Reading.ReadingPair.Run,
            ["reading-peers"] = Reading.ReadingPeers.Run,
            ["reading-train"] = Reading.ReadingTraining.Run,
            ["statements-folds"] = Statements.StatementsFolds.Run,
            ["statements-fuzz"] = Statements.StatementsFuzzBench.Run,
            ["statements-oracle"] = Statements.StatementsOracle.Run,
            ["statements-peer"] = Statements.StatementsPeerBench.Run,
            ["statements-rules"] = Statements.StatementsRulesBench.Run,
            ["text"] = TextBench.Run,
            ["text-fuzz"] = FuzzBench.Run,
            ["warc"] = Reading.WarcBench.Run,
        };

    public static int Usage()
    {
        Console.Error.WriteLine("usage: bench NAME …, where NAME is one of: " + string.Join(", ", ByName.Keys));
        return 2;
    }
}
