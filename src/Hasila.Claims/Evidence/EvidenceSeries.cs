using Hasila.Claims.Model;
using Hasila.Text;

namespace Hasila.Claims.Evidence;

/// <summary>Observations of one thing over time, with what is needed to hold a claim against them: definition, scope, owner, licence.</summary>
public sealed record EvidenceSeries
{
    public required string Id { get; init; }

    public required LocalText Name { get; init; }

    /// <summary>What is counted, how.</summary>
    public required LocalText Definition { get; init; }

    /// <summary>Out of what a share is taken; null for counts.</summary>
    public LocalText? Denominator { get; init; }

    /// <summary>The body whose series it is.</summary>
    public required LocalText Owner { get; init; }

    /// <summary>Other names of the owner, and the bodies whose own reports feed the series: their claims are not checked independently by it.</summary>
    public IReadOnlyList<string> SelfSources { get; init; } = [];

    /// <summary>Where the table comes from, in words.</summary>
    public required string Source { get; init; }

    public string? Url { get; init; }

    public required string Licence { get; init; }

    /// <summary>The framework's indicators that it speaks to.</summary>
    public required IReadOnlyList<string> Indicators { get; init; }

    /// <summary>Where; null for a series without a place, which then meets no claim that names one.</summary>
    public LocalText? Place { get; init; }

    /// <summary>Other spellings of <see cref="Place"/>.</summary>
    public IReadOnlyList<string> PlaceNames { get; init; } = [];

    /// <summary>Names of places inside <see cref="Place"/>: for a claim about one of them the series is wider.</summary>
    public IReadOnlyList<string> PlacesInside { get; init; } = [];

    /// <summary>Names of places that hold <see cref="Place"/>: for a claim about one of them the series is narrower.</summary>
    public IReadOnlyList<string> PlacesAround { get; init; } = [];

    /// <summary>Bodies that speak of <see cref="Place"/> where they name no place.</summary>
    public IReadOnlyList<string> ClaimantsHere { get; init; } = [];

    public required PeriodKind Kind { get; init; }

    public ObservationGrain Every { get; init; } = ObservationGrain.Irregular;

    /// <summary>True where a later observation can only be higher: running totals, and shares of a fixed whole made from them.</summary>
    public bool NeverFalls { get; init; }

    /// <summary>The day from which a running total counts, where it is known.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Unit id, as figures have it ("percent", "people", ...); null for things counted one by one.</summary>
    public string? Unit { get; init; }

    /// <summary>The thing counted, as a sentence names it: "people", "explosive items".</summary>
    public required LocalText Counts { get; init; }

    /// <summary>Words, in either language, of which a claim that names what it counts must use one; empty where that is not looked at.</summary>
    public IReadOnlyList<string> CountsWords { get; init; } = [];

    /// <summary>How the group that it counts relates to the indicator's.</summary>
    public Extent Group { get; init; } = Extent.Same;

    /// <summary>False where the series is a documented minimum: the true number may be higher.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>True where it measures something else that moves with the thing claimed (lights for markets): it can never decide.</summary>
    public bool Proxy { get; init; }

    /// <summary>True where it is computed from a series that has holes, even if none is among the observations used.</summary>
    public bool BuiltOnHoles { get; init; }

    /// <summary>By date, then part.</summary>
    public required IReadOnlyList<Observation> Observations { get; init; }

    /// <summary>Cells that were passed over.</summary>
    public IReadOnlyList<EvidenceProblem> Problems { get; init; } = [];
}

/// <summary>How often a series is observed.</summary>
public enum ObservationGrain
{
    Irregular,
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary>How far the evidence reaches, measured against the claim.</summary>
public enum Extent
{
    Same,
    Wider,
    Narrower,
    Unknown,
}
