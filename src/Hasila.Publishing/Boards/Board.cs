using Hasila.Claims.Model;
using Hasila.Claims.Wording;
using Hasila.Publishing.Editions;
using Hasila.Text;
using Hasila.Text.Scripts;
using Hasila.Text.Wording;

namespace Hasila.Publishing.Boards;

/// <summary>The public board of an edition: one static page a language, no request to anywhere. A small script searches it.</summary>
public static class Board
{
    public static string Page(Edition edition, string language)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var arabic = language == "ar";
        var title = BoardWords.Title(edition).In(language);
        var html = new Html();
        html.Raw(
                $"<!doctype html>\n<html lang=\"{language}\" dir=\"{(arabic ? "rtl" : "ltr")}\">\n<head>\n<meta charset=\"utf-8\">\n<meta "
                    + $"name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            )
            .Raw(
                "<meta http-equiv=\"Content-Security-Policy\" "
                    + "content=\"default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'\">\n"
            )
            .Raw("<title>")
            .Text(title)
            .Raw(" · ")
            .Text(edition.Title.In(language))
            .Raw("</title>\n<link rel=\"stylesheet\" href=\"board.css\">\n<script src=\"board.js\" defer></script>\n");
        BoardHead.Write(html, edition, language);
        html.Raw("</head>\n<body>\n")
            .Raw("<a class=\"skip\" href=\"#claims\">")
            .Text(BoardWords.SkipToClaims.In(language))
            .Raw("</a>\n")
            .Raw("<header class=\"masthead\">\n<p class=\"kicker\"><span>")
            .Text(edition.Title.In(language))
            .Raw("</span>")
            .Raw(
                arabic
                    ? $"<a lang=\"en\" dir=\"ltr\" hreflang=\"en\" href=\"en.html\">{Html.Encode(BoardWords.LanguageName.En)}</a>"
                    : $"<a lang=\"ar\" dir=\"rtl\" hreflang=\"ar\" href=\"index.html\">{Html.Encode(BoardWords.LanguageName.Ar)}</a>"
            )
            .Raw("</p>\n<h1>")
            .Text(title)
            .Raw("</h1>\n")
            .Raw("<p class=\"facts\">")
            .Day(edition.AsOf, language)
            .Raw(" · ")
            .Text(BoardWords.Counts(edition.Counts).In(language))
            .Raw("</p>\n")
            .Raw("<p class=\"method\">")
            .Text(BoardWords.Disclaimer.In(language))
            .Raw("</p>\n");
        BoardSearch.Write(html, edition, language);
        html.Raw("</header>\n<main id=\"claims\">\n");
        BoardChanges.Write(html, edition, language);
        foreach (var band in BoardBands.Of(edition))
            WriteBand(html, edition, band, language);
        WriteGaps(html, edition, language);
        WriteCorrections(html, edition, language);
        WriteSources(html, edition, language);
        html.Raw("</main>\n<footer>\n<h2>")
            .Text(BoardWords.Retrace.In(language))
            .Raw("</h2>\n<p>")
            .Text(BoardWords.RetraceSteps.In(language))
            .Raw("</p>\n<p class=\"files\">")
            .Raw($"<a href=\"infographic-{language}.svg\">")
            .Text(BoardWords.Infographic.In(language))
            .Raw(" SVG</a> <a href=\"infographic-")
            .Raw(language)
            .Raw(".png\">")
            .Text(BoardWords.Infographic.In(language))
            .Raw(" PNG</a> <a href=\"edition.json\">")
            .Text(BoardWords.Data.In(language))
            .Raw(" JSON</a> <a href=\"")
            .Raw(arabic ? "claims-ar.csv" : "claims.csv")
            .Raw("\">")
            .Text(BoardWords.Data.In(language))
            .Raw($" CSV</a> <a href=\"claims.parquet\">")
            .Text(BoardWords.Data.In(language))
            .Raw(" Parquet</a></p>\n")
            .Raw("<p class=\"small\"><bdi>")
            .Text(edition.Id)
            .Raw("</bdi></p>\n</footer>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void WriteBand(Html html, Edition edition, BoardBand band, string language)
    {
        html.Raw($"<section class=\"band\" aria-labelledby=\"band-{Html.Encode(band.Id)}\">\n<h2 id=\"band-{Html.Encode(band.Id)}\">")
            .Text(band.Name.In(language))
            .Raw("</h2>\n<div class=\"cards\">\n");
        foreach (var claim in band.Claims)
            BoardCard.Write(html, edition, claim, language);
        html.Raw("</div>\n</section>\n");
    }

    private static void WriteGaps(Html html, Edition edition, string language)
    {
        foreach (var gap in edition.Gaps)
            html.Raw("<p class=\"gap\">")
                .Text(BoardWords.Gap(gap, ClaimantOf(edition, gap.Claimant)).In(language))
                .Raw(" <q lang=\"und\" dir=\"auto\">")
                .Text(gap.Words)
                .Raw("</q></p>\n");
    }

    private static void WriteCorrections(Html html, Edition edition, string language)
    {
        if (edition.Corrections.Count == 0)
            return;
        html.Raw("<section class=\"corrections\" aria-labelledby=\"corrections\">\n<h2 id=\"corrections\">")
            .Text(CorrectionWords.Title.In(language))
            .Raw("</h2>\n<ul>\n");
        foreach (var correction in edition.Corrections.Reverse())
        {
            html.Raw("<li>").Isolated(correction.Title.In(language)).Raw("<br>").Text(ShownWords.Opening(CorrectionWords.Of(correction)).In(language));
            if (correction.By is { } by)
                html.Raw(" · ").Isolated(NameLetters.Show(by)).Raw(" · ").Day(DateOnly.FromDateTime(correction.At!.Value.UtcDateTime), language);
            if (correction.Why is { } why)
                html.Raw(" <q dir=\"auto\">").Text(why).Raw("</q>");
            html.Raw("</li>\n");
        }

        html.Raw("</ul>\n</section>\n");
    }

    private static LocalText ClaimantOf(Edition edition, string name) =>
        edition.Claims.Select(claim => claim.Claim.Claimant).FirstOrDefault(claimant => claimant.Ar == name) ?? new LocalText(name, name);

    private static void WriteSources(Html html, Edition edition, string language)
    {
        html.Raw("<section class=\"sources\" aria-labelledby=\"sources\">\n<h2 id=\"sources\">").Text(BoardWords.Sources.In(language)).Raw("</h2>\n<ol>\n");
        foreach (var source in edition.Sources)
        {
            html.Raw($"<li id=\"source-{source.Number}\" value=\"{source.Number}\"><bdi class=\"outlet\">").Text(source.Outlet ?? source.Page).Raw("</bdi> ");
            html.Day(source.Published, language).Raw(" ");
            if (source.Headline is { } headline)
                html.Raw($"<cite dir=\"auto\" lang=\"{Html.Encode(source.Language ?? "und")}\">").Text(headline).Raw("</cite> ");
            if (SafeUrl(source.Url) is { } url)
                html.Raw("<a rel=\"noopener nofollow\" href=\"").Text(url).Raw("\"><bdi>").Text(url).Raw("</bdi></a> ");
            html.Raw("<code dir=\"ltr\">").Text(source.Capture).Raw("</code></li>\n");
        }

        html.Raw("</ol>\n</section>\n");
    }

    /// <summary>Only web addresses become links.</summary>
    internal static string? SafeUrl(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri.AbsoluteUri : null;
}
