using Hasila.Claims.Intervals;

namespace Hasila.Claims.Evidence.Readings;

/// <summary>One day or period of a series, its parts added up.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Value">Sum of the parts.</param>
/// <param name="NotReported">True where a part of it is a hole (rule 6): the sum is then no bound.</param>
/// <param name="DateInferred">True where the table infers the date.</param>
/// <param name="Line">Line of the first part.</param>
internal sealed record EvidencePoint(DateOnly From, DateOnly To, NumberInterval Value, bool NotReported, bool DateInferred, int Line);

/// <summary>Observations to points: the vintage chosen, holes found in each part, parts added up.</summary>
internal static class EvidencePoints
{
    /// <summary>By date. A period for which one part is missing that others have is a hole too.</summary>
    public static IReadOnlyList<EvidencePoint> Select(EvidenceSeries series, DateOnly? knownBy)
    {
        var chosen = Vintages.Choose(series.Observations, knownBy);
        var holes = Holes.In(chosen);
        var parts = chosen.Select(one => one.Part).Distinct(StringComparer.Ordinal).Count();
        return
        [
            .. chosen
                .GroupBy(one => (one.From, one.To))
                .Select(group => new EvidencePoint(
                    group.Key.From,
                    group.Key.To,
                    group.Select(one => one.Value).Aggregate((sum, value) => sum.Plus(value)),
                    group.Any(one => one.NotReported || holes.Contains(one)) || group.Select(one => one.Part).Distinct(StringComparer.Ordinal).Count() < parts,
                    group.Any(one => one.DateInferred),
                    group.Min(one => one.Line)
                ))
                .OrderBy(point => point.To)
                .ThenBy(point => point.From),
        ];
    }
}
