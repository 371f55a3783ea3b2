using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Merging;
using Hasila.Statements;
using Hasila.Text;

namespace Hasila.Claims.Tallies;

/// <summary>
/// Statements to claims: each statement's results are spotted by the framework's terms, keyed by claimant, indicator and what is counted, and merged by that key.
/// Pure, and independent of the order of the articles.
/// </summary>
public static class TallyBuilder
{
    public static Tally Build(IEnumerable<AttributedArticle> articles, Framework framework)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(framework);
        var pages = articles.DistinctBy(article => article.Article.Id).OrderBy(article => article.Article.Published?.Date ?? DateOnly.MaxValue)
            .ThenBy(article => article.Article.Name, StringComparer.Ordinal).ThenBy(article => article.Article.Id, StringComparer.Ordinal).ToList();
        var claimants = Claimants.Of(pages, framework);
        var mentions = pages.SelectMany(page => MentionsOf(page, claimants, framework)).ToList();
        var caveats = new Caveats(pages, framework);
        var claims = mentions.GroupBy(mention => mention.Line, StringComparer.Ordinal).SelectMany(line => MergeLine(line.Key, line, caveats)).ToList();
        return new Tally
        {
            Framework = framework,
            Claims = [.. claims.OrderBy(claim => FrameRank(framework, claim)).ThenBy(claim => IndicatorRank(framework, claim)).ThenBy(claim => claim.AsOf).ThenBy(claim => claim.Id, StringComparer.Ordinal)],
            Gaps = [.. pages.SelectMany(page => Gaps.Of(page, mentions, claimants))],
        };
    }

    private static IEnumerable<Mention> MentionsOf(AttributedArticle page, Claimants claimants, Framework framework)
    {
        foreach (var statement in page.Statements)
        {
            if (statement.Speaker is null || statement.Kind == StatementKind.Assertion || statement.RepeatOf is not null || statement.Stance is Stance.Caveat or Stance.Rebuttal or Stance.Commitment || statement.SpeakerKind is SpeakerKind.Unnamed or SpeakerKind.Collective)
                continue;
            // The relay's words are the inner speaker's.
            if (page.Statements.Any(other => other.Via == statement.Id))
                continue;
            foreach (var spotted in ClaimSpotting.Find(page, statement, framework))
                yield return Mention.Of(page, statement, spotted, claimants.Resolve(page, statement), framework);
        }
    }

    private static IEnumerable<Claim> MergeLine(string line, IEnumerable<Mention> mentions, Caveats caveats)
    {
        var ordered = mentions.OrderBy(mention => mention.AsOf ?? DateOnly.MaxValue).ThenBy(mention => mention.Appearance.Published ?? DateOnly.MaxValue)
            .ThenBy(mention => mention.Appearance.Page, StringComparer.Ordinal).ThenBy(mention => mention.Appearance.Capture, StringComparer.Ordinal).ThenBy(mention => mention.Appearance.Span.Start).ToList();
        var histories = new Histories(ordered);
        return ordered.GroupBy(mention => (mention.Appearance.Figure?.Value, mention.Appearance.Figure?.High)).Select(group => Merge(line, [.. group], histories, caveats));
    }

    private static Claim Merge(string line, List<Mention> ordered, Histories histories, Caveats caveats)
    {
        var latest = ordered[^1];
        var (history, status, flags) = histories.UpTo(ordered);
        var figure = latest.Appearance.Figure;
        return new Claim
        {
            Id = IdOf(figure is null ? line : string.Create(CultureInfo.InvariantCulture, $"{line}|{figure.Value:0.############################}|{figure.High:0.############################}")),
            Line = IdOf(line),
            Claimant = ordered.Select(mention => mention.Claimant).OrderByDescending(name => name.Ar.Length).First(),
            Frame = latest.Indicator.Frame,
            Indicator = latest.Indicator.Id,
            Gloss = GlossOf(latest, figure),
            Figure = figure,
            PeriodKind = ordered.Select(mention => mention.PeriodKind).FirstOrDefault(kind => kind is not null),
            Place = ordered.Select(mention => mention.Place).FirstOrDefault(place => place is not null),
            AsOf = latest.AsOf,
            Status = status,
            Appearances = [.. ordered.Select(mention => mention.Appearance)],
            Caveats = caveats.Beside(ordered),
            History = history,
            Flags = line.Contains($":{Mention.Overridden}:", StringComparison.Ordinal) ? [.. flags, Mention.Overridden] : flags,
        };
    }

    private static LocalText GlossOf(Mention mention, ClaimedFigure? figure)
    {
        var claim = mention.Indicator.Id == ClaimSpotting.Other ? new LocalText(mention.Appearance.Words, mention.Appearance.Words) : mention.Indicator.Claim;
        if (figure is null || mention.Indicator.Id == ClaimSpotting.Other)
            return claim;
        var words = FigureWording.Of(figure);
        return new LocalText($"{claim.Ar}: {words.Ar}", $"{claim.En}: {words.En}");
    }

    private static string IdOf(string key) => "c" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];

    private static int FrameRank(Framework framework, Claim claim)
    {
        if (claim.Indicator == ClaimSpotting.Other)
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
