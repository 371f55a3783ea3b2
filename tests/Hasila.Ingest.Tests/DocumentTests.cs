using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Hasila.Reading.Articles;
using Capture = Hasila.Reading.Captures.Capture;

namespace Hasila.Ingest.Tests;

/// <summary>Releases as PDF and DOCX say what they say on paper: every figure, in the cell where it stands.</summary>
public sealed partial class DocumentTests
{
    private const double MostErrors = 0.005;

    private static readonly string s_release = Flat(Encoding.UTF8.GetString(Files.Sample("release.txt")));

    [Theory]
    [InlineData("chromium-naskh.pdf")]
    [InlineData("chromium-kufi.pdf")]
    [InlineData("chromium-sans.pdf")]
    [InlineData("chromium-dejavu.pdf")]
    public void A_release_printed_by_a_browser_keeps_figures_words_and_cells(string file)
    {
        var bytes = Files.Sample(file);
        var article = Files.Read(bytes);
        Assert.Equal(Capture.IdOf(bytes), article.Id);
        Assert.Equal(Figures(s_release), Figures(article.Text));
        Assert.True(ErrorRate(s_release, Flat(article.Text)) <= MostErrors, Flat(article.Text));
        Assert.Equal("بيان: حصيلة عام من العمل في وادي الزيزفون", article.Headline);
        Assert.Equal(new DateOnly(2024, 3, 21), article.Published!.Date);
        var rows = article.Blocks.Where(block => block.Kind == BlockKind.Table).Select(article.TextOf);
        Assert.Equal(["البند | المخطط | المنفذ", "مدارس | 150 | 142", "طرق (كم) | 500 | 450.5"], rows);
        Assert.All(article.Blocks, block => Assert.Equal(1, block.Page));
    }

    [RealTheory]
    [InlineData("r1.pdf", true)]
    [InlineData("r2.pdf", true)]
    [InlineData("r3.pdf", true)]
    [InlineData("r4.pdf", true)]
    [InlineData("lo1.pdf", false)]
    [InlineData("lo2.pdf", false)]
    public void A_release_from_elsewhere_keeps_them_too(string file, bool hasTitle)
    {
        var truth = File.ReadAllLines(TestMaterial.Shared("data", "ways", "pdf", "truth.txt")).Skip(hasTitle ? 0 : 1);
        var expected = Flat(string.Join('\n', truth));
        var article = Files.Read(File.ReadAllBytes(TestMaterial.Shared("data", "ways", "pdf", file)));
        Assert.Equal(Figures(expected), Figures(article.Text));
        Assert.True(ErrorRate(expected, Flat(article.Text)) <= MostErrors, Flat(article.Text));
        Assert.Equal(3, article.Blocks.Count(block => block.Kind == BlockKind.Table && article.TextOf(block).Split(" | ").Length == 3));
    }

    [Fact]
    public void A_pdf_whose_letters_have_no_characters_says_so() =>
        Assert.Contains(
            "without usable character maps",
            Files.Refused(Pdf("BT /F1 12 Tf 20 700 Td (\\200\\201\\202\\203\\204\\205\\206) Tj ET", "/Differences [128 /g1 /g2 /g3 /g4 /g5 /g6 /g7]")),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_pdf_of_pictures_says_so() => Assert.Contains("made of pictures", Files.Refused(Pdf("q Q", "")), StringComparison.Ordinal);

    [Fact]
    public void A_pdf_that_unpacks_without_end_is_stopped()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var blanks = Enumerable.Repeat((byte)' ', 1 << 20).ToArray();
            for (var i = 0; i < 200; i++)
                zlib.Write(blanks);
        }

        Assert.Contains("PDF", Files.Refused(Pdf(Encoding.Latin1.GetString(packed.ToArray()), "", filter: "/Filter /FlateDecode")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hidden_figure_is_not_what_is_seen()
    {
        var pdf = Pdf("/Span <</ActualText (95)>> BDC BT /F1 12 Tf 20 700 Td (65 schools were rebuilt in the valley) Tj ET EMC", "");
        Assert.Contains("65 schools", Files.Read(pdf).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Cost", "high")]
    public void Cut_and_flipped_pdfs_are_read_or_refused()
    {
        var file = Files.Sample("chromium-sans.pdf");
        foreach (var damaged in Files.Damaged(file, flips: 1000).Where((_, at) => at % 8 == 0))
        {
            var result = CaptureReader.Read(new Capture { Bytes = damaged });
            Assert.True(result is ReadResult.Read or ReadResult.Rejected);
        }
    }

    [Fact]
    public void A_document_is_the_text_with_all_changes_accepted()
    {
        var article = Files.Read(
            Docx(
                """
                <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>بيان الهيئة</w:t></w:r></w:p>
                <w:p><w:r><w:t xml:space="preserve">صدر يوم الخميس 21 آذار 2024.</w:t></w:r></w:p>
                <w:p><w:r><w:t xml:space="preserve">عاد أكثر من </w:t></w:r><w:del><w:r><w:delText>60</w:delText></w:r></w:del>
                <w:ins><w:r><w:t>65</w:t></w:r></w:ins>
                <w:r><w:t xml:space="preserve"> بالمئة</w:t></w:r><w:moveFrom><w:r><w:t>قبل</w:t></w:r></w:moveFrom>
                <w:r><w:br/><w:t>سطر ثان</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>بند</w:t></w:r></w:p>
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>البند</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>المنفذ</w:t></w:r></w:p></w:tc></w:tr>
                <w:tr><w:tc><w:p><w:r><w:t>مدارس</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>142</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                """
            )
        );
        Assert.Equal(
            "بيان الهيئة\n\nصدر يوم الخميس 21 آذار 2024.\n\nعاد أكثر من 65 بالمئة\n\nسطر ثان\n\nبند\n\nالبند | المنفذ\n\nمدارس | 142\n\nحاشية",
            article.Text
        );
        Assert.Equal(("بيان الهيئة", new DateOnly(2024, 3, 21)), (article.Headline, article.Published!.Date));
        Assert.Contains(article.Blocks, block => block.Kind == BlockKind.ListItem);
        Assert.Equal("رأس الصفحة", Assert.Single(article.Furniture).Text);
    }

    [Fact]
    public void Cut_and_flipped_documents_are_read_whole_or_refused()
    {
        var file = Docx("<w:p><w:r><w:t>عاد أكثر من 65 بالمئة من النازحين إلى القرى.</w:t></w:r></w:p>");
        foreach (var damaged in Files.Damaged(file, flips: 1000))
        {
            var result = CaptureReader.Read(new Capture { Bytes = damaged, Name = "a.docx" });
            if (result is ReadResult.Read { Article: var article } && Files.FormatOf(damaged) == Formats.FileFormat.Docx)
                Assert.Contains("65 بالمئة من النازحين", article.Text, StringComparison.Ordinal);
        }
    }

    private static byte[] Docx(string body)
    {
        const string Open = "<?xml version=\"1.0\"?><w:{0} xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part("word/document.xml", Open.Replace("{0}", "document", StringComparison.Ordinal) + $"<w:body>{body}</w:body></w:document>");
            Part(
                "word/footnotes.xml",
                Open.Replace("{0}", "footnotes", StringComparison.Ordinal) + "<w:footnote><w:p><w:r><w:t>حاشية</w:t></w:r></w:p></w:footnote></w:footnotes>"
            );
            Part("word/header1.xml", Open.Replace("{0}", "hdr", StringComparison.Ordinal) + "<w:p><w:r><w:t>رأس الصفحة</w:t></w:r></w:p></w:hdr>");

            void Part(string name, string text)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    // A page of one font without a character map of its own.
    private static byte[] Pdf(string content, string encoding, string filter = "")
    {
        var font = encoding.Length == 0 ? "/Encoding /WinAnsiEncoding" : $"/Encoding << /Type /Encoding {encoding} >>";
        string[] parts =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} {filter} >>\nstream\n{content}\nendstream",
            $"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica {font} >>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < parts.Length; i++)
        {
            places.Add(file.Length);
            file.Append(null, $"{i + 1} 0 obj\n{parts[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(null, $"xref\n0 {parts.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(place => file.Append(null, $"{place:D10} 00000 n \n"));
        file.Append(null, $"trailer << /Size {parts.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Flat(string text) => string.Join(' ', text.Replace('|', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static List<string> Figures(string text) => [.. Figure().Matches(text).Select(figure => figure.Value)];

    private static double ErrorRate(string truth, string read)
    {
        var before = Enumerable.Range(0, read.Length + 1).ToArray();
        for (var i = 1; i <= truth.Length; i++)
        {
            var row = new int[read.Length + 1];
            row[0] = i;
            for (var j = 1; j <= read.Length; j++)
                row[j] = Math.Min(Math.Min(row[j - 1], before[j]) + 1, before[j - 1] + (truth[i - 1] == read[j - 1] ? 0 : 1));
            before = row;
        }

        return (double)before[^1] / truth.Length;
    }

    [GeneratedRegex(@"\d+(?:[.,:/٬٫]\d+)*")]
    private static partial Regex Figure();
}
