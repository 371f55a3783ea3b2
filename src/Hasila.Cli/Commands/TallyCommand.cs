using System.CommandLine;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Merging;
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
        var decisions = new Option<string?>("--decisions") { Description = "what persons decided about merging: a file of lines 'together ID ID', 'apart ID ID', 'keep ID', parted by tabs" };
        var since = new Option<DateOnly?>("--since") { Description = "mark what a claimant no longer says after this day (2024-03-31) though it says other things" };
        var command = new Command("tally", "Group what is claimed by frame and indicator, over outlets and languages") { paths, framework, decisions, since, format };
        command.SetAction(parsed => Run(parsed.GetValue(paths)!, FrameworkOf(parsed.GetValue(framework)), DecisionsOf(parsed.GetValue(decisions)), parsed.GetValue(since), parsed.GetValue(format)));
        return command;
    }

    public static Framework FrameworkOf(string? path) => path is null ? FrameworkFile.Default : FrameworkFile.Load(path);

    private static MergeDecisions DecisionsOf(string? path) => path is null ? MergeDecisions.None : MergeDecisionFile.Load(path);

    private static int Run(string[] paths, Framework framework, MergeDecisions decisions, DateOnly? since, OutputFormat format)
    {
        var pages = Pages.ReadAll(paths);
        var tally = TallyBuilder.Build(pages.Read.Select(page => page.Attribute()), framework, decisions);
        if (since is { } day)
            tally = DroppedClaims.Mark(tally, day);
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
