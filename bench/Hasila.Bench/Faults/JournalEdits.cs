using System.Globalization;
using Hasila.Ledger;
using Hasila.Ledger.Model;
using Hasila.Ledger.Verification;

namespace Hasila.Bench.Faults;

/// <summary>
/// Rows of the journal, captures and rows of the index in the ledger's file, changed by hand one at a time: <c>publish</c>, <c>add</c> and <c>check</c> have to
/// refuse each that <c>verify</c> finds, and to write nothing.
/// </summary>
internal static class JournalEdits
{
    private const int Edits = 300;

    // A row deleted, a payload, a capture linked to a device, a cell of the index.
    private static readonly int[] s_few = [0, 2, 5, 8];

    public static FaultCounts Run(FaultSettings settings)
    {
        var counts = new FaultCounts();
        var random = new Random(settings.Seed);
        var bare = FaultySite.Published(settings, "edits", pages: 30);
        var found = 0;
        foreach (var number in settings.IsShort ? s_few : Enumerable.Range(0, Edits))
        {
            var site = bare.Copy(settings.NewFolder("edits"));
            var edit = LedgerEdit.Make(site, number, random);
            counts.Runs++;
            if (VerifyFinds(site))
            {
                found++;
                Commands(settings, site, edit, counts);
            }
            else
            {
                counts.Remarks.Add($"verify finds nothing: {edit}");
            }

            Directory.Delete(Path.GetDirectoryName(site.Ledger)!, recursive: true);
        }

        counts.Remarks.Insert(0, string.Create(CultureInfo.InvariantCulture, $"verify finds {found} of {counts.Runs} edits"));
        return counts;
    }

    private static void Commands(FaultSettings settings, FaultySite site, string edit, FaultCounts counts)
    {
        var evidence = Path.Combine(Path.GetDirectoryName(settings.Program)!, "samples", "evidence");
        var before = JournalOf(site);
        string[][] commands =
        [
            ["publish", "--out", site.Edition + "-2", "--ledger", site.Ledger],
            ["add", site.NewPages(1), "--ledger", site.Ledger],
            ["check", "--evidence", evidence, "--ledger", site.Ledger],
        ];
        foreach (var command in commands)
        {
            var (exit, _, error) = site.Run(command);
            if (exit == 1 && error.Length > 0 && JournalOf(site) == before && !Directory.Exists(site.Edition + "-2"))
                continue;
            counts.NotRefused++;
            counts.Remarks.Add($"{command[0]} goes on after: {edit} (exit {exit}) {error.Trim()}");
        }
    }

    private static bool VerifyFinds(FaultySite site)
    {
        try
        {
            using var ledger = SqliteLedger.OpenExisting(site.Ledger);
            return !ledger.Verify().Sound;
        }
        catch (LedgerException)
        {
            return true;
        }
    }

    private static string JournalOf(FaultySite site) => LedgerEdit.Query(site, "SELECT count(*) || ' ' || coalesce(max(seq), 0) FROM journal");
}
