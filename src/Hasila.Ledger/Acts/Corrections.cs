using Hasila.Claims.Corrections;
using Hasila.Claims.Model;
using Hasila.Ledger.Model;
using Hasila.Ledger.Wording;
using Hasila.Statements.Model;

namespace Hasila.Ledger.Acts;

/// <summary>Corrections as they are recorded: with what was read, and with the words by which the place is found again.</summary>
internal static class Corrections
{
    /// <summary>What acts, in their order, change on one page.</summary>
    public static PageCorrections On(string capture, IReadOnlyList<Act> acts) =>
        new()
        {
            Claims =
            [
                .. acts.OfType<ClaimCorrection>()
                    .SelectMany(act =>
                        act.Places.Where(place => place.Capture == capture)
                            .Select(place => new MentionCorrection(act.Entry, place.Words, place.Figure, place.Indicator, act.Field, act.To))
                    ),
            ],
            Statements = [.. acts.OfType<StatementCorrected>().Select(act => new StatementCorrection(act.Entry, act.Words, act.Field, act.To))],
            Added = [.. acts.OfType<StatementAdded>().Select(act => new AddedStatement(act.Entry, act.Words, act.Speaker))],
            Rejected = [.. acts.OfType<StatementRejected>().Select(act => new RejectedStatement(act.Entry, act.Words))],
        };

    /// <exception cref="LedgerException">The field does not hold the value, or holds it already.</exception>
    public static ClaimCorrection Complete(ClaimCorrection correction, Claim claim, Func<string, string> textOf)
    {
        var to = correction.To.Trim();
        if (FieldValue.Refusal(correction.Field, to) is { } reason)
            throw LedgerBook.Refused("field.value", ("value", to), ("field", FieldNames.Of(correction.Field)), ("reason", reason));
        var from = FieldNames.Shown(claim, correction.Field);
        if (from == to)
            throw LedgerBook.Refused("field.same", ("field", FieldNames.Of(correction.Field)), ("claim", claim.Id), ("value", to));
        return correction with
        {
            To = to,
            From = from,
            Places = [.. claim.Appearances.Select(appearance => PlaceOf(appearance, claim, textOf(appearance.Capture)))],
        };
    }

    public static StatementCorrected Complete(StatementCorrected correction, CorrectedArticle page)
    {
        var statement = StatementAt(page, correction.Words);
        if (correction.Field == StatementField.Stance)
        {
            try
            {
                _ = StatementNames.Parse<Stance>(correction.To);
            }
            catch (FormatException)
            {
                var stances = string.Join(", ", Enum.GetValues<Stance>().Select(StatementNames.Of));
                throw LedgerBook.Refused("stance.unknown", ("stance", correction.To), ("stances", stances));
            }
        }

        var from = correction.Field == StatementField.Speaker ? statement.Speaker ?? "" : StatementNames.Of(statement.Stance);
        return from == correction.To ? throw LedgerBook.Refused("value.same", ("value", from)) : correction with { From = from };
    }

    /// <exception cref="LedgerException">The words do not stand there once, or a statement has them.</exception>
    public static StatementAdded Complete(StatementAdded added, CorrectedArticle page)
    {
        var words = Locate(added.Words, page.Page.Article.Text);
        var span = words.Find(page.Page.Article.Text);
        return page.Page.Statements.FirstOrDefault(statement => statement.Content == span) is { } known
            ? throw LedgerBook.Refused("statement.known", ("statement", known.Id))
            : added with
            {
                Words = words,
            };
    }

    /// <exception cref="LedgerException">No statement has these words.</exception>
    public static Statement StatementAt(CorrectedArticle page, QuotedWords words) =>
        words.Find(page.Page.Article.Text) is { } span && page.Page.Statements.FirstOrDefault(one => one.Content == span) is { } statement
            ? statement
            : throw LedgerBook.Refused("statement.none", ("page", page.Page.Article.Id));

    /// <summary>Words that a person gives, with what stands beside them on the page.</summary>
    /// <exception cref="LedgerException">They do not stand there, or stand there twice.</exception>
    public static QuotedWords Locate(QuotedWords words, string text)
    {
        if (words.Find(text) is { } span)
            return QuotedWords.At(text, span);
        var isThere = words.Exact.Length > 0 && text.Contains(words.Exact, StringComparison.Ordinal);
        throw LedgerBook.Refused(isThere ? "words.twice" : "words.absent");
    }

    private static ClaimPlace PlaceOf(Appearance appearance, Claim claim, string text)
    {
        var figure = ReadOf(appearance, ClaimField.Figure) ?? appearance.Figure?.Words;
        return new ClaimPlace(
            appearance.Capture,
            QuotedWords.At(text, appearance.Span),
            string.IsNullOrEmpty(figure) ? null : figure,
            ReadOf(appearance, ClaimField.Indicator) ?? claim.Indicator
        );
    }

    private static string? ReadOf(Appearance appearance, ClaimField field) => appearance.Corrected?.FirstOrDefault(one => one.Field == field)?.Read;
}
