using Hasila.Reading.Articles;

namespace Hasila.Reading.Html.Tree;

/// <summary>A part of a page that says what it holds.</summary>
/// <param name="Kind">The furniture it is.</param>
/// <param name="Element">The outermost element that says so.</param>
internal sealed record Zone(FurnitureKind Kind, PageElement Element);
