using Hasila.Reading.Articles;
using Hasila.Reading.Html.Tree;
using Hasila.Reading.SetAside;
using Hasila.Text.Folding;

namespace Hasila.Reading.Html.Blocks;

/// <summary>One run of text between two block boundaries of a page.</summary>
/// <param name="Text">White space collapsed, trimmed, not empty. Rows of a table stand on lines of their own.</param>
/// <param name="Element">The nearest block element.</param>
/// <param name="LinkLength">How many of its characters stand in links.</param>
internal sealed record PageBlock(string Text, PageElement Element, int LinkLength)
{
    private const int Prose = 40;

    /// <summary>By the element that holds it, unless it was made of a table.</summary>
    public BlockKind Kind
    {
        get => _kind ??= BlockKinds.Of(this);
        init => _kind = value;
    }

    /// <summary>How many links it holds.</summary>
    public int Links { get; init; }

    /// <summary>How many of its characters are bold or italic.</summary>
    public int EmphasisLength { get; init; }

    /// <summary>How it is built, as a number; the parts of one article are built alike.</summary>
    public int Signature { get; init; }

    /// <summary>What the elements around it say that it is; null where they say nothing.</summary>
    public Zone? Zone => Element.Zone;

    /// <summary>Its text as a key, for comparison.</summary>
    public string Folded => _folded ??= ArabicFold.Fold(Text);

    /// <summary>The furniture that its words show it to be.</summary>
    public FurnitureKind? Cue
    {
        get
        {
            if (!_cueKnown)
                (_cue, _cueKnown) = (Kind == BlockKind.Table || Text.Length > FurnitureCues.LongestCue ? null : FurnitureCues.KindOf(Text, Folded), true);
            return _cue;
        }
    }

    /// <summary>It ends with the credit of a picture.</summary>
    public bool IsCredited => _credited ??= Text.Length <= FurnitureCues.LongestCaption && FurnitureCues.IsCredited(Folded);

    private BlockKind? _kind;
    private string? _folded;
    private FurnitureKind? _cue;
    private bool _cueKnown;
    private bool? _credited;

    public bool IsMostlyLinks => LinkLength * 2 > Text.Length;

    /// <summary>It reads as text of an article: long enough, and not a row of links.</summary>
    public bool IsProse => Kind is BlockKind.Paragraph or BlockKind.Quote or BlockKind.ListItem && Text.Length >= Prose && !IsMostlyLinks;
}
