using Hasila.Pictures.Pixels;

namespace Hasila.Pictures.Layout;

/// <summary>Ink that is no letter, told from letters by its form: rules between lines, bars beside them, frames around them.</summary>
internal sealed record Drawings(IReadOnlyList<InkShape> Letters, IReadOnlyList<Box> Rules, IReadOnlyList<Box> Frames)
{
    public static Drawings In(IEnumerable<InkShape> shapes, int width, int height)
    {
        List<InkShape> letters = [];
        List<Box> rules = [],
            frames = [];
        foreach (var shape in shapes)
        {
            var box = shape.Box;
            if (IsRule(shape, width, height))
                rules.Add(box);
            else if (box.Width > width / 12 && box.Height > height / 25 && shape.Fill < 0.15)
                frames.Add(box);
            else if (box.Width < 0.9 * width && box.Height < 0.5 * height)
                letters.Add(shape);
        }

        return new Drawings(letters, rules, frames);
    }

    private static bool IsRule(InkShape shape, int width, int height)
    {
        var box = shape.Box;
        var lies = box.Width >= 8 * box.Height && box.Width > width / 10 && box.Height <= Math.Max(8, height / 80);
        var stands = box.Height >= 6 * box.Width && box.Height > Math.Min(width, height) / 10 && shape.Fill > 0.9;
        return lies || stands;
    }
}
