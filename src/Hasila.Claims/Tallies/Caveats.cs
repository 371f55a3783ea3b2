using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Reading.Articles;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Sentences;

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
                _denials.Add((DenialOf(statement), TermIndex.Of(framework).Best(new Passage(page.Article.Text, statement.Content))?.Id));
        }

        Appearance AppearanceOf(Statement statement) => MentionReader.AppearanceOf(page, statement, statement.Content);

        // What is denied says nothing without who denies it, and reads as its own opposite: the whole sentence stands.
        Appearance DenialOf(Statement statement) =>
            MentionReader.AppearanceOf(
                page,
                statement,
                statement.Stance == Stance.Rebuttal && statement.Kind != StatementKind.Direct ? SentencesOf(page.Article, statement.Content) : statement.Content
            );
    }

    private static TextSpan SentencesOf(Article article, TextSpan content)
    {
        var block = article.Blocks.FirstOrDefault(block => block.Span.Start <= content.Start && content.End <= block.Span.End);
        if (block is null)
            return content;
        var around = SentenceSplitter.Split(article.Text, block.Span).Where(sentence => sentence.Start < content.End && content.Start < sentence.End).ToList();
        return around.Count == 0 ? content : new TextSpan(Math.Min(around[0].Start, content.Start), Math.Max(around[^1].End, content.End));
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
