using System.IO.Compression;
using System.Text;
using Hasila.Reading.Archives;

namespace Hasila.Ingest.Formats;

/// <summary>
/// Says what a file is by its contents; its name is asked only where contents of two kinds look alike (a table or a text, a script or a text).
/// </summary>
public static class FileSniffer
{
    /// <summary>So many bytes of the beginning are looked at.</summary>
    public const int Look = 64 * 1024;

    private static readonly (byte[] Signature, int At, FileFormat Format)[] s_signatures =
    [
        ("%PDF-"u8.ToArray(), 0, FileFormat.Pdf),
        ([0x89, .. "PNG"u8], 0, FileFormat.Picture),
        ([0xFF, 0xD8, 0xFF], 0, FileFormat.Picture),
        ("GIF8"u8.ToArray(), 0, FileFormat.Picture),
        ("WEBP"u8.ToArray(), 8, FileFormat.Picture),
        ([.. "II"u8, 42, 0], 0, FileFormat.Picture),
        ([.. "MM"u8, 0, 42], 0, FileFormat.Picture),
        ("ftyphei"u8.ToArray(), 4, FileFormat.Picture),
        ("ftypavif"u8.ToArray(), 4, FileFormat.Picture),
        ("ftypmif1"u8.ToArray(), 4, FileFormat.Picture),
        ("ftyp"u8.ToArray(), 4, FileFormat.Media),
        ("RIFF"u8.ToArray(), 0, FileFormat.Media),
        ("OggS"u8.ToArray(), 0, FileFormat.Media),
        ("ID3"u8.ToArray(), 0, FileFormat.Media),
        ([0x1A, 0x45, 0xDF, 0xA3], 0, FileFormat.Media),
        ([0x7F, .. "ELF"u8], 0, FileFormat.Program),
        ("SQLite format 3"u8.ToArray(), 0, FileFormat.Program),
        ([0xD0, 0xCF, 0x11, 0xE0], 0, FileFormat.OldDocument),
        ("{\\rtf"u8.ToArray(), 0, FileFormat.OldDocument),
    ];

    /// <param name="start">The first <see cref="Look"/> bytes, or all of a shorter file.</param>
    /// <param name="name">The file's name, if it has one.</param>
    /// <param name="open">Opens the whole file, seekable, for a look into a ZIP file's directory.</param>
    public static FileFormat Of(ReadOnlySpan<byte> start, string? name, Func<Stream> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        foreach (var (signature, at, format) in s_signatures)
        {
            if (start.Length > at && start[at..].StartsWith(signature))
                return format;
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[(byte)'P', (byte)'K', 3, 4]) || start.StartsWith((ReadOnlySpan<byte>)[(byte)'P', (byte)'K', 5, 6]))
            return OfZip(start, open);
        if (start.StartsWith("BM"u8) && start.Length > 14 && start[6..10].IndexOfAnyExcept((byte)0) < 0)
            return FileFormat.Picture;
        return ArchiveReader.IsArchive(start[..Math.Min(start.Length, 512)]) ? FileFormat.Archive : OfText(start, name);
    }

    private static FileFormat OfText(ReadOnlySpan<byte> start, string? name)
    {
        var text = Decoded(start).TrimStart();
        if (text.Length == 0)
            return FileFormat.Page;
        return text[0] switch
        {
            '<' => MarkupKind.Of(text),
            '{' or '[' => JsonKind.Of(text),
            _ => TextKind.Of(text, name),
        };
    }

    // All syntax is ASCII: other letters need only not be taken for it.
    private static string Decoded(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? Encoding.UTF8.GetString(start[3..])
        : start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode.GetString(start[2..])
        : start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode.GetString(start[2..])
        : Encoding.Latin1.GetString(start);

    private static FileFormat OfZip(ReadOnlySpan<byte> start, Func<Stream> open)
    {
        try
        {
            using var zip = new ZipArchive(open(), ZipArchiveMode.Read);
            var names = zip.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.Ordinal);
            return names.Contains("datapackage.json") && names.Any(name => name.StartsWith("archive/", StringComparison.Ordinal)) ? FileFormat.Wacz
                : names.Contains("word/document.xml") ? FileFormat.Docx
                : names.Contains("xl/workbook.xml") ? FileFormat.Spreadsheet
                : names.Contains("ppt/presentation.xml") ? FileFormat.Presentation
                : names.Contains("META-INF/container.xml") ? FileFormat.Ebook
                : names.Contains("content.xml") && names.Contains("mimetype") ? FileFormat.OpenDocument
                : FileFormat.Zip;
        }
        catch (InvalidDataException)
        {
            // Cut off: the directory stands at a ZIP file's end. What its first entries are still tells what it was.
            return start.IndexOf("datapackage"u8) >= 0 || start.IndexOf("archive/"u8) >= 0 ? FileFormat.Wacz
                : start.IndexOf("word/"u8) >= 0 ? FileFormat.Docx
                : FileFormat.Zip;
        }
    }
}
