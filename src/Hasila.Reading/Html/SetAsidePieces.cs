using Hasila.Reading.Articles;

namespace Hasila.Reading.Html;

/// <summary>Collects what is set aside; blocks of one zone become one piece.</summary>
internal sealed class SetAsidePieces
{
    private readonly List<(FurnitureKind Kind, Zone? Zone, List<string> Texts)> _pieces = [];

    public IReadOnlyList<Furniture> Pieces => [.. _pieces.Select(piece => new Furniture(piece.Kind, string.Join(' ', piece.Texts)))];

    public void Add(FurnitureKind kind, PageBlock block)
    {
        if (block.Zone is { } zone && _pieces is [.., var last] && ReferenceEquals(last.Zone, zone) && last.Kind == kind)
            last.Texts.Add(block.Text);
        else
            _pieces.Add((kind, block.Zone, [block.Text]));
    }
}
