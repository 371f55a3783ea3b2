using System.CommandLine;
using System.CommandLine.Parsing;
using Hasila.Claims.Frameworks;
using Hasila.Cli.Commands;
using Hasila.Cli.Desk;
using Hasila.Cli.Ingest;
using Hasila.Cli.Output;
using Hasila.Cli.Texts;
using Hasila.Ledger;
using Hasila.Ledger.Model;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Ledgers;
using Hasila.Publishing.Writing;
using Hasila.Text;

namespace Hasila.Cli.Editions;

/// <summary><c>hasila publish --out DIR</c>: an edition of what was reviewed.</summary>
internal static class PublishCommand
{
    public static Command Create()
    {
        var ledger = Arguments.Ledger();
        var folder = new Option<string>("--out") { Required = true };
        var framework = Arguments.Framework();
        var asOf = new Option<DateOnly?>("--as-of") { CustomParser = TextInput.Day };
        var titleAr = new Option<string?>("--title-ar");
        var titleEn = new Option<string?>("--title-en");
        var home = new Option<Uri?>("--base-url") { CustomParser = AddressIn };
        var publisher = new Option<string?>("--publisher");
        var licence = new Option<string?>("--licence");
        var sign = new Option<string?>("--sign");
        var posts = new Option<bool>("--posts");
        var command = new Command("publish") { ledger, folder, framework, asOf, titleAr, titleEn, home, publisher, licence, sign, posts };
        command.SetAction(parsed =>
        {
            // A key that cannot be read stops it before anything is written.
            var key = parsed.GetValue(sign) is { } file ? KeyCommand.Read(file) : null;
            var used = TallyCommand.FrameworkOf(parsed.GetValue(framework));
            using var open = SqliteLedger.OpenExisting(parsed.GetValue(ledger)!);
            open.RequireSound();
            Leftovers.Sweep(open);
            var title = new LocalText(parsed.GetValue(titleAr) ?? used.Name.Ar, parsed.GetValue(titleEn) ?? used.Name.En);
            var place = new EditionPlace
            {
                Home = parsed.GetValue(home),
                Publisher = parsed.GetValue(publisher),
                Licence = parsed.GetValue(licence),
            };
            var head = open.Head.Hash;
            var edition = LedgerEdition.Publish(
                open,
                used,
                title,
                parsed.GetValue(asOf),
                parsed.GetValue(folder)!,
                place,
                new EditionWriting
                {
                    Sign = key is null ? null : written => EditionCheck.Sign(written, key, $"file:datapackage.json\thashed\thead:{head}"),
                    WithPosts = parsed.GetValue(posts),
                }
            );
            Console.Out.WriteLine($"edition {edition.Id}: {edition.Claims.Count} claims in {parsed.GetValue(folder)}");
            TellChanges(edition);
            TellLeftOut(open, edition);
            if (place.Home is null)
                Console.Out.WriteLine("without --base-url: no ClaimReview, feeds, pages of single claims, annotations, IATI: they name addresses");
            return ExitCodes.Done;
        });
        return command;
    }

    private static void TellChanges(Edition edition)
    {
        if (edition.Changes is not { } changes)
            return;
        var counts = Enum.GetValues<ChangeKind>().Select(kind => $"{changes.Of(kind).Count()} {ChangesJson.NameOf(kind)}");
        Console.Out.WriteLine($"since {changes.Since}: {string.Join(", ", counts)}");
    }

    private static Uri? AddressIn(ArgumentResult result)
    {
        var words = result.Tokens[0].Value;
        if (Uri.TryCreate(words.EndsWith('/') ? words : words + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return address;
        result.Refuse("publish.address", ("value", Printed.Line(words)));
        return null;
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
