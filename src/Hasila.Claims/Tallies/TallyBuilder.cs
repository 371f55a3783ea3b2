using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Merging;
using Hasila.Statements;
using Hasila.Text;

namespace Hasila.Claims.Tallies;

/// <summary>
/// Statements to claims: each statement's results are spotted by the framework's terms, keyed by claimant, indicator and what is counted, and merged by that key and figure;
/// then pages that report one announcement are joined.
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
        var lines = mentions.GroupBy(mention => mention.Line, StringComparer.Ordinal).ToDictionary(line => line.Key, Ordered, StringComparer.Ordinal);
        var histories = lines.ToDictionary(line => line.Key, line => new Histories(line.Value), StringComparer.Ordinal);
        var groups = lines.SelectMany(line => line.Value.GroupBy(mention => (mention.Appearance.Figure?.Value, mention.Appearance.Figure?.High)).Select(group => new MentionGroup(line.Key, [.. group])));
        var claims = new Announcements(new Events(mentions)).Join(groups).Select(announcement => Merge(announcement, histories[announcement[0].Line], caveats)).ToList();
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
            // The page's own words are kept where they carry an amount: they join an announcement of the same days, or stand as attributed to nobody.
            var unattributed = statement is { Kind: StatementKind.Assertion, Stance: Stance.Neutral, Figures.Count: > 0 };
            if (!unattributed && (statement.Speaker is null || statement.Kind == StatementKind.Assertion) || statement.RepeatOf is not null || statement.Stance is Stance.Caveat or Stance.Rebuttal or Stance.Commitment || statement.SpeakerKind is SpeakerKind.Unnamed or SpeakerKind.Collective)
                continue;
            // The relay's words are the inner speaker's.
            if (page.Statements.Any(other => other.Via == statement.Id))
                continue;
            foreach (var spotted in ClaimSpotting.Find(page, statement, framework).Where(spotted => !unattributed || spotted.Figure is not null))
                yield return Mention.Of(page, statement, spotted, unattributed ? Claimants.Nobody : claimants.Resolve(page, statement), framework);
        }
    }

    private static List<Mention> Ordered(IEnumerable<Mention> mentions) =>
        [.. mentions.OrderBy(mention => mention.AsOf ?? DateOnly.MaxValue).ThenBy(mention => mention.Appearance.Published ?? DateOnly.MaxValue)
            .ThenBy(mention => mention.Appearance.Page, StringComparer.Ordinal).ThenBy(mention => mention.Appearance.Capture, StringComparer.Ordinal).ThenBy(mention => mention.Appearance.Span.Start)];

    private static Claim Merge(IReadOnlyList<MentionGroup> announcement, Histories histories, Caveats caveats)
    {
        var (line, own) = (announcement[0].Line, announcement[0].Mentions);
        var ordered = announcement.Count == 1 ? own : Ordered(announcement.SelectMany(group => group.Mentions));
        var latest = own[^1];
        var (history, status, flags) = histories.UpTo(own);
        var figure = latest.Appearance.Figure;
        return new Claim
        {
            Id = IdOf(figure is null ? line : string.Create(CultureInfo.InvariantCulture, $"{line}|{figure.Value:0.############################}|{figure.High:0.############################}")),
            Line = IdOf(line),
            Claimant = own.Select(mention => mention.Claimant).OrderByDescending(name => name.Ar.Length).First(),
            Frame = latest.Indicator.Frame,
            Indicator = latest.Indicator.Id,
            Gloss = GlossOf(latest, figure),
            Figure = figure,
            PeriodKind = ordered.Select(mention => mention.PeriodKind).FirstOrDefault(kind => kind is not null),
            Place = ordered.Select(mention => mention.Place).FirstOrDefault(place => place is not null),
            AsOf = ordered[^1].AsOf ?? latest.AsOf,
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
