using Hasila.Claims.Frameworks;
using Hasila.Claims.Tallies;
using Hasila.Claims.Units;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Claims.Tests.Properties;

/// <summary>What holds of the figures of any page.</summary>
internal static class FigureInvariants
{
    /// <summary>
    /// Digits of attributed words that are in no figure and no date, figures of statements that are in no claim and not listed as lost, and claims whose
    /// statements hold unlike units; in words, none where all is well.
    /// </summary>
    public static IEnumerable<string> Broken(AttributedArticle page, Framework framework)
    {
        var text = page.Article.Text;
        List<Statement> attributed = [.. page.Statements.Where(statement => statement.Kind != StatementKind.Assertion)];
        foreach (var statement in attributed)
        {
            foreach (var digits in DigitsIn(text, statement.Content))
            {
                if (
                    !statement.Figures.Any(figure => figure.Span.Overlaps(digits))
                    && !statement.Times.Any(time => time.Date.Span.Overlaps(digits))
                    && !attributed.Exists(other => other.Figures.Any(figure => figure.Span.Overlaps(digits)))
                )
                    yield return $"digits in no figure: {digits.In(text)} of {statement.Content.In(text)}";
            }
        }

        var claims = TallyBuilder.Build([page], framework).Claims;
        var values = claims.SelectMany(claim => claim.Appearances).Select(one => (one.Figure?.Value, one.Statement)).ToHashSet();
        var lost = LostFigures.Of(page, framework);
        foreach (var statement in attributed)
        {
            foreach (var figure in statement.Figures.Where(figure => figure.Value is not null))
            {
                if (!values.Any(one => one.Value == figure.Value) && !lost.Any(one => one.Span.Overlaps(figure.Span)))
                    yield return $"a figure in no claim and not listed: {figure.Span.In(text)} of {statement.Content.In(text)}";
            }
        }

        foreach (var claim in claims)
        {
            var units = claim.Appearances.Select(one => one.Figure?.Unit).ToList();
            if (units.Exists(unit => units.Exists(other => UnitKind.AreUnlike(unit, other))))
                yield return $"a claim of unlike units: {string.Join(", ", units)}";
        }
    }

    private static IEnumerable<TextSpan> DigitsIn(string text, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (!char.IsDigit(text[i]))
                continue;
            var start = i;
            while (i < span.End && char.IsDigit(text[i]))
                i++;
            yield return new TextSpan(start, i);
        }
    }
}
