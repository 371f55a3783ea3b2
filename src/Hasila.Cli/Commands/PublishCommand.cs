using System.CommandLine;
using System.Globalization;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Cli.Ingest;
using Hasila.Cli.Output;
using Hasila.Ledger;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Model;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Writing;
using Hasila.Reading.Captures;
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
            var title = new LocalText(parsed.GetValue(titleAr) ?? used.Name.Ar, parsed.GetValue(titleEn) ?? used.Name.En);
            var edition = Publish(open, used, title, parsed.GetValue(asOf), parsed.GetValue(folder)!);
            Console.Out.WriteLine($"edition {edition.Id}: {edition.Claims.Count} claims in {parsed.GetValue(folder)}");
            TellLeftOut(open, edition);
            return ExitCodes.Done;
        });
        return command;
    }

    /// <exception cref="IOException">No claim was decided to be public, or the folder cannot be written.</exception>
    public static Edition Publish(SqliteLedger ledger, Framework framework, LocalText title, DateOnly? asOf, string folder)
    {
        // Only what is decided to be public is read, however much else the ledger holds.
        List<Claim> claims = [.. ledger.IdsOf(new ClaimQuery { State = ClaimState.Publish }, framework).Select(id => ledger.FindClaim(id)!)];
        var counts = ledger.Counts();
        var edition = EditionBuilder.Build(
            new EditionInput
            {
                Title = title,
                AsOf = asOf,
                Tally = new Tally
                {
                    Framework = framework,
                    Claims = claims,
                    Gaps = ledger.Gaps(),
                },
                Findings = [.. claims.SelectMany(claim => ledger.FindingsOn(claim.Id))],
                Reviews = Named(ledger, claims),
                Pages = (int)counts.Pages,
                Statements = (int)counts.Statements,
                Tallied = (int)counts.Claims,
            }
        );
        if (edition.Claims.Count == 0)
            throw new IOException("no claim is decided to be public, so there is nothing to publish; see 'hasila review --list'");
        EditionWriter.Write(edition, folder);
        Record(ledger, edition, folder);
        return edition;
    }

    // Whoever asked to be named otherwise is.
    private static Dictionary<string, Review> Named(SqliteLedger ledger, List<Claim> claims)
    {
        var names = ledger.Standing<Person>().GroupBy(person => person.Id, StringComparer.Ordinal).ToDictionary(one => one.Key, one => one.Last().ShownAs);
        return claims
            .Select(claim => ledger.StandingReviewOf(claim.Id))
            .OfType<Review>()
            .ToDictionary(
                review => review.ClaimId,
                review => review with { Reviewer = names.GetValueOrDefault(review.Reviewer, review.Reviewer) },
                StringComparer.Ordinal
            );
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

    // The ledger keeps what was published and of which bytes it consists; the same edition again is the same entry.
    private static void Record(SqliteLedger ledger, Edition edition, string folder)
    {
        if (ledger.Editions().Any(known => known.Id == edition.Id))
            return;
        ledger.RecordEdition(
            new EditionRecord
            {
                Id = edition.Id,
                AsOf = edition.AsOf,
                Claims = [.. edition.Claims.Select(claim => new EditionClaim(claim.Claim.Id, SqliteLedger.ContentHashOf(claim.Claim)))],
                Files =
                [
                    .. Directory
                        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                        .Order(StringComparer.Ordinal)
                        .Select(path => new EditionFile(
                            Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'),
                            Capture.IdOf(File.ReadAllBytes(path))
                        )),
                ],
            }
        );
    }
}
