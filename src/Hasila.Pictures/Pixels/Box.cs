namespace Hasila.Pictures.Pixels;

/// <summary>A rectangle in pixels, its right and bottom edges exclusive.</summary>
public readonly record struct Box(int Left, int Top, int Right, int Bottom)
{
    public int Width => Right - Left;

    public int Height => Bottom - Top;

    public int Area => Math.Max(0, Width) * Math.Max(0, Height);

    public double MiddleX => (Left + Right) / 2.0;

    public double MiddleY => (Top + Bottom) / 2.0;

    /// <summary>The smallest box that holds both.</summary>
    public Box With(Box other) => new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>How many pixels of height both have; negative: so far apart.</summary>
    public int SharedHeight(Box other) => Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top);

    /// <summary>How many pixels of width both have; negative: so far apart.</summary>
    public int SharedWidth(Box other) => Math.Min(Right, other.Right) - Math.Max(Left, other.Left);

    public bool Holds(Box other) => other.Left >= Left && other.Right <= Right && other.Top >= Top && other.Bottom <= Bottom;

    /// <summary>With every edge moved outwards, inside a picture.</summary>
    public Box Grown(int by, int width, int height) =>
        new(Math.Max(0, Left - by), Math.Max(0, Top - by), Math.Min(width, Right + by), Math.Min(height, Bottom + by));

    /// <summary>In the pixels of a picture that is so many times as large.</summary>
    public Box Times(int factor) => new(Left * factor, Top * factor, Right * factor, Bottom * factor);
}
