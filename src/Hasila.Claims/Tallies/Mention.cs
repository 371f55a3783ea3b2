using Hasila.Claims.Frameworks;
using Hasila.Claims.Merging;
using Hasila.Statements;
using Hasila.Text;
using Hasila.Text.Dates;
using Hasila.Text.Figures;
using Hasila.Text.Places;

namespace Hasila.Claims.Tallies;

/// <summary>One result claimed at one place of one page: what claims are merged from.</summary>
internal sealed record Mention(string Line, string ClaimantKey, LocalText Claimant, Indicator Indicator, Appearance Appearance, DateOnly? AsOf, PeriodKind? PeriodKind, LocalText? Place)
{
    /// <summary>The speaker is a person.</summary>
    public bool ByPerson { get; init; }


    /// <summary>Flag of a claim whose words hold a direction override.</summary>
    public const string Overridden = "direction-override";

    private static readonly string[] s_since = ["منذ", "since"];
    private static readonly string[] s_during = ["خلال", "during", "over the past", "in the past", "quarter"];

    public static Mention Of(AttributedArticle article, Statement statement, Spotted spotted, (string Key, LocalText Name) claimant, Framework framework)
    {
        var page = article.Article;
        var figure = spotted.Figure is { } found ? Lift(page.Text, found) : null;
        var appearance = new Appearance
        {
            Capture = page.Id,
            Page = page.Name ?? page.Id,
            Statement = statement.Id,
            Span = spotted.Span,
            Words = spotted.Span.In(page.Text),
            Outlet = page.Site,
            Headline = page.Headline,
            Url = page.Url,
            Published = page.Published?.Date,
            SaidOn = statement.SaidOn,
            Language = page.Language,
            Speaker = statement.Speaker,
            Figure = figure,
        };
        var what = figure is null ? "q" : $"{(figure.Unit == "percent" ? "percent" : "n")}:{CountedNouns.ConceptOf(figure.Counts)}";
        // What no indicator defines has no line: the figure alone tells one from the other.
        if (spotted.Indicator.Id == ClaimSpotting.Other)
            what += $":{figure?.Value}";
        // Direction overrides make a reader see another number than the one that stands there: such words are kept apart, under a claim of their own.
        if (appearance.Words.AsSpan().IndexOfAny('\u202D', '\u202E') >= 0)
            what += $":{Overridden}:{page.Id}";
        return new Mention($"{claimant.Key}|{spotted.Indicator.Id}|{what}", claimant.Key, claimant.Name, spotted.Indicator, appearance, AsOfDay(article, statement), KindOf(page.Text, statement, figure), PlaceOf(page.Text, statement, spotted.Span, framework))
        {
            ByPerson = statement.SpeakerKind == SpeakerKind.Person,
        };
    }

    private static ClaimedFigure Lift(string text, Figure figure) => new()
    {
        Value = figure.Value,
        High = figure.High,
        Comparator = figure.Comparator,
        Unit = figure.Unit,
        Counts = figure.Counts?.In(text),
        Step = figure.Step,
        Words = figure.Span.In(text),
    };

    // A claim stands for the day on which it was made, unless it was made at a time that is stated coarsely ("a year ago").
    private static DateOnly? AsOfDay(AttributedArticle article, Statement statement)
    {
        var said = statement.Times.FirstOrDefault(time => time.Of == TimeOf.Utterance)?.Date;
        return said?.To ?? article.Article.Published?.Date;
    }

    private static PeriodKind? KindOf(string text, Statement statement, ClaimedFigure? figure)
    {
        if (figure is null)
            return null;
        if (figure.Unit == "percent")
            return Tallies.PeriodKind.Share;
        var words = statement.Content.In(text);
        if (Array.Exists(s_since, word => words.Contains(word, StringComparison.OrdinalIgnoreCase)))
            return Tallies.PeriodKind.Cumulative;
        return Array.Exists(s_during, word => words.Contains(word, StringComparison.OrdinalIgnoreCase)) ? Tallies.PeriodKind.Flow : null;
    }

    private static LocalText? PlaceOf(string text, Statement statement, TextSpan span, Framework framework)
    {
        foreach (var within in (ReadOnlySpan<TextSpan>)[span, statement.Content])
        {
            var words = within.In(text);
            if (framework.Places.FirstOrDefault(place => words.Contains(place.Ar, StringComparison.Ordinal) || words.Contains(WithoutThe(place.En), StringComparison.OrdinalIgnoreCase)) is { } listed)
                return listed;
            if (Gazetteer.FindPlaces(text, within) is [var first, ..])
                return first.Place.Name;
        }

        return null;
    }

    private static string WithoutThe(string name) => name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;
}
