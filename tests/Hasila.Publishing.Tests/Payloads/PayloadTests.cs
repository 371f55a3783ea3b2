using System.Text;
using System.Text.Json;
using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Hasila.Publishing.Boards;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Infographics;
using Hasila.Publishing.Tables;
using Hasila.Text.Bidi;
using Xunit;
using Words = Hasila.Testing.Payloads;

namespace Hasila.Publishing.Tests.Payloads;

/// <summary>Whatever words stand in an edition's fields, they stay words: on the board, in the picture, in the table and in the data.</summary>
public sealed class PayloadTests
{
    private static readonly string[] s_drawn = ["svg", "title", "defs", "path", "rect", "g", "use"];
    private static readonly HtmlParser s_html = new();

    [Fact]
    public void There_are_as_many_as_were_tried_from_outside() => Assert.True(Words.All.Count >= 848, $"{Words.All.Count}");

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    [Trait("Cost", "high")]
    public void No_words_add_an_element_or_an_attribute_to_the_board(string language)
    {
        var plain = Shape(Board.Page(HostileEdition.Of("word"), language));
        Assert.NotEmpty(plain);
        foreach (var word in Words.All)
        {
            var page = Board.Page(HostileEdition.Of(word), language);
            Assert.True(plain.SequenceEqual(Shape(page)), $"the board has another shape with {Escaped(word)}");
            Assert.False(page.Any(c => BidiText.IsControl(c) || (char.IsControl(c) && c != '\n')), $"a control reaches the board from {Escaped(word)}");
        }
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    [Trait("Cost", "high")]
    public void The_picture_is_drawn_of_shapes_whatever_the_words(string language)
    {
        foreach (var some in Words.All.Chunk(48))
        {
            var svg = InfographicRenderer.Svg(HostileEdition.Of(some), language);
            using var xml = XmlReader.Create(new StringReader(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            while (xml.Read())
            {
                if (xml.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.EndElement)
                    continue;
                Assert.Equal(XmlNodeType.Element, xml.NodeType);
                Assert.Contains(xml.LocalName, s_drawn);
                while (xml.MoveToNextAttribute())
                {
                    Assert.False(xml.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase), xml.LocalName);
                    Assert.True(xml.LocalName != "href" || xml.Value[0] == '#', xml.Value);
                    Assert.DoesNotContain(xml.Value, c => BidiText.IsControl(c) || char.IsControl(c));
                }
            }
        }
    }

    [Fact]
    public void The_data_gives_back_the_words_to_the_letter()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
            EditionJson.Write(json, HostileEdition.Of(Words.All));
        Assert.DoesNotContain(bytes.ToArray(), b => b < 0x20);

        using var read = JsonDocument.Parse(bytes.ToArray());
        var notes = read.RootElement.GetProperty("claims").EnumerateArray().Select(claim => claim.GetProperty("review").GetProperty("note").GetString());
        Assert.Equal(Words.All, notes);
    }

    [Fact]
    public void No_words_stop_an_edition_from_being_drawn()
    {
        foreach (var word in (string[])["\0", "\u001b[0m", "\uffff", "\ud800", "", " "])
            Assert.NotEmpty(InfographicRenderer.Png(HostileEdition.Of(word), "ar", scale: 1));
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void No_cell_of_the_table_is_a_formula_whichever_separator_it_is_read_with(char separator)
    {
        var csv = CsvTable.Write(EditionTable.Of(HostileEdition.Of(Words.All)));

        Assert.DoesNotContain(LooseCells.Of(csv, separator), cell => LooseCells.IsFormula(cell));
    }

    [Fact]
    public void The_table_gives_back_the_words_without_controls()
    {
        var rows = LooseCells.Rows(CsvTable.Write(EditionTable.Of(HostileEdition.Of(Words.All))));

        var note = rows[0].IndexOf("note");
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        Assert.Equal(Words.All.Select(Plain), rows.Skip(2).Select(row => LooseCells.WithoutGuard(row[note])));
        Assert.Equal("", LooseCells.WithoutGuard(rows[2][rows[0].IndexOf("value")]));

        static string Plain(string word) => string.Concat(BidiText.StripControls(word).Where(c => !char.IsControl(c) || c is '\t' or '\n' or '\r'));
    }

    private static List<string> Shape(string page)
    {
        var document = s_html.ParseDocument(page);
        foreach (var counted in document.QuerySelectorAll("span.counts").ToList())
            counted.Remove();
        return [.. document.All.Select(element => $"{element.LocalName} {string.Join(' ', element.Attributes.Select(Attribute))}")];
    }

    // Foreign words stand in these attributes only.
    private static string Attribute(IAttr attribute) =>
        attribute.LocalName is "lang" or "content" ? attribute.LocalName : $"{attribute.LocalName}={attribute.Value}";

    private static string Escaped(string word)
    {
        var escaped = new StringBuilder();
        foreach (var c in word)
            escaped.Append(c is >= ' ' and <= '~' ? c.ToString() : $"\\u{(int)c:x4}");
        return escaped.ToString();
    }
}
