namespace Hasila.Bench.Faults;

/// <summary>After a fault: what was acknowledged is there, an edition stands under its name, and the command once more succeeds and leaves nothing.</summary>
internal static class Aftermath
{
    public static void Judge(SiteCommand run, Acknowledged said, FaultCounts counts, string when)
    {
        if (!run.Site.HasEdition())
        {
            counts.MissingEditions++;
            counts.Remarks.Add($"{when}: no edition under its name");
        }

        said.HoldAgainst(run.Site, counts, when);
        GoOn(run, said, counts, when);
    }

    /// <summary>The command once more, undisturbed.</summary>
    public static void GoOn(SiteCommand run, Acknowledged said, FaultCounts counts, string when)
    {
        run.Site.LetTimePass();
        var (exit, lines, error) = run.Site.Run(run.Arguments);
        said.Hear(lines);
        if (exit != 0)
        {
            counts.Lost++;
            counts.Remarks.Add($"{when}: the next command fails: {error.Trim()}");
        }

        said.HoldAgainst(run.Site, counts, $"{when}, then again");
        counts.Acknowledged += said.Count;
        foreach (var left in run.Site.Leftovers())
        {
            counts.Leftovers++;
            counts.Remarks.Add($"{when}: left behind: {left}");
        }
    }
}
