using System.CommandLine;
using System.Globalization;
using System.Text;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Statements;
using Hasila.Statements.Explaining;
using Spectre.Console;

namespace Hasila.Cli.Commands;

/// <summary><c>hasila statements FILE…</c>: who said what.</summary>
internal static class StatementsCommand
{
    private const int LongestShown = 60;

    public static Command Create()
    {
        var paths = new Argument<string[]>("FILE") { Description = "pages (HTML or plain text), folders of pages, or - for standard input", Arity = ArgumentArity.ZeroOrMore };
        var rows = new Option<bool>("--jsonl") { Description = "rows {\"id\",\"text\",\"lang\"?,\"dateline\"?} on standard input, rows out" };
        var explain = new Option<bool>("--explain") { Description = "say for each statement by which rules and features it was found (JSON: a field \"why\")" };
        var format = OutputFormats.Option();
        var command = new Command("statements", "Find who said what, by which word, through which channel, on which day") { paths, rows, explain, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(rows) == result.GetValue(paths) is { Length: > 0 })
                result.AddError("give FILEs (or - for standard input), or --jsonl for rows on standard input");
        });
        command.SetAction(parsed => parsed.GetValue(rows) ? AnswerRows(parsed.GetValue(explain)) : Run(parsed.GetValue(paths)!, parsed.GetValue(format), parsed.GetValue(explain)));
        return command;
    }

    private static int AnswerRows(bool explain)
    {
        using var output = Console.OpenStandardOutput();
        using var buffered = new BufferedStream(output, 1 << 16);
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        foreach (var row in TextRow.ReadAll(input))
        {
            var article = ArticleReader.ReadText(row.Id.ToString(), row.Text, row.Language, row.Reference);
            JsonOutput.WriteRow(buffered, OutputFormat.Jsonl, json => StatementJson.Write(json, Attribute(article, explain)));
        }

        return ExitCodes.Done;
    }

    private static int Run(string[] paths, OutputFormat format, bool explain)
    {
        using var output = Console.OpenStandardOutput();
        var exit = ExitCodes.Done;
        foreach (var page in Pages.Stream(paths))
        {
            if (page is null)
                exit = ExitCodes.BadInput;
            else if (format == OutputFormat.Text)
                Print(Attribute(page.Article, explain));
            else
                JsonOutput.WriteRow(output, format, json => StatementJson.Write(json, Attribute(page.Article, explain)));
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
            foreach (var reason in statement.Why)
                Print(reason, article.Article.Text);
        }

        AnsiConsole.WriteLine();
    }

    private static void Print(Reason reason, string text)
    {
        var words = reason.Span is { } span ? $" [{Printed.Isolated(Shortened(span.In(text)))}]" : "";
        AnsiConsole.MarkupLineInterpolated($"    [grey]{StatementNames.Of(reason.Of)}: {RuleBook.Explain(reason.Rule)}{words}[/]");
        foreach (var feature in reason.Features)
            AnsiConsole.MarkupLineInterpolated($"      [grey]+{feature.Weight} {Printed.Isolated(feature.Name)}[/]");
    }

    private static string Shortened(string words) => words.Length <= LongestShown ? words : words[..(LongestShown - 1)] + "…";

    private static AttributedArticle Attribute(Article article, bool explain) => new(article, explain ? StatementFinder.Explain(article) : StatementFinder.Find(article));
}
