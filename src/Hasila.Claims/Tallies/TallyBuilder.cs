using Hasila.Claims.Corrections;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Merging;
using Hasila.Claims.Model;
using Hasila.Statements.Model;

namespace Hasila.Claims.Tallies;

/// <summary>
/// Statements to claims: each statement's results are spotted by the framework's terms, keyed by claimant, indicator, what is counted and figure, and merged
/// by that;
/// then what reports one announcement is joined. Pure, and independent of the order of the articles: a <see cref="ClaimIndex"/> filled page by page gives the
/// same.
/// </summary>
public static class TallyBuilder
{
    /// <param name="articles">Pages; one that comes twice counts once.</param>
    /// <param name="framework">What is counted.</param>
    /// <param name="decisions">What persons decided about merging; null for nothing.</param>
    /// <param name="correctionsOf">What persons corrected on a page, by its capture; null for nothing.</param>
    public static Tally Build(
        IEnumerable<AttributedArticle> articles,
        Framework framework,
        MergeDecisions? decisions = null,
        Func<string, PageCorrections>? correctionsOf = null
    )
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(framework);
        var index = new ClaimIndex(decisions);
        foreach (var article in articles)
            index.Add(PageMentionReader.Read(article, framework, correctionsOf?.Invoke(article.Article.Id)));
        return Of(index, framework);
    }

    /// <summary>The tally of all pages that were added.</summary>
    public static Tally Of(ClaimIndex index, Framework framework)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(framework);
        var assembly = new ClaimAssembly(index);
        return new Tally
        {
            Framework = framework,
            Claims =
            [
                .. index
                    .Roots.Select(assembly.Of)
                    .OrderBy(claim => FrameRank(framework, claim))
                    .ThenBy(claim => IndicatorRank(framework, claim))
                    .ThenBy(claim => claim.AsOf)
                    .ThenBy(claim => claim.Id, StringComparer.Ordinal),
            ],
            Gaps = [.. InOrder(index.Gaps)],
        };
    }

    /// <summary>Gaps as a tally lists them: by page.</summary>
    public static IEnumerable<CompletenessGap> InOrder(IEnumerable<CompletenessGap> gaps) =>
        gaps.OrderBy(gap => gap.Page, StringComparer.Ordinal).ThenBy(gap => gap.Capture, StringComparer.Ordinal);

    private static int FrameRank(Framework framework, Claim claim)
    {
        if (claim.Indicator == OtherResults.Id)
            return int.MaxValue;
        for (var i = 0; i < framework.Frames.Count; i++)
        {
            if (framework.Frames[i].Id == claim.Frame)
                return i + 1;
        }

        return 0;
    }

    private static int IndicatorRank(Framework framework, Claim claim)
    {
        for (var i = 0; i < framework.Indicators.Count; i++)
        {
            if (framework.Indicators[i].Id == claim.Indicator)
                return i;
        }

        return int.MaxValue;
    }
}
