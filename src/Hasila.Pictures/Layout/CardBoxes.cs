using Hasila.Pictures.Pixels;

namespace Hasila.Pictures.Layout;

/// <summary>Cards that are drawn: an area of its own colour, or a frame.</summary>
internal static class CardBoxes
{
    /// <summary>A drawn box with more lines is a panel that holds several items.</summary>
    public const int MostLines = 6;

    /// <summary>Smallest first.</summary>
    public static IReadOnlyList<Box> Of(IEnumerable<Ground> grounds, IEnumerable<Box> frames, int width, int height)
    {
        var areas = grounds.Where(ground => ground.Area > 0.4 * ground.Box.Area).Select(ground => ground.Box);
        var boxes = areas.Concat(frames).Where(box => box.Width < 0.97 * width || box.Height < 0.6 * height);
        return
        [
            .. boxes.Where(box => box.Width > width / 12 && box.Height > height / 30).OrderBy(box => box.Area).ThenBy(box => box.Top).ThenBy(box => box.Left),
        ];
    }

    /// <summary>The smallest box that holds a shape; null on the bare page.</summary>
    public static Box? InnermostOf(IReadOnlyList<Box> boxes, Box shape)
    {
        foreach (var box in boxes)
        {
            if (box.Holds(shape))
                return box;
        }

        return null;
    }
}
