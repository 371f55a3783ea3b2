using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Hasila.Testing;

/// <summary>A small input made to take very much memory.</summary>
/// <param name="Name">As in the table of <c>docs/limits.md</c>.</param>
/// <param name="Arguments">The command line; <c>{in}</c> is the file, and without it the bomb is given on standard input.</param>
/// <param name="File">The file's name.</param>
/// <param name="ExitCode">What the program has to end with.</param>
/// <param name="Word">What its message has to say; empty where the input is read.</param>
/// <param name="Bytes">Makes it.</param>
public sealed record Bomb(string Name, string Arguments, string File, int ExitCode, string Word, Func<byte[]> Bytes)
{
    private const int Megabyte = 1_000_000;
    private const string Sentence = "قالت البلدية إن الطريق الجديد افتتح أمام الناس صباح أمس.";
    private const string Paragraph = $"<p>{Sentence}\n";
    private const string Times = "more than 100 times its size";

    /// <summary>The most that the program may hold, in MB.</summary>
    public const int MostMegabytes = 300;

    /// <summary>In MB, above what the program holds with one sentence.</summary>
    /// <param name="bytes">Of the input.</param>
    public static double MostAboveIdle(long bytes) => 64 + (10.0 * bytes / (1 << 20));

    /// <summary>All of them, each of a kind that once took hundreds of megabytes.</summary>
    public static IReadOnlyList<Bomb> All { get; } =
    [
        new("20 records that a server packed from 90 MB each", "read {in}", "records.warc.gz", 1, Times, () => Repeated(Record("gzip", 90), 20)),
        new("a record packed with deflate from 90 MB", "read {in}", "deflate.warc", 1, Times, () => Record("deflate", 90)),
        new("a record packed with Brotli from 90 MB", "read {in}", "brotli.warc", 1, Times, () => Record("br", 90)),
        new("an archive's member packed from 90 MB", "read {in}", "member.warc.gz", 1, Times, () => Packed(Record("none", 90))),
        new("a row of 99 MB, and one behind it", "figures --jsonl", "rows.jsonl", 1, "letters", () => Rows(99)),
        new("a row of a text of 4 MB", "statements --jsonl", "text.jsonl", 1, "letters", () => Rows(4)),
        new("20 KB of <p>x", "statements {in}", "p.html", 0, "", () => Of("<p>x", 20_000)),
        new("5 MB of <div>", "read {in}", "div.html", 1, "parts", () => Of("<div>", 5 * Megabyte)),
        new("5 MB of <b>", "read {in}", "b.html", 1, "parts", () => Of("<b>", 5 * Megabyte)),
        new("5 MB of <table><tr><td>", "read {in}", "table.html", 1, "parts", () => Of("<table><tr><td>", 5 * Megabyte)),
        new("1 MB of <div>", "read {in}", "div-1.html", 0, "", () => Of("<div>", Megabyte)),
        new("5 MB of tags of eight attributes", "read {in}", "tags.html", 1, "parts", () => Of("<p a b c d e f g h>x", 5 * Megabyte)),
        new("a tag of 600,000 attributes", "read {in}", "attributes.html", 0, "", () => Attributes(600_000)),
        new("5 MB of character references", "read {in}", "references.html", 0, "", () => Of("&amp;", 5 * Megabyte)),
        new("5 MB of lines of one letter", "read {in}", "lines.txt", 1, "lines", () => Of("a\n", 5 * Megabyte)),
        new("5 MB of words in one line", "read {in}", "words.txt", 0, "", () => Of("a b ", 5 * Megabyte)),
        new("5 MB of words in one line, for statements", "statements {in}", "line.txt", 1, "letters", () => Of("a b ", 5 * Megabyte)),
        new("1 MB of quotation marks", "statements {in}", "quotes.txt", 0, "", () => Of("\"", 990_000)),
        new("a page of 31 MB of text", "read {in}", "page.html", 1, "letters", () => Of(Paragraph, 31 * Megabyte)),
        new("10 MB of text in paragraphs", "read {in}", "paragraphs.html", 0, "", () => Of(Paragraph, 10 * Megabyte)),
        new("20 KB of one cue word", "statements {in}", "cues.txt", 0, "", () => Of("قال ", 20_000)),
        new("1 MB of one cue word", "statements {in}", "cues-1.txt", 0, "", () => Of("وقال ", 990_000)),
        new("1 MB of one number", "statements {in}", "numbers.txt", 0, "", () => Of("3 ", 990_000)),
        new("1 MB of one number, for figures", "figures {in}", "figures.txt", 0, "", () => Of("3 ", 990_000)),
        new("5 MB of one number, for figures", "figures {in}", "figures-5.txt", 1, "letters", () => Of("3 ", 5 * Megabyte)),
        new("a file of 50 MB", "read {in}", "file.html", 1, "50 MB", () => new byte[50 << 20]),
    ];

    /// <summary>An input of the same form with one sentence: what the program holds with it, it holds whatever it reads.</summary>
    public byte[] Idle() =>
        File switch
        {
            _ when File.EndsWith(".warc.gz", StringComparison.Ordinal) => Packed(Record("none", Encoding.UTF8.GetBytes(Paragraph))),
            _ when File.EndsWith(".warc", StringComparison.Ordinal) => Record("none", Encoding.UTF8.GetBytes(Paragraph)),
            _ when File.EndsWith(".jsonl", StringComparison.Ordinal) => Encoding.UTF8.GetBytes($"{{\"id\":1,\"text\":\"{Sentence}\"}}\n"),
            _ when File.EndsWith(".html", StringComparison.Ordinal) => Encoding.UTF8.GetBytes(Paragraph),
            _ => Encoding.UTF8.GetBytes(Sentence),
        };

    public bool IsOnStandardInput => !Arguments.Contains("{in}", StringComparison.Ordinal);

    private static byte[] Of(string part, int bytes)
    {
        var once = Encoding.UTF8.GetBytes(part);
        var whole = new byte[bytes / once.Length * once.Length];
        for (var at = 0; at < whole.Length; at += once.Length)
            once.CopyTo(whole, at);
        return whole;
    }

    private static byte[] Attributes(int count) =>
        Encoding.UTF8.GetBytes(
            $"<p {string.Join(' ', Enumerable.Range(0, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"a{number}=1")))}>x"
        );

    private static byte[] Rows(int megabytes) =>
        [.. "{\"id\":1,\"text\":\""u8, .. Of("a", megabytes * Megabyte), .. "\"}\n{\"id\":2,\"text\":\"The mayor said that 5 schools had opened.\"}\n"u8];

    private static byte[] Record(string encoding, int megabytes) => Record(encoding, Of("a", megabytes * Megabyte));

    private static byte[] Record(string encoding, byte[] page)
    {
        using var packed = new MemoryStream();
        using (
            Stream writer = encoding switch
            {
                "gzip" => new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true),
                "deflate" => new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true),
                "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
                _ => new BufferedStream(packed),
            }
        )
            writer.Write(page);
        byte[] message =
        [
            .. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {encoding}\r\n\r\n"),
            .. packed.ToArray(),
        ];
        var header = string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://bomb.example/\r\nContent-Length: {message.Length}\r\n\r\n"
        );
        return [.. Encoding.ASCII.GetBytes(header), .. message, .. "\r\n\r\n"u8];
    }

    private static byte[] Packed(byte[] record)
    {
        using var packed = new MemoryStream();
        using (var writer = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            writer.Write(record);
        return packed.ToArray();
    }

    private static byte[] Repeated(byte[] record, int times)
    {
        var member = Packed(record);
        return [.. Enumerable.Repeat(member, times).SelectMany(one => one)];
    }
}
