namespace Hasila.Reading.Html;

/// <summary>Which element of a page holds the article: the one whose near descendants have the most prose outside of zones and links.</summary>
internal static class BodyChoice
{
    // A paragraph speaks for its parent, and less and less for what is further out.
    private const double Fading = 0.7;
    private const double Faintest = 0.05;

    // Articles come before what follows them: earlier prose speaks louder.
    private const double Farther = 0.985;
    private const double LeastNearness = 0.4;

    // An outer element is taken instead where it adds at least this share of prose, and is not mostly links.
    private const double WorthWidening = 0.1;
    private const double MostLinks = 0.35;
    private const int LeastWidening = 120;
    private const int MostSteps = 12;

    public static PageElement? Choose(List<PageBlock> blocks)
    {
        var scores = new Dictionary<PageElement, double>();
        var nearness = 1.0;
        foreach (var block in blocks)
        {
            if (block is not { IsProse: true, Zone: null, Cue: null })
                continue;
            var share = Math.Max(nearness, LeastNearness);
            nearness *= Farther;
            for (var element = block.Element.Parent ?? block.Element; element is not null && share > Faintest; element = element.Parent)
            {
                scores[element] = scores.GetValueOrDefault(element) + (block.Text.Length * share);
                share *= Fading;
            }
        }

        return scores.Count == 0 ? null : Widen(scores.MaxBy(pair => pair.Value).Key, blocks);
    }

    // Articles that are cut into parts have a body around the best part; the parts are built alike.
    private static PageElement Widen(PageElement best, List<PageBlock> blocks)
    {
        var prose = blocks.Where(block => block is { IsProse: true, Zone: null, Cue: null }).ToList();
        var alike = prose.Where(block => block.Element.IsIn(best)).Select(block => block.Signature).ToHashSet();
        var have = prose.Where(block => block.Element.IsIn(best)).Sum(block => block.Text.Length);
        var chosen = best;
        var outer = best.Parent;
        for (var steps = 0; outer is not null && outer.Name is not "html" && steps < MostSteps; outer = outer.Parent, steps++)
        {
            if (outer.FreeProseLength - have >= LeastWidening && outer.Free.Links <= outer.Free.Text * MostLinks)
            {
                var all = prose.Where(block => block.Element.IsIn(outer) && alike.Contains(block.Signature)).Sum(block => block.Text.Length);
                if (all - have >= Math.Max(LeastWidening, have * WorthWidening))
                    (chosen, have) = (outer, all);
            }

            if (outer.Name == "article")
                break;
        }

        return chosen;
    }
}
