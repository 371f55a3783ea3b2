using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using System.Text.Json;
using Hasila.Cli.Ingest;
using Hasila.Cli.Output;

namespace Hasila.Cli.Texts;

/// <summary>What the commands on plain text share: one file or standard input in, text or JSON out.</summary>
internal static class TextInput
{
    public static Argument<string?> File() => new("TEXT") { Arity = ArgumentArity.ZeroOrOne };

    public static void Validate(CommandResult result, Argument<string?> file, Option<bool> rows)
    {
        if (result.GetValue(rows) == (result.GetValue(file) is not null))
            result.Refuse("text.either");
    }

    /// <exception cref="IOException">It cannot be read, or is longer than a text may be.</exception>
    public static string Read(string path)
    {
        return Inputs.OpenText(path) switch
        {
            Input.Page page => Encoding.UTF8.GetString(page.Capture.Bytes.Span),
            Input.Unreadable unreadable => throw new WordedException($"{unreadable.Place}: {unreadable.Reason}"),
            _ => throw new WordedException(TerminalWords.Told("input.cannot", ("place", path))),
        };
    }

    /// <exception cref="IOException">It cannot be read, or is longer than an article may be.</exception>
    public static string ReadArticle(string path) =>
        Read(path) is var text && text.Length <= Pages.MostLetters ? text : throw new WordedException($"{path}: {Pages.TooLong(text.Length)}");

    public static int WriteJson(string property, OutputFormat format, Action<Utf8JsonWriter> write)
    {
        using var output = Console.OpenStandardOutput();
        using (var writer = new Utf8JsonWriter(output, OutputFormats.Writer(format)))
        {
            writer.WriteStartObject();
            writer.WriteStartArray(property);
            write(writer);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        return ExitCodes.Done;
    }

    public static DateOnly? Day(ArgumentResult result)
    {
        try
        {
            return TextRow.ParseDay(result.Tokens[0].Value);
        }
        catch (FormatException error)
        {
            result.RefuseWith(error.Message);
            return null;
        }
    }
}
