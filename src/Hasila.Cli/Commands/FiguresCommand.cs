using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Hasila.Cli.Output;
using Hasila.Cli.Texts;
using Hasila.Text;
using Hasila.Text.Figures;
using Hasila.Text.Quantities;

namespace Hasila.Cli.Commands;

/// <summary><c>hasila figures</c>: the quantities of a text.</summary>
internal static class FiguresCommand
{
    public static Command Create()
    {
        var file = TextInput.File();
        var rows = new Option<bool>("--jsonl");
        var language = new Option<string?>("--lang");
        var format = OutputFormats.Option();
        var command = new Command("figures") { file, rows, language, format };
        command.Validators.Add(result => TextInput.Validate(result, file, rows));
        command.SetAction(parsed =>
            parsed.GetValue(rows)
                ? TextRow.Answer("figures", (writer, row, map) => WriteAll(writer, FigureReader.FindFigures(row.Text, row.Language), row.Text, map))
                : Show(TextInput.ReadArticle(parsed.GetValue(file)!), parsed.GetValue(language), parsed.GetValue(format))
        );
        return command;
    }

    private static int Show(string text, string? language, OutputFormat format)
    {
        var figures = FigureReader.FindFigures(text, language);
        if (format != OutputFormat.Text)
            return TextInput.WriteJson("figures", format, writer => WriteAll(writer, figures, text, new CodePointMap(text)));
        foreach (var figure in figures)
        {
            var value = figure.Value is { } number ? number.ToString("#,0.##########", CultureInfo.InvariantCulture) : "?";
            var high = figure.High is { } upper ? $" to {upper.ToString("#,0.##########", CultureInfo.InvariantCulture)}" : "";
            var counts = figure.Counts is { } span ? $"  of {Printed.Isolated(span.In(text))}" : "";
            Console.Out.WriteLine($"{FigureJson.Sign(figure.Comparator), -6}{value}{high} {figure.Unit}{counts}  {Printed.Isolated(figure.Span.In(text))}");
        }

        return ExitCodes.Done;
    }

    private static void WriteAll(Utf8JsonWriter writer, IReadOnlyList<Figure> figures, string text, CodePointMap map)
    {
        foreach (var figure in figures)
        {
            FigureJson.Write(writer, figure, text, map);
            LongJson.PassOn(writer);
        }
    }
}
