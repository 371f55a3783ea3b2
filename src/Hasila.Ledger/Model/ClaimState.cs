namespace Hasila.Ledger.Model;

/// <summary>Where a claim stands: by the last decision on what it says that was not taken back. The numbers stand in ledgers.</summary>
public enum ClaimState
{
    /// <summary>No decision stands.</summary>
    Awaiting = 0,
    Publish = 1,
    Withhold = 2,
    Rejected = 3,
}
