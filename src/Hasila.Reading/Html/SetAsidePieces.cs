using AngleSharp.Dom;
using Hasila.Reading.Articles;

namespace Hasila.Reading.Html;

/// <summary>Collects what is set aside; blocks of one element that says what it is become one piece.</summary>
internal sealed class SetAsidePieces
{
    private readonly List<Furniture> _pieces = [];
    private IElement? _last;

    public IReadOnlyList<Furniture> Pieces => _pieces;

    public void Add(FurnitureKind kind, PageBlock block)
    {
        if (_last is not null && ReferenceEquals(_last, block.ZoneElement) && _pieces[^1].Kind == kind)
            _pieces[^1] = _pieces[^1] with { Text = $"{_pieces[^1].Text} {block.Text}" };
        else
            _pieces.Add(new Furniture(kind, block.Text));
        _last = block.ZoneElement;
    }
}
