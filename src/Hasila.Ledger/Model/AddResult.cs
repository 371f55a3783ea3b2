namespace Hasila.Ledger.Model;

/// <summary>What adding a capture did. Once it is returned, the capture survives the end of the process and of the power supply.</summary>
/// <param name="Seq">Number of the journal entry that holds the capture.</param>
public abstract record AddResult(long Seq)
{
    /// <summary>The capture is new and was kept.</summary>
    public sealed record Added(long Seq) : AddResult(Seq);

    /// <summary>The same bytes were there; the journal is unchanged to the byte.</summary>
    /// <param name="Seq">Number of the entry that was there.</param>
    /// <param name="Restored">True where the file of the bytes was missing or damaged and was written again.</param>
    public sealed record AlreadyThere(long Seq, bool Restored) : AddResult(Seq);
}

/// <summary>What proposing claims or recording findings wrote into the journal.</summary>
public sealed record ProposeResult(int Added, int Changed, int Withdrawn, int Unchanged)
{
    /// <summary>True where nothing was written.</summary>
    public bool NothingNew => Added + Changed + Withdrawn == 0;
}
