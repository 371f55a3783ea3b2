using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hasila.Ledger;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Bench;

/// <summary><c>ledger [PAGES]</c>: how long adding, adding again, listing, replaying and verifying take, a page (5 KB of text, four statements).</summary>
internal static class LedgerBench
{
    public static int Run(string[] args)
    {
        var pages = args is [var first, ..] && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 2000;
        var folder = Directory.CreateTempSubdirectory("hasila-ledger-").FullName;
        try
        {
            var path = Path.Combine(folder, "hasila.db");
            var all = Enumerable.Range(0, pages).Select(Page).ToList();
            using var ledger = SqliteLedger.Open(path);
            Time("add", pages, () => all.ForEach(page => ledger.Add(page.Capture, page.Article, page.Statements)));
            Time("add again", pages, () => all.ForEach(page => ledger.Add(page.Capture, page.Article, page.Statements)));
            Time("list", pages, () => _ = ledger.Articles().Count());
            Time("replay", pages, ledger.RebuildProjections);
            var sound = false;
            Time("verify", pages, () => sound = ledger.Verify().Sound);
            Console.Out.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{pages} pages, database {new FileInfo(path).Length / 1e6:0.0} MB, sound: {sound}")
            );
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Time(string what, int pages, Action work)
    {
        var begun = Stopwatch.GetTimestamp();
        work();
        Console.Out.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{what, -10} {Stopwatch.GetElapsedTime(begun).TotalMilliseconds / pages:0.000} ms a page")
        );
    }

    private static (Capture Capture, Article Article, IReadOnlyList<Statement> Statements) Page(int number)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"بلدية الوادي {number}\n"));
        while (text.Length < 2800)
            text.Append(CultureInfo.InvariantCulture, $"\nقالت البلدية إنها أعادت تأهيل {text.Length} مدرسة خلال عام.\n");
        var capture = new Capture { Bytes = Encoding.UTF8.GetBytes(text.ToString()), Name = string.Create(CultureInfo.InvariantCulture, $"{number}.txt") };
        var article = new Article
        {
            Id = capture.Id,
            Name = capture.Name,
            Text = text.ToString(),
            Language = "ar",
        };
        return (
            capture,
            article,
            [
                .. Enumerable
                    .Range(0, 4)
                    .Select(at => new Statement
                    {
                        Id = string.Create(CultureInfo.InvariantCulture, $"q{at}"),
                        Kind = StatementKind.Indirect,
                        ContentSpans = [new TextSpan(100 * at, (100 * at) + 60)],
                    }),
            ]
        );
    }
}
