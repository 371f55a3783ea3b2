using System.Globalization;
using Hasila.Claims.Model;
using Hasila.Claims.Tallies;
using Hasila.Claims.Wording;
using Hasila.Text;
using Hasila.Text.Wording;
using Spectre.Console;

namespace Hasila.Cli.Output;

/// <summary>A tally on a terminal: a part for each frame, the figure before what was said of it, Arabic below English.</summary>
internal static class TallyTable
{
    private const int FigureWidth = 22;
    private const int MostParts = 4;

    public static void Print(Tally tally, Func<Claim, string?>? verdictOf = null)
    {
        foreach (var part in tally.Claims.GroupBy(PartOf))
        {
            AnsiConsole.Write(new Rule($"[bold aqua]{Markup.Escape(TitleOf(tally, part.Key))}[/]").LeftJustified());
            var table = new Table().NoBorder().HideHeaders().Expand().AddColumn(new TableColumn("figure").Width(FigureWidth)).AddColumn("claim");
            foreach (var claim in part)
                table
                    .AddRow(FigureOf(claim), new Rows([Both(StatementOf(tally, claim), "bold"), Around(claim, verdictOf?.Invoke(claim)), .. MergedInto(claim)]))
                    .AddEmptyRow();
            AnsiConsole.Write(table);
        }

        foreach (var gap in tally.Gaps)
            AnsiConsole.MarkupLineInterpolated($"[yellow]gap[/] {Printed.Isolated(gap.Page)}: {gap.Announced} items announced, {gap.Found} itemised");
    }

    private static string PartOf(Claim claim) => claim.Indicator == "other" ? "other" : claim.Frame ?? "";

    private static string TitleOf(Tally tally, string part) =>
        part switch
        {
            "" => TerminalWords.Both(ResultWords.Overall),
            "other" => TerminalWords.Both(ResultWords.Others),
            _ => tally.Framework.Frames.Where(frame => frame.Id == part).Select(frame => $"{frame.Name.En} · {frame.Name.Ar}").FirstOrDefault(part),
        };

    private static LocalText StatementOf(Tally tally, Claim claim) =>
        claim.Indicator == "other" ? claim.Gloss : tally.Framework.IndicatorOf(claim.Indicator)?.Claim ?? claim.Gloss;

    private static Markup FigureOf(Claim claim) => claim.Figure is { } figure ? Both(FigureWording.Of(figure), "bold") : new Markup("");

    // Who, as of when, on how many pages, and what stands beside it.
    private static Markup Around(Claim claim, string? verdict)
    {
        var pages = claim.Appearances.Select(appearance => appearance.Capture).Distinct(StringComparer.Ordinal).Count();
        List<string> facts =
        [
            $"{Markup.Escape(Printed.Name(claim.Claimant.En))}"
                + $"{(claim.Claimant.Ar == claim.Claimant.En ? "" : $" [grey]{Markup.Escape(Printed.Name(claim.Claimant.Ar))}[/]")}",
            claim.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ShownWords.DayUnknown.En,
            (pages == 1 ? "1 page" : $"{pages} pages") + (claim.Sources < pages ? $" ({claim.Sources} without reposts)" : ""),
        ];
        if (claim.Status == ClaimStatus.Revised)
            facts.Add(
                "[yellow]revised[/] from " + string.Join(", ", claim.History.SkipLast(1).Select(entry => Markup.Escape(FigureWording.Of(entry.Figure).En)))
            );
        if (claim.Flags.Contains("superseded"))
            facts.Add("[grey]a later figure replaces it[/]");
        if (claim.Status == ClaimStatus.DiffersBySource)
            facts.Add("[yellow]another figure for the same day[/]");
        if (claim.Flags.Contains("same-number-elsewhere"))
            facts.Add("[yellow]the same number was said of something else[/]");
        if (claim.Flags.Contains("approximator-flip"))
            facts.Add("[yellow]bounds differ[/]");
        if (claim.Flags.Contains("plan"))
            facts.Add("[grey]a plan, no result[/]");
        if (claim.Flags.Contains(DroppedClaims.Flag))
            facts.Add("[yellow]no longer said[/]");
        if (claim.Caveats.Count > 0)
            facts.Add("[yellow]caveat[/]");
        if (verdict is not null)
            facts.Add(verdict);
        return new Markup(string.Join(" · ", facts));
    }

    private static IEnumerable<Markup> MergedInto(Claim claim)
    {
        foreach (var part in claim.Parts.Take(MostParts))
            yield return new Markup($"[grey]= {Markup.Escape(part.Id)} {Markup.Escape(Printed.Name(part.Claimant.En))}: {Markup.Escape(part.Because)}[/]");
        if (claim.Parts.Count > MostParts)
            yield return new Markup($"[grey]= {claim.Parts.Count - MostParts} more[/]");
    }

    private static Markup Both(LocalText text, string style)
    {
        var english = $"[{style}]{Markup.Escape(Printed.Isolated(text.En))}[/]";
        return new Markup(text.Ar == text.En ? english : $"{english}\n[grey]{Markup.Escape(Printed.Isolated(text.Ar))}[/]");
    }
}
