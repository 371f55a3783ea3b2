using Hasila.Pictures.Pixels;

namespace Hasila.Pictures.Layout;

/// <summary>What stands where on a picture: its ink, and its lines in cards.</summary>
/// <param name="Ink">The whole picture's.</param>
/// <param name="Cards">From the top.</param>
internal sealed record PageLayout(Plane Ink, IReadOnlyList<TextCard> Cards)
{
    /// <summary>A shape no part of which is stronger is no letter.</summary>
    private const byte LeastPeak = 40;

    /// <summary>A picture with more shapes is texture; the largest are looked at.</summary>
    private const int MostShapes = 8_000;

    public static PageLayout Of(Raster raster)
    {
        var backgrounds = Backgrounds.Of(raster);
        var ink = backgrounds.Ink();
        var shapes = InkShape.In(ink, Backgrounds.Noise).Where(shape => shape.Peak >= LeastPeak && shape.Area >= 3).ToList();
        shapes = Strong(shapes);
        if (shapes.Count > MostShapes)
            shapes = [.. shapes.OrderByDescending(shape => shape.Area).Take(MostShapes)];
        var drawn = Drawings.In(shapes, raster.Width, raster.Height);
        var boxes = CardBoxes.Of(backgrounds.Grounds, drawn.Frames, raster.Width, raster.Height);
        List<TextCard> cards = [];
        foreach (var inBox in drawn.Letters.GroupBy(shape => CardBoxes.InnermostOf(boxes, shape.Box)))
        {
            var lines = LineFinder.Find([.. inBox]);
            cards.AddRange(inBox.Key is { } box && lines.Count <= CardBoxes.MostLines ? [new TextCard(box, lines)] : Blocks.Of(lines, drawn.Rules));
        }

        return new PageLayout(ink, [.. cards.OrderBy(card => card.Box.Top).ThenBy(card => card.Box.Left)]);
    }

    // What is left of an edge after compression is faint against the letters.
    private static List<InkShape> Strong(List<InkShape> shapes)
    {
        var peaks = shapes.Where(shape => shape.Area >= 20).Select(shape => shape.Peak).Order().ToList();
        return peaks.Count == 0 ? shapes : shapes.FindAll(shape => shape.Peak > 0.28 * peaks[peaks.Count / 2]);
    }
}
