using Hasila.Claims.Evidence.Files;
using Hasila.Claims.Evidence.Readings;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;

namespace Hasila.Claims.Evidence.Catalogue;

/// <summary>
/// A share computed from two series, or one series and a number: each observation above the line times 100 over the denominator,
/// which is read at one fixed day or, without one, at the observation's own day. Flows above the line are added up from the share's <c>since</c> on.
/// </summary>
internal static class DerivedShare
{
    /// <exception cref="EvidenceException">A series that it names does not stand above it, or nothing is left to divide.</exception>
    public static EvidenceSeries Derive(SeriesDefinition definition, ShareDefinition share, IReadOnlyList<EvidenceSeries> above)
    {
        var numerator = Named(definition, share.Of, above);
        var denominator = share.Over is null ? null : Named(definition, share.Over, above);
        var points = EvidencePoints.Select(numerator, knownBy: null);
        var holes = points.Any(point => point.NotReported);
        if (numerator.Kind == PeriodKind.Flow)
            points = [.. RunningTotal(points, definition.Series.Since)];
        var below = denominator is null ? null : EvidencePoints.Select(denominator, knownBy: null);
        var observations = new List<Observation>();
        foreach (var point in points)
        {
            var over = share.OverNumber is { } number ? NumberInterval.Point(number) : At(below!, share.At ?? point.To);
            if (over is not { Low: >= EvidenceNumber.Smallest, High: { } high } || point.Value is not { Low: { } low, High: { } top })
                continue;
            observations.Add(
                new Observation
                {
                    From = point.From,
                    To = point.To,
                    Value = new NumberInterval(100 * low / high, 100 * top / over.Value.Low.Value),
                    DateInferred = point.DateInferred,
                    Line = point.Line,
                    NotReported = point.NotReported,
                }
            );
        }

        return observations.Count > 0
            ? definition.Series with
            {
                Observations = observations,
                NeverFalls = definition.Series.NeverFalls || (numerator.NeverFalls && (share.OverNumber is not null || share.At is not null)),
                BuiltOnHoles = holes,
            }
            : throw new EvidenceException(
                EvidenceCatalogue.FileName,
                definition.Line,
                $"the share {definition.Series.Id} finds no observation of {share.Of} that has a denominator"
            );
    }

    private static IEnumerable<EvidencePoint> RunningTotal(IReadOnlyList<EvidencePoint> flows, DateOnly? since)
    {
        var total = NumberInterval.Point(0);
        var hole = false;
        foreach (var flow in flows)
        {
            if (flow.From < since)
                continue;
            total = total.Plus(flow.Value);
            hole |= flow.NotReported;
            yield return flow with
            {
                Value = total,
                NotReported = hole,
            };
        }
    }

    private static NumberInterval? At(IReadOnlyList<EvidencePoint> points, DateOnly day)
    {
        foreach (var point in points)
        {
            if (point.To == day && !point.NotReported)
                return point.Value;
        }

        return null;
    }

    private static EvidenceSeries Named(SeriesDefinition definition, string id, IReadOnlyList<EvidenceSeries> above) =>
        above.FirstOrDefault(series => string.Equals(series.Id, id, StringComparison.Ordinal))
        ?? throw new EvidenceException(
            EvidenceCatalogue.FileName,
            definition.Line,
            $"the share {definition.Series.Id} names the series {id}, which does not stand above it"
        );
}
