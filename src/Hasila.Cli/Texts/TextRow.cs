using System.Globalization;
using System.Text.Json;
using Hasila.Cli.Ingest;
using Hasila.Cli.Output;
using Hasila.Text;
using Hasila.Text.Dates;

namespace Hasila.Cli.Texts;

/// <summary>
/// A row of text on standard input: <c>{"id","text","lang"?,"reference"?,"prefer"?}</c>; an article's row calls its reference <c>dateline</c>.
/// </summary>
internal sealed record TextRow
{
    /// <summary>The id's JSON as it was given: a string or a number.</summary>
    public required JsonElement Id { get; init; }

    public required string Text { get; init; }

    public string? Language { get; init; }

    public DateOnly? Reference { get; init; }

    public DateLean Lean { get; init; }

    /// <summary>Reads rows and writes one row for each: its id and what was found.</summary>
    /// <returns>The exit code.</returns>
    public static int Answer(string property, Action<Utf8JsonWriter, TextRow, CodePointMap> write)
    {
        using var output = Console.OpenStandardOutput();
        using var buffered = new BufferedStream(output, 1 << 16);
        using var input = StandardInput.OpenText();
        var options = OutputFormats.Writer(OutputFormat.Jsonl);
        var rows = new TextRows(input);
        foreach (var row in rows.Read())
        {
            using (var writer = new Utf8JsonWriter(buffered, options))
            {
                writer.WriteStartObject();
                writer.WritePropertyName("id");
                row.Id.WriteTo(writer);
                writer.WriteStartArray(property);
                write(writer, row, new CodePointMap(row.Text));
                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            buffered.WriteByte((byte)'\n');
        }

        return rows.ExitCode;
    }

    /// <exception cref="FormatException">Not past, future or either.</exception>
    public static DateLean ParseLean(string? word) =>
        word switch
        {
            null or "past" => DateLean.Past,
            "future" => DateLean.Future,
            "either" => DateLean.Either,
            _ => throw new FormatException(TerminalWords.Told("dates.prefer", ("value", Printed.Line(word)))),
        };

    /// <exception cref="FormatException">Not an ISO date.</exception>
    public static DateOnly ParseDay(string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
            ? parsed
            : throw new FormatException(TerminalWords.Told("value.day", ("value", Printed.Line(day))));

    /// <exception cref="FormatException">Not in this form.</exception>
    /// <exception cref="JsonException">No JSON.</exception>
    /// <exception cref="InvalidOperationException">A text has half a surrogate pair.</exception>
    public static TextRow Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            throw new FormatException(TerminalWords.Told("row.object"));
        if (!root.TryGetProperty("id", out var id))
            throw new FormatException(TerminalWords.Told("row.id"));
        if (id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
            throw new FormatException(TerminalWords.Told("row.id-kind"));
        if (id.ValueKind == JsonValueKind.String)
            _ = id.GetString(); // What cannot be read could not be written back either.
        if (!root.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
            throw new FormatException(TerminalWords.Told("row.text"));
        return new TextRow
        {
            Id = id.Clone(),
            Text = text.GetString()!,
            Language = Word(root, "lang"),
            Reference = (Word(root, "reference") ?? FullDay(Word(root, "dateline"))) is { } day ? ParseDay(day.Length > 10 ? day[..10] : day) : null,
            Lean = ParseLean(Word(root, "prefer")),
        };
    }

    // A dateline that is known only to the month, or as a range, anchors no "yesterday".
    private static string? FullDay(string? dateline) =>
        DateOnly.TryParseExact(dateline, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? dateline : null;

    private static string? Word(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
