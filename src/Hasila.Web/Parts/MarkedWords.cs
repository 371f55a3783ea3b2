using Hasila.Web.Views;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Hasila.Web.Parts;

/// <summary>Words with their marks inline, one after the other in logical order, with nothing between them that is not theirs.</summary>
public sealed class MarkedWords : ComponentBase
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<Piece> Pieces { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        foreach (var piece in Pieces)
        {
            if (piece.Kinds.Length == 0)
            {
                builder.AddContent(0, piece.Words);
                continue;
            }

            builder.OpenElement(1, "mark");
            builder.AddAttribute(2, "class", piece.Kinds);
            builder.AddContent(3, piece.Words);
            builder.CloseElement();
        }
    }
}
