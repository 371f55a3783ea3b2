namespace Hasila.Claims.Model;

/// <summary>Why two strands are one claim: what they have in common, as a person would say it.</summary>
/// <param name="Thing">What they share of the key: the figure and what it counts, or the indicator alone.</param>
/// <param name="Claimants">How their claimants go together.</param>
/// <param name="DaysApart">Days between the two; null where a page has no day.</param>
/// <param name="Event">What tells that their pages report one event; null where nothing was needed.</param>
public sealed record MergeReason(string Thing, string Claimants, int? DaysApart, string? Event) : IComparable<MergeReason>
{
    public int CompareTo(MergeReason? other) => string.CompareOrdinal(ToString(), other?.ToString());

    public static bool operator <(MergeReason left, MergeReason right) => left.CompareTo(right) < 0;

    public static bool operator >(MergeReason left, MergeReason right) => left.CompareTo(right) > 0;

    public static bool operator <=(MergeReason left, MergeReason right) => left.CompareTo(right) <= 0;

    public static bool operator >=(MergeReason left, MergeReason right) => left.CompareTo(right) >= 0;

    /// <summary>In one line of English.</summary>
    public override string ToString() =>
        string.Join(
            ", ",
            new[]
            {
                Thing,
                Claimants,
                DaysApart is { } days
                    ? (
                        days == 0 ? "the same day"
                        : days == 1 ? "a day apart"
                        : $"{days} days apart"
                    )
                    : "day not known",
                Event,
            }.OfType<string>()
        );
}
