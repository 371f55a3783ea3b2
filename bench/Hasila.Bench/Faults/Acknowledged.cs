using Hasila.Ledger;
using Hasila.Ledger.Model;

namespace Hasila.Bench.Faults;

/// <summary>What a program said was done, held against the ledger.</summary>
internal sealed class Acknowledged
{
    private readonly HashSet<string> _captures = new(StringComparer.Ordinal);
    private readonly HashSet<string> _editions = new(StringComparer.Ordinal);
    private int _decisions;

    public int Count => _captures.Count + _editions.Count + _decisions;

    /// <summary>Takes the lines of a run: <c>added sha256:…</c>, <c>publish c1a2 …</c>, <c>edition ID: …</c>.</summary>
    public void Hear(IEnumerable<string> lines)
    {
        foreach (var words in lines.Select(line => line.Split(' ')))
        {
            if (words is ["added" or "restored" or "already", ..])
                _captures.Add(words.First(word => word.StartsWith("sha256:", StringComparison.Ordinal)));
            else if (words is ["publish" or "withhold", ..])
                _decisions++;
            else if (words is ["edition", var id, ..])
                _editions.Add(id.TrimEnd(':'));
        }
    }

    /// <summary>Counts what is not there, and whatever does not hold in the ledger.</summary>
    public void HoldAgainst(FaultySite site, FaultCounts counts, string when)
    {
        try
        {
            using var ledger = SqliteLedger.OpenExisting(site.Ledger);
            var report = ledger.Verify();
            foreach (var problem in report.Problems)
                Lost(counts, when, problem.ToString());
            foreach (var capture in _captures.Except(ledger.Captures().Select(capture => capture.Id), StringComparer.Ordinal))
                Lost(counts, when, capture);
            foreach (var edition in _editions.Except(ledger.Editions().Select(edition => edition.Id), StringComparer.Ordinal))
                Lost(counts, when, $"edition {edition}");
            if (ledger.Reviews().Count < _decisions)
                Lost(counts, when, $"{_decisions - ledger.Reviews().Count} decisions");
        }
        catch (LedgerException error)
        {
            Lost(counts, when, error.Message);
        }
    }

    private static void Lost(FaultCounts counts, string when, string what)
    {
        counts.Lost++;
        counts.Remarks.Add($"{when}: {what}");
    }
}
