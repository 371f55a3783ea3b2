using Hasila.Reading.Articles;
using Hasila.Reading.Html.Blocks;
using Hasila.Reading.Html.Learned;
using Hasila.Reading.Html.Tree;
using Hasila.Text.Folding;

namespace Hasila.Reading.Pages;

/// <summary>Decides block by block what is the article and what is set aside, in the order of the page.</summary>
internal static class BlockJudge
{
    // The model has learned from few pages in Arabic script: there, what a line says of itself in so many words is believed, and the rules have a third of
    // the say.
    private const float ShareOfRules = 1 / 3f;

    /// <summary>The blocks of the article, and what is set aside, both in reading order. The headline is in neither.</summary>
    public static (IReadOnlyList<PageBlock> Kept, IReadOnlyList<Furniture> Aside) Judge(PageReading page, float[] likely)
    {
        var kept = new List<PageBlock>();
        var aside = new SetAsidePieces();
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            if (Keeps(page, i, likely[i]))
                kept.Add(
                    page.Blocks[i] is { Kind: BlockKind.Caption } taken && !IsCaption(taken, likely[i])
                        ? taken with
                        {
                            Kind = BlockKind.Paragraph,
                        }
                        : page.Blocks[i]
                );
            else if (i != page.HeadlineAt)
                aside.Add(page.RuleKinds[i] ?? FurnitureKind.Other, page.Blocks[i]);
        }

        return (kept, aside.Pieces);
    }

    /// <summary>
    /// The headline and the byline are fields of their own; a caption of the article stays whatever the model says, since it is no running text.
    /// </summary>
    public static bool Keeps(PageReading page, int i, float likely)
    {
        if (i == page.HeadlineAt || page.RuleKinds[i] is FurnitureKind.DuplicateHeadline or FurnitureKind.Byline)
            return false;
        if (IsArabic(page.Blocks[i].Text))
        {
            if (page.RuleKinds[i] is { } kind && page.Blocks[i].Cue == kind)
                return false;
            likely = (likely * (1 - ShareOfRules)) + (page.RuleKeeps[i] ? ShareOfRules : 0);
        }

        return likely >= BlockModel.Threshold || (page.RuleKeeps[i] && page.Blocks[i].Kind == BlockKind.Caption);
    }

    private static bool IsArabic(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return ArabicFold.IsArabicLetter(c);
        }

        return false;
    }

    /// <summary>What only looks like a caption (by a class, or a credit at its end) is running text where the model finds that it is the article's.</summary>
    public static bool IsCaption(PageBlock block, float likely) =>
        block.Kind == BlockKind.Caption && (likely < BlockModel.Threshold || block.Element.In.HasFlag(BlockSurroundings.Figure));
}
