using System.Text.Json;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Exports;
using Hasila.Publishing.Wording;

namespace Hasila.Publishing.Boards;

/// <summary>A claim on a page of its own, in both languages: what others embed, cite and import. Only where the edition has a place on the web.</summary>
internal static class CardPage
{
    private const int Width = 480;
    private const int Height = 360;

    public static string Page(Edition edition, PublishedClaim published)
    {
        var headline = EditionBook.Headline(published.Claim, edition.Framework);
        var html = new Html();
        html.Raw("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'\">\n")
            .Raw("<title>")
            .Text(headline.Ar)
            .Raw("</title>\n<link rel=\"stylesheet\" href=\"board.css\">\n")
            .Raw($"<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{EmbedFile(published)}\">\n");
        BoardHead.WriteMeta(html, "og:title", headline.Ar);
        BoardHead.WriteMeta(html, "og:type", "article");
        BoardHead.WriteMeta(html, "og:url", edition.AddressOf(ExportWords.CardFile(published.Claim.Id)));
        foreach (var language in (ReadOnlySpan<string>)["ar", "en"])
            BoardHead.WriteData(html, json => ClaimReviewJson.Write(json, edition, published, language, isAlone: true));
        html.Raw("</head>\n<body>\n<main>\n");
        foreach (var (language, direction, board) in (ReadOnlySpan<(string, string, string)>)[("ar", "rtl", "index.html"), ("en", "ltr", "en.html")])
        {
            html.Raw($"<div lang=\"{language}\" dir=\"{direction}\">\n");
            BoardCard.Write(html, edition, published, language, board);
            html.Raw($"<p class=\"small\"><a href=\"{board}#{Html.Encode(published.Claim.Id)}\" target=\"_blank\" rel=\"noopener\">")
                .Text(EditionBook.Book.Phrase("board.to_board").In(language))
                .Raw("</a></p>\n</div>\n");
        }

        return html.Raw("</main>\n</body>\n</html>\n").ToString();
    }

    /// <summary>How it is embedded, as oEmbed says it.</summary>
    public static void WriteEmbed(Utf8JsonWriter json, Edition edition, PublishedClaim published)
    {
        var title = ExportWords.Clean(EditionBook.Headline(published.Claim, edition.Framework).Ar);
        var address = edition.AddressOf(ExportWords.CardFile(published.Claim.Id));
        json.WriteStartObject();
        json.WriteString("version", "1.0");
        json.WriteString("type", "rich");
        json.WriteString("title", title);
        json.WriteString("provider_name", ExportWords.Clean(edition.Place.Publisher ?? edition.Title.En));
        json.WriteString("provider_url", edition.AddressOf(""));
        json.WriteNumber("width", Width);
        json.WriteNumber("height", Height);
        json.WriteString(
            "html",
            $"<iframe src=\"{Html.Encode(address)}\" width=\"{Width}\" height=\"{Height}\" sandbox=\"allow-popups\" loading=\"lazy\" "
                + $"title=\"{Html.Encode(title)}\" style=\"border:0;max-width:100%\"></iframe>"
        );
        json.WriteEndObject();
    }

    public static string EmbedFile(PublishedClaim published) => $"card-{published.Claim.Id}.oembed.json";
}
