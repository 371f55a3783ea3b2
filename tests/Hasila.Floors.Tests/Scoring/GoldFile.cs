using System.Globalization;
using Hasila.Statements.Model;

namespace Hasila.Floors.Tests.Scoring;

/// <summary>
/// Reads what a person noted about a page. A line is a word and its fields, parted by " | "; a field "-" is empty; # begins a line for people.
/// <code>
/// headline | words              day | 2024-03-21          author | name          section | words
/// said | kind | source | cue | speaker / another accepted name | content [| day of saying]
/// figure | words | value | bound | unit                            a quantity in the statement above, that claims no result
/// result | words | value | bound | unit | indicator [| as of]      a result that the speaker claims; without a value the words alone
/// </code>
/// Words are written as they stand on the page, long ones as "the first words … the last words", several spans joined by " + ", a certain occurrence as
/// "words@2".
/// </summary>
public static class GoldFile
{
    /// <exception cref="FormatException">A line is not of the form; the message names file and line.</exception>
    public static GoldPage Read(string path, string page)
    {
        string? headline = null;
        string? section = null;
        DateOnly? day = null;
        List<string> authors = [];
        List<(int Line, string[] Cells, List<GoldFigure> Figures)> said = [];
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#')
                continue;
            var cells = line.Split(" | ", StringSplitOptions.TrimEntries);
            try
            {
                switch (cells[0])
                {
                    case "headline":
                        headline = cells[1];
                        break;
                    case "section":
                        section = cells[1];
                        break;
                    case "day":
                        day = Day(cells[1]);
                        break;
                    case "author":
                        authors.Add(cells[1]);
                        break;
                    case "said":
                        _ = Statement(number, cells, []);
                        said.Add((number, cells, []));
                        break;
                    case "figure" or "result":
                        said[^1].Figures.Add(Figure(cells));
                        break;
                    default:
                        throw new FormatException($"no line begins with “{cells[0]}”");
                }
            }
            catch (Exception error) when (error is FormatException or ArgumentException or IndexOutOfRangeException)
            {
                throw new FormatException($"{Path.GetFileName(path)}:{number}: {error.Message}", error);
            }
        }

        var language = Path.GetFileName(path).StartsWith("en", StringComparison.Ordinal) ? "en" : "ar";
        return new GoldPage(page, language, headline, day, authors, section, [.. said.Select(one => Statement(one.Line, one.Cells, one.Figures))]);
    }

    private static GoldStatement Statement(int line, string[] cells, IReadOnlyList<GoldFigure> figures) =>
        new(
            line,
            Enum.Parse<StatementKind>(cells[1], ignoreCase: true),
            Words(cells[2]),
            Words(cells[3]),
            cells[4] == "-" ? [] : cells[4].Split(" / "),
            [.. cells[5].Split(" + ").Select(part => Words(part)!)],
            cells.Length > 6 ? Day(cells[6]) : null,
            figures
        );

    private static GoldFigure Figure(string[] cells)
    {
        var isResult = cells[0] == "result";
        var ends = cells[2].Split("..");
        decimal? value = cells[2] == "-" ? null : Number(ends[0]);
        return new GoldFigure(
            Words(cells[1])!,
            value,
            ends.Length > 1 ? Number(ends[1]) : null,
            cells[3] == "-" ? "=" : cells[3],
            cells[4] == "-" ? null : cells[4],
            isResult,
            isResult && cells[5] != "-" ? cells[5] : null,
            isResult && cells.Length > 6 ? Day(cells[6]) : null
        );
    }

    private static Anchor? Words(string field)
    {
        if (field == "-")
            return null;
        var occurrence = 0;
        var at = field.LastIndexOf('@');
        if (at > 0 && int.TryParse(field.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out occurrence))
            field = field[..at];
        var parts = field.Split(" … ");
        return new Anchor(parts[0], parts.Length > 1 ? parts[1] : null, occurrence);
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
