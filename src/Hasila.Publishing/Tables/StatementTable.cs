using Hasila.Statements.Model;
using Hasila.Text;
using Hasila.Text.Figures;

namespace Hasila.Publishing.Tables;

/// <summary>Statements as a table, a statement a row: who said what, by which word, where, when, and on which page. Offsets are Unicode code points.</summary>
public static class StatementTable
{
    private static readonly TableForm<StatementRow> s_form = new TableForm<StatementRow>("statements")
        .Words("page", null, row => row.Page.Article.Id)
        .Words("file", null, row => row.Page.Article.Name)
        .Words("url", null, row => row.Page.Article.Url)
        .Words("outlet", null, row => row.Page.Article.Site)
        .Words("headline", null, row => row.Page.Article.Headline)
        .Day("day", null, row => row.Page.Article.Published?.Date)
        .Words("quarter", null, row => RowWords.Quarter(row.Page.Article.Published?.Date))
        .Words("language", null, row => row.Page.Article.Language)
        .Words("id", null, row => row.Statement.Id)
        .Words("kind", null, row => StatementNames.Of(row.Statement.Kind))
        .Words("stance", null, row => StatementNames.Of(row.Statement.Stance))
        .Words("speaker", null, row => row.Statement.Speaker)
        .Words("speaker_kind", null, row => row.Statement.SpeakerKind is { } kind ? StatementNames.Of(kind) : null)
        .Words("speaker_office", null, row => row.Statement.SpeakerOffice)
        .Words("speaker_body", null, row => row.Statement.SpeakerBody)
        .Words("source", null, row => row.Said(row.Statement.Source))
        .Words("cue", null, row => row.Said(row.Statement.Cue))
        .Words("channel", null, row => row.Statement.Channel is { } channel ? StatementNames.Of(channel.Type) : null)
        .Day("said_on", null, row => row.Statement.SaidOn)
        .Words("words", null, row => string.Join(" … ", row.Statement.ContentSpans.Select(span => row.Said(span))))
        .Count("start", null, row => row.At.Start)
        .Count("end", null, row => row.At.End)
        .Count("figures", null, row => row.Statement.Figures.Count)
        .Words("figure_words", null, row => row.Said(row.First?.Span))
        .Words("bound", null, row => RowWords.Bound(row.First?.Comparator))
        .Number("value", null, row => row.First?.Value)
        .Number("value_high", null, row => row.First?.High)
        .Words("unit", null, row => row.First?.Unit)
        .Words("places", null, row => RowWords.Several(row.Statement.Places.Select(span => row.Said(span))))
        .Words("against", null, row => row.Statement.Against);

    /// <summary>A row for each statement, pages in this order.</summary>
    public static Table Of(IEnumerable<AttributedArticle> pages) => s_form.Fill(pages.SelectMany(RowsOf));

    private static IEnumerable<StatementRow> RowsOf(AttributedArticle page)
    {
        var map = new CodePointMap(page.Article.Text);
        return page.Statements.Select(statement => new StatementRow(page, statement, map.ToCodePoints(statement.Content)));
    }

    private sealed record StatementRow(AttributedArticle Page, Statement Statement, TextSpan At)
    {
        public Figure? First => Statement.Figures.Count > 0 ? Statement.Figures[0] : null;

        public string? Said(TextSpan? span) => span?.In(Page.Article.Text);
    }
}
