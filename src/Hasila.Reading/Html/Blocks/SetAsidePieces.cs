using System.Runtime.InteropServices;
using Hasila.Reading.Articles;
using Hasila.Reading.Html.Tree;

namespace Hasila.Reading.Html.Blocks;

/// <summary>Collects what is set aside; blocks of one zone become one piece.</summary>
internal sealed class SetAsidePieces
{
    // The texts of all pieces in a row; each piece knows its first.
    private readonly List<string> _texts = [];
    private readonly List<(FurnitureKind Kind, Zone? Zone, int First)> _pieces = [];

    public IReadOnlyList<Furniture> Pieces
    {
        get
        {
            var pieces = new List<Furniture>(_pieces.Count);
            var texts = CollectionsMarshal.AsSpan(_texts);
            for (var i = 0; i < _pieces.Count; i++)
            {
                var next = i + 1 < _pieces.Count ? _pieces[i + 1].First : texts.Length;
                pieces.Add(new Furniture(_pieces[i].Kind, string.Join(" ", (ReadOnlySpan<string?>)texts[_pieces[i].First..next])));
            }

            return pieces;
        }
    }

    public void Add(FurnitureKind kind, PageBlock block)
    {
        if (!(block.Zone is { } zone && _pieces is [.., var last] && ReferenceEquals(last.Zone, zone) && last.Kind == kind))
            _pieces.Add((kind, block.Zone, _texts.Count));
        _texts.Add(block.Text);
    }
}
