using Hasila.Publishing.Shaping;

namespace Hasila.Publishing.Infographics;

internal static class Styles
{
    public static TextStyle Title { get; } = new(FontFace.Display, 42, 62);

    public static TextStyle Edition { get; } = new(FontFace.Strong, 21, 34);

    public static TextStyle Fact { get; } = new(FontFace.Text, 18, 30);

    public static TextStyle Band { get; } = new(FontFace.Heading, 25, 40);

    public static TextStyle Number { get; } = new(FontFace.Display, 50, 60);

    public static TextStyle LongNumber { get; } = new(FontFace.Display, 36, 50);

    public static TextStyle WordyNumber { get; } = new(FontFace.Display, 27, 42);

    public static TextStyle Bound { get; } = new(FontFace.Strong, 18, 26);

    public static TextStyle Gloss { get; } = new(FontFace.Text, 20, 32);

    public static TextStyle Claimant { get; } = new(FontFace.Strong, 16, 26);

    public static TextStyle Chip { get; } = new(FontFace.Strong, 16, 24);

    public static TextStyle Note { get; } = new(FontFace.Text, 15.5f, 25);

    public static TextStyle Source { get; } = new(FontFace.Text, 15, 25);
}
