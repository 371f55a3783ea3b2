namespace Hasila.Claims.Evidence.Catalogue;

/// <summary>One entry of <c>evidence.yaml</c>: the series as described, and where its numbers stand.</summary>
/// <param name="Series">Everything but the observations.</param>
/// <param name="Line">Line of the entry in the catalogue.</param>
internal sealed record SeriesDefinition(EvidenceSeries Series, int Line)
{
    /// <summary>The table's file, relative to the catalogue.</summary>
    public required string File { get; init; }

    public required string Date { get; init; }

    /// <summary>Columns whose numbers are added up; one as a rule.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>Columns of the low and the high estimate; both or none.</summary>
    public string? Low { get; init; }

    public string? High { get; init; }

    public string? Approximator { get; init; }

    public string? Vintage { get; init; }

    /// <summary>Column whose values are the parts that are added up, so that a hole in one part is seen.</summary>
    public string? Part { get; init; }

    /// <summary>A row counts where each of these columns holds one of its values.</summary>
    public IReadOnlyList<(string Column, IReadOnlyList<string> Values)> Where { get; init; } = [];

    public ShareDefinition? Share { get; init; }

    /// <summary>Id of the running total at whose start a period of this table is cut in two.</summary>
    public string? Cut { get; init; }
}

/// <summary>A share computed from this series over a denominator: another series of the catalogue, or a number.</summary>
/// <param name="Of">Id of the series above the line.</param>
/// <param name="Over">Id of the series below the line; null where <paramref name="OverNumber"/> is given.</param>
/// <param name="OverNumber">A fixed denominator.</param>
/// <param name="At">The day at which the denominator is read.</param>
internal sealed record ShareDefinition(string Of, string? Over, decimal? OverNumber, DateOnly? At);
