using Hasila.Claims.Model;
using Hasila.Reading.Articles;
using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Quantities;

namespace Hasila.Claims.Corrections;

/// <summary>An article with its statements as persons corrected them. Its text never changes.</summary>
public sealed class CorrectedArticle
{
    private CorrectedArticle(AttributedArticle page, IReadOnlyList<TextSpan> rejected, IReadOnlyList<LostPlace> lost) =>
        (Page, Rejected, Lost) = (page, rejected, lost);

    public AttributedArticle Page { get; }

    /// <summary>Where the words of rejected statements stand: nothing is claimed there unless another statement says it.</summary>
    public IReadOnlyList<TextSpan> Rejected { get; }

    public IReadOnlyList<LostPlace> Lost { get; }

    public static CorrectedArticle Of(AttributedArticle page, PageCorrections corrections)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(corrections);
        if (corrections.Statements.Count + corrections.Added.Count + corrections.Rejected.Count == 0)
            return new CorrectedArticle(page, [], []);
        var lost = new List<LostPlace>();
        List<Statement> statements = [.. page.Statements];
        var rejected = new List<TextSpan>();
        foreach (var rejection in corrections.Rejected)
        {
            if (Find(page.Article, statements, rejection.Words) is { } at)
            {
                rejected.Add(statements[at].Content);
                statements.RemoveAt(at);
            }
            else
            {
                lost.Add(new LostPlace(rejection.Entry, page.Article.Id, rejection.Words.Exact));
            }
        }

        foreach (var added in corrections.Added)
        {
            if (added.Words.Find(page.Article.Text) is { } span)
                Put(statements, StatementAt(page.Article, span, added.Speaker));
            else
                lost.Add(new LostPlace(added.Entry, page.Article.Id, added.Words.Exact));
        }

        foreach (var correction in corrections.Statements)
        {
            if (Find(page.Article, statements, correction.Words) is { } at)
                statements[at] = With(statements[at], correction);
            else
                lost.Add(new LostPlace(correction.Entry, page.Article.Id, correction.Words.Exact));
        }

        List<Statement> ordered = [.. statements.OrderBy(statement => statement.Content).ThenBy(statement => statement.Id, StringComparer.Ordinal)];
        return new CorrectedArticle(page with { Statements = ordered }, rejected, lost);
    }

    /// <summary>A statement that a person found: its words, who said them, and the figures and days that stand in them.</summary>
    public static Statement StatementAt(Article article, TextSpan span, string? speaker)
    {
        ArgumentNullException.ThrowIfNull(article);
        var quantities = QuantityReader.Find(article.Text, article.Published?.Date, article.Language, span);
        return new Statement
        {
            Id = $"a{span.Start}",
            Kind = StatementKind.Indirect,
            ContentSpans = [span],
            Speaker = string.IsNullOrWhiteSpace(speaker) ? null : speaker,
            SpeakerKind = string.IsNullOrWhiteSpace(speaker) ? SpeakerKind.Unnamed : null,
            Figures = [.. quantities.Figures.Where(figure => span.Contains(figure.Span))],
            Times = [.. quantities.Dates.Where(date => span.Contains(date.Span)).Select(date => new StatementTime(date, TimeOf.Content))],
            Stance = Stance.Claim,
            ProposedBy = "person",
        };
    }

    private static void Put(List<Statement> statements, Statement added)
    {
        statements.RemoveAll(statement => statement.Id == added.Id);
        statements.Add(added);
    }

    private static int? Find(Article article, List<Statement> statements, QuotedWords words) =>
        words.Find(article.Text) is { } span && statements.FindIndex(statement => statement.Content == span) is var at and >= 0 ? at : null;

    private static Statement With(Statement statement, StatementCorrection correction) =>
        correction.Field switch
        {
            StatementField.Speaker when string.IsNullOrWhiteSpace(correction.To) => statement with
            {
                Speaker = null,
                SpeakerKind = SpeakerKind.Unnamed,
                SpeakerGender = null,
                SpeakerOffice = null,
                SpeakerBody = null,
            },
            // What the page tells of the former speaker is none of the new one's.
            StatementField.Speaker => statement with
            {
                Speaker = correction.To,
                SpeakerKind = null,
                SpeakerGender = null,
                SpeakerOffice = null,
                SpeakerBody = null,
                Source = null,
                Role = null,
            },
            _ => statement with { Stance = StatementNames.Parse<Stance>(correction.To) },
        };
}
