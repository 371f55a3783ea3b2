using Hasila.Claims.Evidence.Files;
using Hasila.Claims.Intervals;

namespace Hasila.Claims.Evidence.Catalogue;

/// <summary>A definition and its table to a series: rows chosen, cells read, what cannot be read named by row and column.</summary>
internal sealed class SeriesReader(SeriesDefinition definition, EvidenceTable table)
{
    private const int MostProblems = 200;
    private readonly List<Observation> _observations = [];
    private readonly List<EvidenceProblem> _problems = [];
    private readonly int _date = table.Column(definition.Date);
    private readonly int? _vintage = Optional(table, definition.Vintage);
    private readonly int? _part = Optional(table, definition.Part);
    private readonly int? _approximator = Optional(table, definition.Approximator);

    /// <exception cref="EvidenceException">A column is missing, or no row holds a number.</exception>
    public EvidenceSeries Read()
    {
        var where = definition
            .Where.Select(rule => (Column: table.Column(rule.Column), Values: rule.Values.ToHashSet(StringComparer.OrdinalIgnoreCase)))
            .ToList();
        var values = definition.Values.Select(name => (Name: name, Column: table.Column(name))).ToList();
        foreach (var row in table.Rows)
        {
            if (where.TrueForAll(rule => rule.Values.Contains(EvidenceTable.Cell(row, rule.Column))))
                ReadRow(row, values);
        }

        if (_observations.Count == 0)
            throw new EvidenceException(
                table.File,
                0,
                $"holds no number for series {definition.Series.Id}: "
                    + $"{(_problems is [var first, ..] ? $"line {first.Line}, {first.Column}: {first.Message}" : "no row is chosen by its `where`")}"
            );
        return definition.Series with
        {
            Observations =
            [
                .. _observations
                    .OrderBy(one => one.To)
                    .ThenBy(one => one.From)
                    .ThenBy(one => one.Part, StringComparer.Ordinal)
                    .ThenBy(one => one.Vintage)
                    .ThenBy(one => one.Line),
            ],
            Problems = _problems,
        };
    }

    private static int? Optional(EvidenceTable table, string? name) => name is null ? null : table.Column(name);

    private void ReadRow(CsvRow row, List<(string Name, int Column)> values)
    {
        var dateCell = EvidenceTable.Cell(row, _date);
        if (ObservationDate.Parse(dateCell) is not { } date)
        {
            Problem(
                row,
                definition.Date,
                dateCell.Length == 0 ? "has no date" : $"\"{EvidenceTable.Short(dateCell)}\" is no date such as 2024-03-31, 2024-03, 2024-Q1 or 2024"
            );
            return;
        }

        if (definition.Low is { } low && definition.High is { } high)
        {
            if (Estimates(row, low, high) is { } estimates)
                Add(row, date, estimates, null);
            return;
        }

        foreach (var (name, column) in values)
        {
            if (Number(row, name, column) is { } interval)
                Add(row, date, interval, values.Count > 1 ? name : null);
        }
    }

    private NumberInterval? Estimates(CsvRow row, string low, string high)
    {
        if (Number(row, low, table.Column(low)) is not { Low: { } from } || Number(row, high, table.Column(high)) is not { High: { } to })
            return null;
        if (from <= to)
            return new NumberInterval(from, to);
        Problem(row, low, "is above the high estimate");
        return null;
    }

    private NumberInterval? Number(CsvRow row, string name, int column)
    {
        var cell = EvidenceTable.Cell(row, column);
        if (cell.Length == 0)
            return null;
        if (EvidenceNumber.Parse(cell) is not { } number)
        {
            Problem(row, name, $"\"{EvidenceTable.Short(cell)}\" is no number (digits, a point for decimals, commas by threes)");
            return null;
        }

        if (_approximator is not { } column2)
            return NumberInterval.Point(number);
        var approximator = EvidenceTable.Cell(row, column2);
        if (EvidenceNumber.Approximated(number, approximator, CheckSettings.Default) is { } interval)
            return interval;
        Problem(row, definition.Approximator!, $"\"{EvidenceTable.Short(approximator)}\" is no approximator (exact, about, nearly, more_than, less_than)");
        return null;
    }

    private void Add(CsvRow row, ObservationDate date, NumberInterval value, string? column)
    {
        DateOnly? vintage = null;
        if (_vintage is { } at)
        {
            var cell = EvidenceTable.Cell(row, at);
            if (ObservationDate.Parse(cell) is not { } published)
            {
                Problem(row, definition.Vintage!, $"\"{EvidenceTable.Short(cell)}\" is no date of publication");
                return;
            }

            vintage = published.To;
        }

        var group = _part is { } part ? EvidenceTable.Cell(row, part) : null;
        _observations.Add(
            new Observation
            {
                From = date.From,
                To = date.To,
                Value = value,
                DateInferred = date.Inferred,
                Part =
                    group is null ? column
                    : column is null ? group
                    : $"{group} {column}",
                Vintage = vintage,
                Line = row.Line,
            }
        );
    }

    private void Problem(CsvRow row, string column, string message)
    {
        if (_problems.Count < MostProblems)
            _problems.Add(new EvidenceProblem(table.File, row.Line, column, message));
    }
}
