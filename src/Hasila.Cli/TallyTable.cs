using System.Globalization;
using Hasila.Claims.Tallies;
using Spectre.Console;

namespace Hasila.Cli;

/// <summary>A tally on a terminal: one table a frame, English beside Arabic.</summary>
internal static class TallyTable
{
    public static void Print(Tally tally, Func<Claim, string?>? verdictOf = null)
    {
        foreach (var group in tally.Claims.GroupBy(claim => claim.Indicator == "other" ? "other" : claim.Frame ?? ""))
        {
            var name = group.Key switch
            {
                "" => "Overall · الحصيلة العامة",
                "other" => "Other figures · أرقام أخرى",
                _ => tally.Framework.Frames.Where(frame => frame.Id == group.Key).Select(frame => $"{frame.Name.En} · {frame.Name.Ar}").FirstOrDefault(group.Key),
            };
            AnsiConsole.Write(new Rule($"[bold aqua]{Markup.Escape(name)}[/]").LeftJustified());
            AnsiConsole.Write(TableOf(group, verdictOf));
        }

        foreach (var gap in tally.Gaps)
            AnsiConsole.MarkupLineInterpolated($"[yellow]gap[/] {Printed.Isolated(gap.Page)}: {gap.Announced} items announced, {gap.Found} itemised");
    }

    private static Table TableOf(IEnumerable<Claim> claims, Func<Claim, string?>? verdictOf)
    {
        var table = new Table().RoundedBorder().Expand();
        table.AddColumn("claim");
        table.AddColumn("claimant");
        table.AddColumn("as of");
        table.AddColumn(new TableColumn("pages").RightAligned());
        table.AddColumn("beside it");
        foreach (var claim in claims)
        {
            var beside = new List<string>();
            if (claim.Status == ClaimStatus.Revised)
                beside.Add("[yellow]revised[/] from " + string.Join(", ", claim.History.SkipLast(1).Select(entry => Markup.Escape(FigureWording.Of(entry.Figure).En))));
            if (claim.Status == ClaimStatus.Contradicted)
                beside.Add("[red]two figures for one day[/]");
            if (claim.Caveats.Count > 0)
                beside.Add("[yellow]caveat[/]");
            if (verdictOf?.Invoke(claim) is { } verdict)
                beside.Add(verdict);
            table.AddRow(
                $"{Markup.Escape(Printed.Isolated(claim.Gloss.En))}\n[grey]{Markup.Escape(Printed.Isolated(claim.Gloss.Ar))}[/]",
                Markup.Escape(Printed.Isolated(claim.Claimant.En)),
                claim.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
                claim.Appearances.Select(appearance => appearance.Capture).Distinct(StringComparer.Ordinal).Count().ToString(CultureInfo.InvariantCulture),
                string.Join('\n', beside));
        }

        return table;
    }

}
