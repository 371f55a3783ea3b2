using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;

namespace Hasila.Publishing.Tables;

/// <summary>A row of the table of claims: the claim, and what is known of it beside what it says.</summary>
public sealed record ClaimRow(Claim Claim)
{
    /// <summary>What was found on its latest figure; null where nothing was held against it.</summary>
    public Finding? Finding { get; init; }

    /// <summary>The reviewer's verdict, else the finding's outcome.</summary>
    public Outcome? Verdict { get; init; }

    /// <summary>Who decided that it is public; null where nobody did.</summary>
    public string? Reviewer { get; init; }

    public DateOnly? DecidedOn { get; init; }

    /// <summary>The reviewer's note.</summary>
    public string? Note { get; init; }

    /// <summary>Where it stands on a board; null where there is none.</summary>
    public string? Link { get; init; }

    /// <summary>Numbers of its sources in the edition; empty where there is none.</summary>
    public IReadOnlyList<int> SourceNumbers { get; init; } = [];
}
