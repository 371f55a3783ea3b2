using System.Text;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;

namespace Hasila.Reading.Tests.Facts;

/// <summary>Small pages of one article each, with a head and lines of the test's own.</summary>
internal static class FactPages
{
    private const string Prose =
        "<p>The council of Wadi Salim opened the new bridge over the river on the edge of the old town, after two years in which the crossing had "
        + "been closed to all but pedestrians and carts.</p>"
        + "<p>Engineers said that the bridge would carry trucks again before the harvest, and that the road behind it would be mended as soon as the "
        + "machines had come from the coast.</p>"
        + "<p>Traders in the market said that prices would fall once the lorries no longer had to take the long way round through the hills, which "
        + "costs them half a day each week.</p>";

    /// <param name="head">Elements of the head.</param>
    /// <param name="above">What stands over the text: headline, byline.</param>
    /// <param name="below">What stands behind it.</param>
    /// <param name="lang">The page's language.</param>
    /// <param name="url">Its address.</param>
    public static Article Read(
        string head = "",
        string above = "<h1>New bridge opened in Wadi Salim</h1>",
        string below = "",
        string lang = "en",
        string? url = null
    ) =>
        Assert
            .IsType<ReadResult.Read>(
                ArticleReader.Read(
                    new Capture
                    {
                        Bytes = Encoding.UTF8.GetBytes(
                            $"<!doctype html><html lang=\"{lang}\"><head><meta "
                                + $"charset=\"utf-8\">{head}</head><body><main><article>{above}{Prose}{below}</article></main></body></html>"
                        ),
                        Name = "page.html",
                        Url = url,
                    }
                )
            )
            .Article;

    public static string Meta(string name, string content) => $"<meta property=\"{name}\" content=\"{content}\">";

    public static string Data(string json) => $"<script type=\"application/ld+json\">{json}</script>";
}
