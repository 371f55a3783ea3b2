using Hasila.Ledger.Model;

namespace Hasila.Ledger.Index;

/// <summary>How far a tally is that is written in many transactions.</summary>
/// <param name="known">Claims that stood at its beginning.</param>
internal sealed class TallyProgress(int known)
{
    private int _added;
    private int _changed;
    private int _withdrawn;

    /// <summary>Entries on claims up to this one need not be looked at: the index was begun after it.</summary>
    public long PassOver { get; set; }

    public bool IsDone { get; set; }

    public ProposeResult Result => new(_added, _changed, _withdrawn, known - _changed - _withdrawn);

    /// <summary>Of how many claims it was looked whether something is new.</summary>
    public int Looked { get; private set; }

    public void Count(ClaimChange change)
    {
        Looked++;
        _added += change == ClaimChange.Added ? 1 : 0;
        _changed += change == ClaimChange.Changed ? 1 : 0;
        _withdrawn += change == ClaimChange.Withdrawn ? 1 : 0;
    }
}

internal enum ClaimChange
{
    None,
    Added,
    Changed,
    Withdrawn,
}
