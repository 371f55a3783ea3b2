using Hasila.Claims.Intervals;

namespace Hasila.Claims.Evidence;

/// <summary>One cell of an evidence table: a number for a day or a period.</summary>
public sealed record Observation
{
    /// <summary>First day that the number is for, inclusive.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive; a stock or a running total is one at the end of this day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>A point; or low and high estimate; or what an approximator beside the number admits.</summary>
    public required NumberInterval Value { get; init; }

    /// <summary>True where the table marks the date as inferred.</summary>
    public bool DateInferred { get; init; }

    /// <summary>Which of the parts that are added up this one is: group and column. Null where there is one part only.</summary>
    public string? Part { get; init; }

    /// <summary>The day on which the number was published, for a table that keeps its revisions.</summary>
    public DateOnly? Vintage { get; init; }

    /// <summary>One-based line of the file.</summary>
    public int Line { get; init; }

    /// <summary>True where the number is known to stand for "not reported", as a zero among positive neighbours does.</summary>
    public bool NotReported { get; init; }
}

/// <summary>A cell that could not be used, and why.</summary>
/// <param name="File">Name of the table's file.</param>
/// <param name="Line">One-based line.</param>
/// <param name="Column">The column's tag or header.</param>
/// <param name="Message">What is wrong with it.</param>
public sealed record EvidenceProblem(string File, int Line, string Column, string Message);
