using Hasila.Claims.Frameworks;
using Hasila.Statements.Discourse;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Claims.Tallies;

/// <summary>A passage of a statement in which one indicator's terms stand.</summary>
internal sealed record Spotted(Indicator Indicator, TextSpan Span, Figure? Figure);

/// <summary>Which results a statement claims: its clauses one by one, and where none matches by itself, the statement as a whole.</summary>
internal static class ClaimSpotting
{
    /// <summary>The indicator of that id, the one for what the framework does not define among them.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static Indicator IndicatorOf(Framework framework, string id) =>
        id == OtherResults.Id
            ? OtherResults.Indicator
            : framework.IndicatorOf(id) ?? throw new InvalidOperationException($"the framework '{framework.Id}' has no indicator '{id}'");

    public static IReadOnlyList<Spotted> Find(string text, Statement statement, Framework framework)
    {
        var terms = TermIndex.Of(framework);
        var figures = new ClaimedAmounts(text, statement);
        var found = new List<Spotted>();
        var undefined = new List<TextSpan>();
        foreach (var span in statement.ContentSpans)
        {
            foreach (var clause in Clauses.Of(text, span))
            {
                if (terms.Best(new Passage(text, clause)) is not { } indicator)
                    undefined.Add(clause);
                else if (
                    figures.LeadingIn(clause) is var figure
                    && !found.Exists(one => one.Indicator.Id == indicator.Id && (figure?.Value is null || one.Figure?.Value == figure.Value))
                )
                    found.Add(new Spotted(indicator, clause, figure));
            }
        }

        if (found.Count == 0 && terms.Best(new Passage(text, statement.Content)) is { } whole)
            return [new Spotted(whole, statement.Content, figures.LeadingIn(statement.Content))];
        // "..., with 3,220,362 returns": the figure of the result stands in another clause than its words.
        if (found is [{ Figure: null } only] && figures.LeadingIn(statement.Content) is { Value: not null } elsewhere && ClaimedAmounts.IsMany(elsewhere))
            return [only with { Span = statement.Content, Figure = elsewhere }];
        if (found.Count > 0)
            return
            [
                .. found,
                .. undefined
                    .Select(clause => new Spotted(OtherResults.Indicator, clause, figures.LeadingIn(clause)))
                    .Where(one => one.Figure is { Value: not null } figure && ClaimedAmounts.IsMany(figure) && figure.Counts is not null),
            ];
        return AnnouncedLists.CountIn(text, statement.Content) is null ? [.. OtherFigures(text, statement, figures)] : [];
    }

    // Each figure is a result of its own. The leading one speaks for the statement, the others for their clauses.
    private static IEnumerable<Spotted> OtherFigures(string text, Statement statement, ClaimedAmounts amounts)
    {
        // How long something took is no result by itself.
        var figures = amounts.In(statement.Content).Where(figure => figure.Value is not null && !ClaimedAmounts.IsDuration(figure)).ToList();
        if (amounts.LeadingIn(statement.Content) is not { Value: not null } leading || ClaimedAmounts.IsDuration(leading))
            yield break;
        yield return new Spotted(OtherResults.Indicator, statement.Content, leading);
        var clauses = statement.ContentSpans.SelectMany(span => Clauses.Of(text, span)).ToList();
        foreach (var figure in figures.Where(figure => !ReferenceEquals(figure, leading)))
        {
            var clause = clauses.Find(one => one.Contains(figure.Span));
            yield return new Spotted(OtherResults.Indicator, clause.IsEmpty || clause.Length >= statement.Content.Length ? figure.Span : clause, figure);
        }
    }
}
