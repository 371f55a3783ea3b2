using Hasila.Ledger;

namespace Hasila.Cli.Desk;

/// <summary>What killed processes left beside a ledger: whatever command writes to it next clears it away, and says so.</summary>
internal static class Leftovers
{
    /// <param name="ledger">Open for writing, and found sound.</param>
    public static void Sweep(SqliteLedger ledger)
    {
        if (ledger.Sweep() is > 0 and var swept)
            Console.Error.WriteLine($"hasila: removed {swept} unfinished files that a killed process had left in {ledger.CapturesPath}");
    }
}
