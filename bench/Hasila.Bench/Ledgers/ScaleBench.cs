using System.Globalization;
using System.Text;
using Hasila.Bench.Claims;
using Hasila.Claims.Frameworks;
using Hasila.Ledger;
using Hasila.Ledger.Model;
using Hasila.Reading.Captures;
using Hasila.Testing;

namespace Hasila.Bench.Ledgers;

/// <summary>
/// <c>ledger-scale [PAGES…]</c>: grows one ledger of synthetic pages to each of these sizes (1,000, 20,000) and says what a desk asks of it there: opening it,
/// fifty claims by each filter, one claim and one page with everything on it, the last fifty entries, a page more. Processor time, half and 99 of 100 below it.
/// </summary>
internal static class ScaleBench
{
    private const int Batch = 500;
    private const int Runs = 300;

    public static int Run(string[] args)
    {
        int[] sizes = args.Length > 0 ? [.. args.Select(size => int.Parse(size, NumberStyles.None, CultureInfo.InvariantCulture)).Order()] : [1000, 20_000];
        var folder = Directory.CreateTempSubdirectory("hasila-scale-").FullName;
        try
        {
            var path = Path.Combine(folder, "hasila.db");
            var archive = new SyntheticArchive(1);
            var pages = 0;
            foreach (var size in sizes)
            {
                var (begun, before) = (ThreadClock.Now(), pages);
                using (var ledger = SqliteLedger.Open(path))
                {
                    while (pages < size)
                    {
                        for (var count = 0; count < Batch && pages < size; count++, pages++)
                            Add(ledger, archive);
                        ledger.TallyAgain(FrameworkFile.Default);
                    }
                }

                var growing = (ThreadClock.Now() - begun) / Math.Max(1, pages - before);
                pages += Measure(path, archive, growing, pages);
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Measure(string path, SyntheticArchive archive, double growing, int pages)
    {
        using var ledger = SqliteLedger.OpenExisting(path);
        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{pages:#,0} pages, {ledger.Counts().Claims:#,0} claims; growing {growing:0.0} ms a page; database {Kilobytes(path) / pages:0.0} KB a page, "
                    + $"index {Kilobytes(path + ".index") / pages:0.0}"
            )
        );
        ProcessorTimes.Print("open, and fifty claims", 20, _ => OpenAndList(path));
        var random = new Random(5);
        var names = Enum.GetValues<ClaimFacetKind>().ToDictionary(kind => kind, kind => ledger.NamesOf(kind));
        string Any(ClaimFacetKind kind) => names[kind][random.Next(names[kind].Count)].En;
        ProcessorTimes.Print("fifty claims", Runs, _ => ledger.List(new ClaimQuery()));
        ProcessorTimes.Print("fifty of a state", Runs, _ => ledger.List(new ClaimQuery { State = ClaimState.Awaiting }));
        ProcessorTimes.Print("fifty of a frame", Runs, _ => ledger.List(new ClaimQuery { Frame = Any(ClaimFacetKind.Frame) }));
        ProcessorTimes.Print("fifty of an indicator", Runs, _ => ledger.List(new ClaimQuery { Indicator = Any(ClaimFacetKind.Indicator) }));
        ProcessorTimes.Print("fifty of a claimant", Runs, _ => ledger.List(new ClaimQuery { Claimant = Any(ClaimFacetKind.Claimant) }));
        ProcessorTimes.Print("fifty of a place and language", Runs, _ => ledger.List(new ClaimQuery { Place = Any(ClaimFacetKind.Place), Language = "ar" }));
        ProcessorTimes.Print(
            "fifty of an outlet, awaiting",
            Runs,
            _ => ledger.List(new ClaimQuery { Outlet = Any(ClaimFacetKind.Outlet), State = ClaimState.Awaiting })
        );
        ProcessorTimes.Print(
            "fifty of days",
            Runs,
            run => ledger.List(new ClaimQuery { From = new DateOnly(2010, 1, 1), To = new DateOnly(2010, 1, 2).AddDays(run % (pages / 60)) })
        );
        ProcessorTimes.Print("all that await, counted by name", 20, _ => ledger.Count(new ClaimQuery { State = ClaimState.Awaiting }));
        ProcessorTimes.Print("those of each state, counted", Runs, _ => ledger.CountByState());
        var (after, rows) = ((string?)null, new List<ClaimRow>());
        for (var page = 0; page < 400 && ledger.List(new ClaimQuery { After = after }) is var list; page++)
        {
            rows.AddRange(list.Rows);
            if (list.Next is null)
                break;
            after = list.Next;
        }

        ProcessorTimes.Print("fifty, at the end of the list", Runs, _ => ledger.List(new ClaimQuery { After = after }));
        string Claim() => rows[random.Next(rows.Count)].Id;
        ProcessorTimes.Print(
            "one claim",
            Runs,
            run =>
            {
                var id = Claim();
                _ = (ledger.FindRow(id), ledger.AppearancesOf(id), ledger.FindingsOn(id), ledger.HistoryOf(id), ledger.StandingReviewOf(id));
            }
        );
        List<string> captures = [.. ledger.Captures().Where((_, at) => at % 7 == 0).Take(2000).Select(capture => capture.Id)];
        ProcessorTimes.Print(
            "one page",
            Runs,
            run =>
            {
                var id = captures[random.Next(captures.Count)];
                _ = (ledger.ArticleOf(id), ledger.RowsOn(id), ledger.AppearancesOn(id), ledger.FindingsOn(id), ledger.HistoryOf(id));
            }
        );
        ProcessorTimes.Print("fifty entries", Runs, run => _ = ledger.LogSince(ledger.Head.Seq - 50).Count());
        var added = 0;
        ProcessorTimes.Print(
            "a page more, tallied",
            Runs / 3,
            _ =>
            {
                Add(ledger, archive);
                ledger.TallyAgain(FrameworkFile.Default);
                added++;
            }
        );
        return added;
    }

    private static void OpenAndList(string path)
    {
        using var ledger = SqliteLedger.OpenExisting(path);
        _ = ledger.List(new ClaimQuery());
    }

    private static double Kilobytes(string path) => File.Exists(path) ? new FileInfo(path).Length / 1e3 : 0;

    private static void Add(SqliteLedger ledger, SyntheticArchive archive)
    {
        var page = archive.Next();
        var capture = new Capture { Bytes = Encoding.UTF8.GetBytes($"{page.Article.Name}\n\n{page.Article.Text}"), Name = page.Article.Name };
        ledger.Add(capture, page.Article with { Id = capture.Id }, page.Statements);
    }
}
