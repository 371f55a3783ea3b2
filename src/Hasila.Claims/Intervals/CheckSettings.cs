namespace Hasila.Claims.Intervals;

/// <summary>The percentages that the rules need. They are conventions, so they are said here once and travel with every finding.</summary>
public sealed record CheckSettings
{
    public static CheckSettings Default { get; } = new();

    /// <summary>How far "about" reaches to either side, percent.</summary>
    public decimal AboutPercent { get; init; } = 5;

    /// <summary>How far "nearly" reaches below, percent.</summary>
    public decimal NearlyPercent { get; init; } = 10;

    /// <summary>How far above "more than" the evidence may lie before the claim is called understated, percent.</summary>
    public decimal UnderstatedPercent { get; init; } = 25;

    /// <summary>By how much two series must differ to be distinguished, percent.</summary>
    public decimal DisagreePercent { get; init; } = 5;

    /// <summary>Below this a contradiction is close, percent.</summary>
    public decimal ClosePercent { get; init; } = 10;

    /// <summary>Above this a contradiction is gross, percent.</summary>
    public decimal GrossPercent { get; init; } = 50;

    /// <summary>How many of its periods an observation may be old.</summary>
    public decimal StalePeriods { get; init; } = 1.5m;

    /// <summary>Up to which part of a period before the claim's day an observation counts as one of that day.</summary>
    public decimal SameDayPeriods { get; init; } = 0.5m;

    /// <summary>Up to which share of a period may be missing, or taken in too much, at the edge of a flow, percent.</summary>
    public decimal EdgePercent { get; init; } = 10;

    internal decimal AboutShare => AboutPercent / 100;

    internal decimal NearlyShare => NearlyPercent / 100;

    internal decimal UnderstatedShare => UnderstatedPercent / 100;
}
