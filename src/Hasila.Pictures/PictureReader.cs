using System.Diagnostics;
using Hasila.Pictures.Composing;
using Hasila.Pictures.Faults;
using Hasila.Pictures.Figures;
using Hasila.Pictures.Layout;
using Hasila.Pictures.Model;
using Hasila.Pictures.Pixels;
using Hasila.Pictures.Programs;

namespace Hasila.Pictures;

/// <summary>
/// Reads pictures of infographics: cards, lines, and every figure by two readers that know nothing of one another. What is read is a proposal: letters are
/// misread, and a person confirms.
/// </summary>
public static class PictureReader
{
    private static readonly string[] s_languages = ["ara", "eng"];

    /// <param name="bytes">A PNG, JPEG or WebP file.</param>
    /// <exception cref="PictureException">It cannot be read: why is its <see cref="PictureException.Fault"/>.</exception>
    public static PictureReading Read(ReadOnlyMemory<byte> bytes)
    {
        // A picture that is none is told so on every machine.
        var raster = PictureDecoder.Decode(bytes);
        var program = LetterProgram.Find();
        var layout = PageLayout.Of(raster);
        List<ReadLine> lines = [.. layout.Cards.SelectMany((card, i) => card.Lines.Select(line => new ReadLine(i, LinePicture.Of(layout.Ink, line), line)))];
        FindFigures(lines);
        Read(program, lines);
        var language = LineLetters.LanguageOf(lines);
        List<PictureCard> cards =
        [
            .. layout
                .Cards.Select((card, i) => CardComposer.Compose(card, lines.FindAll(line => line.Card == i), language, raster.Factor))
                .Where(card => card.Text.Length > 0),
        ];
        var engine = new PictureEngine(
            $"tesseract {program.Version}",
            [
                .. s_languages
                    .Select(name => KeyValuePair.Create(name, program.ModelHash(name) ?? "unknown"))
                    .Append(KeyValuePair.Create("figure-shapes", GlyphModel.BuiltIn.Hash)),
            ]
        );
        return new PictureReading(
            engine,
            language,
            raster.Width * raster.Factor,
            raster.Height * raster.Factor,
            ReadingOrder.Of(cards, card => card.Box, rightToLeft: language == "ar")
        );
    }

    private static void FindFigures(List<ReadLine> lines)
    {
        var reader = new ShapeReader(GlyphModel.BuiltIn);
        List<(ReadLine Line, IReadOnlyList<ShapeFigure> Figures)> candidates =
        [
            .. lines.SelectMany(line => reader.Candidates(line.Picture).Select(one => (line, one))),
        ];
        foreach (var (figure, line) in FigureSets.Choose([.. candidates.Select(one => one.Figures)]).Zip(candidates, (figure, one) => (figure, one.Line)))
        {
            if (line.Trusts(figure))
                line.Figures.Add(new ReadFigure(figure));
        }
    }

    private static void Read(LetterProgram program, List<ReadLine> lines)
    {
        var clock = Stopwatch.StartNew();
        var lettered = lines.FindAll(line => line.HasLetters);
        var arabic = program.Read([.. lettered.Select(line => line.WithoutFigures())], "ara", LetterProgram.Longest);
        for (var i = 0; i < lettered.Count; i++)
            lettered[i].Arabic = arabic[i];
        List<(ReadLine Line, ReadFigure Figure)> figures = [.. lines.SelectMany(line => line.Figures.Select(figure => (line, figure)))];
        var english = program.Read(
            [.. lines.Select(line => line.Picture.Ink), .. figures.Select(one => one.Line.Cut(one.Figure.Shape))],
            "eng",
            LetterProgram.Longest - clock.Elapsed
        );
        for (var i = 0; i < lines.Count; i++)
            lines[i].English = english[i];
        for (var i = 0; i < figures.Count; i++)
        {
            figures[i].Figure.IsCrowded = figures[i].Line.IsCrowded(figures[i].Figure);
            figures[i].Figure.Letters = english[lines.Count + i];
        }
    }
}
