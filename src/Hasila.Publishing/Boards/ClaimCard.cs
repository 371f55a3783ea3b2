using System.Globalization;
using Hasila.Claims.Checks;
using Hasila.Claims.Tallies;
using Hasila.Publishing.Editions;

namespace Hasila.Publishing.Boards;

/// <summary>One claim on the board: who said what, the figure with its bound, the verdict, the evidence, the caveat beside it, and its exact words.</summary>
internal static class ClaimCard
{
    public static void Write(Html html, Edition edition, PublishedClaim published, string language)
    {
        var claim = published.Claim;
        var indicator = edition.Framework.IndicatorOf(claim.Indicator);
        html.Raw($"<article class=\"card\" id=\"{Html.Encode(claim.Id)}\">\n<p class=\"who\">").Text(BoardWords.Said(claim.Claimant).In(language)).Raw("</p>\n<h3>")
            .Text((indicator?.Claim ?? claim.Gloss).In(language)).Raw("</h3>\n");
        if (claim.Figure is { } figure)
            html.Raw("<p class=\"figure\">").Isolated(FigureWording.Of(figure).In(language)).Raw(CountsOf(figure)).Raw("</p>\n");
        html.Raw("<p class=\"meta\">");
        if (claim.AsOf is { } asOf)
            html.Raw("<time datetime=\"").Text(asOf.ToString("O", null)).Raw("\">").Isolated(BoardWords.Day(asOf, language)).Raw("</time> ");
        if (claim.Place is { } place)
            html.Isolated(place.In(language)).Raw(" ");
        WriteNumbers(html, published.SourceNumbers, language);
        html.Raw("</p>\n");
        WriteVerdict(html, published, language);
        WriteCaveats(html, published, language);
        WriteHistory(html, claim, language);
        WriteWords(html, claim, language);
        html.Raw("</article>\n");

        string CountsOf(ClaimedFigure counted) => counted.Counts is { } words ? $" <span class=\"counts\" dir=\"auto\">{Html.Encode(words)}</span>" : "";
    }

    private static void WriteNumbers(Html html, IReadOnlyList<int> numbers, string language)
    {
        foreach (var number in numbers)
        {
            var text = number.ToString(CultureInfo.InvariantCulture);
            html.Raw($"<a class=\"ref\" href=\"#source-{text}\" aria-label=\"{Html.Encode(language == "ar" ? $"المصدر {text}" : $"source {text}")}\"><bdi>[{text}]</bdi></a> ");
        }
    }

    private static void WriteVerdict(Html html, PublishedClaim published, string language)
    {
        var verdict = published.Verdict;
        html.Raw($"<p class=\"verdict {VerdictWords.Slug(verdict)}\"><span class=\"mark\" aria-hidden=\"true\"></span>").Text(VerdictWords.Of(verdict).In(language)).Raw("</p>\n");
        foreach (var finding in published.Findings.Take(3))
            html.Raw("<p class=\"evidence\">").Text(finding.Explanation.In(language)).Raw("</p>\n");
        html.Raw("<p class=\"small\">").Text(BoardWords.ReviewedBy.In(language)).Raw(" ").Isolated(published.Review.Reviewer);
        if (!string.IsNullOrWhiteSpace(published.Review.Note))
            html.Raw(": <span dir=\"auto\">").Text(published.Review.Note).Raw("</span>");
        html.Raw("</p>\n");
    }

    private static void WriteCaveats(Html html, PublishedClaim published, string language)
    {
        foreach (var caveat in published.Claim.Caveats)
        {
            html.Raw("<div class=\"caveat\"><p><strong>").Text(BoardWords.Caveat.In(language)).Raw("</strong> ");
            html.Isolated(caveat.Speaker is { } speaker && speaker != caveat.Outlet ? $"{caveat.Outlet ?? caveat.Page} · {speaker}" : caveat.Outlet ?? caveat.Page);
            html.Raw($"</p><blockquote dir=\"auto\" lang=\"{Html.Encode(caveat.Language ?? "und")}\">").Text(caveat.Words).Raw("</blockquote></div>\n");
        }
    }

    private static void WriteHistory(Html html, Claim claim, string language)
    {
        if (claim.History.Count < 2)
            return;
        html.Raw("<table class=\"history\"><caption>").Text(BoardWords.History.In(language)).Raw("</caption><tbody>");
        foreach (var entry in claim.History)
        {
            html.Raw("<tr><th scope=\"row\">").Isolated(entry.AsOf is { } day ? BoardWords.Day(day, language) : "?").Raw("</th><td>").Isolated(FigureWording.Of(entry.Figure).In(language)).Raw("</td></tr>");
        }

        html.Raw("</tbody></table>\n");
    }

    private static void WriteWords(Html html, Claim claim, string language)
    {
        html.Raw("<details><summary>").Text(BoardWords.Quoted.In(language)).Raw("</summary>\n");
        foreach (var appearance in claim.Appearances)
        {
            html.Raw($"<figure><blockquote dir=\"auto\" lang=\"{Html.Encode(appearance.Language ?? "und")}\">").Text(appearance.Words).Raw("</blockquote><figcaption><bdi>").Text(appearance.Outlet ?? appearance.Page).Raw("</bdi>");
            if (appearance.Published is { } day)
                html.Raw(" · ").Isolated(BoardWords.Day(day, language));
            html.Raw("</figcaption></figure>\n");
        }

        html.Raw("</details>\n");
    }
}
