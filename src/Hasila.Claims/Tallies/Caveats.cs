using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Statements.Model;

namespace Hasila.Claims.Tallies;

/// <summary>What a page says against its own claims: the journalist's contrast to a statement, and denials that speak of the same indicator.</summary>
internal sealed class Caveats
{
    private readonly ILookup<string, Appearance> _against;
    private readonly List<(Appearance Appearance, string? Indicator)> _denials = [];

    public Caveats(AttributedArticle page, Framework framework)
    {
        _against = page
            .Statements.Where(statement => statement.Against is not null)
            .ToLookup(statement => statement.Against!, AppearanceOf, StringComparer.Ordinal);
        foreach (var statement in page.Statements.Where(statement => statement.Against is null && statement.Stance is Stance.Rebuttal or Stance.Caveat))
        {
            if (statement.Against is null)
                _denials.Add((AppearanceOf(statement), TermIndex.Of(framework).Best(new Passage(page.Article.Text, statement.Content))?.Id));
        }

        Appearance AppearanceOf(Statement statement) => MentionReader.AppearanceOf(page, statement, statement.Content);
    }

    /// <summary>What stands against a statement's claim of an indicator; each passage once.</summary>
    public IReadOnlyList<Appearance> Against(Statement statement, Indicator indicator) =>
        [
            .. _against[statement.Id]
                .Concat(
                    _denials
                        .Where(denial => denial.Indicator == indicator.Id && denial.Appearance.Speaker != statement.Speaker)
                        .Select(denial => denial.Appearance)
                )
                .DistinctBy(caveat => caveat.Span),
        ];
}
