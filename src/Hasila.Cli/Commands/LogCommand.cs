using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Hasila.Cli.Ingest;
using Hasila.Cli.Output;
using Hasila.Ledger;
using Hasila.Ledger.Model;

namespace Hasila.Cli.Commands;

/// <summary><c>hasila log</c>: the journal's entries, who did what and when.</summary>
internal static class LogCommand
{
    private const int Usual = 50;

    public static Command Create()
    {
        var ledger = Arguments.Ledger();
        var since = new Option<string?>("--since") { HelpName = "N|DAY" };
        var acts = new Option<bool>("--acts");
        var format = OutputFormats.Option();
        var command = new Command("log") { ledger, since, acts, format };
        command.Validators.Add(given =>
        {
            if (given.GetValue(since) is { } word && NumberIn(word) is null && DayIn(word) is null)
                given.Refuse("log.since", ("value", Printed.Line(word)));
        });
        command.SetAction(parsed =>
        {
            using var open = SqliteLedger.OpenExisting(parsed.GetValue(ledger)!);
            var from = parsed.GetValue(since) is not { } word ? Math.Max(0, open.Head.Seq - Usual) : NumberIn(word) ?? open.LastBefore(DayIn(word)!.Value);
            var lines = open.LogSince(from).Where(line => !parsed.GetValue(acts) || line.By is not null);
            Show(lines, parsed.GetValue(format));
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Show(IEnumerable<LogLine> lines, OutputFormat format)
    {
        if (format == OutputFormat.Text)
        {
            foreach (var line in lines)
                Console.Out.WriteLine(LogText.Of(line));
            return;
        }

        using var output = Console.OpenStandardOutput();
        if (format == OutputFormat.Jsonl)
        {
            foreach (var line in lines)
                JsonOutput.WriteRow(output, format, json => LogJson.Write(json, line));
            return;
        }

        JsonOutput.WriteRow(
            output,
            format,
            json =>
            {
                json.WriteStartArray();
                foreach (var line in lines)
                    LogJson.Write(json, line);
                json.WriteEndArray();
            }
        );
    }

    private static long? NumberIn(string word) =>
        long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : null;

    private static DateOnly? DayIn(string word) =>
        DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
