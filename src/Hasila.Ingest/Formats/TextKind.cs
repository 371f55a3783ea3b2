namespace Hasila.Ingest.Formats;

/// <summary>What is written in letters and is no markup: a script, a table, a list of addresses, or a text.</summary>
internal static class TextKind
{
    private const int FewestRows = 2;
    private const int MostRows = 20;
    private const int FewestCells = 3;
    private const int LongestHead = 48;

    private static readonly string[] s_scripts =
    [
        ".js",
        ".mjs",
        ".ts",
        ".css",
        ".py",
        ".sh",
        ".ps1",
        ".bat",
        ".php",
        ".sql",
        ".cs",
        ".java",
        ".rb",
        ".yml",
        ".yaml",
    ];

    private static readonly string[] s_openings =
    [
        "#!/",
        "'use strict'",
        "\"use strict\"",
        "(function",
        "!function",
        "window.",
        "var ",
        "const ",
        "let ",
        "function ",
        "import ",
        "export ",
        "from __future__",
        "def ",
        "class ",
        "@charset",
        "@import",
    ];

    public static FileFormat Of(string text, string? name)
    {
        if (text.StartsWith("window.YTD.tweet", StringComparison.Ordinal))
            return FileFormat.TweetArchive;
        var lines = text.Split('\n', MostRows + 1).Take(MostRows).Select(line => line.TrimEnd('\r', ' ')).Where(line => line.Length > 0).ToList();
        if (lines.Count > 0 && lines.TrueForAll(IsAddress))
            return FileFormat.LinkList;
        if (IsScript(text, lines, name))
            return FileFormat.Script;
        if (IsArchiverHead(lines[0]))
            return FileFormat.ArchiverSheet;
        return IsTable(text, name) ? FileFormat.Csv : FileFormat.Page;
    }

    private static bool IsArchiverHead(string line) =>
        CsvRows.Read(line).FirstOrDefault() is { Cells: var cells }
        && cells.Contains("Link", StringComparer.OrdinalIgnoreCase)
        && cells.Contains("Archive Status", StringComparer.OrdinalIgnoreCase);

    private static bool IsAddress(string line) =>
        (line.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || line.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        && !line.Contains(' ', StringComparison.Ordinal);

    // Words of a language may open a text as well ("class struggle"): then most lines end or begin as no prose does.
    private static bool IsScript(string text, List<string> lines, string? name)
    {
        if (text.StartsWith("#!/", StringComparison.Ordinal) || text.StartsWith("window.YTD.", StringComparison.Ordinal))
            return true;
        var isNamed = name is not null && Array.Exists(s_scripts, end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));
        var opens = Array.Exists(s_openings, word => text.StartsWith(word, StringComparison.Ordinal)) || text.StartsWith("/*", StringComparison.Ordinal);
        var code = lines.Count(line =>
            line[^1] is ';' or '{' or '}' or ')' or ',' or ':' || line.TrimStart() is ['#', ..] or ['/', '/', ..] or ['i', 'm', 'p', 'o', 'r', 't', ' ', ..]
        );
        return (isNamed || opens) && 2 * code >= lines.Count
            || 4 * code >= 3 * lines.Count && lines.Count(line => line[^1] is ';' or '{' or '}') * 2 >= lines.Count;
    }

    private static bool IsTable(string text, string? name)
    {
        var isNamed =
            name is not null && (name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase));
        foreach (var separator in (ReadOnlySpan<char>)[',', ';', '\t'])
        {
            var rows = CsvRows.Read(text, separator).Take(MostRows).ToList();
            // The look may end within a row.
            if (rows.Count > FewestRows)
                rows.RemoveAt(rows.Count - 1);
            var width = rows.Count == 0 ? 0 : rows[0].Cells.Count;
            if (rows.Count < FewestRows || width < (isNamed ? 2 : FewestCells) || rows.Exists(row => row.Cells.Count != width))
                continue;
            // In prose a mark is followed by a space.
            if (
                isNamed
                || (
                    rows[0].Cells.All(cell => cell.Length <= LongestHead)
                    && rows.Sum(row => row.Cells.Skip(1).Count(cell => cell.StartsWith(' '))) * 2 < rows.Count
                )
            )
                return true;
        }

        return false;
    }
}
