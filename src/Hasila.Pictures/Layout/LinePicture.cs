using Hasila.Pictures.Pixels;

namespace Hasila.Pictures.Layout;

/// <summary>A line by itself, at the size and strength at which letters are best told: a height of 44 to 90 pixels, the letters' full colour 255.</summary>
/// <param name="Ink">Its ink.</param>
/// <param name="Origin">Left and top of it on the picture.</param>
/// <param name="Scale">So many of its pixels are one of the picture.</param>
internal sealed record LinePicture(Plane Ink, Box Origin, double Scale)
{
    private const int Least = 44,
        Most = 90,
        Margin = 2;

    public static LinePicture Of(Plane ink, TextLine line) => Of(ink, line.Box, line.Peak);

    /// <param name="ink">A whole picture's.</param>
    /// <param name="box">The line's bounds.</param>
    /// <param name="peak">The ink of its letters.</param>
    public static LinePicture Of(Plane ink, Box box, byte peak)
    {
        var origin = box.Grown(Margin, ink.Width, ink.Height);
        var cut = ink.Cut(origin);
        for (var i = 0; i < cut.Values.Length; i++)
            cut.Values[i] = (byte)Math.Min(255, cut.Values[i] * 255 / Math.Max(1, (int)peak));
        var scale =
            origin.Height < Least ? (double)Least / origin.Height
            : origin.Height > Most ? (double)Most / origin.Height
            : 1;
        return new LinePicture(scale == 1 ? cut : cut.Scaled(scale), origin, scale);
    }

    /// <summary>A place of the line as one of the picture.</summary>
    public Box OnPicture(Box box) =>
        new(
            Origin.Left + (int)Math.Floor(box.Left / Scale),
            Origin.Top + (int)Math.Floor(box.Top / Scale),
            Origin.Left + (int)Math.Ceiling(box.Right / Scale),
            Origin.Top + (int)Math.Ceiling(box.Bottom / Scale)
        );
}
