using System.CommandLine;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Tallies;

namespace Hasila.Cli.Commands;

/// <summary><c>hasila tally FILE…</c>: pages to claims by frame, without a ledger.</summary>
internal static class TallyCommand
{
    public static Command Create()
    {
        var paths = Arguments.Pages();
        var framework = Arguments.Framework();
        var format = OutputFormats.Option();
        var command = new Command("tally", "Group what is claimed by frame and indicator, over outlets and languages") { paths, framework, format };
        command.SetAction(parsed => Run(parsed.GetValue(paths)!, FrameworkOf(parsed.GetValue(framework)), parsed.GetValue(format)));
        return command;
    }

    public static Framework FrameworkOf(string? path) => path is null ? FrameworkFile.Default : FrameworkFile.Load(path);

    private static int Run(string[] paths, Framework framework, OutputFormat format)
    {
        var pages = Pages.ReadAll(paths);
        var tally = TallyBuilder.Build(pages.Read.Select(page => page.Attribute()), framework);
        if (format == OutputFormat.Text)
        {
            TallyTable.Print(tally);
        }
        else
        {
            using var output = Console.OpenStandardOutput();
            JsonOutput.WriteRow(output, format, json => TallyJson.Write(json, tally, pages.Read.Select(page => page.Article).DistinctBy(article => article.Id).ToDictionary(article => article.Id, StringComparer.Ordinal)));
        }

        return pages.ExitCode;
    }
}
