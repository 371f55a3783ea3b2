using Hasila.Pictures.Figures;
using Hasila.Pictures.Layout;
using Hasila.Pictures.Pixels;
using Hasila.Pictures.Programs;

namespace Hasila.Pictures.Composing;

/// <summary>A line on its way from ink to text.</summary>
/// <param name="card">Number of its card.</param>
/// <param name="picture">The line by itself.</param>
/// <param name="line">Where it stands.</param>
internal sealed class ReadLine(int card, LinePicture picture, TextLine line)
{
    private const int Margin = 3;

    public int Card { get; } = card;

    public LinePicture Picture { get; } = picture;

    public TextLine Line { get; } = line;

    /// <summary>From left to right.</summary>
    public List<ReadFigure> Figures { get; } = [];

    /// <summary>Its words by Arabic letters, figures left out.</summary>
    public IReadOnlyList<LetterWord> Arabic { get; set; } = [];

    /// <summary>All of it by Latin letters.</summary>
    public IReadOnlyList<LetterWord> English { get; set; } = [];

    /// <summary>A letter or a dot alone among words looks as a digit does sooner than what is a line of its own.</summary>
    public bool Trusts(ShapeFigure figure)
    {
        if (figure.Box.Width > 0.5 * Line.Box.Width)
            return true;
        return figure.Text.Length > 1 ? figure.Margin > 3 : figure.Margin > 2 && figure.IsWhole && figure.Box.Height > 0.4 * Line.Box.Height;
    }

    /// <summary>A figure with what stands close beside it: whoever reads it sees whether a part of it is missing.</summary>
    public Plane Cut(ShapeFigure figure)
    {
        var box = OnLine(figure.Box);
        var room = Math.Max(Margin, box.Height / 3);
        return Picture.Ink.Cut(
            new Box(
                Math.Max(0, box.Left - room),
                Math.Max(0, box.Top - Margin),
                Math.Min(Picture.Ink.Width, box.Right + room),
                Math.Min(Picture.Ink.Height, box.Bottom + Margin)
            )
        );
    }

    /// <summary>
    /// Whether another figure stands so close that both may be one, or letters so close that a lone digit may be one of them, or that more digits may be a part
    /// of a word with letters in it, as those of a hash are.
    /// </summary>
    public bool IsCrowded(ReadFigure figure)
    {
        var box = figure.Shape.Box;
        if (Figures.Exists(other => other != figure && -other.Shape.Box.SharedWidth(box) < 0.7 * box.Height))
            return true;
        var beside = Line.Shapes.Where(shape => shape.Box.SharedHeight(box) > 0 && (shape.Box.MiddleX < box.Left || shape.Box.MiddleX > box.Right));
        if (figure.Shape.Text.Count(sign => GlyphSet.IsDigit(sign)) == 1)
            return beside.Any(shape => -shape.Box.SharedWidth(box) < 0.4 * box.Height);
        return !figure.Shape.IsWhole && beside.Any(shape => -shape.Box.SharedWidth(box) < 0.25 * box.Height && shape.Box.Height > 0.6 * box.Height);
    }

    /// <summary>Whether anything is left beside the figures.</summary>
    public bool HasLetters => WithoutFigures().Values.Count(ink => ink > 128) > 0.02 * Picture.Ink.Values.Count(ink => ink > 128);

    /// <summary>The line with its figures wiped out.</summary>
    public Plane WithoutFigures()
    {
        var values = (byte[])Picture.Ink.Values.Clone();
        foreach (var figure in Figures)
        {
            var box = OnLine(figure.Shape.Box).Grown(Margin, Picture.Ink.Width, Picture.Ink.Height);
            for (var y = box.Top; y < box.Bottom; y++)
                values.AsSpan((y * Picture.Ink.Width) + box.Left, box.Width).Clear();
        }

        return new Plane(Picture.Ink.Width, Picture.Ink.Height, values);
    }

    public Box OnLine(Box box) =>
        new(
            Math.Clamp((int)((box.Left - Picture.Origin.Left) * Picture.Scale), 0, Picture.Ink.Width),
            Math.Clamp((int)((box.Top - Picture.Origin.Top) * Picture.Scale), 0, Picture.Ink.Height),
            Math.Clamp((int)Math.Ceiling((box.Right - Picture.Origin.Left) * Picture.Scale), 0, Picture.Ink.Width),
            Math.Clamp((int)Math.Ceiling((box.Bottom - Picture.Origin.Top) * Picture.Scale), 0, Picture.Ink.Height)
        );
}

/// <summary>A figure by both readers.</summary>
/// <param name="shape">By its signs' shapes.</param>
internal sealed class ReadFigure(ShapeFigure shape)
{
    private const double Sure = 0.6;

    public ShapeFigure Shape { get; } = shape;

    /// <summary>Whether another figure stands so close that both may be one.</summary>
    public bool IsCrowded { get; set; }

    /// <summary>What the other program read where the figure stands.</summary>
    public IReadOnlyList<LetterWord> Letters { get; set; } = [];

    /// <summary>The same as a figure; null where it read none. Of Arabic-Indic digits it knows nothing: what it says of them is no reading.</summary>
    public string? ByLetters => FigureText.In(string.Concat(Letters.Select(word => word.Text)));

    /// <summary>The likelier of both.</summary>
    public string Text =>
        Shape.Set != DigitSet.Latin || ByLetters is not { } letters || Shape.Weakest > Sure || Letters.Min(word => word.Sureness) < 60 ? Shape.Text : letters;

    /// <summary>The number, where both say it.</summary>
    public decimal? Value =>
        Shape.Set == DigitSet.Latin && !IsCrowded && ByLetters == Shape.Text && Shape.Weakest > 0.5 ? FigureText.ValueOf(Shape.Text) : null;
}
