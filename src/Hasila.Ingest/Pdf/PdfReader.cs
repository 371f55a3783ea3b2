using Hasila.Ingest.Composing;
using Hasila.Ingest.Documents;
using Hasila.Ingest.Wording;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Text.Folding;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Hasila.Ingest.Pdf;

/// <summary>
/// A PDF to an article, over the letters that PdfPig finds and where they stand: the order of its own text is that of the page from left to right, in forms of
/// letters. A file without usable character maps is refused, and so is one of pictures alone.
/// </summary>
internal static class PdfReader
{
    private const int MostPages = 2000;
    private const int MostGlyphs = 5_000_000;
    private const int StackBytes = 64 * 1024 * 1024;
    private const double UsableShare = 0.8;
    private const int LongestSpan = 4;

    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(2);

    public static ReadResult Read(Capture capture)
    {
        // The library reads deep structures by recursion and has no deadline of its own.
        ReadResult? result = null;
        var reading = new Thread(() => result = ReadOnce(capture), StackBytes) { IsBackground = true };
        reading.Start();
        return reading.Join(s_longest) && result is { } read ? read : Refusal.Of(IngestBook.Phrase("pdf.long"));
    }

    private static ReadResult ReadOnce(Capture capture)
    {
        try
        {
            using var pdf = PdfDocument.Open(capture.Bytes.ToArray(), new ParsingOptions { FilterProvider = new BoundedFilters() });
            if (pdf.NumberOfPages > MostPages)
                return Refusal.Of(IngestBook.Phrase("pdf.long"));
            var pages = new List<(int Number, List<Glyph> Glyphs)>();
            var count = 0;
            for (var number = 1; number <= pdf.NumberOfPages; number++)
            {
                var glyphs = GlyphsOf(pdf.GetPage(number));
                pages.Add((number, glyphs));
                if ((count += glyphs.Count) > MostGlyphs)
                    return Refusal.Of(IngestBook.Phrase("pdf.long"));
            }

            return Of(capture, pages);
        }
        catch (PdfDocumentEncryptedException)
        {
            return Refusal.Of(IngestBook.Phrase("pdf.encrypted"));
        }
        // The library throws whatever its parts do on bytes that are no PDF; nothing else runs in here.
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return Refusal.Of(IngestBook.Phrase("pdf.damaged"));
        }
    }

    private static ReadResult Of(Capture capture, List<(int Number, List<Glyph> Glyphs)> pages)
    {
        var all = pages.SelectMany(page => page.Glyphs).Where(glyph => glyph.Class is not (GlyphClass.Space or GlyphClass.Mark)).ToList();
        if (all.Count == 0)
            return Refusal.Of(IngestBook.Phrase("pdf.pictures", ("pages", pages.Count)));
        if (!HasMaps(all))
            return Refusal.Of(IngestBook.Phrase("pdf.maps", ("pages", pages.Count)));
        var rightToLeft = 2 * all.Count(glyph => glyph.Class == GlyphClass.Arabic) > all.Count(glyph => glyph.Class is GlyphClass.Arabic or GlyphClass.Latin);
        var lines = pages.SelectMany(page => PageLines.Of(page.Glyphs, page.Number, rightToLeft)).ToList();
        var running = RunningHeads.In(lines);
        var aside = running.Select(line => line.Text).Distinct().Select(words => new Furniture(FurnitureKind.Other, words)).ToList();
        var ordered = Columns.InOrder([.. lines.Where(line => !running.Contains(line))]).ToList();
        var kept = Turned([.. TableColumns.Parted(ordered, rightToLeft)]);
        var text = new ArticleText();
        PageBlocks.Add(text, kept);
        return text.IsEmpty ? Refusal.Of(IngestBook.Phrase("entry.wordless")) : new ReadResult.Read(DocumentArticle.Of(capture, text, aside));
    }

    // Of what are no digits and signs, most must be letters of a language that is read here.
    private static bool HasMaps(List<Glyph> glyphs)
    {
        var letters = glyphs.Where(glyph => glyph.Class != GlyphClass.Digit && !IsSign(glyph.Text[0])).ToList();
        var known = letters.Count(glyph => glyph.Class == GlyphClass.Arabic || (glyph.Class == GlyphClass.Latin && glyph.Text[0] < 0x250));
        return letters.Count == 0 || known >= UsableShare * letters.Count;
    }

    private static bool IsSign(char c) => c != PlainLetters.Unknown && (char.IsPunctuation(c) || char.IsSymbol(c));

    private static List<PageLine> Turned(List<PageLine> lines)
    {
        var arabic = lines.SelectMany(line => line.Cells).Where(cell => cell.Text.Any(ArabicFold.IsArabicLetter)).ToList();
        var balanced = new Queue<string>(Brackets.Balanced([.. arabic.Select(cell => cell.Text)]));
        return [.. lines.Select(line => line with { Cells = [.. line.Cells.Select(Turn)] })];

        LineCell Turn(LineCell cell) => cell.Text.Any(ArabicFold.IsArabicLetter) ? cell with { Text = balanced.Dequeue() } : cell;
    }

    private static List<Glyph> GlyphsOf(Page page)
    {
        var glyphs = new List<Glyph>(page.Letters.Count);
        var told = Told(page);
        foreach (var letter in page.Letters)
        {
            if (letter.TextOrientation is not (TextOrientation.Horizontal or TextOrientation.Other) || string.IsNullOrEmpty(letter.Value))
                continue;
            if (!told.Contains(PlaceOf(letter)) && GlyphOf(letter, PlainLetters.Of(letter.Value)) is { } glyph)
                glyphs.Add(glyph);
        }

        foreach (var (span, text) in SpansOf(page))
        {
            var parts = span.Letters.Select(letter => GlyphOf(letter, text)).OfType<Glyph>().ToList();
            if (parts.Count > 0)
                glyphs.Add(
                    parts[0] with
                    {
                        Left = parts.Min(part => part.Left),
                        Right = parts.Max(part => part.Right),
                        Baseline = parts.Min(part => part.Baseline),
                    }
                );
        }

        return glyphs;
    }

    private static HashSet<(double, double, string)> Told(Page page) => [.. SpansOf(page).SelectMany(one => one.Span.Letters).Select(PlaceOf)];

    private static (double, double, string) PlaceOf(Letter letter) => (letter.StartBaseLine.X, letter.StartBaseLine.Y, letter.Value);

    // What a program says that a letter and its marks are. Of whole words, and of digits, what is seen counts and not what is said of it.
    private static IEnumerable<(MarkedContentElement Span, string Text)> SpansOf(Page page)
    {
        var open = new Stack<MarkedContentElement>(page.GetMarkedContents());
        while (open.TryPop(out var element))
        {
            foreach (var child in element.Children)
                open.Push(child);
            if (element.ActualText is not { Length: > 0 and <= LongestSpan } said || element.Letters.Count is 0 or > LongestSpan)
                continue;
            if (!said.Any(char.IsDigit) && !element.Letters.Any(letter => letter.Value.Any(char.IsDigit)))
                yield return (element, PlainLetters.Of(said));
        }
    }

    private static Glyph? GlyphOf(Letter letter, string text)
    {
        var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
        if (text.Length == 0 || !double.IsFinite(start.X) || !double.IsFinite(end.X) || !double.IsFinite(start.Y))
            return null;
        var glyph = new Glyph(text, Math.Min(start.X, end.X), Math.Max(start.X, end.X), start.Y, Math.Max(1, letter.PointSize));
        // A mark has no width of its own: it stands where its outline is.
        return glyph.Class == GlyphClass.Mark && letter.BoundingBox is { Width: > 0 } box ? glyph with { Left = box.Left, Right = box.Right } : glyph;
    }
}
