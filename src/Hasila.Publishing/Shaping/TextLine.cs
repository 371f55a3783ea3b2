namespace Hasila.Publishing.Shaping;

/// <summary>A font at a size in pixels.</summary>
internal sealed record TextStyle(FontFace Face, float Size, float LineHeight)
{
    public float Scale => Size / Face.UnitsPerEm;
}

/// <param name="Id">In the line's font.</param>
/// <param name="X">From the line's left end, pixels.</param>
/// <param name="Y">From the baseline, downwards, pixels.</param>
/// <param name="Cluster">The UTF-16 unit of <see cref="TextLine.Text"/> that it draws.</param>
internal readonly record struct PlacedGlyph(ushort Id, float X, float Y, int Cluster);

/// <summary>One line, shaped and put in visual order.</summary>
internal sealed record TextLine(string Text, TextStyle Style, float Width, IReadOnlyList<PlacedGlyph> Glyphs);
