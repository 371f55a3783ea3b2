using System.Globalization;
using System.Text;
using Hasila.Claims.Frameworks;
using Hasila.Ledger;
using Hasila.Ledger.Storage;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Statements;
using Microsoft.Data.Sqlite;

namespace Hasila.Bench.Ledgers;

/// <summary>
/// <c>ledger-repeats [PAGES] [BATCH]</c>: one claim that so many pages (10,000) repeat, tallied after every so many (50): what its entries cost an
/// appearance, and what is read to show it.
/// </summary>
internal static class RepeatsBench
{
    public static int Run(string[] args)
    {
        var numbers = args.Select(number => int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture)).ToList();
        var (pages, batch) = (numbers is [var first, ..] ? first : 10_000, numbers is [_, var second, ..] ? second : 50);
        var folder = Directory.CreateTempSubdirectory("hasila-repeats-").FullName;
        try
        {
            var path = Path.Combine(folder, "hasila.db");
            using var ledger = SqliteLedger.Open(path);
            for (var page = 0; page < pages; page++)
            {
                Add(ledger, page);
                if (page % batch == 0)
                    ledger.TallyAgain(FrameworkFile.Default);
            }

            ledger.TallyAgain(FrameworkFile.Default);
            using var connection = new SqliteConnection($"Data Source={path};Pooling=False;Mode=ReadOnly");
            connection.Open();
            var payloads = connection.Scalar<double>("SELECT sum(length(CAST(payload AS BLOB))) FROM journal WHERE kind IN ('claim', 'appears')");
            var entries = connection.Scalar<double>("SELECT count(*) FROM journal WHERE kind IN ('claim', 'appears')");
            var row = ledger.List(new()).Rows[0];
            Console.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row.Appearances:#,0} appearances in {entries:#,0} entries of claims; {payloads / row.Appearances:0} bytes an appearance, and "
                        + $"{(payloads + (entries * BesidePayload)) / row.Appearances:0} with what each entry has beside its payload"
                )
            );
            ProcessorTimes.Print("its row", 50, _ => ledger.FindRow(row.Id));
            ProcessorTimes.Print("fifty of its appearances", 50, _ => ledger.AppearancesOf(row.Id));
            ProcessorTimes.Print("all of it", 5, _ => ledger.FindClaim(row.Id));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Number, time, kind and the two hashes.
    private const int BesidePayload = 8 + 28 + 7 + 64 + 64;

    private static void Add(SqliteLedger ledger, int number)
    {
        var day = new DateOnly(2024, 3, 25).AddDays(number / 200).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text =
            $"Report {number}\nOutlet {number % 40} | {day}\n\nThe Salt Council said that 1,208 schools had reopened in Yemen.\n\nIt rained on day {number}.\n";
        var capture = new Capture { Bytes = Encoding.UTF8.GetBytes(text), Name = string.Create(CultureInfo.InvariantCulture, $"{number}.txt") };
        if (ArticleReader.Read(capture) is ReadResult.Read { Article: var article })
            ledger.Add(capture, article, StatementFinder.Find(article));
    }
}
