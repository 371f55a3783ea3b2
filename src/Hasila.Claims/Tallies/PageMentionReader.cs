using Hasila.Claims.Corrections;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Merging;
using Hasila.Claims.Model;
using Hasila.Claims.Results;
using Hasila.Reading.Articles;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Figures;
using Hasila.Text.Places;

namespace Hasila.Claims.Tallies;

/// <summary>Reads the results that a page claims, each by its indicator, figure and claimant.</summary>
public static class PageMentionReader
{
    private const int MostPlaceCharacters = 20_000;
    private const int MostCountries = 4;

    private static readonly Lines s_lines = new();

    /// <summary>What the page claims, by the framework's indicators.</summary>
    /// <param name="page">As it was read.</param>
    /// <param name="framework">What is counted.</param>
    /// <param name="corrections">What persons corrected on this page; null for nothing.</param>
    public static PageMentions Read(AttributedArticle page, Framework framework, PageCorrections? corrections = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(framework);
        var overlaid = CorrectedArticle.Of(page, corrections ?? PageCorrections.None);
        page = overlaid.Page;
        var countries = CountriesOf(page.Article);
        var claimants = new Claimants(page, framework, countries.FirstOrDefault());
        var one = new OneClaimant(corrections?.Names ?? [], claimants);
        List<(Statement Statement, Spotted Spotted, Claimant Claimant)> found =
        [
            .. Find(page, framework, claimants).Select(spotted => spotted with { Claimant = one.Of(spotted.Claimant) }),
        ];
        // What a person said to be no statement is not claimed in the page's own words either.
        found.RemoveAll(one => one.Statement.Id.Length == 0 && overlaid.Rejected.Any(span => span.Overlaps(one.Spotted.Span)));
        var facts = new MergeFacts
        {
            Capture = page.Article.Id,
            Days = PageDays.Of(page.Article),
            Countries = countries,
            Figures = FiguresOf(page.Article.Text, found.Select(one => one.Spotted)),
            Names = [.. found.Where(one => !one.Claimant.IsNobody).SelectMany(one => NamesOf(one.Claimant)).Distinct(StringComparer.Ordinal)],
            Wording = PageWording.Of(new Passage(page.Article.Text, BodyOf(page.Article))),
        };
        var reader = new MentionReader(page, framework, facts, new Caveats(page, framework).Against);
        List<Mention> mentions =
        [
            .. WithThingsApart(page.Article.Text, found, [.. found.Select(one => reader.Read(one.Statement, one.Spotted, one.Claimant))])
                .DistinctBy(mention => (mention.Strand, mention.Appearance.Span)),
        ];
        if (corrections is not { Claims.Count: > 0 })
            return new PageMentions(facts, mentions, Gaps.Of(page, mentions, claimants)) { Lost = overlaid.Lost };
        var overlay = new CorrectedMentions(page, framework, name => one.Of(claimants.Named(name)));
        var corrected = overlay.Apply(mentions, corrections.Claims);
        facts = CorrectedMentions.FactsOf(facts, mentions, corrected);
        corrected = [.. corrected.Select(mention => mention with { Page = facts }).DistinctBy(mention => (mention.Strand, mention.Appearance.Span))];
        return new PageMentions(facts, corrected, Gaps.Of(page, corrected, claimants)) { Lost = [.. overlaid.Lost, .. overlay.Lost] };
    }

    // "Three officers and three guards": one number of two things side by side is two claims, though a table may know both by one name.
    private static IEnumerable<Mention> WithThingsApart(
        string text,
        List<(Statement Statement, Spotted Spotted, Claimant Claimant)> found,
        List<Mention> mentions
    )
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            var isBeside = mention.Appearance.Figure?.Counts is not null && found.Exists(other => AreBeside(text, found[i], other));
            yield return isBeside ? mention with { Among = CountedIn(mention) } : mention;
        }
    }

    private static bool AreBeside(
        string text,
        (Statement Statement, Spotted Spotted, Claimant Claimant) one,
        (Statement Statement, Spotted Spotted, Claimant Claimant) other
    )
    {
        if (one.Statement.Id != other.Statement.Id || one.Spotted.Figure is not { } left || other.Spotted.Figure is not { } right)
            return false;
        if (left.Figure.Value != right.Figure.Value || left.Figure.Counts is not { } counted || right.Figure.Counts is not { } also || counted == also)
            return false;
        var (first, second) = left.Figure.Span.Start < right.Figure.Span.Start ? (left.Figure, right.Figure) : (right.Figure, left.Figure);
        // An Arabic "and" is the number's first letter.
        return first.Span.End <= second.Span.Start
            && (s_lines.EndsIn(text[first.Span.End..second.Span.Start], "and") || s_lines.EndsIn(text[first.Span.End..(second.Span.Start + 1)], "and"));
    }

    private static string CountedIn(Mention mention) => WordKey.Of(mention.Appearance.Figure!.Counts!.Split(' ')[0]);

    /// <summary>What is spotted in the page's statements, each with its claimant.</summary>
    internal static List<(Statement Statement, Spotted Spotted, Claimant Claimant)> Find(AttributedArticle page, Framework framework, Claimants claimants)
    {
        var found = new List<(Statement Statement, Spotted Spotted, Claimant Claimant)>();
        foreach (var (statement, claimant) in ClaimedStatements.Of(page, claimants))
        {
            foreach (var spotted in ClaimSpotting.Find(page.Article.Text, statement, framework))
            {
                // A pledge to bring results about is none, unless it holds a number that somebody may be held to.
                var isBarePledge = spotted.Figure is null && statement.Stance == Stance.Commitment && !spotted.Indicator.IsFuture;
                if (!isBarePledge && !IsDisputed(page, statement, spotted))
                    found.Add((statement, spotted, claimant));
            }
        }

        return found;
    }

    // Who speaks against a figure of another does not claim it.
    private static bool IsDisputed(AttributedArticle page, Statement statement, Spotted spotted) =>
        statement.Stance == Stance.Rebuttal
        && spotted.Figure?.Figure.Value is { } value
        && page.Statements.Any(other => other.Id != statement.Id && other.Stance != Stance.Rebuttal && other.Figures.Any(figure => figure.Value == value));

    // Without the headline, which reposts change.
    private static TextSpan BodyOf(Article article)
    {
        var first = article.Blocks.FirstOrDefault(block => block.Kind is BlockKind.Paragraph or BlockKind.Quote or BlockKind.ListItem);
        return first is null ? new TextSpan(0, article.Text.Length) : new TextSpan(first.Span.Start, article.Text.Length);
    }

    private static IEnumerable<string> NamesOf(Claimant claimant)
    {
        foreach (var form in claimant.Forms)
            yield return form;
        if (claimant.Sound.Length > 2 && !claimant.HasOddLetters && claimant.Kind != ClaimantKind.Body)
            yield return claimant.SoundName;
    }

    private static List<string> CountriesOf(Article article) =>
        [
            .. Gazetteer
                .FindPlaces(article.Text, new TextSpan(0, Math.Min(article.Text.Length, MostPlaceCharacters)))
                .Select(mention => mention.Place.Country)
                .OfType<string>()
                .GroupBy(country => country, StringComparer.Ordinal)
                .OrderByDescending(country => country.Count())
                .ThenBy(country => country.Key, StringComparer.Ordinal)
                .Take(MostCountries)
                .Select(country => country.Key),
        ];

    private static List<PageFigure> FiguresOf(string text, IEnumerable<Spotted> found) =>
        InOrder(found.Where(one => one.Figure?.Figure.Value is not null).Select(one => FigureOf(text, one.Figure!.Figure, one.Indicator)));

    /// <summary>The largest figures of a page, each once, in the order in which pages are compared.</summary>
    internal static List<PageFigure> InOrder(IEnumerable<PageFigure> figures) =>
        [
            .. figures
                .Distinct()
                .OrderByDescending(figure => figure.IsTelling)
                .ThenByDescending(figure => figure.Value)
                .ThenBy(figure => figure.IsShare)
                .ThenBy(figure => figure.Thing, StringComparer.Ordinal)
                .ThenBy(figure => figure.Indicator, StringComparer.Ordinal)
                .Take(MergeFacts.MostFigures),
        ];

    private static PageFigure FigureOf(string text, Figure figure, Indicator indicator) =>
        new(
            figure.Value!.Value,
            figure.Unit == "percent",
            CountedNouns.KnownConceptOf(figure.Counts?.In(text)),
            indicator.Id == OtherResults.Id ? null : indicator.Id,
            PageFigure.Tells(figure.Value)
        );
}
