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
}

internal static class OutputFormats
{
    /// <summary><c>--format</c>: text on a terminal, JSON elsewhere, unless said otherwise.</summary>
    public static Option<OutputFormat> Option() =>
        new("--format")
        {
            Description = "text (for people), json or jsonl; text on a terminal, else json",
            DefaultValueFactory = _ => Console.IsOutputRedirected ? OutputFormat.Json : OutputFormat.Text,
            CustomParser = Parse,
        };

    private static OutputFormat Parse(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (Enum.TryParse<OutputFormat>(word, ignoreCase: true, out var format) && Enum.IsDefined(format) && char.IsAsciiLetter(word[0]))
            return format;
        result.AddError($"--format is text, json or jsonl, not '{Printed.Line(word)}'");
        return default;
    }

    /// <summary>Arabic and quotation marks stay readable (this JSON is never put into a page); one row a line for <see cref="OutputFormat.Jsonl"/>.</summary>
    public static JsonWriterOptions Writer(OutputFormat format) =>
        new()
        {
            Indented = format == OutputFormat.Json,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
}
