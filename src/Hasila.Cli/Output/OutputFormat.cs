using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hasila.Cli.Output;

internal enum OutputFormat
{
    Text,
    Json,
    Jsonl,
    Csv,
    Parquet,
}

internal static class OutputFormats
{
    private static readonly OutputFormat[] s_words = [OutputFormat.Text, OutputFormat.Json, OutputFormat.Jsonl];

    /// <summary><c>--format</c>: text on a terminal, JSON elsewhere, unless said otherwise.</summary>
    public static Option<OutputFormat> Option() => Option(s_words, "text (for people), json or jsonl; text on a terminal, else json");

    /// <summary><c>--format</c> of what can be a table too.</summary>
    public static Option<OutputFormat> TableOption() =>
        Option(Enum.GetValues<OutputFormat>(), "text (for people), json, jsonl, or a table: csv, parquet; text on a terminal, else json");

    private static Option<OutputFormat> Option(OutputFormat[] formats, string description) =>
        new("--format")
        {
            Description = description,
            DefaultValueFactory = _ => Console.IsOutputRedirected ? OutputFormat.Json : OutputFormat.Text,
            CustomParser = result => Parse(result, formats),
        };

    private static OutputFormat Parse(ArgumentResult result, OutputFormat[] formats)
    {
        var word = result.Tokens[0].Value;
        if (!Enum.TryParse<OutputFormat>(word, ignoreCase: true, out var format) || !formats.Contains(format) || !char.IsAsciiLetter(word[0]))
        {
            var names = Array.ConvertAll(formats, one => one.ToString().ToLowerInvariant());
            result.AddError($"--format is {string.Join(", ", names[..^1])} or {names[^1]}, not '{Printed.Line(word)}'");
        }
        else if (format == OutputFormat.Parquet && !Console.IsOutputRedirected)
        {
            result.AddError("--format parquet is for a file, not for a terminal: write '> statements.parquet' behind it");
        }

        return format;
    }

    public static bool IsTable(this OutputFormat format) => format is OutputFormat.Csv or OutputFormat.Parquet;

    /// <summary>Arabic and quotation marks stay readable (this JSON is never put into a page); one row a line for <see cref="OutputFormat.Jsonl"/>.</summary>
    public static JsonWriterOptions Writer(OutputFormat format) =>
        new()
        {
            Indented = format == OutputFormat.Json,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
}
