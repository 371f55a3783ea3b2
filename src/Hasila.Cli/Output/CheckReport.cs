using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Wording;
using Hasila.Text;
using Spectre.Console;

namespace Hasila.Cli.Output;

/// <summary>
/// Findings for people: first what a series says, then pages that do not agree with themselves, last what nothing in hand decides, with what would settle
/// it.
/// </summary>
/// <param name="framework">Whose indicators the claims are of.</param>
/// <param name="shown">In which languages.</param>
internal sealed class CheckReport(Framework framework, ShownIn shown)
{
    public void Print(IReadOnlyList<Claim> claims, IReadOnlyList<Finding> findings)
    {
        AnsiConsole.Profile.Width = short.MaxValue;
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
                WouldSettle(claim.Indicator, "  ");
        }

        var disagreeing = against.Where(finding => finding.Outcome is Outcome.Contradicted or Outcome.SupportedExceptApproximator).ToList();
        Part(ResultWords.DisagreeingPages, disagreeing.Count);
        disagreeing.ForEach(Whole);
        Undecided(own.Where(one => one.Findings.TrueForAll(finding => finding.SeriesId is null)).Select(one => (one.Claim, one.Findings[0])).ToList());
    }

    // A claim's findings go on with its earlier figures, which are claims of their own.
    public static bool IsOnLatestFigure(Finding finding, Claim claim) =>
        finding.Inputs is { Test: null } inputs && inputs.Claim.Value == claim.Figure?.Value && inputs.Claim.High == claim.Figure?.High;

    private void Summary(List<Finding> first, List<Finding> against)
    {
        var counts = first
            .CountBy(finding => finding.Outcome)
            .OrderBy(one => Rank(one.Key))
            .Select(one => $"[{Outcomes.ColourOf(one.Key)}]{one.Value} {Markup.Escape(VerdictWords.Name(one.Key).In(shown.First))}[/]");
        var claims = first.Count == 1 ? TerminalWords.Phrase("check.claim") : TerminalWords.Phrase("check.claims", ("count", first.Count));
        AnsiConsole.MarkupLine($"[bold]{Markup.Escape(claims.In(shown.First))}[/]{(first.Count > 0 ? ": " : "")}{string.Join(" · ", counts)}");
        if (against.Count == 0)
            return;
        var agree = against.Count(finding => finding.Outcome is Outcome.Supported or Outcome.Consistent);
        Line("", TerminalWords.Phrase("check.tests", ("count", against.Count), ("agree", agree)).In(shown.First), "default");
    }

    private void Whole(Finding finding)
    {
        var outcome =
            finding.Inputs?.Test is null ? VerdictWords.Name(finding.Outcome, finding.Grade)
            : finding.Flags.Contains(Flag.TranscriptionSuspect, StringComparer.Ordinal) ? TerminalWords.Phrase("check.suspect")
            : TerminalWords.Phrase("check.disagrees");
        Line("", $"■ {outcome.In(shown.First)}", Outcomes.ColourOf(finding.Outcome));
        foreach (var words in shown.Of(finding.Explanation))
            Line("  ", Printed.Isolated(words), words == finding.Explanation.In(shown.First) ? "default" : "grey");
        string?[] beside = [finding.Confidence, .. finding.Flags.Where(flag => flag != Flag.Internal).Select(flag => flag.Replace('_', ' '))];
        var said = string.Join(" · ", beside.Where(part => !string.IsNullOrEmpty(part)));
        if (said.Length > 0)
            Line("  ", Printed.Line(said), "grey");
    }

    private void Undecided(List<(Claim Claim, Finding Finding)> undecided)
    {
        Part(TerminalWords.Undecided, undecided.Count);
        foreach (var reason in undecided.GroupBy(one => (one.Finding.Outcome, one.Finding.Because)))
        {
            Line("", $"{VerdictWords.Name(reason.Key.Outcome).In(shown.First)} {(reason.Key.Because is { } because ? shown.Joined(because) : "")}", "bold");
            foreach (var indicator in reason.GroupBy(one => one.Claim.Indicator))
            {
                foreach (var (claim, finding) in indicator)
                {
                    var (who, what) = (Printed.Name(claim.Claimant.In(shown.First)), Printed.Isolated(claim.Gloss.In(shown.First)));
                    Line("  ", $"· {who}: {what}{Day(finding)}", "default");
                }

                WouldSettle(indicator.Key, "    ");
            }
        }
    }

    private void WouldSettle(string indicator, string indent)
    {
        if (framework.IndicatorOf(indicator) is not { WouldSettle: var settling })
            return;
        foreach (var language in shown.Languages)
            Line(indent, TerminalWords.Phrase("check.settled", ("what", Printed.Isolated(settling.In(language)))).In(language), "grey");
    }

    private static string Day(Finding finding) =>
        finding.Inputs?.Claim switch
        {
            { Due: { } due } => $" (due {due:yyyy-MM-dd})",
            { AsOf: { } day } => $" ({day:yyyy-MM-dd})",
            _ => "",
        };

    private void Part(LocalText title, int count)
    {
        if (count == 0)
            return;
        var words = shown.Joined(title);
        var rest = Screen.IsInColumns ? " " + new string('─', Math.Max(0, Screen.Width - Wrapped.WidthOf(words) - 4)) : "";
        AnsiConsole.MarkupLine($"── [bold aqua]{Markup.Escape(words)}[/]{rest}");
    }

    private static void Line(string indent, string text, string style)
    {
        var lines = Screen.IsInColumns ? Wrapped.Lines(text, Screen.Width - indent.Length) : [text];
        foreach (var line in lines)
            AnsiConsole.MarkupLine($"{indent}[{style}]{Markup.Escape(line)}[/]");
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
}
