using System.Text;
using Hasila.Ingest.Formats;
using Hasila.Reading.Archives;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;

namespace Hasila.Ingest.Tests;

/// <summary>Files of a test's own, opened and read as the command line does.</summary>
internal static class Files
{
    public static byte[] Sample(string name) => File.ReadAllBytes(TestMaterial.InRepository("tests", "Hasila.Ingest.Tests", "Samples", name));

    public static FileFormat FormatOf(byte[] file, string? name = null) =>
        FileSniffer.Of(file.AsSpan(0, Math.Min(file.Length, FileSniffer.Look)), name, () => new MemoryStream(file));

    public static FileFormat FormatOf(string text, string? name = null) => FormatOf(Encoding.UTF8.GetBytes(text), name);

    /// <summary>All that a file of many entries gives.</summary>
    public static List<Archived> Open(byte[] file, string name = "file") =>
        FormatOf(file, name) is var format && format == FileFormat.Wacz
            ? [.. Intake.OpenWacz(new MemoryStream(file), name)]
            : [.. Intake.Open(file, format, name)];

    public static List<Archived> Open(string text, string name = "file") => Open(Encoding.UTF8.GetBytes(text), name);

    /// <summary>The articles of its entries.</summary>
    public static List<Article> Read(string text) => [.. Open(text).OfType<Archived.Page>().Select(page => Read(page.Capture))];

    public static Article Read(Capture capture) => Assert.IsType<ReadResult.Read>(CaptureReader.Read(capture)).Article;

    public static Article Read(byte[] file, string? name = null) => Read(new Capture { Bytes = file, Name = name });

    public static string Refused(byte[] file, string? name = null) =>
        Assert.IsType<ReadResult.Rejected>(CaptureReader.Read(new Capture { Bytes = file, Name = name })).Reason;

    /// <summary>A file cut at every 64th byte, and with single bits flipped: whatever comes of it, nothing else than the tries may come.</summary>
    public static IEnumerable<byte[]> Damaged(byte[] file, int flips)
    {
        for (var length = 0; length < file.Length; length += 64)
            yield return file[..length];
        var random = new Random(24);
        for (var i = 0; i < flips; i++)
        {
            var flipped = (byte[])file.Clone();
            flipped[random.Next(file.Length)] ^= (byte)(1 << random.Next(8));
            yield return flipped;
        }
    }
}
