using System.Globalization;
using Hasila.Claims.Model;
using Hasila.Claims.Tallies;
using Hasila.Claims.Wording;
using Hasila.Text;
using Hasila.Text.Wording;
using Spectre.Console;

namespace Hasila.Cli.Output;

/// <summary>
/// A tally for people: a part for each frame, the figure before what was said of it. On a terminal in columns of its width; elsewhere a claim is one line for
/// each language, so that whatever looks for a word finds the whole of it.
/// </summary>
internal sealed class TallyTable
{
    private const int FigureWidth = 22;
    private const int NarrowestText = 24;
    private const string Between = " · ";

    private readonly Tally _tally;
    private readonly ShownIn _shown;

    private TallyTable(Tally tally, ShownIn shown) => (_tally, _shown) = (tally, shown);

    /// <summary>Colour behind a claim's facts, and its words.</summary>
    public sealed record Verdict(string Colour, LocalText Words);

    /// <param name="tally">What is shown.</param>
    /// <param name="shown">In which languages.</param>
    /// <param name="hasReasons">With what was merged into each claim, and why.</param>
    /// <param name="verdictOf">What evidence says of a claim.</param>
    public static void Print(Tally tally, ShownIn shown, bool hasReasons = false, Func<Claim, Verdict?>? verdictOf = null)
    {
        // Lines are broken here, where isolates are closed on each.
        AnsiConsole.Profile.Width = short.MaxValue;
        var table = new TallyTable(tally, shown);
        foreach (var part in tally.Claims.GroupBy(PartOf))
        {
            var title = table.TitleOf(part.Key);
            if (Screen.IsInColumns)
                WriteTitle(shown.Joined(title));
            foreach (var claim in part)
            {
                if (Screen.IsInColumns)
                    table.WriteColumns(claim, hasReasons, verdictOf?.Invoke(claim));
                else
                    table.WriteLines(title, claim, hasReasons, verdictOf?.Invoke(claim));
            }
        }

        foreach (var gap in tally.Gaps)
        {
            var told = TerminalWords.Phrase("tally.gap", ("page", Printed.Isolated(gap.Page)), ("announced", gap.Announced), ("found", gap.Found));
            foreach (var words in shown.Of(told).SelectMany(words => Screen.IsInColumns ? Wrapped.Lines(words, Screen.Width) : [words]))
                AnsiConsole.MarkupLine($"[yellow]{Markup.Escape(words)}[/]");
        }
    }

    private static string PartOf(Claim claim) => claim.Indicator == "other" ? "other" : claim.Frame ?? "";

    private LocalText TitleOf(string part) =>
        part switch
        {
            "" => ResultWords.Overall,
            "other" => ResultWords.Others,
            _ => _tally.Framework.Frames.FirstOrDefault(frame => frame.Id == part)?.Name ?? new LocalText(part, part),
        };

    private static void WriteTitle(string title)
    {
        var words = Printed.Line(title);
        var rest = Math.Max(0, Screen.Width - Wrapped.WidthOf(words) - 4);
        AnsiConsole.MarkupLine($"── [bold aqua]{Markup.Escape(words)}[/] {new string('─', rest)}");
    }

    private void WriteColumns(Claim claim, bool hasReasons, Verdict? verdict)
    {
        var width = Math.Max(NarrowestText, Screen.Width - FigureWidth - 1);
        List<(string Text, string Style)> texts = [];
        foreach (var language in _shown.Languages)
        foreach (var line in Wrapped.Lines(Printed.Isolated(StatementOf(claim).In(language)), width))
            texts.Add((line, language == _shown.First ? "bold" : "grey"));
        foreach (var line in Wrapped.Lines(FactsOf(claim, _shown.First), width))
            texts.Add((line, "grey"));
        foreach (var line in hasReasons ? ReasonsOf(claim).SelectMany(reason => Wrapped.Lines(reason, width)) : [])
            texts.Add((line, "grey"));
        List<string> figures = claim.Figure is { } figure
            ? [.. _shown.Of(FigureWording.Of(figure)).SelectMany(words => Wrapped.Lines(Printed.Isolated(words), FigureWidth))]
            : [];
        for (var row = 0; row < Math.Max(texts.Count, figures.Count); row++)
        {
            var left = row < figures.Count ? figures[row] : "";
            var (text, style) = row < texts.Count ? texts[row] : ("", "grey");
            var gap = new string(' ', Math.Max(0, FigureWidth - Wrapped.WidthOf(left)) + 1);
            AnsiConsole.MarkupLine($"[bold]{Markup.Escape(left)}[/]{gap}[{style}]{Markup.Escape(text)}[/]");
        }

        if (verdict is not null)
            AnsiConsole.MarkupLine($"{new string(' ', FigureWidth + 1)}[{verdict.Colour}]■[/] {Markup.Escape(verdict.Words.In(_shown.First))}");
        AnsiConsole.WriteLine();
    }

    private void WriteLines(LocalText title, Claim claim, bool hasReasons, Verdict? verdict)
    {
        foreach (var language in _shown.Languages)
        {
            var figure = claim.Figure is { } known ? Printed.Isolated(FigureWording.Of(known).In(language)) : "-";
            string?[] cells =
            [
                Printed.Line(title.In(language)),
                figure,
                Printed.Isolated(StatementOf(claim).In(language)),
                FactsOf(claim, language),
                verdict?.Words.In(language),
                .. hasReasons ? ReasonsOf(claim) : [],
            ];
            Console.Out.WriteLine(string.Join(" | ", cells.Where(cell => cell is not null)));
        }
    }

    private LocalText StatementOf(Claim claim) =>
        claim.Indicator == "other" ? claim.Gloss : _tally.Framework.IndicatorOf(claim.Indicator)?.Claim ?? claim.Gloss;

    // Who, as of when, on how many pages, and what stands beside it.
    private static string FactsOf(Claim claim, string language)
    {
        var pages = claim.Appearances.Select(appearance => appearance.Capture).Distinct(StringComparer.Ordinal).Count();
        List<string> facts =
        [
            Printed.Name(claim.Claimant.In(language)),
            claim.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ShownWords.DayUnknown.In(language),
            Counted.Pages(pages).In(language),
        ];
        if (claim.Sources < pages)
            facts.Add(TerminalWords.Phrase("tally.sources", ("count", claim.Sources)).In(language));
        if (claim.Status == ClaimStatus.Revised)
            facts.Add(
                TerminalWords
                    .Phrase("tally.revised", ("figures", ShownWords.Listed(claim.History.SkipLast(1).Select(entry => FigureWording.Of(entry.Figure)))))
                    .In(language)
            );
        facts.AddRange(Remarks(claim).Select(remark => remark.In(language)));
        return string.Join(Between, facts);
    }

    private static IEnumerable<LocalText> Remarks(Claim claim)
    {
        if (claim.Flags.Contains("superseded"))
            yield return TerminalWords.Phrase("tally.superseded");
        if (claim.Status == ClaimStatus.DiffersBySource)
            yield return TerminalWords.Phrase("tally.differs");
        if (claim.Flags.Contains("same-number-elsewhere"))
            yield return TerminalWords.Phrase("tally.elsewhere");
        if (claim.Flags.Contains("approximator-flip"))
            yield return TerminalWords.Phrase("tally.bounds");
        if (claim.Flags.Contains("plan"))
            yield return TerminalWords.Phrase("tally.plan");
        if (claim.Flags.Contains(DroppedClaims.Flag))
            yield return TerminalWords.Phrase("tally.dropped");
        if (claim.Caveats.Count > 0)
            yield return TerminalWords.Phrase("tally.caveat");
    }

    private IEnumerable<string> ReasonsOf(Claim claim) =>
        claim.Parts.Select(part => $"= {part.Id} {Printed.Name(part.Claimant.In(_shown.First))}: {Printed.Isolated(part.Because)}");
}
