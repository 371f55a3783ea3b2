using System.IO.Compression;
using System.Xml;
using Hasila.Ingest.Composing;
using Hasila.Ingest.Packages;
using Hasila.Ingest.Wording;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;

namespace Hasila.Ingest.Documents;

/// <summary>
/// A document of Word: the text that stands when all changes are accepted (what was deleted or moved away is none), tables by rows and cells, footnotes behind
/// the text, headers and footers set aside.
/// </summary>
internal static class DocxReader
{
    private const int LongestPart = 64 * 1024 * 1024;

    public static ReadResult Read(Capture capture)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(capture.Bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            if (zip.GetEntry("word/document.xml") is not { } main)
                return Refusal.Of(IngestBook.Phrase("document.damaged"));
            var text = new ArticleText();
            new DocxBody(text).Read(Xml(main));
            foreach (
                var notes in zip
                    .Entries.Where(part => part.FullName is "word/footnotes.xml" or "word/endnotes.xml")
                    .OrderBy(part => part.FullName, StringComparer.Ordinal)
            )
                new DocxBody(text).Read(Xml(notes));
            if (text.IsEmpty)
                return Refusal.Of(IngestBook.Phrase("entry.wordless"));
            var aside = new List<Furniture>();
            foreach (var edge in zip.Entries.Where(IsEdge).OrderBy(part => part.FullName, StringComparer.Ordinal))
            {
                var words = new ArticleText();
                new DocxBody(words).Read(Xml(edge));
                if (!words.IsEmpty && !aside.Exists(piece => piece.Text == words.Text))
                    aside.Add(new Furniture(FurnitureKind.Other, words.Text));
            }

            return new ReadResult.Read(DocumentArticle.Of(capture, text, aside));
        }
        catch (Exception error) when (error is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return Refusal.Of(IngestBook.Phrase("document.damaged"));
        }
    }

    private static bool IsEdge(ZipArchiveEntry part) =>
        part.FullName.StartsWith("word/header", StringComparison.Ordinal) || part.FullName.StartsWith("word/footer", StringComparison.Ordinal);

    private static MemoryStream Xml(ZipArchiveEntry part) => new(ZipParts.ReadAll(part, LongestPart), writable: false);
}
