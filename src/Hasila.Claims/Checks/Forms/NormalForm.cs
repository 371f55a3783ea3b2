using Hasila.Claims.Intervals;
using Hasila.Claims.Model;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Claims.Checks.Forms;

/// <summary>A claimed figure as a check needs it. What is missing stays missing; what had to be filled in stands in <see cref="Flags"/>.</summary>
public sealed record NormalForm
{
    private const int MostEarlier = 50;
    private const int MostAppearances = 20;

    public required string ClaimId { get; init; }

    public required LocalText Claimant { get; init; }

    /// <summary>As the claim has it.</summary>
    public SpeakerGender? ClaimantGender { get; init; }

    /// <summary>Other names under which the claimant spoke: speakers of the appearances.</summary>
    public IReadOnlyList<string> Speakers { get; init; } = [];

    public required string Indicator { get; init; }

    /// <summary>Null for a claim without a number.</summary>
    public decimal? Value { get; init; }

    /// <summary>Upper end of a range.</summary>
    public decimal? High { get; init; }

    public Comparator Comparator { get; init; }

    /// <summary>Printed step; null where the print does not tell.</summary>
    public decimal? Step { get; init; }

    public string? Unit { get; init; }

    /// <summary>The thing counted, in the claim's words.</summary>
    public string? Counts { get; init; }

    public PeriodKind? Kind { get; init; }

    /// <summary>First day that a flow, or a running total, counts from.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? AsOf { get; init; }

    /// <summary>Last day of a time that had not come when it was said: from then on a forecast can be checked.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The day on which the claim became known: the first publication.</summary>
    public DateOnly? Published { get; init; }

    public LocalText? Place { get; init; }

    /// <summary>What the claimant says it counts; null where it says nothing.</summary>
    public LocalText? Definition { get; init; }

    /// <summary>Out of what the claimant takes a share; null where it does not say.</summary>
    public LocalText? Denominator { get; init; }

    /// <summary>What had to be filled in, and what the tally flagged.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>The normal form of <paramref name="claim"/>: the latest figure, at its as-of day.</summary>
    public static NormalForm Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var flags = claim.Flags.ToList();
        var published = claim.Appearances.Min(appearance => appearance.Published ?? appearance.SaidOn);
        var asOf = claim.AsOf;
        if (asOf is null && (claim.Appearances.Max(appearance => appearance.SaidOn) ?? claim.Appearances.Max(appearance => appearance.Published)) is { } said)
        {
            asOf = said;
            flags.Add(Flag.AsOfFromPublication);
        }

        var own = claim
            .Appearances.Where(appearance => appearance.Figure?.Value == claim.Figure?.Value && appearance.Figure?.High == claim.Figure?.High)
            .TakeLast(MostAppearances)
            .Reverse()
            .ToList();
        var period = own.Select(ClaimedPeriod.Read).FirstOrDefault(said => said != ClaimedPeriod.None) ?? ClaimedPeriod.None;
        if (period.Fiscal)
            flags.Add(Flag.FiscalYear);
        if (period.Due is not null)
            flags.Add(Flag.Forecast);
        return new NormalForm
        {
            ClaimId = claim.Id,
            Claimant = claim.Claimant,
            ClaimantGender = claim.ClaimantGender,
            Speakers = [.. claim.Appearances.Select(appearance => appearance.Speaker).OfType<string>().Distinct(StringComparer.Ordinal).Take(20)],
            Indicator = claim.Indicator,
            Value = claim.Figure?.Value,
            High = claim.Figure?.High,
            Comparator = claim.Figure?.Comparator ?? Comparator.Exact,
            Step = claim.Figure?.Step,
            Unit = claim.Figure?.Unit,
            Counts = claim.Figure?.Counts,
            Kind = claim.PeriodKind ?? (period.Fiscal ? PeriodKind.Flow : null),
            From = claim.PeriodKind is PeriodKind.Stock or PeriodKind.Share or PeriodKind.Change ? null : period.From,
            AsOf = period.To ?? asOf,
            Due = period.Due,
            Denominator =
                claim.Figure is { Value: { } value } && (PrintedStep.IsShare(claim.Figure.Unit) || claim.Figure.Whole is not null)
                    ? own.Select(appearance => ClaimedWhole.Find(appearance, value, PrintedStep.IsShare(claim.Figure.Unit)))
                        .FirstOrDefault(whole => whole is not null)
                    : null,
            Published = published,
            Place = claim.Place,
            Flags = flags,
        };
    }

    /// <summary>The normal forms of the figures that <paramref name="claim"/> had before its latest one, newest first; only those whose day is known.</summary>
    public static IEnumerable<NormalForm> Earlier(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim
            .History.Where(entry => entry.AsOf is not null && entry.AsOf < claim.AsOf && entry.Figure.Value is not null)
            .OrderByDescending(entry => entry.AsOf)
            .Take(MostEarlier)
            .Select(entry => Of(claim with { Figure = entry.Figure, AsOf = entry.AsOf }) with { Published = PublishedBy(claim, entry) });
    }

    private static DateOnly? PublishedBy(Claim claim, FigureAsOf entry) =>
        claim.Appearances.FirstOrDefault(one => string.Equals(one.Capture, entry.Capture, StringComparison.Ordinal))?.Published ?? entry.AsOf;
}
