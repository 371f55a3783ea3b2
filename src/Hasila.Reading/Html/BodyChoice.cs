using AngleSharp.Dom;
using Hasila.Reading.Articles;
using Hasila.Reading.SetAside;

namespace Hasila.Reading.Html;

/// <summary>Which element of a page holds the article: the one whose near descendants have the most running text that is not in links.</summary>
internal static class BodyChoice
{
    private const int Running = 40;

    public static IElement? Choose(IReadOnlyList<PageBlock> blocks)
    {
        var scores = new Dictionary<IElement, double>();
        foreach (var block in blocks)
        {
            if (!IsRunning(block))
                continue;
            var share = 1.0;
            // A paragraph speaks for its parent, and less and less for what is further out.
            for (var element = block.Element.ParentElement ?? block.Element; element is not null && share > 0.2; element = element.ParentElement)
            {
                scores[element] = scores.GetValueOrDefault(element) + (block.Text.Length * share);
                share *= 0.7;
            }
        }

        return scores.Count == 0 ? null : scores.MaxBy(pair => pair.Value).Key;
    }

    public static bool IsRunning(PageBlock block) =>
        block.Zone is null && block.Kind is BlockKind.Paragraph or BlockKind.Quote && block.Text.Length >= Running && !block.IsMostlyLinks && FurnitureCues.KindOf(block.Text) is null;
}
