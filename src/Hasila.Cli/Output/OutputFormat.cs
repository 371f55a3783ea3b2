using System.CommandLine;
using System.CommandLine.Completions;
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
    public static Option<OutputFormat> Option() => Option(s_words);

    /// <summary><c>--format</c> of what can be a table too.</summary>
    public static Option<OutputFormat> TableOption() => Option(Enum.GetValues<OutputFormat>());

    private static Option<OutputFormat> Option(OutputFormat[] formats)
    {
        var option = new Option<OutputFormat>("--format")
        {
            DefaultValueFactory = _ => Console.IsOutputRedirected ? OutputFormat.Json : OutputFormat.Text,
            CustomParser = result => Parse(result, formats),
        };
        option.CompletionSources.Clear();
        option.CompletionSources.Add(_ => formats.Select(format => new CompletionItem(NameOf(format))));
        return option;
    }

    private static string NameOf(OutputFormat format) => format.ToString().ToLowerInvariant();

    private static OutputFormat Parse(ArgumentResult result, OutputFormat[] formats)
    {
        var word = result.Tokens[0].Value;
        if (!Enum.TryParse<OutputFormat>(word, ignoreCase: true, out var format) || !formats.Contains(format) || !char.IsAsciiLetter(word[0]))
        {
            var names = Array.ConvertAll(formats, NameOf);
            result.Refuse("format.choice", ("choices", string.Join(", ", names[..^1])), ("last", names[^1]), ("value", Printed.Line(word)));
        }
        else if (format == OutputFormat.Parquet && !Console.IsOutputRedirected)
        {
            result.Refuse("format.parquet", ("redirect", "> statements.parquet"));
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
