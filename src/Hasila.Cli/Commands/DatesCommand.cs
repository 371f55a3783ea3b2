using System.CommandLine;
using System.Text.Json;
using Hasila.Cli.Output;
using Hasila.Cli.Texts;
using Hasila.Text;
using Hasila.Text.Dates;
using Hasila.Text.Quantities;

namespace Hasila.Cli.Commands;

/// <summary><c>hasila dates</c>: the dates, periods and durations of a text.</summary>
internal static class DatesCommand
{
    public static Command Create()
    {
        var file = TextInput.File();
        var rows = new Option<bool>("--jsonl");
        var language = new Option<string?>("--lang");
        var reference = new Option<DateOnly?>("--reference") { CustomParser = TextInput.Day };
        var prefer = new Option<string>("--prefer") { DefaultValueFactory = _ => "past" };
        prefer.TakesOneOf("past", "future", "either");
        var format = OutputFormats.Option();
        var command = new Command("dates") { file, rows, language, reference, prefer, format };
        command.Validators.Add(result => TextInput.Validate(result, file, rows));
        command.SetAction(parsed =>
            parsed.GetValue(rows)
                ? TextRow.Answer(
                    "dates",
                    (writer, row, map) => WriteAll(writer, DateReader.FindDates(row.Text, row.Reference, row.Language, row.Lean), row.Text, map)
                )
                : Show(
                    TextInput.ReadArticle(parsed.GetValue(file)!),
                    text => DateReader.FindDates(text, parsed.GetValue(reference), parsed.GetValue(language), TextRow.ParseLean(parsed.GetValue(prefer))),
                    parsed.GetValue(format)
                )
        );
        return command;
    }

    private static int Show(string text, Func<string, IReadOnlyList<DateMention>> find, OutputFormat format)
    {
        var dates = find(text);
        if (format != OutputFormat.Text)
            return TextInput.WriteJson("dates", format, writer => WriteAll(writer, dates, text, new CodePointMap(text)));
        foreach (var date in dates)
        {
            var days = date.From is { } from ? $"{from:yyyy-MM-dd} to {date.To:yyyy-MM-dd}" : "";
            Console.Out.WriteLine($"{date.Value, -22}{DateJson.Word(date.Modifier), -7}{days, -26}{Printed.Isolated(date.Span.In(text))}");
        }

        return ExitCodes.Done;
    }

    private static void WriteAll(Utf8JsonWriter writer, IReadOnlyList<DateMention> dates, string text, CodePointMap map)
    {
        foreach (var date in dates)
        {
            DateJson.Write(writer, date, text, map);
            LongJson.PassOn(writer);
        }
    }
}
