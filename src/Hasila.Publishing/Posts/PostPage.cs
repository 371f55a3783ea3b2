using Hasila.Publishing.Editions;
using Hasila.Publishing.Infographics;
using Hasila.Publishing.Shaping;

namespace Hasila.Publishing.Posts;

/// <summary>One try to set a post at a size of type: what it holds, and how far down it came.</summary>
internal sealed class PostPage
{
    private const float Margin = 64;
    private readonly float _grade;
    private readonly int _mostLines;

    /// <param name="size">Of the picture.</param>
    /// <param name="words">In whose language it is.</param>
    /// <param name="grade">By which all type is made smaller, down to the smallest that is allowed.</param>
    /// <param name="mostLines">That a text may take; the rest is cut with a mark.</param>
    public PostPage(PostSize size, PictureWords words, float grade, int mostLines)
    {
        (Size, Words, _grade, _mostLines) = (size, words, grade, mostLines);
        Canvas = new Canvas(size.Width, words.Arabic);
    }

    public PostSize Size { get; }

    public PictureWords Words { get; }

    public Canvas Canvas { get; }

    /// <summary>Where the next text goes.</summary>
    public float Y { get; set; }

    /// <summary>True where a text was cut to its lines.</summary>
    public bool IsCut { get; private set; }

    public static float Start => Margin;

    public float Room => Size.Width - (2 * Margin);

    /// <summary>The y that nothing but the foot may pass.</summary>
    public float Limit { get; private set; }

    public TextStyle Style(FontFace face, float size)
    {
        var set = Math.Max(Size.LeastText, size * _grade);
        return new TextStyle(face, set, set * 1.5f);
    }

    public void Head(Edition edition, string title)
    {
        var style = Style(FontFace.Strong, Size.IsWide ? 30 : 34);
        var lines = Cut(title, style, Room, 2);
        var height = Size.Covered + 28 + (lines.Count * style.LineHeight) + 24;
        Canvas.Box(0, 0, Size.Width, height, 0, Palette.Accent);
        Y = Size.Covered + 28;
        foreach (var line in lines)
        {
            Canvas.Line(line, Start, Y, Room, Palette.OnAccent);
            Y += style.LineHeight;
        }

        Y = height + (Size.IsWide ? 20 : 40) * _grade;
        Foot(edition);
    }

    public void Text(string text, TextStyle style, string colour, float indent = 0, float after = 8)
    {
        foreach (var line in Cut(text, style, Room - indent, _mostLines))
        {
            Canvas.Line(line, Start + indent, Y, Room - indent, colour);
            Y += style.LineHeight;
        }

        Y += after * _grade;
    }

    /// <summary>A text in the largest of these sizes that sets it in one line; in the smallest over several lines.</summary>
    public void Largest(string text, FontFace face, ReadOnlySpan<float> sizes, string colour)
    {
        var style = Style(face, sizes[^1]);
        foreach (var size in sizes)
        {
            var tried = Style(face, size);
            if (Paragraph.Line(text, tried, Words.Arabic).Width > Room)
                continue;
            style = tried;
            break;
        }

        Text(text, style with { LineHeight = style.Size * 1.25f }, colour);
    }

    /// <summary>A verdict as a shape and words.</summary>
    public void Verdict(Claims.Checks.Findings.Outcome? outcome, float size)
    {
        var mark = VerdictMark.Of(outcome);
        var style = Style(FontFace.Strong, size);
        var side = style.Size * 1.2f;
        var top = Y + ((style.LineHeight - side) / 2);
        Canvas.Icon(mark.Solid, Start, top, side, mark.Colour, null);
        Canvas.Icon(mark.Lines, Start, top, side, null, mark.Colour);
        Text(Words.Opening(Claims.Checks.Findings.VerdictWords.Name(outcome)), style, mark.Colour, indent: side + 14);
    }

    public Picture Picture(string label) => new(Size.Width, Size.Height, Words.Language, label, Canvas.Marks);

    private void Foot(Edition edition)
    {
        var style = Style(FontFace.Text, 24);
        var said = edition.Place.Home is { } home ? DisplayText.LeftToRight(home.Host + home.AbsolutePath.TrimEnd('/')) : DisplayText.LeftToRight(edition.Id);
        // Where there is little height the address goes on in the last line.
        List<TextLine> lines = Size.IsWide
            ? [.. Cut($"{Words.Disclaimer} {said}", style, Room, 2)]
            : [.. Cut(Words.Disclaimer, style, Room, 3), Paragraph.Line(said, style, Words.Arabic)];
        var y = Size.Height - Size.Covered - 24 - (lines.Count * style.LineHeight);
        Limit = y - 12;
        Canvas.Box(Start, y - 8, Room, 1.5f, 0, Palette.Edge);
        foreach (var line in lines)
        {
            Canvas.Line(line, Start, y, Room, Palette.Quiet);
            y += style.LineHeight;
        }
    }

    private IReadOnlyList<TextLine> Cut(string text, TextStyle style, float room, int most)
    {
        var lines = Paragraph.Wrap(text, style, room, Words.Arabic);
        if (lines.Count <= most)
            return lines;
        IsCut = true;
        // What is left out is marked; the mark may need the place of a word.
        var kept = string.Join(' ', lines.Take(most).Select(line => line.Text));
        while (kept.Length > 1)
        {
            kept = kept[..Math.Max(1, kept.LastIndexOf(' ') is var space and > 0 ? space : kept.Length - 1)];
            var shorter = Paragraph.Wrap(DisplayText.Isolate(DisplayText.Clean(kept) + "…"), style, room, Words.Arabic);
            if (shorter.Count <= most)
                return shorter;
        }

        return [.. lines.Take(most)];
    }
}
