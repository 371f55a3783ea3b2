namespace Hasila.Claims.Evidence.Files;

/// <summary>
/// A table of evidence: plain CSV with a header row, or HXL, where a row of hashtags stands within the first 25 rows.
/// Columns are asked for by tag (<c>#date+asof</c>) or by header.
/// </summary>
internal sealed class EvidenceTable
{
    private const int TagRowWithin = 25;
    private readonly IReadOnlyList<string> _headers;

    private EvidenceTable(string file, IReadOnlyList<string> headers, IReadOnlyList<HxlTag?> tags, IReadOnlyList<CsvRow> rows)
    {
        File = file;
        _headers = headers;
        Tags = tags;
        Rows = rows;
    }

    public string File { get; }

    /// <summary>Tag of each column; null where a column has none; empty for plain CSV.</summary>
    public IReadOnlyList<HxlTag?> Tags { get; }

    public IReadOnlyList<CsvRow> Rows { get; }

    /// <exception cref="EvidenceException">The text is no CSV or holds no row of data.</exception>
    public static EvidenceTable Read(string file, string text)
    {
        var rows = CsvReader.Read(file, text);
        if (rows.Count == 0)
            throw new EvidenceException(file, 0, "is empty; expected a header row, HXL tags and rows of data");
        var tagRow = TagRow(rows);
        var data = rows.Skip(tagRow + 1).ToList();
        if (tagRow < 0)
            return new EvidenceTable(file, rows[0].Cells, [], [.. rows.Skip(1)]);
        if (data.Count == 0)
            throw new EvidenceException(file, rows[tagRow].Line, "holds HXL tags but no row of data below them");
        return new EvidenceTable(file, tagRow > 0 ? rows[tagRow - 1].Cells : [], [.. rows[tagRow].Cells.Select(HxlTag.Parse)], data);
    }

    /// <summary>Index of the first column that <paramref name="reference"/> (a tag, or a header) names.</summary>
    /// <exception cref="EvidenceException">No column has it.</exception>
    public int Column(string reference)
    {
        var at = reference.StartsWith('#') ? TagColumn(reference) : HeaderColumn(reference);
        return at >= 0
            ? at
            : throw new EvidenceException(
                File,
                0,
                $"has no column {reference}; its columns are {string.Join(", ", Columns().Select(Short))}"
                    + $"{(PartedOtherwise() is { } mark ? $"; its fields seem to be parted by {mark}, save it with commas" : "")}"
            );
    }

    public static string Cell(CsvRow row, int column) => column < row.Cells.Count ? row.Cells[column].Trim() : "";

    /// <summary>A cell as a message shows it.</summary>
    public static string Short(string cell) => cell.Length <= 40 ? cell : cell[..40] + "…";

    private int TagColumn(string reference)
    {
        var wanted = HxlTag.Parse(reference) ?? throw new EvidenceException(File, 0, $"is asked for {reference}, which is no HXL tag (#tag+attribute)");
        for (var i = 0; i < Tags.Count; i++)
        {
            if (Tags[i] is { } tag && wanted.Matches(tag))
                return i;
        }

        return -1;
    }

    private int HeaderColumn(string reference)
    {
        for (var i = 0; i < _headers.Count; i++)
        {
            if (string.Equals(_headers[i].Trim(), reference, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }

    private string? PartedOtherwise() =>
        _headers switch
        {
            [var only] when only.Contains(';', StringComparison.Ordinal) => "semicolons",
            [var only] when only.Contains('\t', StringComparison.Ordinal) => "tabs",
            _ => null,
        };

    private IEnumerable<string> Columns() =>
        Tags.Any(tag => tag is not null) ? Tags.OfType<HxlTag>().Select(tag => tag.ToString()).Take(20) : _headers.Take(20);

    /// <summary>As HXL has it: the first row of the first 25 whose filled cells are hashtags, one at least; -1 where none is.</summary>
    private static int TagRow(IReadOnlyList<CsvRow> rows)
    {
        for (var i = 0; i < Math.Min(TagRowWithin, rows.Count); i++)
        {
            var filled = rows[i].Cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).ToList();
            if (filled.TrueForAll(cell => HxlTag.Parse(cell) is not null))
                return i;
        }

        return -1;
    }
}
