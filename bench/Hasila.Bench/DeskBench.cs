using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Ledger;
using Hasila.Ledger.Acts;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Statements;

namespace Hasila.Bench;

/// <summary>
/// <c>desk [PAGES]</c>: what a reviewer's acts cost on a ledger of so many pages, three statements each: a page more, a correction and its taking back
/// (each with the tally), a decision, one claim with everything on it, the last entries. Processor time, half of the runs and 99 of
/// 100 below it. Then how long a decision waits while a first tally runs.
/// </summary>
internal static class DeskBench
{
    private const int Runs = 100;
    private const string Name = "Lina Bench";

    private static readonly string[] s_things =
    [
        "schools had reopened",
        "children were vaccinated",
        "clinics had reopened",
        "people had returned to their homes",
    ];

    private static readonly string[] s_places = ["Yemen", "Aden", "Taiz", "Hodeidah", "Marib"];

    public static int Run(string[] args)
    {
        var pages = args is [var first, ..] && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1000;
        var folder = Directory.CreateTempSubdirectory("hasila-desk-").FullName;
        try
        {
            using var ledger = SqliteLedger.Open(Path.Combine(folder, "hasila.db"));
            for (var page = 0; page < pages; page++)
                Add(ledger, page);
            ledger.TallyAgain(FrameworkFile.Default);
            Measure(ledger, pages);
            DecideBeside(Path.Combine(folder, "beside.db"), Math.Min(pages, 2000));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(SqliteLedger ledger, int pages)
    {
        var random = new Random(3);
        var claims = ledger.Claims();
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages} pages, {claims.Count} claims, {ledger.Head.Seq} entries"));
        string Any() => claims[random.Next(claims.Count)].Id;
        var (next, entry) = (pages, 0L);
        Time(
            "a page more",
            () =>
            {
                Add(ledger, next++);
                ledger.TallyAgain(FrameworkFile.Default);
            }
        );
        Time(
            "correction",
            () =>
            {
                if (ledger.PresentIdOf(Any()) is not { } claim)
                    return;
                entry = ledger.Record(new ClaimCorrection(claim, ClaimField.Day, Day(random.Next(400))) { By = Name, At = DateTimeOffset.UnixEpoch });
                ledger.TallyAgain(FrameworkFile.Default);
            }
        );
        Time(
            "corr., back",
            () =>
            {
                if (ledger.PresentIdOf(Any()) is not { } claim)
                    return;
                entry = ledger.Record(
                    new ClaimCorrection(claim, ClaimField.Figure, $"{random.Next(1000, 9000)} cases") { By = Name, At = DateTimeOffset.UnixEpoch }
                );
                ledger.TallyAgain(FrameworkFile.Default);
                ledger.Record(new TakenBack(entry) { By = Name, At = DateTimeOffset.UnixEpoch });
                ledger.TallyAgain(FrameworkFile.Default);
            }
        );
        Time("decision", () => Decide(ledger, ledger.PresentIdOf(Any())));
        Time(
            "one claim",
            () =>
            {
                var claim = ledger.FindClaim(ledger.PresentIdOf(Any()) ?? claims[0].Id);
                if (claim is not null)
                    _ = (ledger.VersionOf(claim.Id), ledger.FindingsOn(claim.Id), ledger.HistoryOf(claim.Id), ledger.FormerIdsOf(claim.Id));
            }
        );
        Time("one page", () => _ = ledger.ClaimsOn(claims[random.Next(claims.Count)].Appearances[0].Capture));
        Time("50 entries", () => _ = ledger.LogSince(ledger.Head.Seq - 50).Count());
    }

    // A first tally of many pages runs over a connection of its own, as in another process; meanwhile a person decides. By the clock: what is measured is
    // waiting.
    private static void DecideBeside(string path, int pages)
    {
        using var ledger = SqliteLedger.Open(path);
        for (var page = 0; page < 50; page++)
            Add(ledger, page);
        ledger.TallyAgain(FrameworkFile.Default);
        List<string> ids = [.. ledger.Claims().Select(claim => claim.Id)];
        for (var page = 50; page < pages; page++)
            Add(ledger, page);
        var tally = new Thread(() =>
        {
            using var other = SqliteLedger.OpenExisting(path);
            other.TallyAgain(FrameworkFile.Default);
        });
        tally.Start();
        var waits = new List<double>();
        while (tally.IsAlive && waits.Count < Runs)
        {
            var begun = Stopwatch.GetTimestamp();
            Decide(ledger, ledger.PresentIdOf(ids[waits.Count % ids.Count]));
            waits.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            Thread.Sleep(20);
        }

        tally.Join();
        waits.Sort();
        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"decided while a first tally of {pages} pages ran: {waits.Count(wait => wait < 1000)} of {waits.Count} within a second, "
                    + $"{waits[waits.Count / 2]:0} ms of the clock, at most {waits[^1]:0} ms"
            )
        );
    }

    private static void Decide(SqliteLedger ledger, string? claim)
    {
        if (claim is null)
            return;
        ledger.Record(
            new Review
            {
                ClaimId = claim,
                Reviewer = Name,
                At = TimeProvider.System.GetUtcNow(),
                Decision = ReviewDecision.Withhold,
            },
            ledger.VersionOf(claim).ToString()
        );
    }

    private static void Time(string what, Action work)
    {
        for (var warm = 0; warm < 5; warm++)
            work();
        var times = new List<double>(Runs);
        for (var run = 0; run < Runs; run++)
        {
            var begun = Environment.CpuUsage.TotalTime;
            work();
            times.Add((Environment.CpuUsage.TotalTime - begun).TotalMilliseconds);
        }

        times.Sort();
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what, -12} {times[Runs / 2]:0.0} ms, {times[Runs - 2]:0.0} ms"));
    }

    // Few claimants say most, and of round numbers many say the same.
    private static void Add(SqliteLedger ledger, int number)
    {
        var random = new Random(number);
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"Report {number}\nHarbour Post | {Day(number % 700)}\n"));
        for (var line = 0; line < 3; line++)
        {
            var claimant = (int)(random.NextDouble() * random.NextDouble() * 400);
            var count = random.Next(4) == 0 ? random.Next(1, 40) * 1000 : random.Next(1000, 90000);
            text.Append(
                CultureInfo.InvariantCulture,
                $"\nThe {Letters(claimant)} Council said that {count:#,0} {Of(s_things, random)} in {Of(s_places, random)}.\n"
            );
        }

        var capture = new Capture { Bytes = Encoding.UTF8.GetBytes(text.ToString()), Name = $"{number}.txt" };
        if (ArticleReader.Read(capture) is ReadResult.Read { Article: var article })
            ledger.Add(capture, article, StatementFinder.Find(article));
    }

    private static string Of(string[] words, Random random) => words[random.Next(words.Length)];

    private static string Letters(int number) => $"{(char)('A' + (number % 26))}{(char)('a' + (number / 26 % 26))}lan";

    private static string Day(int number) => new DateOnly(2022, 1, 1).AddDays(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
