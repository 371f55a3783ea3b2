using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Wording;
using Hasila.Text;
using Spectre.Console;

namespace Hasila.Cli.Output;

/// <summary>
/// Findings on a terminal: first what a series says, then pages that do not agree with themselves, last what nothing in hand decides, with what would settle
/// it.
/// </summary>
internal static class CheckReport
{
    public static void Print(IReadOnlyList<Claim> claims, IReadOnlyList<Finding> findings, Framework framework)
    {
        var byClaim = findings.ToLookup(finding => finding.ClaimId, StringComparer.Ordinal);
        var own = claims.Select(claim => (Claim: claim, Findings: byClaim[claim.Id].Where(finding => IsOnLatestFigure(finding, claim)).ToList())).ToList();
        var against = findings.Where(finding => finding.Inputs?.Test is not null).ToList();
        Summary(own.ConvertAll(one => one.Findings[0]), against);

        var held = own.Where(one => one.Findings.Exists(finding => finding.SeriesId is not null)).ToList();
        Part(TerminalWords.Held, held.Count);
        foreach (var (claim, found) in held.OrderBy(one => Rank(one.Findings[0].Outcome)))
        {
            foreach (var finding in found.Where(finding => finding.SeriesId is not null))
                Whole(finding);
            if (found.TrueForAll(finding => finding.Outcome is Outcome.Insufficient or Outcome.NotComparable or Outcome.NotCheckable))
                WouldSettle(claim.Indicator, framework, "  ");
        }

        var disagreeing = against.Where(finding => finding.Outcome is Outcome.Contradicted or Outcome.SupportedExceptApproximator).ToList();
        Part(ResultWords.DisagreeingPages, disagreeing.Count);
        disagreeing.ForEach(Whole);
        Undecided(
            own.Where(one => one.Findings.TrueForAll(finding => finding.SeriesId is null)).Select(one => (one.Claim, one.Findings[0])).ToList(),
            framework
        );
    }

    // A claim's findings go on with its earlier figures, which are claims of their own.
    public static bool IsOnLatestFigure(Finding finding, Claim claim) =>
        finding.Inputs is { Test: null } inputs && inputs.Claim.Value == claim.Figure?.Value && inputs.Claim.High == claim.Figure?.High;

    private static void Summary(List<Finding> first, List<Finding> against)
    {
        var counts = first
            .CountBy(finding => finding.Outcome)
            .OrderBy(one => Rank(one.Key))
            .Select(one => $"[{Outcomes.ColourOf(one.Key)}]{one.Value} {VerdictWords.Name(one.Key).En}[/]");
        AnsiConsole.MarkupLine($"[bold]{Count(first.Count, "claim")}[/]{(first.Count > 0 ? ": " : "")}{string.Join(" · ", counts)}");
        if (against.Count > 0)
            AnsiConsole.MarkupLine(
                $"[bold]{Count(against.Count, "test")}[/] of pages against themselves: "
                    + $"{against.Count(finding => finding.Outcome is Outcome.Supported or Outcome.Consistent)} agree"
            );
    }

    private static void Whole(Finding finding)
    {
        var outcome =
            finding.Inputs?.Test is null ? VerdictWords.Name(finding.Outcome, finding.Grade).En
            : finding.Flags.Contains(Flag.TranscriptionSuspect, StringComparer.Ordinal) ? "a digit may be wrong"
            : "does not agree";
        AnsiConsole.MarkupLine($"[{Outcomes.ColourOf(finding.Outcome)}]■ {outcome}[/]");
        AnsiConsole.MarkupLineInterpolated($"  {Printed.Isolated(finding.Explanation.En)}");
        AnsiConsole.MarkupLineInterpolated($"  [grey]{Printed.Isolated(finding.Explanation.Ar)}[/]");
        var beside = string.Join(
            " · ",
            new[] { finding.Confidence, string.Join(", ", finding.Flags.Where(flag => flag != Flag.Internal).Select(flag => flag.Replace('_', ' '))) }.Where(
                part => !string.IsNullOrEmpty(part)
            )
        );
        if (beside.Length > 0)
            AnsiConsole.MarkupLineInterpolated($"  [grey]{Printed.Line(beside)}[/]");
    }

    private static void Undecided(List<(Claim Claim, Finding Finding)> undecided, Framework framework)
    {
        Part(TerminalWords.Undecided, undecided.Count);
        foreach (var reason in undecided.GroupBy(one => (one.Finding.Outcome, one.Finding.Because)))
        {
            AnsiConsole.MarkupLineInterpolated(
                $"[bold]{VerdictWords.Name(reason.Key.Outcome).En}[/] {reason.Key.Because?.En ?? ""} [grey]{reason.Key.Because?.Ar ?? ""}[/]"
            );
            foreach (var indicator in reason.GroupBy(one => one.Claim.Indicator))
            {
                foreach (var (claim, finding) in indicator)
                    AnsiConsole.MarkupLineInterpolated($"  · {Printed.Name(claim.Claimant.En)}: {Printed.Isolated(claim.Gloss.En)}{Day(finding)}");
                WouldSettle(indicator.Key, framework, "    ");
            }
        }
    }

    private static void WouldSettle(string indicator, Framework framework, string indent)
    {
        if (framework.IndicatorOf(indicator) is { WouldSettle: var settling })
            AnsiConsole.MarkupLineInterpolated($"{indent}[grey]would be settled by {Printed.Isolated(settling.En)} · {Printed.Isolated(settling.Ar)}[/]");
    }

    private static string Day(Finding finding) =>
        finding.Inputs?.Claim switch
        {
            { Due: { } due } => $" (due {due:yyyy-MM-dd})",
            { AsOf: { } day } => $" ({day:yyyy-MM-dd})",
            _ => "",
        };

    private static void Part(LocalText title, int count)
    {
        if (count > 0)
            AnsiConsole.Write(new Rule($"[bold aqua]{Markup.Escape(TerminalWords.Both(title))}[/]").LeftJustified());
    }

    private static int Rank(Outcome outcome) =>
        outcome switch
        {
            Outcome.Contradicted => 0,
            Outcome.SupportedExceptApproximator => 1,
            Outcome.Consistent => 2,
            Outcome.Supported => 3,
            Outcome.NotComparable => 4,
            Outcome.Insufficient => 5,
            _ => 6,
        };

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
