using AngleSharp.Dom;
using Hasila.Reading.Articles;

namespace Hasila.Reading.Html;

/// <summary>One run of text between two block boundaries of a page.</summary>
/// <param name="Text">White space collapsed, trimmed, not empty.</param>
/// <param name="Kind">By the element that holds it.</param>
/// <param name="Element">The nearest block element.</param>
/// <param name="Zone">What the elements around it say that it is; null where they say nothing.</param>
/// <param name="ZoneElement">The outermost element that said so.</param>
/// <param name="LinkLength">How many of its characters stand in links.</param>
internal sealed record PageBlock(string Text, BlockKind Kind, IElement Element, FurnitureKind? Zone, IElement? ZoneElement, int LinkLength)
{
    public bool IsMostlyLinks => LinkLength * 2 > Text.Length;
}
