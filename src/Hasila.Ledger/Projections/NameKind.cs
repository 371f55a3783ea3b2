namespace Hasila.Ledger.Projections;

/// <summary>What a name in the table of names is of. The numbers stand in ledgers.</summary>
internal enum NameKind
{
    /// <summary>By id; empty for overall results.</summary>
    Frame = 1,

    /// <summary>By id.</summary>
    Indicator = 2,
    Claimant = 3,
    Place = 4,
    Outlet = 5,
    Language = 6,

    /// <summary>By the word for it.</summary>
    State = 7,

    /// <summary>By the word for it.</summary>
    Verdict = 8,
    Reviewer = 9,
}
