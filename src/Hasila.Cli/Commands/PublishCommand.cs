using System.CommandLine;
using Hasila.Claims.Frameworks;
using Hasila.Cli.Desk;
using Hasila.Cli.Ingest;
using Hasila.Cli.Output;
using Hasila.Cli.Texts;
using Hasila.Ledger;
using Hasila.Ledger.Model;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Ledgers;
using Hasila.Text;

namespace Hasila.Cli.Commands;

/// <summary><c>hasila publish --out DIR</c>: an edition of what was reviewed.</summary>
internal static class PublishCommand
{
    public static Command Create()
    {
        var ledger = Arguments.Ledger();
        var folder = new Option<string>("--out") { Description = "the edition's folder", Required = true };
        var framework = Arguments.Framework();
        var asOf = new Option<DateOnly?>("--as-of")
        {
            Description = "the day that the edition speaks of, 2025-03-25; the latest claim's day, unless given",
            CustomParser = TextInput.Day,
        };
        var titleAr = new Option<string?>("--title-ar") { Description = "the edition's title in Arabic" };
        var titleEn = new Option<string?>("--title-en") { Description = "the edition's title in English" };
        var command = new Command("publish", "Write the board, the infographic and the data of the claims that were decided to be public")
        {
            ledger,
            folder,
            framework,
            asOf,
            titleAr,
            titleEn,
        };
        command.SetAction(parsed =>
        {
            var used = TallyCommand.FrameworkOf(parsed.GetValue(framework));
            using var open = SqliteLedger.OpenExisting(parsed.GetValue(ledger)!);
            open.RequireSound();
            Leftovers.Sweep(open);
            var title = new LocalText(parsed.GetValue(titleAr) ?? used.Name.Ar, parsed.GetValue(titleEn) ?? used.Name.En);
            var edition = LedgerEdition.Publish(open, used, title, parsed.GetValue(asOf), parsed.GetValue(folder)!);
            Console.Out.WriteLine($"edition {edition.Id}: {edition.Claims.Count} claims in {parsed.GetValue(folder)}");
            TellLeftOut(open, edition);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void TellLeftOut(SqliteLedger ledger, Edition edition)
    {
        var counts = ledger.CountByState();
        string[] told =
        [
            .. new (string Words, int Count)[]
            {
                ("await a decision", counts.GetValueOrDefault(ClaimState.Awaiting)),
                ("withheld", counts.GetValueOrDefault(ClaimState.Withhold)),
                ("rejected", counts.GetValueOrDefault(ClaimState.Rejected)),
                ("earlier figures of what is published, which stand in its history", counts.GetValueOrDefault(ClaimState.Publish) - edition.Claims.Count),
            }
                .Where(one => one.Count > 0)
                .Select(one => $"{one.Count} {one.Words}"),
        ];
        if (told.Length > 0)
            Console.Out.WriteLine($"left out: {string.Join(", ", told)}");
    }
}
