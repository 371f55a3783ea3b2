using System.Globalization;
using Hasila.Claims.Corrections;
using Hasila.Claims.Frameworks;
using Hasila.Ledger;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Model;
using Hasila.Text;
using Hasila.Web.Wording;
using Microsoft.AspNetCore.Http;

namespace Hasila.Web.Acts;

/// <summary>What a person does with a page's statements: one that was not found, one that is none, who speaks.</summary>
internal static class PageActs
{
    /// <exception cref="LedgerException">Nothing was written, and why.</exception>
    public static void Record(SqliteLedger ledger, Framework framework, string capture, IFormCollection form, string by, DateTimeOffset now)
    {
        var page = CorrectedArticle.Of(ledger.ArticleOf(capture)!, ledger.CorrectionsOf(capture)).Page;
        var note = form["note"].ToString().Trim() is { Length: > 0 } words ? words : null;
        if (form["do"] == "note")
        {
            ledger.Record(
                new Remark(capture)
                {
                    By = by,
                    At = now,
                    Note = note ?? throw WebWords.Refused("refuse.note"),
                }
            );
            return;
        }

        Act act = form["do"].ToString() switch
        {
            "add" => new StatementAdded(capture, Chosen(page.Article.Text, form), NullIfEmpty(form["speaker"].ToString().Trim()))
            {
                By = by,
                At = now,
                Note = note,
            },
            "reject" => new StatementRejected(capture, Named(page, form), form["reason"].ToString())
            {
                By = by,
                At = now,
                Note = note,
            },
            "speaker" => new StatementCorrected(capture, Named(page, form), StatementField.Speaker, form["speaker"].ToString().Trim())
            {
                By = by,
                At = now,
                Note = note,
            },
            "stance" => new StatementCorrected(capture, Named(page, form), StatementField.Stance, form["stance"].ToString())
            {
                By = by,
                At = now,
                Note = note,
            },
            _ => throw WebWords.Refused("refuse.nothing"),
        };
        ledger.Record(act);
        ledger.TallyAgain(framework);
    }

    /// <summary>The words that were selected: by their place, where they still stand there as they were shown; else as they were written down.</summary>
    /// <exception cref="LedgerException">Other words stand at that place.</exception>
    internal static QuotedWords Chosen(string text, IFormCollection form)
    {
        var exact = form["exact"].ToString().ReplaceLineEndings("\n").Trim();
        if (exact.Length == 0)
            throw WebWords.Refused("refuse.words");
        if (Number(form["start"]) is not { } start || Number(form["end"]) is not { } end)
            return new QuotedWords(exact, "", "");
        var map = new CodePointMap(text);
        var length = map.ToCodePoint(text.Length);
        if (start < 0 || end <= start || end > length)
            throw WebWords.Refused("refuse.place");
        var span = map.ToUtf16(new TextSpan(start, end));
        if (ShownEncoder.AsShown(span.In(text)) != exact)
            throw WebWords.Refused("refuse.other_words");
        return QuotedWords.At(text, span);
    }

    private static QuotedWords Named(Hasila.Statements.Model.AttributedArticle page, IFormCollection form) =>
        page.Statements.FirstOrDefault(one => one.Id == form["statement"]) is { } statement
            ? QuotedWords.At(page.Article.Text, statement.Content)
            : throw WebWords.Refused("refuse.statement");

    private static int? Number(string? given) => int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? NullIfEmpty(string words) => words.Length == 0 ? null : words;
}
