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

    /// <summary>A claim appears on further pages. Since format 4.</summary>
    public const string Appears = "appears";

    public const string Correction = "correction";
    public const string StatementAdded = "statement-added";
    public const string StatementRejected = "statement-rejected";
    public const string ClaimRejected = "claim-rejected";
    public const string Note = "note";
    public const string Assignment = "assignment";
    public const string Reply = "reply";
    public const string SecondReading = "reading";
    public const string Name = "name";
    public const string Person = "person";
    public const string TakenBack = "taken-back";

    /// <summary>What persons do at the desk. Since format 3.</summary>
    public static readonly IReadOnlySet<string> Acts = new HashSet<string>(StringComparer.Ordinal)
    {
        Correction,
        StatementAdded,
        StatementRejected,
        ClaimRejected,
        Note,
        Assignment,
        Reply,
        SecondReading,
        Name,
        Person,
        TakenBack,
    };

    public static readonly IReadOnlySet<string> All = new HashSet<string>(Acts, StringComparer.Ordinal)
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
        Appears,
    };

    /// <summary>The oldest format that knows the kind as it is written now.</summary>
    public static int FormatOf(string kind) =>
        kind == Appears ? 4
        : Acts.Contains(kind) ? 3
        : 2;
}
