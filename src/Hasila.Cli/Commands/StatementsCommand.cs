using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Hasila.Assist;
using Hasila.Cli.Ingest;
using Hasila.Cli.Output;
using Hasila.Cli.Texts;
using Hasila.Publishing.Tables;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Statements;
using Hasila.Statements.Explaining;
using Hasila.Statements.Json;
using Hasila.Statements.Model;
using Hasila.Text;
using Spectre.Console;

namespace Hasila.Cli.Commands;

/// <summary><c>hasila statements FILE…</c>: who said what.</summary>
internal static class StatementsCommand
{
    private const int LongestShown = 60;

    public static Command Create()
    {
        var paths = new Argument<string[]>("FILE") { Arity = ArgumentArity.ZeroOrMore };
        var rows = new Option<bool>("--jsonl");
        var explain = new Option<bool>("--explain");
        var format = OutputFormats.TableOption();
        var assist = new AssistOptions();
        var command = new Command("statements") { paths, rows, explain, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(rows) == result.GetValue(paths) is { Length: > 0 })
                result.Refuse("statements.either");
            else if (result.GetValue(rows) && result.GetValue(format).IsTable())
                result.Refuse("statements.rows");
        });
        assist.AddTo(command);
        var wanted = new WantedOptions();
        wanted.AddTo(command);
        command.SetAction(
            async (parsed, cancel) =>
            {
                using var run = assist.Open(parsed, parsed.GetValue(explain));
                var step = new Attribution(parsed.GetValue(explain), run);
                var (given, form, some) = (parsed.GetValue(paths)!, parsed.GetValue(format), wanted.Read(parsed));
                var exit =
                    parsed.GetValue(rows) ? await AnswerRows(step, cancel).ConfigureAwait(false)
                    : form.IsTable() ? await RunTable(given, form, step, some, cancel).ConfigureAwait(false)
                    : await Run(given, form, step, some, cancel).ConfigureAwait(false);
                return run is { Failed: true } ? ExitCodes.BadInput : exit;
            }
        );
        return command;
    }

    /// <summary>What is done to each article.</summary>
    private sealed record Attribution(bool Explain, AssistRun? Assist)
    {
        public async Task<(AttributedArticle Article, Assisted? Assisted)> Of(Article article, CancellationToken cancel)
        {
            var found = Explain ? StatementFinder.Explain(article) : StatementFinder.Find(article);
            if (Assist is null)
                return (new AttributedArticle(article, found), null);
            var assisted = await Assist.AddTo(article, found, cancel).ConfigureAwait(false);
            return (new AttributedArticle(article, assisted.Statements), assisted);
        }
    }

    private static async Task<int> AnswerRows(Attribution step, CancellationToken cancel)
    {
        using var output = Console.OpenStandardOutput();
        using var buffered = new BufferedStream(output, 1 << 16);
        using var input = StandardInput.OpenText();
        var rows = new TextRows(input);
        foreach (var row in rows.Read())
        {
            cancel.ThrowIfCancellationRequested();
            var (article, assisted) = await step.Of(ArticleReader.ReadText(row.Id.ToString(), row.Text, row.Language, row.Reference), cancel)
                .ConfigureAwait(false);
            Write(buffered, OutputFormat.Jsonl, article, assisted);
        }

        return rows.ExitCode;
    }

    // Rows are made while they are written: an archive need not fit into memory.
    private static async Task<int> RunTable(string[] paths, OutputFormat format, Attribution step, Wanted wanted, CancellationToken cancel)
    {
        var exit = ExitCodes.Done;
        await TableOutput.Write(StatementTable.Of(Articles()), format, cancel).ConfigureAwait(false);
        return exit;

        IEnumerable<AttributedArticle> Articles()
        {
            foreach (var page in Pages.Stream(paths, wanted: wanted))
            {
                cancel.ThrowIfCancellationRequested();
                if (page is null)
                    exit = ExitCodes.BadInput;
                else
                    yield return step.Of(page.Article, cancel).GetAwaiter().GetResult().Article;
            }
        }
    }

    private static async Task<int> Run(string[] paths, OutputFormat format, Attribution step, Wanted wanted, CancellationToken cancel)
    {
        using var output = Console.OpenStandardOutput();
        using var rows = new JsonRows(output, format);
        var exit = ExitCodes.Done;
        foreach (var page in Pages.Stream(paths, wanted: wanted))
        {
            cancel.ThrowIfCancellationRequested();
            if (page is null)
            {
                exit = ExitCodes.BadInput;
                continue;
            }

            var (article, assisted) = await step.Of(page.Article, cancel).ConfigureAwait(false);
            if (format == OutputFormat.Text)
                Print(article, assisted);
            else
                rows.Write(Row(article, assisted));
        }

        return exit;
    }

    private static void Write(Stream output, OutputFormat format, AttributedArticle article, Assisted? assisted) =>
        JsonOutput.WriteRow(output, format, Row(article, assisted));

    private static Action<Utf8JsonWriter> Row(AttributedArticle article, Assisted? assisted) =>
        json => StatementJson.Write(json, article, assisted is null ? null : row => AssistJson.Write(row, assisted));

    private static void Print(AttributedArticle article, Assisted? assisted)
    {
        // Lines are broken here, where isolates are closed on each.
        AnsiConsole.Profile.Width = short.MaxValue;
        var (text, points) = (article.Article.Text, new CodePointMap(article.Article.Text));
        AnsiConsole.MarkupLineInterpolated($"[bold]{Printed.Isolated(article.Article.Headline ?? "(no headline)")}[/]");
        foreach (var statement in article.Statements)
        {
            var who =
                statement.Kind == StatementKind.Assertion
                    ? "the journalist"
                    : Printed.Name(statement.Speaker ?? "(not named)") + (statement.Elided ? " (carried over)" : "");
            string?[] facts =
            [
                statement.Cue is { } cue ? Printed.Isolated(cue.In(text)) : null,
                StatementNames.Of(statement.Kind),
                statement.Channel is { } channel ? StatementNames.Of(channel.Type).Replace('_', ' ') : null,
                statement.SaidOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                StatementNames.Of(statement.Stance),
                statement.ProposedBy is { } by ? $"proposed by the {by}" : null,
            ];
            AnsiConsole.WriteLine();
            AnsiConsole.MarkupLineInterpolated($"[aqua]{who}[/] [grey]{string.Join(" · ", facts.Where(fact => fact is not null))}[/]");
            foreach (var span in statement.ContentSpans)
            {
                var place = points.ToCodePoints(span);
                var words = $"{Printed.Isolated(span.In(text))} ({place.Start}-{place.End})";
                foreach (var line in Screen.IsInColumns ? Wrapped.Lines(words, Screen.Width - 2) : [words])
                    AnsiConsole.WriteLine("  " + line);
            }

            foreach (var reason in statement.Why)
                Print(reason, article.Article.Text);
        }

        if (assisted is { Counts: var counts, Trouble: null })
        {
            AnsiConsole.WriteLine();
            AnsiConsole.MarkupLine(
                $"[grey]the assistant proposed {counts.Proposed}: {counts.Kept} kept; dropped: {counts.NotInArticle} not in the article, "
                    + $"{counts.Ambiguous} in several places, {counts.Overlapping} attributed already, {counts.Unsound} wrongly put together, "
                    + $"{counts.Malformed} malformed[/]"
            );
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
}
