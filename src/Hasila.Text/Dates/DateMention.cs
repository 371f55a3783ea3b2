namespace Hasila.Text.Dates;

/// <summary>A date, period or duration as a text states it.</summary>
public sealed record DateMention
{
    /// <summary>Where it stands, in UTF-16 code units.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>
    /// At the grain that was stated: <c>2021-03-24</c>, <c>2021-03</c>, <c>2021</c>, <c>2021-W11</c>, <c>2021-Q1</c>, <c>2014/2017</c>,
    /// <c>P2Y</c>, <c>2021-03-25T15:00</c>.
    /// </summary>
    public required string Value { get; init; }

    /// <summary>First day meant, inclusive; null for a duration that is not anchored.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day meant, inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What part of the time is meant; null for the whole.</summary>
    public DateModifier? Modifier { get; init; }
}

/// <summary>Which part of the stated period is meant: "late October" is <see cref="End"/> of 2019-10.</summary>
public enum DateModifier
{
    /// <summary>Its beginning: "early 2021".</summary>
    Start,

    /// <summary>Its middle: "mid-2021".</summary>
    Middle,

    /// <summary>Its end: "late 2021".</summary>
    End,

    /// <summary>About it: "around 2021".</summary>
    Approximate,
}

/// <summary>Which way an incomplete date leans: news speaks of what was.</summary>
public enum DateLean
{
    /// <summary>The last one before the reference, as news means it.</summary>
    Past,

    /// <summary>The next one after the reference.</summary>
    Future,

    /// <summary>The nearest one.</summary>
    Either,
}
