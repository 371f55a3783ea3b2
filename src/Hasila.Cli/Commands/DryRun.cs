using System.Globalization;
using Hasila.Cli.Ingest;
using Hasila.Cli.Output;
using Hasila.Ledger;

namespace Hasila.Cli.Commands;

/// <summary>What <c>hasila add</c> would do with its inputs: each page with its day and who speaks on it. Nothing is written, no ledger is made.</summary>
internal static class DryRun
{
    public static int Of(AddRequest request, string ledgerPath)
    {
        using var ledger = File.Exists(ledgerPath) ? SqliteLedger.OpenExisting(ledgerPath) : null;
        var (exit, added, statements) = (ExitCodes.Done, 0, 0);
        using var fetching = new Fetching(ledgerPath: null);
        foreach (var page in request.Pages(fetching.Inputs))
        {
            if (page is null)
            {
                exit = ExitCodes.BadInput;
                continue;
            }

            var isThere = ledger?.Holds(page.Capture.Id) == true;
            var found = page.Attribute().Statements;
            if (!isThere)
                (added, statements) = (added + 1, statements + found.Count);
            string?[] facts =
            [
                page.Article.Published?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no day",
                page.Article.Language,
                page.Article.Post is { } post ? $"post of {post.Account ?? "an account that is not named (--outlet says it)"}" : page.Article.Site,
                found.Count == 1 ? "1 statement" : $"{found.Count} statements",
                page.Capture.Url,
            ];
            Console.Out.WriteLine(
                $"{(isThere ? "already there" : "would add")} {page.Capture.Id} {Printed.Line(page.Capture.Name)}: "
                    + Printed.Line(string.Join(" · ", facts.Where(fact => !string.IsNullOrEmpty(fact))))
            );
        }

        Console.Out.WriteLine($"would add {added} {(added == 1 ? "page" : "pages")} with {statements} statements; nothing was written");
        return exit;
    }
}
