using System.Globalization;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;

namespace Hasila.Claims.Checks;

/// <summary>Rule 11 on a claim's own history: a running total never falls.</summary>
internal static class HistoryTest
{
    public static IEnumerable<CheckInputs> Find(Claim claim, CheckSettings settings)
    {
        if (claim.PeriodKind != PeriodKind.Cumulative)
            yield break;
        var dated = claim.History.Where(entry => entry is { AsOf: not null, Figure.Value: not null }).OrderBy(entry => entry.AsOf).ToList();
        for (var i = 1; i < dated.Count; i++)
        {
            var (before, now) = (dated[i - 1], dated[i]);
            if (
                InternalTests.RunningTotal(
                    Interval(before.Figure, settings),
                    now.Figure.Value!.Value,
                    string.Create(CultureInfo.InvariantCulture, $"{before.AsOf:yyyy-MM-dd}")
                )
                    is not { } test
                || !test.Expected.IsAbove(Interval(now.Figure, settings))
            )
                continue;
            yield return new CheckInputs
            {
                Claim = NormalForm.Of(claim with { Figure = now.Figure, AsOf = now.AsOf }),
                Test = test,
                Settings = settings,
            };
        }
    }

    private static NumberInterval Interval(ClaimedFigure figure, CheckSettings settings)
    {
        var step = PrintedStep.Infer(figure.Value!.Value, figure.Step, figure.Unit);
        return ClaimInterval.Compute(figure.Value.Value, figure.High, figure.Comparator, step.Nominal, PrintedStep.IsShare(figure.Unit), settings)
            ?? new NumberInterval(null, null);
    }
}
