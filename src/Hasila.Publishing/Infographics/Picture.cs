using Hasila.Publishing.Shaping;

namespace Hasila.Publishing.Infographics;

/// <summary>What is drawn, once laid out: pixels, y downwards. Both backends draw this and nothing else.</summary>
// Label: What the picture is, in its language.
internal sealed record Picture(float Width, float Height, string Language, string Label, IReadOnlyList<Mark> Marks);

internal abstract record Mark;

// Label: What the marks say together, for those who do not see them.
internal sealed record Group(string Label, IReadOnlyList<Mark> Marks) : Mark;

internal readonly record struct Box(float X, float Y, float Width, float Height);

// Fill: "#rrggbb" or null.
// Stroke: "#rrggbb" or null.
internal sealed record BoxMark(Box Box, float Radius, string? Fill, string? Stroke = null, bool Dashed = false) : Mark;

/// <summary>A pictogram of 24 by 24 units.</summary>
internal sealed record PathMark(string Data, float X, float Y, float Scale, string? Fill, string? Stroke) : Mark;

// X: The line's left end.
// Room: Where the line must stay: left and right.
internal sealed record TextMark(TextLine Line, float X, float Baseline, string Colour, (float Left, float Right) Room) : Mark;
