using System.Globalization;
using Hasila.Ledger.Journal;

namespace Hasila.Ledger.Verification;

/// <summary>The chain: numbers without gaps, each entry naming the hash of the one before, each hash that of its own fields.</summary>
internal sealed class ChainChecks(ProblemList problems, string? knownHead)
{
    private long _last;
    private bool _knownHeadSeen = knownHead is null;

    /// <summary>The hash of the last entry seen.</summary>
    public string Head { get; private set; } = Entry.NoHash;

    public void Next(Entry entry)
    {
        if (entry.Seq != _last + 1)
            problems.Add(entry.Seq, string.Create(CultureInfo.InvariantCulture, $"it follows entry {_last}; what stood between is missing"));
        if (!string.Equals(entry.Prev, Head, StringComparison.Ordinal))
            problems.Add(entry.Seq, "it does not go on from the entry before it: one of the two was changed, moved or put in");
        if (!entry.HashHolds)
            problems.Add(entry.Seq, $"its {entry.Kind} record is not what was written: its hash does not hold");
        if (entry.Seq == 1 != (entry.Kind == EntryKind.Ledger))
            problems.Add(entry.Seq, entry.Seq == 1 ? "the first entry does not begin a ledger" : "a second beginning inside the journal");
        else if (!EntryKind.All.Contains(entry.Kind))
            problems.Add(entry.Seq, $"this version knows no entries of kind '{entry.Kind}'");
        _last = entry.Seq;
        Head = entry.Hash;
        _knownHeadSeen |= string.Equals(Head, knownHead, StringComparison.OrdinalIgnoreCase);
    }

    public void End()
    {
        if (!_knownHeadSeen)
            problems.Add(null, $"no entry has the hash {knownHead}: the journal was cut off, or rebuilt, or is another one");
    }
}
