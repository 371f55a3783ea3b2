using System.Globalization;
using Hasila.Bench.Claims;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Ledger.Model;
using Hasila.Ledger.Search;
using Hasila.Testing;
using Hasila.Text;

namespace Hasila.Bench.Ledgers;

/// <summary>
/// <c>search [STATEMENTS]</c>: so many statements (200,000) of synthetic pages among what is searched: what taking one up costs, and the newest fifty hits with
/// six counts, by words that few, many and nearly all have. Processor time, half and 99 of 100 below it.
/// </summary>
internal static class SearchBench
{
    private const int Batch = 1000;
    private const int Runs = 100;

    private static readonly string[] s_words =
    [
        "landmines Mosul",
        "بالألغام",
        "schools",
        "والمدارس",
        "Aleppo",
        "الأطفال",
        "returned",
        "\"displaced people returned\"",
        "سوريا نازح",
        "volcano",
    ];

    public static int Run(string[] args)
    {
        var wanted = args is [var first, ..] ? int.Parse(first, NumberStyles.None, CultureInfo.InvariantCulture) : 200_000;
        var folder = Directory.CreateTempSubdirectory("hasila-search-").FullName;
        try
        {
            var path = Path.Combine(folder, "hasila.db.search");
            using var file = SearchFile.Open(path);
            var (statements, begun) = (0, ThreadClock.Now());
            var archive = new SyntheticArchive(1);
            for (var page = 1L; statements < wanted; )
            {
                using var transaction = file.Connection.BeginTransaction();
                var documents = new SearchDocuments(file.Connection);
                for (var count = 0; count < Batch && statements < wanted; count++, page++)
                {
                    var article = archive.Next();
                    documents.Put(page, article);
                    // Every other statement makes a claim.
                    foreach (var statement in article.Statements.Where((_, at) => at % 2 == 0))
                        documents.Link(page, HeadOf(page), page, statement.Id);
                    statements += article.Statements.Count;
                }

                transaction.Commit();
            }

            var taking = (ThreadClock.Now() - begun) / statements;
            Console.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{statements:#,0} statements; taking one up {taking * 1000:0} us, {new FileInfo(path).Length / (double)statements:0} bytes"
                )
            );
            foreach (var words in s_words)
            {
                var query = new SearchQuery { Words = words };
                var (_, count, isAll) = new SearchQuestion(file.Connection, query).Count();
                ProcessorTimes.Print(
                    $"{count}{(isAll ? "" : "+")} of {words}",
                    Runs,
                    run =>
                    {
                        var question = new SearchQuestion(file.Connection, query);
                        _ = (question.Take(51), question.Count());
                    }
                );
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Claim HeadOf(long page)
    {
        var frames = FrameworkFile.Default.Frames;
        var place = string.Create(CultureInfo.InvariantCulture, $"Place {page % 60}");
        return new Claim
        {
            Id = "",
            Claimant = new LocalText("", ""),
            Frame = frames[(int)(page % frames.Count)].Id,
            Indicator = "",
            Gloss = new LocalText("", ""),
            Place = new LocalText(place, place),
            Appearances = [],
        };
    }
}
