namespace Hasila.Ledger.Verification;

/// <summary>What a walk through the whole ledger found.</summary>
public sealed record VerifyReport
{
    /// <summary>True where everything holds. Notes do not count against it.</summary>
    public bool Sound => ProblemCount == 0;

    /// <summary>The problems in the order of the walk; at most <see cref="MostProblems"/>.</summary>
    public required IReadOnlyList<VerifyProblem> Problems { get; init; }

    /// <summary>All problems, also those not listed.</summary>
    public required long ProblemCount { get; init; }

    /// <summary>What is worth knowing and no fault: files that a killed process left, pages that another version read differently.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    public required long Entries { get; init; }

    public required long Captures { get; init; }

    public required long Statements { get; init; }

    public required long Claims { get; init; }

    public required long Reviews { get; init; }

    public required long Editions { get; init; }

    /// <summary>The hash of the last entry, as it stands; 64 zeros for an empty journal.</summary>
    public required string Head { get; init; }

    /// <summary>How many problems are listed at most.</summary>
    public const int MostProblems = 1000;
}

/// <param name="Entry">Number of the journal entry that it concerns; null for the file as a whole.</param>
/// <param name="Message">One sentence for a person: what does not hold and what that means.</param>
public sealed record VerifyProblem(long? Entry, string Message)
{
    /// <summary>The id of the capture whose file alone is at fault: adding the same page again mends it. Null for everything else.</summary>
    public string? Capture { get; init; }

    public override string ToString() => Entry is { } seq ? $"entry {seq}: {Message}" : Message;
}

/// <param name="Done">Entries looked at.</param>
/// <param name="Total">Entries in all; 0 where the journal cannot be counted.</param>
public readonly record struct VerifyProgress(long Done, long Total);
