using System.Globalization;
using System.Text;
using Hasila.Ingest.Composing;
using Hasila.Ingest.Formats;
using Hasila.Ingest.Wording;
using Hasila.Reading.Archives;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;

namespace Hasila.Ingest.Posts;

/// <summary>The sheet of Bellingcat's Auto Archiver as CSV: a row a post, its address, title, text and day, and when it was archived.</summary>
internal static class ArchiverSheet
{
    public static IEnumerable<Archived> Entries(ReadOnlyMemory<byte> file, string name)
    {
        var text = Encoding.UTF8.GetString(Composing.Entries.Unmarked(file).Span);
        var rows = CsvRows.Read(text).ToList();
        var (head, wordless) = (rows[0], 0);
        foreach (var row in rows.Skip(1))
        {
            var bytes = Encoding.UTF8.GetBytes($"{text[head.Start..head.End]}\n{text[row.Start..row.End]}\n");
            // Offsets of rows are told in letters: a sheet is looked at by its rows.
            if (!row.IsClosed || row.Cells.Count != head.Cells.Count)
                yield return Refusal.Damage(row.Start, IngestBook.Phrase("sheet.row", ("cells", row.Cells.Count), ("columns", head.Cells.Count)));
            else if (PostOf(head, row) is { Text.Length: 0, Title: null })
                wordless++;
            else
                yield return Composing.Entries.Page(row.Start, name, bytes, CellOf(head, row, "Link"), MomentOf(CellOf(head, row, "Archive Date")));
        }

        if (wordless > 0)
            yield return Refusal.Note(0, IngestBook.Phrase("sheet.wordless", ("rows", wordless)));
    }

    public static Article? Read(Capture capture) =>
        CsvRows.Read(Encoding.UTF8.GetString(capture.Bytes.Span)).ToList() is [var head, var row] ? PostOf(head, row).ToArticle(capture) : null;

    private static PostText PostOf(CsvRow head, CsvRow row) =>
        new(
            Account: null,
            Carrier: null,
            Moments.DayOf(CellOf(head, row, "Upload Timestamp")),
            CellOf(head, row, "Upload Title"),
            CellOf(head, row, "Text Content") ?? "",
            []
        );

    private static string? CellOf(CsvRow head, CsvRow row, string column)
    {
        for (var i = 0; i < head.Cells.Count && i < row.Cells.Count; i++)
        {
            if (head.Cells[i].Trim().Equals(column, StringComparison.OrdinalIgnoreCase))
                return string.IsNullOrWhiteSpace(row.Cells[i]) ? null : row.Cells[i].Trim();
        }

        return null;
    }

    private static DateTimeOffset? MomentOf(string? words) =>
        DateTimeOffset.TryParse(words, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
