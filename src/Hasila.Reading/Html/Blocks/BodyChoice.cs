using System.Buffers;
using Hasila.Reading.Html.Tree;

namespace Hasila.Reading.Html.Blocks;

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
        var prose = blocks.FindAll(block => block is { IsProse: true, Zone: null, Cue: null });
        return prose.Count == 0 ? null : Widen(Loudest(prose), prose);
    }

    private static PageElement Loudest(List<PageBlock> prose)
    {
        var size = prose.Max(block => block.Element.Order) + 1;
        var rented = ArrayPool<double>.Shared.Rent(size);
        var scores = rented.AsSpan(0, size);
        scores.Clear();
        var heard = new List<PageElement>();
        var nearness = 1.0;
        foreach (var block in prose)
        {
            var share = Math.Max(nearness, LeastNearness);
            nearness *= Farther;
            for (var element = block.Element.Parent ?? block.Element; element is not null && share > Faintest; element = element.Parent)
            {
                ref var score = ref scores[element.Order];
                if (score == 0)
                    heard.Add(element);
                score += block.Text.Length * share;
                share *= Fading;
            }
        }

        var loudest = heard[0];
        foreach (var element in heard)
        {
            if (scores[element.Order] > scores[loudest.Order])
                loudest = element;
        }

        ArrayPool<double>.Shared.Return(rented);
        return loudest;
    }

    // Articles that are cut into parts have a body around the best part; the parts are built alike.
    private static PageElement Widen(PageElement best, List<PageBlock> prose)
    {
        var alike = new HashSet<int>();
        var have = 0;
        foreach (var block in prose)
        {
            if (!block.Element.IsIn(best))
                continue;
            alike.Add(block.Signature);
            have += block.Text.Length;
        }

        var chosen = best;
        var outer = best.Parent;
        for (var steps = 0; outer is not null && outer.Name is not "html" && steps < MostSteps; outer = outer.Parent, steps++)
        {
            if (outer.FreeProseLength - have >= LeastWidening && outer.Free.Links <= outer.Free.Text * MostLinks)
            {
                var all = LengthIn(outer, prose, alike);
                if (all - have >= Math.Max(LeastWidening, have * WorthWidening))
                    (chosen, have) = (outer, all);
            }

            if (outer.Name == "article")
                break;
        }

        return chosen;
    }

    private static int LengthIn(PageElement outer, List<PageBlock> prose, HashSet<int> signatures)
    {
        var length = 0;
        foreach (var block in prose)
            length += signatures.Contains(block.Signature) && block.Element.IsIn(outer) ? block.Text.Length : 0;
        return length;
    }
}
