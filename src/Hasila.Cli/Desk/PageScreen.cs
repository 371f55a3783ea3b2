using Hasila.Claims.Checks.Findings;
using Hasila.Cli.Output;
using Hasila.Ledger;
using Hasila.Statements.Model;

namespace Hasila.Cli.Desk;

/// <summary>A page of a ledger on a terminal: its statements with the claims made in them, and who did what with it.</summary>
internal static class PageScreen
{
    public static void Print(SqliteLedger ledger, AttributedArticle page)
    {
        var (article, capture) = (page.Article, page.Article.Id);
        Console.Out.WriteLine($"page {capture}");
        foreach (var fact in new[] { article.Name, article.Headline, article.Site, article.Published?.Date.ToString("yyyy-MM-dd"), article.Url })
        {
            if (fact is not null)
                Console.Out.WriteLine($"  {Printed.Isolated(fact)}");
        }

        var claims = ledger.ClaimsOn(capture).SelectMany(claim => claim.Appearances.Select(appearance => (Claim: claim, Appearance: appearance)));
        var here = claims.Where(one => one.Appearance.Capture == capture).ToList();
        foreach (var statement in page.Statements)
        {
            Console.Out.WriteLine(
                $"{LedgerIds.Short(capture)}#{statement.Id}  {Printed.Name(statement.Speaker ?? "-")}  {StatementNames.Of(statement.Kind)}, "
                    + StatementNames.Of(statement.Stance)
            );
            Console.Out.WriteLine($"    {Printed.Isolated(statement.Content.In(article.Text))}");
            foreach (var (claim, _) in here.Where(one => one.Appearance.Span.Overlaps(statement.Content)).DistinctBy(one => one.Claim.Id))
                Console.Out.WriteLine($"    {claim.Id}  {Printed.Isolated(claim.Gloss.En)}");
        }

        foreach (var finding in ledger.FindingsOn(capture))
            Console.Out.WriteLine($"finding: {VerdictWords.Name(finding.Outcome).En}: {Printed.Isolated(finding.Explanation.En)}");
        foreach (var line in ledger.HistoryOf(capture))
            Console.Out.WriteLine(LogText.Of(line));
    }
}
