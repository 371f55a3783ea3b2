using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Disk;
using Hasila.Ledger;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Model;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Wording;
using Hasila.Publishing.Writing;
using Hasila.Reading.Captures;
using Hasila.Text;

namespace Hasila.Publishing.Ledgers;

/// <summary>
/// Editions of a ledger. Each is written to the folder that is asked for, recorded in the journal, and its data kept beside the ledger
/// (<c>hasila.db.editions/ID</c>), so that what was published can be shown again as it was.
/// </summary>
public static class LedgerEdition
{
    /// <summary>The edition that would be published now; it may be without claims.</summary>
    /// <param name="ledger">Of which it is made.</param>
    /// <param name="framework">By which its claims were tallied.</param>
    /// <param name="title">Of the edition.</param>
    /// <param name="asOf">The day that it speaks of; null for the latest claim's.</param>
    /// <param name="place">Where it is put, by whom and under which licence; null where that is not known.</param>
    public static Edition Build(SqliteLedger ledger, Framework framework, LocalText title, DateOnly? asOf, EditionPlace? place = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        // Only what is decided to be public is read, however much else the ledger holds.
        List<Claim> claims = [.. ledger.IdsOf(new ClaimQuery { State = ClaimState.Publish }, framework).Select(id => ledger.FindClaim(id)!)];
        var counts = ledger.Counts();
        var names = PublicNames(ledger);
        var edition = EditionBuilder.Build(
            new EditionInput
            {
                Title = title,
                AsOf = asOf,
                Place = place ?? EditionPlace.Nowhere,
                Tally = new Tally
                {
                    Framework = framework,
                    Claims = claims,
                    Gaps = ledger.Gaps(),
                },
                Findings = [.. claims.SelectMany(claim => ledger.FindingsOn(claim.Id))],
                Reviews = Named(ledger, claims, names),
                Pages = (int)counts.Pages,
                Statements = (int)counts.Statements,
                Tallied = (int)counts.Claims,
            }
        );
        if (LastKept(ledger) is var (record, last))
            edition = EditionBuilder.WithCorrections(
                edition,
                [.. last.Corrections, .. new CorrectionsSince(ledger, last, ledger.EntryOfEdition(record.Id)!.Value, names).Of(edition)]
            );
        return Before(ledger, edition.Id) is { } before ? edition with { Changes = EditionComparison.Of(before, edition) } : edition;
    }

    /// <param name="ledger">Open for writing.</param>
    /// <param name="framework">By which its claims were tallied.</param>
    /// <param name="title">Of the edition.</param>
    /// <param name="asOf">The day that it speaks of; null for the latest claim's.</param>
    /// <param name="folder">Where it goes; null keeps only what is kept beside the ledger.</param>
    /// <param name="place">Where it is put on the web, by whom and under which licence; null where that is not known.</param>
    /// <param name="writing">What is written beside its own files; null for nothing.</param>
    /// <exception cref="IOException">No claim was decided to be public, or the folder cannot be written.</exception>
    public static Edition Publish(
        SqliteLedger ledger,
        Framework framework,
        LocalText title,
        DateOnly? asOf,
        string? folder,
        EditionPlace? place = null,
        EditionWriting? writing = null
    )
    {
        var edition = Build(ledger, framework, title, asOf, place);
        if (edition.Claims.Count == 0)
            throw EditionBook.Refused("publish.none");
        if (folder is not null)
            EditionWriter.Write(edition, folder, writing);
        var kept = FolderOf(ledger.Path, edition.Id);
        // An id is recorded once, with its bytes: a copy of them stays as it is.
        if (ledger.FindEdition(edition.Id) is not { } record || Kept(ledger.Path, record) is null)
        {
            if (folder is null)
                EditionWriter.Write(edition, kept, writing);
            else
                Copy(folder, kept);
        }

        Record(ledger, edition, folder ?? kept);
        return edition;
    }

    /// <summary>Where an edition of a ledger is kept.</summary>
    public static string FolderOf(string ledger, string id) => Path.Combine(ledger + ".editions", id);

    /// <summary>
    /// The last edition as it was published; null where there is none, where no copy of it was kept, or where the copy is not the one that the journal knows.
    /// </summary>
    public static KeptEdition? Last(SqliteLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger.LastEdition() is { } last ? Kept(ledger.Path, last) : null;
    }

    // The last of which there is a copy: what was corrected is told against what readers saw.
    private static (EditionRecord Record, KeptEdition Edition)? LastKept(SqliteLedger ledger)
    {
        foreach (var record in ledger.Editions().Reverse())
        {
            if (Kept(ledger.Path, record) is { } edition)
                return (record, edition);
        }

        return null;
    }

    // The one published before it: an edition that is published again is compared with the same one again.
    private static KeptEdition? Before(SqliteLedger ledger, string id) =>
        ledger.Editions().TakeWhile(record => record.Id != id).Reverse().Select(record => Kept(ledger.Path, record)).FirstOrDefault(kept => kept is not null);

    private static KeptEdition? Kept(string ledger, EditionRecord record)
    {
        const string Data = "edition.json";
        var path = Path.Combine(FolderOf(ledger, record.Id), Data);
        if (!File.Exists(path))
            return null;
        var bytes = File.ReadAllBytes(path);
        return record.Files.Any(file => file.Path == Data && file.Hash == Capture.IdOf(bytes)) ? KeptEdition.Read(bytes) : null;
    }

    private static void Copy(string folder, string kept)
    {
        using var swap = FolderSwap.Begin(kept);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(swap.Folder, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        swap.Commit();
    }

    // Whoever asked to be named otherwise is.
    private static Dictionary<string, string> PublicNames(SqliteLedger ledger) =>
        ledger.Standing<Person>().GroupBy(person => person.Id, StringComparer.Ordinal).ToDictionary(one => one.Key, one => one.Last().ShownAs);

    private static Dictionary<string, Review> Named(SqliteLedger ledger, List<Claim> claims, Dictionary<string, string> names) =>
        claims
            .Select(claim => ledger.StandingReviewOf(claim.Id))
            .OfType<Review>()
            .ToDictionary(
                review => review.ClaimId,
                review => review with { Reviewer = names.GetValueOrDefault(review.Reviewer, review.Reviewer) },
                StringComparer.Ordinal
            );

    // The ledger keeps what was published and of which bytes it consists; the same edition again is the same entry.
    private static void Record(SqliteLedger ledger, Edition edition, string folder)
    {
        if (ledger.FindEdition(edition.Id) is not null)
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
