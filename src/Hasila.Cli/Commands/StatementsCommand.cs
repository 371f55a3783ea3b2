using System.CommandLine;
using System.Globalization;
using System.Text;
using Hasila.Reading;
using Hasila.Statements;
using Spectre.Console;

namespace Hasila.Cli.Commands;

/// <summary><c>hasila statements FILE…</c>: who said what.</summary>
internal static class StatementsCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("FILE") { Description = "pages (HTML or plain text), folders of pages, or - for standard input", Arity = ArgumentArity.ZeroOrMore };
        var rows = new Option<bool>("--jsonl") { Description = "rows {\"id\",\"text\",\"lang\"?,\"dateline\"?} on standard input, rows out" };
        var format = OutputFormats.Option();
        var command = new Command("statements", "Find who said what, by which word, through which channel, on which day") { paths, rows, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(rows) == result.GetValue(paths) is { Length: > 0 })
                result.AddError("give FILEs (or - for standard input), or --jsonl for rows on standard input");
        });
        command.SetAction(parsed => parsed.GetValue(rows) ? AnswerRows() : Run(parsed.GetValue(paths)!, parsed.GetValue(format)));
        return command;
    }

    private static int AnswerRows()
    {
        using var output = Console.OpenStandardOutput();
        using var buffered = new BufferedStream(output, 1 << 16);
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        foreach (var row in TextRow.ReadAll(input))
        {
            var article = ArticleReader.ReadText(row.Id.ToString(), row.Text, row.Language, row.Reference);
            JsonOutput.WriteRow(buffered, OutputFormat.Jsonl, json => StatementJson.Write(json, new AttributedArticle(article, StatementFinder.Find(article))));
        }

        return ExitCodes.Done;
    }

    private static int Run(string[] paths, OutputFormat format)
    {
        using var output = Console.OpenStandardOutput();
        var exit = ExitCodes.Done;
        foreach (var page in Pages.Stream(paths))
        {
            if (page is null)
                exit = ExitCodes.BadInput;
            else if (format == OutputFormat.Text)
                Print(page.Attribute());
            else
                JsonOutput.WriteRow(output, format, json => StatementJson.Write(json, page.Attribute()));
        }

        return exit;
    }

    private static void Print(AttributedArticle article)
    {
        AnsiConsole.MarkupLineInterpolated($"[bold]{Printed.Isolated(article.Article.Headline ?? "(no headline)")}[/]");
        foreach (var statement in article.Statements)
        {
            var who = statement.Kind == StatementKind.Assertion ? "the journalist" : Printed.Isolated(statement.Speaker ?? "(not named)") + (statement.Elided ? " (carried over)" : "");
            string?[] facts =
            [
                StatementNames.Of(statement.Kind),
                statement.Channel is { } channel ? StatementNames.Of(channel.Type).Replace('_', ' ') : null,
                statement.SaidOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                StatementNames.Of(statement.Stance),
            ];
            AnsiConsole.WriteLine();
            AnsiConsole.MarkupLineInterpolated($"[aqua]{who}[/] [grey]{string.Join(" · ", facts.Where(fact => fact is not null))}[/]");
            foreach (var span in statement.ContentSpans)
                AnsiConsole.WriteLine("  " + Printed.Isolated(span.In(article.Article.Text)));
        }

        AnsiConsole.WriteLine();
    }

}
