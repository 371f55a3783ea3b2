using Hasila.Claims.Corrections;
using Hasila.Cli.Output;
using Hasila.Ledger;
using Hasila.Ledger.Model;
using Hasila.Statements.Model;

namespace Hasila.Cli.Desk;

/// <summary>
/// What a person types to name something in a ledger: a claim or a page by the beginning of its id, a statement as <c>PAGE#q3</c>. Found by key, so that no
/// command reads all claims to find one.
/// </summary>
internal static class LedgerIds
{
    private const string Hash = "sha256:";
    private const int Told = 6;

    /// <summary>The claim that an id, a former id or as much of its beginning as is unique leads to.</summary>
    /// <exception cref="LedgerException">None begins so, or several do.</exception>
    public static string Claim(SqliteLedger ledger, string given)
    {
        if (ledger.PresentIdOf(given) is { } exact)
            return exact;
        var ids = ledger.ClaimIdsFrom(given, Told);
        if (ids.Count == 0)
            ids = ledger.ClaimIdsFrom("c" + given, Told);
        List<string> present = [.. ids.Select(ledger.PresentIdOf).OfType<string>().Distinct(StringComparer.Ordinal)];
        return present switch
        {
            [var id] => id,
            [] => throw new WordedException(TerminalWords.Told("id.claim", ("id", Printed.Line(given)))),
            _ => throw new WordedException(TerminalWords.Told("id.several", ("id", Printed.Line(given)), ("ids", string.Join(" ", present)))),
        };
    }

    /// <summary>The capture whose id begins so, with or without <c>sha256:</c>; null where none does.</summary>
    /// <exception cref="LedgerException">Several do.</exception>
    public static string? Page(SqliteLedger ledger, string given)
    {
        var beginning = given.StartsWith(Hash, StringComparison.Ordinal) ? given : Hash + given;
        return ledger.CaptureIdsFrom(beginning, Told) switch
        {
            [var id] => id,
            [] => null,
            var several => throw Refused(
                $"several pages' ids begin with {Printed.Line(given)}; give more of it: {string.Join(" ", several.Select(id => id[Hash.Length..][..16]))}"
            ),
        };
    }

    /// <summary>A statement, as persons corrected it, and the words by which it is found again.</summary>
    /// <exception cref="LedgerException">There is none of that name.</exception>
    public static (string Capture, Statement Statement, QuotedWords Words) Statement(SqliteLedger ledger, string given)
    {
        var at = given.IndexOf('#', StringComparison.Ordinal);
        var capture = Page(ledger, given[..at]) ?? throw new WordedException(TerminalWords.Told("id.page", ("id", Printed.Line(given[..at]))));
        var page = CorrectedArticle.Of(ledger.ArticleOf(capture)!, ledger.CorrectionsOf(capture)).Page;
        var statement =
            page.Statements.FirstOrDefault(one => one.Id == given[(at + 1)..])
            ?? throw Refused($"the page has no statement {Printed.Line(given[(at + 1)..])}; 'hasila show {Short(capture)}' lists them");
        return (capture, statement, QuotedWords.At(page.Article.Text, statement.Content));
    }

    public static bool IsStatement(string given) => given.Contains('#', StringComparison.Ordinal);

    /// <summary>As much of a capture's id as a person types.</summary>
    public static string Short(string capture) => capture.Length > Hash.Length + 12 ? capture[Hash.Length..][..12] : capture;

    private static LedgerException Refused(string message) => new(LedgerFault.Refused, message);
}
