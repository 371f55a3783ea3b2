using Hasila.Publishing.Shaping;

namespace Hasila.Publishing.Infographics;

/// <summary>
/// Collects marks in logical coordinates: <c>start</c> is counted from the side where reading begins and turned into pixels here.
/// </summary>
internal sealed class Canvas(float width, bool rightToLeft)
{
    private readonly Stack<(string Label, List<Mark> Marks)> _open = new([("", [])]);

    public List<Mark> Marks => _open.Peek().Marks;

    public bool RightToLeft => rightToLeft;

    public void Open(string label) => _open.Push((label, []));

    public void Close()
    {
        var (label, marks) = _open.Pop();
        Marks.Add(new Group(label, marks));
    }

    public void Box(float start, float y, float boxWidth, float height, float radius, string? fill, string? stroke = null, bool dashed = false) =>
        Marks.Add(new BoxMark(new Box(Left(start, boxWidth), y, boxWidth, height), radius, fill, stroke, dashed));

    public void Icon(string data, float start, float y, float size, string? fill, string? stroke)
    {
        if (data.Length > 0)
            Marks.Add(new PathMark(data, Left(start, size), y, size / 24, fill, stroke));
    }

    /// <summary>Sets a wrapped text with its first line's top at <paramref name="y"/> and returns the y below it.</summary>
    public float Text(string text, TextStyle style, float start, float y, float room, string colour)
    {
        foreach (var line in Paragraph.Wrap(text, style, room, rightToLeft))
        {
            Line(line, start, y, room, colour);
            y += style.LineHeight;
        }

        return y;
    }

    public void Line(TextLine line, float start, float y, float room, string colour)
    {
        var left = Left(start, room);
        var style = line.Style;
        var baseline = y + (style.LineHeight / 2) + (style.Size * 0.34f);
        Marks.Add(new TextMark(line, Left(start, line.Width), baseline, colour, (left, left + room)));
    }

    private float Left(float start, float of) => rightToLeft ? width - start - of : start;
}
