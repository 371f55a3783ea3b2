using Hasila.Claims.Frameworks;
using Hasila.Claims.Merging;
using Hasila.Claims.Results;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Claims.Tallies;

/// <summary>A figure of a statement that stands in no claim.</summary>
/// <param name="Capture">The capture's id.</param>
/// <param name="Page">The article's name, else its id.</param>
/// <param name="Words">The figure's words.</param>
/// <param name="Span">UTF-16 span of the figure in the article's text.</param>
/// <param name="Speaker">Who says it, as resolved in the article; null for nobody.</param>
/// <param name="Reason">Why no claim is made of it, in English.</param>
public sealed record LostFigure(string Capture, string Page, string Words, TextSpan Span, string? Speaker, string Reason);

/// <summary>The figures of a page's attributed statements of which no claim is made, each with the reason.</summary>
public static class LostFigures
{
    /// <param name="page">The page.</param>
    /// <param name="framework">What is counted.</param>
    /// <returns>In the order of the text; a figure that two statements hold counts once, and not where one of them claims it.</returns>
    public static IReadOnlyList<LostFigure> Of(AttributedArticle page, Framework framework)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(framework);
        var text = page.Article.Text;
        var claimed = PageMentionReader
            .Find(page, framework, new Claimants(page, framework, null))
            .Select(one => one.Spotted.Figure?.Figure.Span)
            .OfType<TextSpan>()
            .ToList();
        return
        [
            .. page
                .Statements.Where(statement => statement.Kind != StatementKind.Assertion)
                .SelectMany(statement =>
                    FigureRoles
                        .Of(text, statement)
                        .Where(one => !claimed.Exists(span => span.Overlaps(one.Figure.Span)))
                        .Select(one => new LostFigure(
                            page.Article.Id,
                            page.Article.Name ?? page.Article.Id,
                            one.Figure.Span.In(text),
                            one.Figure.Span,
                            statement.Speaker,
                            ReasonOf(statement, one)
                        ))
                )
                .DistinctBy(lost => lost.Span)
                .OrderBy(lost => lost.Span),
        ];
    }

    private static string ReasonOf(Statement statement, RoledFigure figure) =>
        statement.RepeatOf is not null ? "repeats what the body says"
        : statement.Stance == Stance.Rebuttal && figure.IsClaimed ? "disputed by who says it"
        : figure.Role switch
        {
            FigureRole.Plan => "a plan or an expectation of what no indicator counts",
            FigureRole.Denied => "denied or revoked",
            FigureRole.Former => "what it was before another figure",
            FigureRole.Whole => "what another figure is taken of",
            FigureRole.Day => "part of a day",
            FigureRole.Duration => "how long, or how long ago",
            FigureRole.Calibre => "a calibre",
            FigureRole.Setting => "in how many places",
            FigureRole.Bare => "counts nothing",
            FigureRole.Passing => "no result by the words around it",
            _ => "the number of items of a list, or a statement that another one holds",
        };
}
