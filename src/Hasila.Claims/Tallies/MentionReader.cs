using Hasila.Claims.Frameworks;
using Hasila.Claims.Lexicons;
using Hasila.Claims.Merging;
using Hasila.Claims.Model;
using Hasila.Claims.Results;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Data;
using Hasila.Text.Figures;
using Hasila.Text.Folding;
using Hasila.Text.Places;

namespace Hasila.Claims.Tallies;

/// <summary>Makes a mention of what was spotted in a statement: figure, day, period kind, place.</summary>
internal sealed class MentionReader(
    AttributedArticle page,
    Framework framework,
    MergeFacts facts,
    Func<Statement, Indicator, IReadOnlyList<Appearance>> caveats
)
{
    private static readonly string[] s_since = PageWords.List("since");
    private static readonly string[] s_during = PageWords.List("during");

    private static readonly HashSet<string> s_words = Places("word");
    private static readonly HashSet<string> s_ofPlace = Places("of-place");

    private readonly string _text = page.Article.Text;

    public Mention Read(Statement statement, Spotted spotted, Claimant claimant)
    {
        var figure = spotted.Figure is { } found ? Lift(found) : null;
        var whole = figure is null ? Wholes.In(_text, new Passage(_text, spotted.Span), spotted.Indicator, framework) : null;
        var (place, placeId) = PlaceOf(statement, spotted);
        var asOf = statement.Times.FirstOrDefault(time => time.Of == TimeOf.Utterance)?.Date.To ?? page.Article.Published?.Date;
        return new Mention
        {
            Page = facts,
            Claimant = claimant,
            Indicator = spotted.Indicator,
            Appearance = AppearanceOf(page, statement, spotted.Span) with { Figure = figure ?? whole },
            Thing = CountedNouns.ConceptOf(figure?.Counts),
            KnownThing = CountedNouns.KnownConceptOf(figure?.Counts),
            IsNumberless = figure is null,
            IsTelling = PageFigure.Tells(figure?.Value),
            AsOf = asOf,
            Days = asOf is { } day ? DayRange.Of(day) : facts.Days,
            PeriodKind = KindOf(statement, figure),
            Place = place,
            PlaceId = placeId,
            IsPlan = spotted.Figure is { } told ? told.Role == FigureRole.Plan : statement.Stance == Stance.Commitment,
            IsPart = spotted.Figure is { IsPart: true },
            Caveats = caveats(statement, spotted.Indicator),
        };
    }

    public static Appearance AppearanceOf(AttributedArticle page, Statement statement, TextSpan span) =>
        new()
        {
            Capture = page.Article.Id,
            Page = page.Article.Name ?? page.Article.Id,
            Statement = statement.Id,
            Span = span,
            Words = span.In(page.Article.Text),
            Outlet = page.Article.Site,
            Headline = page.Article.Headline,
            Url = page.Article.Url,
            Published = page.Article.Published?.Date,
            SaidOn = statement.SaidOn,
            Language = page.Article.Language,
            Speaker = statement.Speaker,
        };

    private ClaimedFigure Lift(RoledFigure roled)
    {
        var figure = roled.Figure;
        return new()
        {
            Value = figure.Value,
            High = figure.High,
            Comparator = figure.Comparator,
            Unit = figure.Unit,
            Counts = figure.Counts?.In(_text),
            Step = figure.Step,
            Words = figure.Span.In(_text),
            From = roled.From,
            Whole = roled.Whole,
        };
    }

    private PeriodKind? KindOf(Statement statement, ClaimedFigure? figure)
    {
        if (figure is null)
            return null;
        if (figure.Unit == "percent")
            return PeriodKind.Share;
        var words = statement.Content.In(_text);
        if (Array.Exists(s_since, word => words.Contains(word, StringComparison.OrdinalIgnoreCase)))
            return PeriodKind.Cumulative;
        return Array.Exists(s_during, word => words.Contains(word, StringComparison.OrdinalIgnoreCase)) ? PeriodKind.Flow : null;
    }

    // In the words of the figure, else in those before all figures of the statement: a place that is named later is another figure's.
    private (LocalText? Name, string? Id) PlaceOf(Statement statement, Spotted spotted)
    {
        var opening =
            statement.Figures.Count > 1 ? new TextSpan(statement.Content.Start, statement.Figures.Min(figure => figure.Span.Start)) : statement.Content;
        foreach (var within in (ReadOnlySpan<TextSpan>)[spotted.Span, opening])
        {
            var words = within.In(_text);
            if (
                framework.Places.FirstOrDefault(place =>
                    words.Contains(place.Ar, StringComparison.Ordinal) || words.Contains(WithoutThe(place.En), StringComparison.OrdinalIgnoreCase)
                ) is
                { } listed
            )
                return (listed, null);
            List<PlaceMention> found = [.. Gazetteer.FindPlaces(_text, within).Where(IsPlace)];
            if (found.Count > 0)
                return (
                    found[0].Place.Name,
                    found.DistinctBy(mention => mention.Place.Id).Count() == 1 && found[0].Place.Kind != PlaceKind.Country ? found[0].Place.Id : null
                );
        }

        return (null, null);
    }

    // "financial" is written as Mali is: such a word is a place after a word of place alone.
    private bool IsPlace(PlaceMention mention)
    {
        if (!s_words.Contains(ArabicFold.Fold(mention.Span.In(_text))))
            return true;
        var from = Math.Max(0, mention.Span.Start - 16);
        var before = ArabicFold.Fold(_text.AsSpan(from, mention.Span.Start - from)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return before is [.., var last] && s_ofPlace.Contains(last);
    }

    private static HashSet<string> Places(string kind) =>
        DataFile
            .Rows(typeof(MentionReader).Assembly, "place-words")
            .Where(row => row[0] == kind)
            .SelectMany(row => row[1].Split('|'))
            .Select(word => ArabicFold.Fold(word))
            .ToHashSet(StringComparer.Ordinal);

    private static string WithoutThe(string name) => name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;
}
