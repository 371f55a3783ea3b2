namespace Hasila.Claims.Tallies;

/// <summary>A claim's figures over its as-of days: revised where a later day has another one, contradicted where one day has two.</summary>
internal static class Histories
{
    public static (IReadOnlyList<FigureAsOf> History, ClaimStatus Status, IReadOnlyList<string> Flags) Of(IReadOnlyList<Mention> ordered)
    {
        var history = new List<FigureAsOf>();
        var status = ClaimStatus.Claimed;
        var flags = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var mention in ordered)
        {
            if (mention.Appearance.Figure is not { } figure)
                continue;
            var last = history.Count > 0 ? history[^1] : null;
            if (last is not null && Same(last.Figure, figure))
            {
                if (last.Figure.Comparator != figure.Comparator)
                    flags.Add("approximator-flip");
                continue;
            }

            if (last is not null && last.AsOf == mention.AsOf)
            {
                status = ClaimStatus.Contradicted;
                flags.Add("two-figures-one-day");
            }
            else if (last is not null && status != ClaimStatus.Contradicted)
            {
                status = ClaimStatus.Revised;
                flags.Add("revised");
            }

            history.Add(new FigureAsOf(mention.AsOf, figure, mention.Appearance.Capture, mention.Appearance.Statement));
        }

        return (history, status, [.. flags]);
    }

    private static bool Same(ClaimedFigure left, ClaimedFigure right) => left.Value == right.Value && left.High == right.High;
}
