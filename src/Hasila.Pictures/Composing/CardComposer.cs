using Hasila.Pictures.Layout;
using Hasila.Pictures.Model;
using Hasila.Pictures.Pixels;

namespace Hasila.Pictures.Composing;

/// <summary>Lines of a card to its text, and its figures.</summary>
internal static class CardComposer
{
    /// <param name="card">Where it stands.</param>
    /// <param name="lines">Its lines, read.</param>
    /// <param name="language">The picture's.</param>
    /// <param name="factor">How many pixels of the file are one here.</param>
    public static PictureCard Compose(TextCard card, IEnumerable<ReadLine> lines, string language, int factor)
    {
        var isArabic = language == "ar";
        List<(string Text, ReadLine Line)> read =
        [
            .. ReadingOrder
                .Of(lines, line => line.Line.Box, isArabic)
                .Select(line => (LineLetters.Text(line, language), line))
                .Where(one => one.Item1.Length > 0),
        ];
        return new PictureCard(
            card.Box.Times(factor),
            string.Join('\n', read.Select(one => one.Text)),
            [.. read.Select(one => one.Line.Line.Box.Times(factor))],
            [
                .. read.SelectMany(one => isArabic ? one.Line.Figures.AsEnumerable().Reverse() : one.Line.Figures)
                    .Select(figure => new PictureFigure(figure.Shape.Box.Times(factor), figure.Text, figure.Value, figure.Shape.Text, figure.ByLetters)),
            ]
        );
    }
}
