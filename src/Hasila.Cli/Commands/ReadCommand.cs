using System.CommandLine;
using System.Globalization;
using Hasila.Cli.Ingest;
using Hasila.Cli.Output;
using Hasila.Reading.Articles;
using Spectre.Console;

namespace Hasila.Cli.Commands;

/// <summary><c>hasila read FILE…</c>: pages to articles.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var paths = Arguments.Pages();
        var url = Arguments.UrlOf(paths);
        var format = OutputFormats.Option();
        var command = new Command("read") { paths, url, format };
        var wanted = new WantedOptions();
        wanted.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetValue(paths)!, parsed.GetValue(url), parsed.GetValue(format), wanted.Read(parsed)));
        return command;
    }

    private static int Run(string[] paths, string? url, OutputFormat format, Wanted wanted)
    {
        using var output = Console.OpenStandardOutput();
        using var rows = new JsonRows(output, format);
        var exit = ExitCodes.Done;
        foreach (var page in Pages.Stream(paths, url, int.MaxValue, wanted, pictures: true))
        {
            if (page is null)
                exit = ExitCodes.BadInput;
            else if (page.Reading is { } reading && format == OutputFormat.Text)
                PictureText.Print(page.Place, reading);
            else if (page.Reading is { } read)
                rows.Write(json => PictureJson.Write(json, page.Article, read));
            else if (format != OutputFormat.Text)
                rows.Write(json => ArticleJson.Write(json, page.Article));
            else
                Print(page.Article);
        }

        return exit;
    }

    private static void Print(Article article)
    {
        AnsiConsole.MarkupLineInterpolated($"[bold]{Printed.Line(article.Headline ?? "(no headline)")}[/]");
        string?[] facts =
        [
            article.Site,
            article.Section,
            article.Published?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            string.Join(", ", article.Authors),
            article.Language,
        ];
        AnsiConsole.MarkupLineInterpolated($"[grey]{Printed.Line(string.Join(" · ", facts.Where(fact => !string.IsNullOrEmpty(fact))))}[/]");
        foreach (var block in article.Blocks.Where(block => block.Kind != BlockKind.Headline))
        {
            AnsiConsole.WriteLine();
            AnsiConsole.WriteLine((block.Kind == BlockKind.Paragraph ? "" : $"[{ArticleJson.NameOf(block.Kind)}] ") + Printed.Line(article.TextOf(block)));
        }

        if (article.Furniture.Count > 0)
            AnsiConsole.WriteLine();
        foreach (var piece in article.Furniture)
            AnsiConsole.MarkupLineInterpolated($"[grey]set aside, {ArticleJson.NameOf(piece.Kind)}: {Printed.Line(piece.Text)}[/]");
        AnsiConsole.WriteLine();
    }
}
