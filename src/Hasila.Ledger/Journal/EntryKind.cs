namespace Hasila.Ledger.Journal;

/// <summary>The kinds of entries. A new kind needs a new format number, so that an older program says so instead of overlooking it.</summary>
internal static class EntryKind
{
    /// <summary>The first entry of every ledger.</summary>
    public const string Ledger = "ledger";

    public const string Capture = "capture";
    public const string Article = "article";
    public const string Claim = "claim";
    public const string ClaimWithdrawn = "claim-withdrawn";
    public const string Gaps = "gaps";
    public const string Review = "review";
    public const string Finding = "finding";
    public const string FindingWithdrawn = "finding-withdrawn";
    public const string Edition = "edition";

    /// <summary>Since format 2.</summary>
    public const string Merge = "merge";

    public static readonly IReadOnlySet<string> All = new HashSet<string>(StringComparer.Ordinal)
    {
        Ledger,
        Capture,
        Article,
        Claim,
        ClaimWithdrawn,
        Gaps,
        Review,
        Finding,
        FindingWithdrawn,
        Edition,
        Merge,
    };
}
