using System.Net;
using Hasila.Reading.Articles;
using Hasila.Reading.Html.Tree;

namespace Hasila.Reading.Html.Blocks;

/// <summary>
/// Some pages carry their text in the structured data alone and build what a reader sees by script. Where the visible page has next to nothing,
/// that text is the article.
/// </summary>
internal static class StructuredBody
{
    private const int Shortest = 400;
    private const double MostVisible = 0.25;

    public static IReadOnlyList<(BlockKind Kind, string Text)> ChooseOver(IReadOnlyList<(BlockKind Kind, string Text)> visible, string? body)
    {
        if (
            body is null
            || body.Length < Shortest
            || visible.Where(block => block.Kind != BlockKind.Caption).Sum(block => block.Text.Length) > body.Length * MostVisible
            || body.Contains("</", StringComparison.Ordinal)
        )
            return visible;
        return
        [
            .. WebUtility
                .HtmlDecode(body)
                .Split('\n')
                .Select(line => VisiblePageText.Trim(line.Replace('\r', ' ')))
                .Where(line => line.Length > 0)
                .Select(line => (BlockKind.Paragraph, line)),
        ];
    }
}
