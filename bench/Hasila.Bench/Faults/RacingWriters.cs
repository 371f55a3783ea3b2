using Hasila.Ledger;

namespace Hasila.Bench.Faults;

/// <summary>Two programs that add and one that publishes, over and over, all on one ledger at once.</summary>
internal static class RacingWriters
{
    public static FaultCounts Run(FaultSettings settings)
    {
        var counts = new FaultCounts();
        var site = FaultySite.Published(settings, "writers");
        var said = new Acknowledged();
        for (var round = 0; round < (settings.IsShort ? 1 : 10); round++)
        {
            string[][] commands =
            [
                ["add", site.NewPages(15), "--ledger", site.Ledger],
                ["add", site.NewPages(15), "--ledger", site.Ledger],
                ["publish", "--out", site.Edition, "--ledger", site.Ledger],
            ];
            var running = commands.Select(command => Task.Run(() => site.Run(command))).ToList();
            while (!Task.WaitAll([.. running], millisecondsTimeout: 2))
            {
                // The folder's name is looked up as a reader would, without a ledger.
                if (!Directory.Exists(site.Edition))
                {
                    counts.MissingEditions++;
                    counts.Remarks.Add($"round {round}: no edition under its name");
                }
            }

            foreach (var (exit, lines, error) in running.Select(task => task.GetAwaiter().GetResult()))
            {
                said.Hear(lines);
                counts.Runs++;
                if (exit != 0)
                {
                    counts.Lost++;
                    counts.Remarks.Add($"round {round}: {error.Trim()}");
                }
            }

            said.HoldAgainst(site, counts, $"round {round}");
        }

        Aftermath.GoOn(new SiteCommand(site, ["publish", "--out", site.Edition, "--ledger", site.Ledger]), said, counts, "at the end");
        using var ledger = SqliteLedger.OpenExisting(site.Ledger);
        counts.Remarks.Add($"{ledger.Captures().Count()} captures, {ledger.Claims().Count} claims");
        return counts;
    }
}
