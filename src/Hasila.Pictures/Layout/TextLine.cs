using Hasila.Pictures.Pixels;

namespace Hasila.Pictures.Layout;

/// <summary>Letters that stand side by side, without a gap wider than between words.</summary>
/// <param name="Box">Their bounds.</param>
/// <param name="Shapes">From left to right.</param>
/// <param name="Peak">Ink of the strongest letters.</param>
internal sealed record TextLine(Box Box, IReadOnlyList<InkShape> Shapes, byte Peak)
{
    public static TextLine Of(IEnumerable<InkShape> shapes)
    {
        List<InkShape> inOrder = [.. shapes.OrderBy(shape => shape.Box.Left).ThenBy(shape => shape.Box.Top)];
        var peaks = inOrder.Where(shape => shape.Area > 8).Select(shape => shape.Peak).DefaultIfEmpty((byte)255).Order().ToList();
        return new TextLine(inOrder.Select(shape => shape.Box).Aggregate((a, b) => a.With(b)), inOrder, peaks[peaks.Count / 2]);
    }
}

/// <summary>Lines that belong together: a figure and what it counts.</summary>
/// <param name="Box">The card's frame where one is drawn, else the bounds of its lines.</param>
/// <param name="Lines">From the top.</param>
internal sealed record TextCard(Box Box, IReadOnlyList<TextLine> Lines);
