using System.Globalization;

namespace Hasila.Bench.Faults;

/// <summary>
/// <c>add</c>, <c>review</c> and <c>publish</c> by turns on one site, each killed at a random moment; after every tenth kill all three run to their end,
/// nothing may be left of the kills, and a new site is begun.
/// </summary>
internal static class RandomKills
{
    private const int Kills = 1000;
    private const int SiteFor = 10;

    public static FaultCounts Run(FaultSettings settings)
    {
        var counts = new FaultCounts();
        var random = new Random(settings.Seed);
        var bare = FaultySite.Published(settings, "kills", pages: 2);
        var times = TimesOf(bare.Copy(settings.NewFolder("kills")));
        var inTime = 0;
        while (counts.Runs < (settings.IsShort ? SiteFor : Kills))
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
                inTime += exit == 0 ? 1 : 0;
                var when = string.Create(CultureInfo.InvariantCulture, $"kill {counts.Runs}");
                if (!site.HasEdition())
                {
                    counts.MissingEditions++;
                    counts.Remarks.Add($"{when}: no edition under its name");
                }

                said.HoldAgainst(site, counts, when);
            }

            foreach (var command in Commands(site, pages)[..2])
                said.Hear(site.Run(command).Lines);
            Aftermath.GoOn(new SiteCommand(site, Commands(site, pages)[2]), said, counts, $"after kill {counts.Runs}");
        }

        counts.Remarks.Add($"{counts.Runs - inTime} met the program before its end");
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
