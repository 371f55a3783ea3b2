using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Hasila.Html;
using Hasila.Reading;
using Hasila.Reading.Archives;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;

namespace Hasila.Bench.Reading;

/// <summary>
/// <c>warc DATA… [--growth PAGES]</c>: a WARC.gz of the pages, with digests and packed at zlib's usual level, read to articles on one core: pages a second
/// of processor
/// time after warming, and the share of each step. With <c>--growth</c>, that many pages are read one after the other, and what is held after each tenth is
/// printed.
/// </summary>
internal static class WarcBench
{
    private const int Rounds = 12;

    private static readonly ArchiveOptions s_lent = new() { LendsBytes = true };

    public static int Run(string[] args)
    {
        if (args.Length == 0)
        {
            Console.Error.WriteLine("usage: warc DATA… [--growth PAGES]");
            return 2;
        }

        var growth = Array.IndexOf(args, "--growth");
        var pages = args.Where((_, at) => growth < 0 || at < growth).SelectMany(PageSet.Load).ToList();
        var archive = Path.Combine(Path.GetTempPath(), $"hasila-bench-{Environment.ProcessId}.warc.gz");
        try
        {
            using (var file = File.Create(archive))
            {
                foreach (var page in pages)
                    file.Write(Packed(page));
            }

            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{pages.Count} pages, {pages.Sum(page => (long)page.Bytes.Length) / 1e6:F1} MB, {new FileInfo(archive).Length / 1e6:F1} MB packed"
                )
            );
            if (growth >= 0)
                return Growth(archive, int.Parse(args[growth + 1], CultureInfo.InvariantCulture));
            Shares(archive, pages.Count);
            return 0;
        }
        finally
        {
            File.Delete(archive);
        }
    }

    private static void Shares(string archive, int count)
    {
        var tree = new HtmlTree();
        (string Name, Action Run)[] steps =
        [
            ("unpack", () => Each(archive, file => GzipMembers.Read(file, ArchiveOptions.Default).Count())),
            ("+ records and digests", () => Each(archive, file => ArchiveReader.Read(file, options: s_lent).Count())),
            (
                "+ parse",
                () =>
                    Each(
                        archive,
                        file =>
                            ArchiveReader
                                .Read(file, options: s_lent)
                                .OfType<Archived.Page>()
                                .Count(page =>
                                {
                                    tree.Load(page.Capture.Bytes);
                                    return true;
                                })
                    )
            ),
            (
                "articles",
                () =>
                    Each(
                        archive,
                        file =>
                            ArchiveReader.Read(file, options: s_lent).OfType<Archived.Page>().Count(page => ArticleReader.Read(page.Capture) is ReadResult.Read)
                    )
            ),
        ];
        var warming = Stopwatch.StartNew();
        while (warming.Elapsed.TotalSeconds < ReadingPeers.WarmingSeconds)
            steps[^1].Run();
        var best = new double[steps.Length];
        Array.Fill(best, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            for (var step = 0; step < steps.Length; step++)
            {
                var start = Environment.CpuUsage.TotalTime;
                steps[step].Run();
                best[step] = Math.Min(best[step], (Environment.CpuUsage.TotalTime - start).TotalSeconds);
            }
        }

        var before = 0.0;
        for (var step = 0; step < steps.Length; step++)
        {
            var own = step == steps.Length - 1 ? best[step] - best[1] : best[step] - before;
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{steps[step].Name, -22} {count / best[step], 8:F0} pages/s  its own share {own / best[^1]:P0}")
            );
            before = best[step];
        }
    }

    private static int Growth(string archive, int wanted)
    {
        var (read, first) = (0, 0L);
        while (read < wanted)
        {
            using var file = File.OpenRead(archive);
            foreach (var page in ArchiveReader.Read(file, options: s_lent).OfType<Archived.Page>())
            {
                ArticleReader.Read(page.Capture);
                if (++read % Math.Max(1, wanted / 10) != 0)
                    continue;
                var held = GC.GetTotalMemory(forceFullCollection: true);
                first = first == 0 ? held : first;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{read, 8} pages  {held / 1e6:F2} MB held"));
                if (read >= wanted)
                {
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(held - first) / (double)(read - (wanted / 10)):F1} bytes a page"));
                    return 0;
                }
            }
        }

        return 0;
    }

    private static void Each(string archive, Func<FileStream, int> read)
    {
        using var file = File.OpenRead(archive);
        read(file);
    }

    private static byte[] Packed(Capture page)
    {
        byte[] message = [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8, .. page.Bytes.Span];
        var header =
            $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {page.Url}\r\nWARC-Date: 2024-01-01T00:00:00Z\r\nWARC-Block-Digest: "
            + $"sha256:{Convert.ToHexString(SHA256.HashData(message))}\r\n"
            + $"WARC-Payload-Digest: sha256:{Convert.ToHexString(SHA256.HashData(page.Bytes.Span))}\r\nContent-Type: application/http; "
            + $"msgtype=response\r\nContent-Length: {message.Length}\r\n\r\n";
        using var packed = new MemoryStream();
        using (var writer = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            writer.Write(Encoding.UTF8.GetBytes(header));
            writer.Write(message);
            writer.Write("\r\n\r\n"u8);
        }

        return packed.ToArray();
    }
}
