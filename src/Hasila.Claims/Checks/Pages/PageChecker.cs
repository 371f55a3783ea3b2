using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;
using Hasila.Reading.Articles;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Sentences;

namespace Hasila.Claims.Checks.Pages;

/// <summary>
/// Rule 11 on whole pages: the numbers of each sentence held against each other, whether or not a claim was found in them. A finding is on the claim
/// whose figure was tested; where no claim has it, on the page, and its <see cref="Finding.ClaimId"/> is the page's id.
/// </summary>
public static class PageChecker
{
    private const int MostTests = 100;
    private const int FewestItems = 2;

    /// <param name="pages">Pages with their statements; read one at a time.</param>
    /// <param name="claims">The claims that were found on them.</param>
    /// <param name="settings">The percentages of the rules; null: the usual ones.</param>
    /// <returns>In the order of the pages and of their texts; tests that pass are findings too.</returns>
    public static IEnumerable<Finding> Check(IEnumerable<AttributedArticle> pages, IEnumerable<Claim> claims, CheckSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(claims);
        settings ??= CheckSettings.Default;
        var byPage = claims
            .SelectMany(claim => claim.Appearances.Select(appearance => (Claim: claim, Appearance: appearance)))
            .ToLookup(one => one.Appearance.Capture, StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var test in Tests(page.Article, settings))
            {
                var finding = Find(page.Article, test, [.. byPage[page.Article.Id]], settings);
                if (
                    !test.Weak
                    || finding.Outcome != Outcome.Contradicted
                    || finding.Grade != ContradictionGrade.Gross
                    || finding.Flags.Contains(Flag.TranscriptionSuspect, StringComparer.Ordinal)
                )
                    yield return finding;
            }
        }
    }

    /// <summary>True where enough of an announced list was found to tell that it is a list of results: a review of "ten phones" has none of them.</summary>
    public static bool IsListOfResults(CompletenessGap gap)
    {
        ArgumentNullException.ThrowIfNull(gap);
        return gap.Found >= FewestItems && gap.Found * 2 >= gap.Announced;
    }

    /// <summary>A publication said to hold more items than the page reports.</summary>
    public static Finding Check(CompletenessGap gap, CheckSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(gap);
        var test = InternalTests.AnnouncedCount(gap.Found) with { Page = gap.Page };
        return CheckDecision.Decide(
            new CheckInputs
            {
                Claim = new NormalForm
                {
                    ClaimId = gap.Capture,
                    Claimant = new(gap.Claimant, gap.Claimant),
                    Indicator = OtherResults.Id,
                    Value = gap.Announced,
                    Step = 1,
                },
                Test = test,
                Settings = settings ?? CheckSettings.Default,
            }
        );
    }

    private static IEnumerable<PageTest> Tests(Article article, CheckSettings settings)
    {
        var seen = new HashSet<(string, decimal?, NumberInterval)>();
        foreach (var block in article.Blocks.Where(block => block.Kind is not BlockKind.Table))
        {
            foreach (var span in SentenceSplitter.Split(article.Text, block.Span))
            {
                var sentence = new SentenceNumbers(article.Text, span, article.Language);
                foreach (var test in Tests(sentence, article, settings))
                {
                    if (seen.Add((test.Test.Name, test.Tested.Value, test.Test.Expected)))
                        yield return test;
                    if (seen.Count >= MostTests)
                        yield break;
                }
            }
        }
    }

    private static IEnumerable<PageTest> Tests(SentenceNumbers sentence, Article article, CheckSettings settings)
    {
        if (sentence.Figures.Count > 1)
        {
            foreach (
                var test in RatioReading.Find(sentence, settings).Concat(PartsReading.Find(sentence, settings)).Concat(GrowthReading.Find(sentence, settings))
            )
                yield return test;
        }

        if (article.Published?.Date is { } day && AnniversaryReading.Find(sentence, day, article.Language) is { } anniversary)
            yield return anniversary;
    }

    private static Finding Find(Article article, PageTest test, IReadOnlyList<(Claim Claim, Appearance Appearance)> claims, CheckSettings settings)
    {
        var (figure, span) = (test.Tested, test.Tested.Span);
        var claim = claims.FirstOrDefault(one => one.Appearance.Figure?.Value == figure.Value && one.Appearance.Span.Overlaps(span)).Claim;
        var day = article.Published?.Date;
        var name = PageName.Choose(article.Headline, article.Site, article.Name ?? article.Id);
        return CheckDecision.Decide(
            new CheckInputs
            {
                Claim = new NormalForm
                {
                    ClaimId = claim?.Id ?? article.Id,
                    Claimant = claim?.Claimant ?? new(name, name),
                    Indicator = claim?.Indicator ?? OtherResults.Id,
                    Value = figure.Value,
                    High = figure.High,
                    Comparator = figure.Comparator,
                    Step = figure.Step,
                    Unit = figure.Unit,
                    Counts = SentenceNumbers.IsPercent(figure) ? null : figure.Counts?.In(article.Text),
                    Kind = test.Kind,
                    AsOf = day,
                    Published = day,
                },
                Test = test.Test with
                {
                    Page = claim is not null && PageName.IsRepeated(claim, figure.Value) ? null : name,
                    Steps = [$"page {article.Id}", $"\"{Quoted(article.Text, span)}\"", .. test.Test.Steps],
                },
                Settings = settings,
            }
        );
    }

    private static string Quoted(string text, TextSpan span) => span.In(text).ReplaceLineEndings(" ");
}
