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
}

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
}

public sealed record Actor
{
    public required string Id { get; init; }

    public required LocalText Name { get; init; }

    public IReadOnlyList<string> OtherNames { get; init; } = [];
}
