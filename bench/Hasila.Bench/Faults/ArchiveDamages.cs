using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Hasila.Reading.Archives;

namespace Hasila.Bench.Faults;

/// <summary>
/// A WARC.gz of 3,816 bytes cut off at every length and with every bit flipped: each has to be reported, or to change nothing that is read, but for a cut
/// between two records, which only the archive's own index (CDXJ) tells.
/// </summary>
internal static class ArchiveDamages
{
    private const int Size = 3816;

    public static FaultCounts Run(FaultSettings settings)
    {
        var counts = new FaultCounts();
        var (archive, places) = Archive(settings.Seed);
        var index = ArchiveIndex.Read(
            new StringReader(
                string.Concat(places.Select(place => $"example,paper)/ 20240321080000 {{\"offset\": \"{place}\", \"filename\": \"a.warc.gz\"}}\n"))
            ),
            "a.cdxj",
            "a.warc.gz"
        );
        var whole = Read(archive, index);
        var atEnds = 0;
        for (var length = 0; length < archive.Length; length += settings.IsShort ? 7 : 1)
        {
            counts.Runs++;
            var cut = Read(archive[..length], index);
            atEnds += cut.Damages == 0 ? 1 : 0;
            if (cut.Damages == 0 && !places.Contains(length))
                Unsaid(counts, $"cut to {length} bytes");
            if (cut.Damages == 0 && cut.Missing == 0)
                Unsaid(counts, $"cut to {length} bytes, with an index");
        }

        for (var bit = 0; bit < archive.Length * 8; bit += settings.IsShort ? 61 : 1)
        {
            counts.Runs++;
            archive[bit / 8] ^= (byte)(1 << (bit % 8));
            var flipped = Read(archive, index);
            archive[bit / 8] ^= (byte)(1 << (bit % 8));
            if (flipped.Damages == 0 && flipped.Missing == 0 && flipped.Pages != whole.Pages)
                Unsaid(counts, $"bit {bit} flipped");
        }

        counts.Remarks.Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{archive.Length} bytes, {places.Count} records; {atEnds} cuts between records, told by the index alone"
            )
        );
        return counts;
    }

    private static void Unsaid(FaultCounts counts, string what)
    {
        counts.NotRefused++;
        counts.Remarks.Add($"unsaid: {what}");
    }

    private static (int Damages, int Missing, string Pages) Read(byte[] archive, ArchiveIndex index)
    {
        var counts = new ArchiveCounts();
        var items = ArchiveReader.Read(new MemoryStream(archive), "a.warc.gz", counts: counts).ToList();
        return (
            items.OfType<Archived.Damage>().Count(),
            index.MissingFrom(counts).Count,
            string.Join('\n', items.OfType<Archived.Page>().Select(page => $"{page.Capture.Url} {page.Capture.TakenAt:u} {page.Capture.Id}"))
        );
    }

    // Filled up with letters of no meaning, which hardly pack, to exactly so many bytes.
    private static (byte[] Archive, List<long> Places) Archive(int seed)
    {
        for (var filling = 500; ; filling++)
        {
            var random = new Random(seed);
            var letters = Convert.ToBase64String(Enumerable.Range(0, filling).Select(_ => (byte)random.Next(256)).ToArray());
            var (bytes, places) = (new MemoryStream(), new List<long>());
            for (var page = 0; page < 4; page++)
            {
                places.Add(bytes.Length);
                bytes.Write(Packed(Response(page, page == 2 ? letters : "")));
            }

            if (bytes.Length == Size)
                return (bytes.ToArray(), places);
            if (bytes.Length > Size + 64)
                throw new InvalidOperationException("no filling gives that size; take another seed");
        }
    }

    private static byte[] Response(int page, string letters)
    {
        var body = Encoding.UTF8.GetBytes(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<html><body><h1>أخبار البلدية {page}</h1><p>قالت البلدية إن الطريق رقم {page} افتتح أمام الناس.</p><!-- {letters} --></body></html>"
            )
        );
        byte[] message = [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"u8, .. body];
        var header =
            $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://paper.example/{page}\r\nWARC-Date: 2024-03-21T08:00:00Z\r\nWARC-Payload-Digest: "
            + $"sha256:{Convert.ToHexString(SHA256.HashData(body))}\r\nContent-Type: application/http; msgtype=response\r\n"
            + $"Content-Length: {message.Length}\r\n\r\n";
        return [.. Encoding.UTF8.GetBytes(header), .. message, .. "\r\n\r\n"u8];
    }

    private static byte[] Packed(byte[] record)
    {
        using var packed = new MemoryStream();
        using (var writer = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            writer.Write(record);
        return packed.ToArray();
    }
}
