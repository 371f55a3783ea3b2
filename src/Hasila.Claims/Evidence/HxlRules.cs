using Hasila.Claims.Evidence.Files;
using Hasila.Claims.Intervals;

namespace Hasila.Claims.Evidence;

/// <summary>
/// The checks that HXL tools run on every table by default: dates are dates, numbers numbers, names that differ from a frequent one in case or by
/// one letter, indicators of one datatype, no stray spaces. None of them stops a table from being used; a misspelt name loses its row, so it is told.
/// </summary>
internal sealed class HxlRules(EvidenceTable table)
{
    private const int MostWarnings = 200;
    private const int MostNames = 500;
    private const int FrequentAtLeast = 5;

    private static readonly string[] s_dates = ["#date"];
    private static readonly string[] s_numbers = ["#population", "#affected", "#inneed", "#targeted", "#reached", "#indicator+num", "#output+num", "#value"];

    private static readonly string[] s_names =
    [
        "#org",
        "#sector",
        "#subsector",
        "#status",
        "#beneficiary",
        "#indicator+name",
        "#access",
        "#frequency",
        "#item",
        "#operations",
        "#service",
        "#channel",
        "#modality",
        "#currency",
        "#impact",
        "#group",
        "#severity",
        "#region",
        "#country",
        "#adm1",
        "#adm2",
        "#adm3",
        "#adm4",
        "#adm5",
        "#loc",
    ];

    private readonly List<EvidenceProblem> _warnings = [];

    /// <summary>Warnings, columns from left to right; none for a table without tags.</summary>
    public IReadOnlyList<EvidenceProblem> Check()
    {
        for (var column = 0; column < table.Tags.Count && _warnings.Count < MostWarnings; column++)
        {
            if (table.Tags[column] is not { } tag)
                continue;
            Each(column, tag, cell => cell.Length != cell.Trim().Length || cell.Contains("  ", StringComparison.Ordinal), "has stray spaces");
            if (AnyOf(s_dates, tag))
                Each(column, tag, cell => ObservationDate.Parse(cell) is null, "is no date");
            else if (AnyOf(s_numbers, tag))
                Each(column, tag, cell => EvidenceNumber.Parse(cell.Trim()) is null, "is no number");
            else if (AnyOf(s_names, tag))
                CheckNames(column, tag);
            else if (tag.Name is "indicator")
                CheckOneDatatype(column, tag);
        }

        return _warnings;
    }

    private static bool AnyOf(string[] tags, HxlTag column) => Array.Exists(tags, tag => HxlTag.Parse(tag)!.Matches(column));

    private void Each(int column, HxlTag tag, Predicate<string> isWrong, string message)
    {
        foreach (var row in table.Rows)
        {
            if (column < row.Cells.Count && row.Cells[column] is var cell && !string.IsNullOrWhiteSpace(cell) && isWrong(cell))
                Warn(row, tag, cell, message);
        }
    }

    private void CheckNames(int column, HxlTag tag)
    {
        var counts = table
            .Rows.Select(row => EvidenceTable.Cell(row, column))
            .Where(cell => cell.Length > 0)
            .CountBy(cell => cell, StringComparer.Ordinal)
            .ToList();
        var frequent = counts.Where(name => name.Value >= FrequentAtLeast).OrderByDescending(name => name.Value).Take(MostNames).ToList();
        var rare = counts.Where(name => name.Value < FrequentAtLeast).Take(MostNames).ToList();
        foreach (var (name, _) in rare)
        {
            var meant = frequent.Find(other => string.Equals(other.Key, name, StringComparison.OrdinalIgnoreCase) || IsOneLetterOff(other.Key, name)).Key;
            if (meant is not null)
                Each(column, tag, cell => string.Equals(cell.Trim(), name, StringComparison.Ordinal), $"may be meant for {EvidenceTable.Short(meant)}");
        }
    }

    private void CheckOneDatatype(int column, HxlTag tag)
    {
        var cells = table.Rows.Select(row => EvidenceTable.Cell(row, column)).Where(cell => cell.Length > 0).ToList();
        if (cells.Count(cell => EvidenceNumber.Parse(cell) is not null) is var numbers && numbers < cells.Count && numbers * 10 >= cells.Count * 9)
            Each(column, tag, cell => EvidenceNumber.Parse(cell.Trim()) is null, "is no number, as nearly all others of its column are");
    }

    /// <summary>True where one letter added, left out or exchanged makes one of the other; short codes are never taken for each other.</summary>
    private static bool IsOneLetterOff(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1 || Math.Min(one.Length, other.Length) < 5 || one.Any(char.IsDigit))
            return false;
        var same = one.AsSpan().CommonPrefixLength(other);
        var left = one.AsSpan(same);
        var right = other.AsSpan(same);
        return left.Length > right.Length ? left[1..].SequenceEqual(right)
            : left.Length < right.Length ? right[1..].SequenceEqual(left)
            : left.IsEmpty || left[1..].SequenceEqual(right[1..]);
    }

    private void Warn(CsvRow row, HxlTag tag, string cell, string message)
    {
        if (_warnings.Count < MostWarnings)
            _warnings.Add(new EvidenceProblem(table.File, row.Line, tag.ToString(), $"\"{EvidenceTable.Short(cell)}\" {message}"));
    }
}
