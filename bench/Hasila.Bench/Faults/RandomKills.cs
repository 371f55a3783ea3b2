using System.Globalization;

namespace Hasila.Bench.Faults;

/// <summary>
/// <c>add</c>, <c>review</c> and <c>publish</c> by turns on one site, each killed at a random moment, until so many were met alive; after every tenth run all
/// three run to their end, nothing may be left of the kills, and a new site is begun.
/// </summary>
internal static class RandomKills
{
    private const int Kills = 1000;
    private const int SiteFor = 10;

    // 128 and the number of SIGKILL.
    private const int Killed = 137;

    public static FaultCounts Run(FaultSettings settings)
    {
        var counts = new FaultCounts();
        var random = new Random(settings.Seed);
        var bare = FaultySite.Published(settings, "kills", pages: 2);
        var times = TimesOf(bare.Copy(settings.NewFolder("kills")));
        var kills = 0;
        while (settings.IsShort ? counts.Runs < SiteFor : kills < Kills)
        {
            var site = bare.Copy(settings.NewFolder("kills"));
            var said = new Acknowledged();
            var pages = "";
            for (var turn = 0; turn < SiteFor; turn++)
            {
                var at = turn % 3;
                pages = at == 0 ? site.NewPages(3) : pages;
                // The first third of a run is the runtime's own start.
                var (exit, lines, _) = site.RunAndKill(times[at] * (0.3 + (0.7 * random.NextDouble())), Commands(site, pages)[at]);
                said.Hear(lines);
                counts.Runs++;
                var wasKilled = exit == Killed;
                kills += wasKilled ? 1 : 0;
                // How long a command takes changes with whatever else the machine does: this follows it, at some three kills of five runs.
                times[at] *= wasKilled ? 1.04 : 0.94;
                var when = string.Create(CultureInfo.InvariantCulture, $"run {counts.Runs}");
                if (!site.HasEdition())
                {
                    counts.MissingEditions++;
                    counts.Remarks.Add($"{when}: no edition under its name");
                }

                said.HoldAgainst(site, counts, when);
            }

            foreach (var command in Commands(site, pages)[..2])
                said.Hear(site.Run(command).Lines);
            Aftermath.GoOn(new SiteCommand(site, Commands(site, pages)[2]), said, counts, $"after run {counts.Runs}");
        }

        counts.Remarks.Add($"{kills} of {counts.Runs} runs were killed before their end");
        return counts;
    }

    private static string[][] Commands(FaultySite site, string pages) =>
        [
            ["add", pages, "--ledger", site.Ledger],
            ["review", "--all", "--yes", "--by", "Lina Bench", "--decision", "publish", "--ledger", site.Ledger],
            ["publish", "--out", site.Edition, "--ledger", site.Ledger],
        ];

    private static TimeSpan[] TimesOf(FaultySite site)
    {
        var pages = site.NewPages(3);
        return [.. Commands(site, pages).Select(command => site.Time(command))];
    }
}
