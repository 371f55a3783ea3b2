using System.Text;
using Hasila.Html.Encodings;
using Hasila.Html.Tests.Html5Lib;

namespace Hasila.Html.Tests;

public class EncodingTests(ITestOutputHelper output)
{
    private const string Arabic = "أعلن المجلس في بيان له أن فرق الإزالة أنهت عملها في ثلاث بلدات، وأن السكان بدؤوا بالعودة إلى بيوتهم";

    [Fact]
    public void The_standards_encoding_cases_name_the_right_encoding()
    {
        var known = Html5LibFolder.Known("encoding");
        var cases = EncodingCase.ReadAll(Html5LibFolder.Of("encoding")).ToList();
        foreach (var test in cases)
        {
            var found = HtmlEncoding.Detect(test.Bytes).Name;
            known.Note(test.Name, test.IsRight(found), () => $"{test.Expected} expected, {found} found\n{Encoding.Latin1.GetString(test.Bytes)}");
        }

        output.WriteLine("excluded scripted/tests1.dat: a script writes the meta element");
        output.WriteLine("excluded chardet/test_big5.txt: names no expected result; Big5 is found by declaration only");
        output.WriteLine($"{cases.Count} cases: {known.Right} right");
        Assert.True(cases.Count > 60, $"{cases.Count} cases");
        Assert.True(known.Faults().Count == 0, string.Join('\n', known.Faults()));
    }

    [Theory]
    [InlineData("windows-1256", "windows-1256")]
    [InlineData("iso-8859-6", "ISO-8859-6")]
    [InlineData("utf-8", "UTF-8")]
    [InlineData("utf-16", "UTF-16LE")]
    [InlineData("utf-16BE", "UTF-16BE")]
    public void Arabic_that_names_no_encoding_is_read_by_what_it_looks_like(string written, string found)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(written) ?? Encoding.GetEncoding(written);
        var tree = HtmlTree.Parse(bytes.GetBytes($"<title>x</title><p>{Arabic}"));
        Assert.Equal((found, HtmlEncodingSource.Statistics), (tree.Encoding.Name, tree.Encoding.Source));
        Assert.Equal(Arabic, tree.Body.Text());
    }

    [Fact]
    public void A_page_that_is_known_to_be_valid_is_read_as_any_other()
    {
        var page = Encoding.UTF8.GetBytes($"<meta charset=windows-1256><title>x</title>\r\n<p>{Arabic}");
        var tree = HtmlTree.Parse(page, new HtmlOptions { IsValidUtf8 = true });
        Assert.Equal(("UTF-8", Arabic), (tree.Encoding.Name, tree.Body.Text()));
        Assert.Equal(HtmlWriter.Outer(HtmlTree.Parse(page, new HtmlOptions { EncodingHint = "utf-8" }).Root), HtmlWriter.Outer(tree.Root));
    }

    [Fact]
    public void A_page_that_is_wrongly_said_to_be_valid_does_no_harm()
    {
        var mutations = new HtmlMutations(7, [Encoding.UTF8.GetBytes($"<p class=a>{Arabic}</p>")]);
        for (var i = 0; i < 2000; i++)
        {
            var tree = HtmlTree.Parse(mutations.Next(), new HtmlOptions { IsValidUtf8 = true });
            TreeInvariants.Hold(tree);
            Assert.NotNull(tree.Root.Text());
        }
    }

    [Theory]
    [InlineData("Le ministère a déclaré que la préfecture était prête à recevoir les élèves à la rentrée, après l'été.")]
    [InlineData("Für die Bürgermeisterin und die Bürger der Städte änderte sich über Jahre nichts.")]
    public void Western_text_that_names_no_encoding_is_windows_1252(string text)
    {
        var tree = HtmlTree.Parse(Encoding.Latin1.GetBytes("<p>" + text));
        Assert.Equal("windows-1252", tree.Encoding.Name);
        Assert.Equal(text, tree.Body.Text());
    }

    [Fact]
    public void The_servers_word_goes_before_the_pages_and_a_mark_before_both()
    {
        var page = "<meta charset=windows-1251><p>é"u8.ToArray();
        Assert.Equal(("windows-1251", HtmlEncodingSource.Meta), Of(page, null));
        Assert.Equal(("UTF-8", HtmlEncodingSource.Hint), Of(page, "text/html; charset=\"utf-8\""));
        Assert.Equal(("windows-1251", HtmlEncodingSource.Meta), Of(page, "no such encoding"));
        Assert.Equal(("UTF-8", HtmlEncodingSource.ByteOrderMark), Of([0xEF, 0xBB, 0xBF, .. page], "windows-1256"));

        static (string, HtmlEncodingSource) Of(byte[] bytes, string? hint)
        {
            var found = HtmlEncoding.Detect(bytes, hint);
            return (found.Name, found.Source);
        }
    }

    [Fact]
    public void Every_label_has_a_decoder_and_no_bytes_stop_it()
    {
        var bytes = Enumerable.Range(0, 256).Select(value => (byte)value).Concat("<p>end"u8.ToArray()).ToArray();
        using var stream = typeof(HtmlTree).Assembly.GetManifestResourceStream("labels.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var tree = HtmlTree.Parse(bytes, new HtmlOptions { EncodingHint = line.Split('\t')[0] });
            Assert.Equal(line.Split('\t')[1], tree.Encoding.Name);
            Assert.True(tree.Body.Exists);
        }
    }

    [Fact]
    public void What_is_not_valid_becomes_the_replacement_character()
    {
        var tree = HtmlTree.Parse((byte[])[.. "<p>a"u8, 0xC3, .. "b"u8, 0xED, 0xA0, 0x80, .. "c"u8], new HtmlOptions { EncodingHint = "utf-8" });
        Assert.Equal("a\uFFFDb\uFFFD\uFFFD\uFFFDc", tree.Body.Text());
        Assert.Equal("\uFFFDx", HtmlTree.Parse("<p>\uD800x").Body.Text());
    }

    [Fact]
    public void All_line_ends_are_line_feeds()
    {
        Assert.Equal("a\nb\nc\n\nd", HtmlTree.Parse("<pre>a\r\nb\rc\r\r\nd"u8.ToArray()).Body.TextContent());
    }
}
