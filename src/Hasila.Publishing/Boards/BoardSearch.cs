using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Wording;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Wording;
using Hasila.Text;
using Hasila.Text.Wording;

namespace Hasila.Publishing.Boards;

/// <summary>Contents with counts, and a search that a small script works without a server; where no script runs it is not shown.</summary>
internal static class BoardSearch
{
    public static void Write(Html html, Edition edition, string language)
    {
        WriteContents(html, edition, language);
        html.Raw("<form class=\"search\" id=\"search\" role=\"search\" hidden>\n<label>")
            .Text(EditionBook.Book.Phrase("board.search").In(language))
            .Raw(" <input type=\"search\" name=\"words\" autocomplete=\"off\" dir=\"auto\"></label>\n");
        WriteChoice(
            html,
            "verdict",
            EditionBook.Book.Phrase("board.filter.verdict").In(language),
            edition
                .Claims.Select(claim => claim.Verdict)
                .Distinct()
                .Select(verdict => (VerdictWords.Slug(verdict), ShownWords.Opening(VerdictWords.Name(verdict)).In(language))),
            language
        );
        WriteChoice(
            html,
            "claimant",
            EditionBook.Book.Phrase("board.filter.claimant").In(language),
            ClaimantsOf(edition).Select((claimant, at) => ($"{at}", ClaimantWords.Marked(claimant).In(language))),
            language
        );
        html.Raw("<p class=\"facts\">")
            .Text(EditionBook.Book.Phrase("board.shown").In(language))
            .Raw(": <output name=\"shown\" aria-live=\"polite\"></output></p>\n</form>\n");
    }

    /// <summary>The number under which a claimant is chosen.</summary>
    public static int NumberOf(Edition edition, LocalText claimant) => ClaimantsOf(edition).IndexOf(claimant);

    private static List<LocalText> ClaimantsOf(Edition edition) => [.. edition.Claims.Select(claim => claim.Claim.Claimant).Distinct()];

    private static void WriteChoice(Html html, string name, string label, IEnumerable<(string Value, string Words)> choices, string language)
    {
        html.Raw("<label>").Text(label).Raw($" <select name=\"{name}\"><option value=\"\">").Text(EditionBook.Book.Phrase("board.filter.all").In(language));
        html.Raw("</option>");
        foreach (var (value, words) in choices)
            html.Raw($"<option value=\"{Html.Encode(value)}\">").Text(words).Raw("</option>");
        html.Raw("</select></label>\n");
    }

    private static void WriteContents(Html html, Edition edition, string language)
    {
        var bands = BoardBands.Of(edition);
        if (bands.Count < 2)
            return;
        html.Raw("<nav class=\"contents\" aria-label=\"").Text(EditionBook.Book.Phrase("board.contents").In(language)).Raw("\"><ul>\n");
        foreach (var band in bands)
            html.Raw($"<li><a href=\"#band-{Html.Encode(band.Id)}\">").Text(band.Name.In(language)).Raw($"</a> <bdi>{band.Claims.Count}</bdi></li>\n");
        html.Raw("</ul></nav>\n");
    }
}
