using System.Globalization;
using Hasila.Claims.Evidence.Files;
using Hasila.Claims.Evidence.Readings;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;

namespace Hasila.Claims.Evidence.Catalogue;

/// <summary>
/// A flow by whole periods, of which one is cut where a running total of the same thing begins: from that day to the period's end is what the running total
/// has by then, before it the rest. A count "since the eighth of December" then need not take in all of that year.
/// </summary>
internal static class CutPeriod
{
    /// <exception cref="EvidenceException">The running total does not stand above, has no start, or says nothing for the end of the period that it begins
    /// in.</exception>
    public static EvidenceSeries At(SeriesDefinition definition, string id, EvidenceSeries flow, IReadOnlyList<EvidenceSeries> above)
    {
        if (
            above.FirstOrDefault(series => string.Equals(series.Id, id, StringComparison.Ordinal))
            is not { Kind: PeriodKind.Cumulative, Since: { } since } total
        )
            throw Wrong(
                definition,
                $"`cut` of {definition.Series.Id} names {id}; expected a running total (`kind: cumulative`) with `since` that stands above it"
            );
        var levels = EvidencePoints.Select(total, knownBy: null);
        return flow with { Observations = [.. flow.Observations.SelectMany(one => one.From < since && since <= one.To ? Pieces(one) : [one])] };

        IEnumerable<Observation> Pieces(Observation whole)
        {
            if (LevelReading.At(whole.To, levels, total, CheckSettings.Default).Observed is not { High: { } most } level || !(level.Low <= whole.Value.High))
                throw Wrong(
                    definition,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"`cut` of {definition.Series.Id}: {id} has nothing for {whole.To:yyyy-MM-dd} that could be a part of the number of "
                            + $"{whole.From:yyyy-MM-dd} to {whole.To:yyyy-MM-dd}"
                    )
                );
            var part = level with { High = whole.Value.High is { } high ? Math.Min(most, high) : most };
            return [whole with { To = since.AddDays(-1), Value = whole.Value.Minus(part).AtLeast(0) }, whole with { From = since, Value = part }];
        }
    }

    private static EvidenceException Wrong(SeriesDefinition definition, string problem) => new(EvidenceCatalogue.FileName, definition.Line, problem);
}
