using Hasila.Reading.Articles;
using Hasila.Reading.SetAside;

namespace Hasila.Reading.Html;

/// <summary>One run of text between two block boundaries of a page.</summary>
/// <param name="Text">White space collapsed, trimmed, not empty. Rows of a table stand on lines of their own.</param>
/// <param name="Kind">By the element that holds it.</param>
/// <param name="Element">The nearest block element.</param>
/// <param name="LinkLength">How many of its characters stand in links.</param>
internal sealed record PageBlock(string Text, BlockKind Kind, PageElement Element, int LinkLength)
{
    private const int Prose = 40;

    /// <summary>How many links it holds.</summary>
    public int Links { get; init; }

    /// <summary>How many of its characters are bold or italic.</summary>
    public int EmphasisLength { get; init; }

    /// <summary>What the elements around it say that it is; null where they say nothing.</summary>
    public Zone? Zone => Element.Zone;

    /// <summary>The furniture that its words show it to be.</summary>
    public FurnitureKind? Cue
    {
        get
        {
            if (!_cueKnown)
                (_cue, _cueKnown) = (Kind == BlockKind.Table ? null : FurnitureCues.KindOf(Text), true);
            return _cue;
        }
    }

    private FurnitureKind? _cue;
    private bool _cueKnown;

    /// <summary>How it is built; the parts of one article are built alike.</summary>
    public BlockSignature Signature => new(Element.Name, Element.Parent?.Name, Element.Parent?.Class, Element.Depth);

    public bool IsMostlyLinks => LinkLength * 2 > Text.Length;

    /// <summary>It reads as text of an article: long enough, and not a row of links.</summary>
    public bool IsProse => Kind is BlockKind.Paragraph or BlockKind.Quote or BlockKind.ListItem && Text.Length >= Prose && !IsMostlyLinks;
}

/// <summary>The names and the place of a block's elements.</summary>
internal readonly record struct BlockSignature(string Name, string? Parent, string? ParentClass, int Depth);
