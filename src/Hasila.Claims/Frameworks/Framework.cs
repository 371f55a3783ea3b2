using Hasila.Text;

namespace Hasila.Claims.Frameworks;

/// <summary>
/// What a tally counts: frames (security, civil, ...) that hold indicators. The words are a logframe's. Read from a YAML file that a person edits.
/// </summary>
public sealed record Framework
{
    public required string Id { get; init; }

    public required LocalText Name { get; init; }

    public required IReadOnlyList<Frame> Frames { get; init; }

    /// <summary>All indicators, those that stand ahead of the frames (<see cref="Indicator.Frame"/> null) first.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>Bodies whose names are known in both languages, with their short and other forms. May be empty.</summary>
    public IReadOnlyList<Actor> Actors { get; init; } = [];

    /// <summary>Places that the built-in gazetteer does not know, by their names in both languages. May be empty.</summary>
    public IReadOnlyList<LocalText> Places { get; init; } = [];

    /// <summary>SHA-256 of the file's text; null where it comes from no file.</summary>
    public string? Digest { get; init; }

    public Indicator? IndicatorOf(string id) => Indicators.FirstOrDefault(indicator => indicator.Id == id);
}

/// <summary>A group of results under one heading: security, civil life.</summary>
public sealed record Frame(string Id, LocalText Name);

/// <summary>One kind of result that may be claimed.</summary>
public sealed record Indicator
{
    public required string Id { get; init; }

    /// <summary>Id of the frame; null for an overall result that stands ahead of the frames.</summary>
    public string? Frame { get; init; }

    public required LocalText Name { get; init; }

    /// <summary>What would have to be counted, and how.</summary>
    public required LocalText Definition { get; init; }

    /// <summary>Out of what a share is taken; null where a share makes no sense.</summary>
    public LocalText? Denominator { get; init; }

    /// <summary>Written before any check: which source, measured how, would settle a claim of this kind.</summary>
    public required LocalText WouldSettle { get; init; }

    /// <summary>Name of the pictogram drawn on its cards.</summary>
    public required string Icon { get; init; }

    /// <summary>The claim as one neutral sentence part, without its figure: "displaced people returned to their homes".</summary>
    public required LocalText Claim { get; init; }

    /// <summary>Speaks of what is still to come or to be done: no result, and the place for pledges.</summary>
    public bool IsFuture { get; init; }

    /// <summary>Words by which a statement of this kind is known; one of these terms must stand in it.</summary>
    public IReadOnlyList<Term> Terms { get; init; } = [];

    /// <summary>Words with which it is something else.</summary>
    public IReadOnlyList<Term> Not { get; init; } = [];

    /// <summary>Sentences that this indicator, and no other, must be found in.</summary>
    public IReadOnlyList<Example> Examples { get; init; } = [];

    /// <summary>Sentences that this indicator must not be found in.</summary>
    public IReadOnlyList<Example> Counterexamples { get; init; } = [];

    /// <summary>One-based line of the file on which it begins; 0 where it comes from no file.</summary>
    public int Line { get; init; }
}

/// <summary>A body of the framework, with all names that the press has for it.</summary>
public sealed record Actor
{
    public required string Id { get; init; }

    public required LocalText Name { get; init; }

    public IReadOnlyList<string> OtherNames { get; init; } = [];
}
