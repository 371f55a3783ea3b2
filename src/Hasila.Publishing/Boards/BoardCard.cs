using System.Globalization;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Tallies;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Shaping;
using Hasila.Publishing.Wording;
using Hasila.Text.Scripts;
using Hasila.Text.Wording;

namespace Hasila.Publishing.Boards;

/// <summary>One claim on the board: who said what, the figure with its bound, the verdict, the evidence, the caveat beside it, and its exact words.</summary>
internal static class BoardCard
{
    /// <param name="html">Where it is written.</param>
    /// <param name="edition">In which it stands.</param>
    /// <param name="published">The claim.</param>
    /// <param name="language">Of the product's own words.</param>
    /// <param name="board">The page that holds the sources; empty where it is this one.</param>
    public static void Write(Html html, Edition edition, PublishedClaim published, string language, string board = "")
    {
        var claim = published.Claim;
        var indicator = edition.Framework.IndicatorOf(claim.Indicator);
        var id = board.Length > 0 && language == "en" ? claim.Id + "-en" : claim.Id;
        var claimant = BoardSearch.NumberOf(edition, claim.Claimant);
        html.Raw($"<article class=\"card\" data-verdict=\"{VerdictWords.Slug(published.Verdict)}\" data-claimant=\"{claimant}\" id=\"{Html.Encode(id)}\">\n")
            .Raw("<p class=\"who\">")
            .Text(EditionBook.Said(claim).In(language))
            .Raw("</p>\n<h3>")
            .Text((indicator?.Claim ?? claim.Gloss).In(language))
            .Raw("</h3>\n");
        BoardChanges.WriteMark(html, edition, claim.Id, language);
        if (claim.Figure is { } figure)
            WriteFigure(html, figure, language);
        html.Raw("<p class=\"meta\">");
        html.Day(claim.AsOf, language).Raw(" ");
        if (claim.Place is { } place)
            html.Isolated(place.In(language)).Raw(" ");
        WriteNumbers(html, published.SourceNumbers, language, board);
        html.Raw("</p>\n");
        WriteVerdict(html, published, indicator, language);
        WriteCaveats(html, published, language);
        WriteHistory(html, published, language);
        WritePageTests(html, published, language);
        WriteWords(html, claim, language);
        html.Raw("</article>\n");
    }

    private static void WriteFigure(Html html, ClaimedFigure figure, string language)
    {
        var counts = CountsOf(figure, language);
        html.Raw("<p class=\"figure\">").Isolated(FigureWording.Shown(figure, countsBeside: counts.Length > 0).In(language)).Raw(counts).Raw("</p>\n");
    }

    // The page's words for what is counted; in the other language the indicator's own sentence already says it.
    private static string CountsOf(ClaimedFigure figure, string language) =>
        figure.Counts is { } words && DisplayText.StartsRightToLeft(words) == (language == "ar")
            ? $" <span class=\"counts\" dir=\"auto\">{Html.Encode(words)}</span>"
            : "";

    private static void WriteNumbers(Html html, IReadOnlyList<int> numbers, string language, string board)
    {
        foreach (var number in numbers)
        {
            var text = number.ToString(CultureInfo.InvariantCulture);
            html.Raw(
                $"<a class=\"ref\" href=\"{board}#source-{text}\" aria-label=\"{Html.Encode(BoardWords.Source(number).In(language))}\"><bdi>[{text}]</bdi></a> "
            );
        }
    }

    private static void WriteVerdict(Html html, PublishedClaim published, Indicator? indicator, string language)
    {
        var verdict = published.Verdict;
        html.Raw($"<p class=\"verdict {VerdictWords.Slug(verdict)}\"><span class=\"mark\" aria-hidden=\"true\"></span>")
            .Text(ShownWords.Opening(VerdictWords.Name(verdict)).In(language))
            .Raw("</p>\n");
        foreach (var finding in published.Findings.Where(finding => IsOnThisFigure(finding, published)))
            WriteFinding(html, finding, language);
        if (indicator is { WouldSettle: var settling } && (verdict is null or Outcome.Insufficient or Outcome.NotComparable or Outcome.Consistent))
            html.Raw("<p class=\"evidence\"><strong>").Text(BoardWords.WouldSettle.In(language)).Raw("</strong>: ").Text(settling.In(language)).Raw("</p>\n");
        html.Raw("<p class=\"small\">").Text(BoardWords.ReviewedBy.In(language)).Raw(" ").Isolated(NameLetters.Show(published.Review.Reviewer)).Raw(" · ");
        html.Day(DateOnly.FromDateTime(published.Review.At.UtcDateTime), language);
        if (!string.IsNullOrWhiteSpace(published.Review.Note))
            html.Raw(": ").Isolated(published.Review.Note);
        html.Raw("</p>\n");
    }

    // One for each series, and for each vintage of it, that speaks to the figure; former figures and tests of the pages stand apart.
    private static bool IsOnThisFigure(Finding finding, PublishedClaim published) => !IsOfPage(finding) && finding.AsOf == published.Findings[0].AsOf;

    private static bool IsOfPage(Finding finding) => finding.Inputs?.Test is not null;

    private static void WritePageTests(Html html, PublishedClaim published, string language)
    {
        var disagreeing = published
            .Findings.Where(finding => IsOfPage(finding) && finding.Outcome is Outcome.Contradicted or Outcome.SupportedExceptApproximator)
            .ToList();
        if (disagreeing.Count == 0)
            return;
        html.Raw("<details><summary>").Text(BoardWords.PageTests.In(language)).Raw("</summary>\n");
        foreach (var finding in disagreeing)
            WriteFinding(html, finding, language);
        html.Raw("</details>\n");
    }

    private static void WriteFinding(Html html, Finding finding, string language) =>
        html.Raw("<p class=\"evidence\">").Text(ShownWords.Opening(finding.Explanation.In(language))).Raw("</p>\n");

    private static void WriteCaveats(Html html, PublishedClaim published, string language)
    {
        if (published.Claim.Caveats.Count == 0)
            return;
        html.Raw("<div class=\"caveats\">\n");
        foreach (var caveat in published.Claim.Caveats)
        {
            html.Raw("<div class=\"caveat\"><p><strong>").Text(BoardWords.Caveat.In(language)).Raw("</strong> ");
            html.Isolated(
                caveat.Speaker is { } speaker && speaker != caveat.Outlet
                    ? $"{caveat.Outlet ?? caveat.Page} · {NameLetters.Show(speaker)}"
                    : caveat.Outlet ?? caveat.Page
            );
            html.Raw($"</p><blockquote dir=\"auto\" lang=\"{Html.Encode(caveat.Language ?? "und")}\">").Text(caveat.Words).Raw("</blockquote></div>\n");
        }

        html.Raw("</div>\n");
    }

    private static void WriteHistory(Html html, PublishedClaim published, string language)
    {
        var history = published.Claim.History;
        if (history.Count < 2)
            return;
        html.Raw("<table class=\"history\"><caption>").Text(BoardWords.History.In(language)).Raw("</caption><tbody>");
        foreach (var entry in history)
        {
            html.Raw("<tr><th scope=\"row\">")
                .Day(entry.AsOf, language)
                .Raw("</th><td>")
                .Isolated(FigureWording.Shown(entry.Figure).In(language))
                .Raw("</td></tr>");
        }

        html.Raw("</tbody></table>\n");
        var former = published.Findings.Where(finding => !IsOfPage(finding) && !IsOnThisFigure(finding, published)).ToList();
        if (former.Count == 0)
            return;
        html.Raw("<details><summary>").Text(BoardWords.FormerFindings.In(language)).Raw("</summary>\n");
        foreach (var finding in former)
            WriteFinding(html, finding, language);
        html.Raw("</details>\n");
    }

    private static void WriteWords(Html html, Claim claim, string language)
    {
        html.Raw("<details><summary>").Text(BoardWords.Quoted.In(language)).Raw("</summary>\n");
        foreach (var appearance in claim.Appearances)
        {
            html.Raw($"<figure><blockquote dir=\"auto\" lang=\"{Html.Encode(appearance.Language ?? "und")}\">")
                .Text(appearance.Words)
                .Raw("</blockquote><figcaption><bdi>")
                .Text(appearance.Outlet ?? appearance.Page)
                .Raw("</bdi> · ")
                .Day(appearance.Published, language)
                .Raw("</figcaption></figure>\n");
            WriteCorrected(html, appearance, language);
        }

        html.Raw("</details>\n");
    }

    // The reader sees what the page was read to say, beside what a person made of it.
    private static void WriteCorrected(Html html, Appearance appearance, string language)
    {
        if (appearance.Corrected is not { } fields)
            return;
        html.Raw("<p class=\"small\">").Text(BoardWords.Corrected.In(language));
        foreach (var field in fields)
        {
            html.Raw(" · ").Text(BoardWords.Fields[field.Field].In(language)).Raw(": ");
            html.Isolated(field.Read.Length == 0 ? BoardWords.ReadAsNothing.In(language) : NameLetters.Show(field.Read));
        }

        html.Raw("</p>\n");
    }
}
