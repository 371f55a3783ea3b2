using System.Text;
using System.Xml;
using Hasila.Ingest.Composing;
using Hasila.Ingest.Feeds;
using Hasila.Reading.Articles;

namespace Hasila.Ingest.Documents;

/// <summary>The blocks of one part of a Word document, in one pass.</summary>
/// <param name="text">What they are added to.</param>
internal sealed class DocxBody(ArticleText text)
{
    private const string CellGap = " | ";

    private readonly StringBuilder _words = new();
    private readonly List<StringBuilder> _rows = [];
    private BlockKind _kind = BlockKind.Paragraph;
    private int _tables;
    private bool _rowHasCells;

    /// <exception cref="XmlException">The part is damaged.</exception>
    public void Read(Stream part)
    {
        using var xml = XmlReader.Create(part, FeedXml.Settings);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement)
                End(xml.LocalName);
            else if (xml.NodeType == XmlNodeType.Element)
                Start(xml);
        }
    }

    private void Start(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "del" or "moveFrom" or "Fallback" or "instrText" or "delText" when !xml.IsEmptyElement:
                Pass(xml);
                break;
            case "footnote" or "endnote" when xml.GetAttribute("type", xml.NamespaceURI) is "separator" or "continuationSeparator" && !xml.IsEmptyElement:
                Pass(xml);
                break;
            case "t" when !xml.IsEmptyElement:
                while (xml.Read() && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                    _words.Append(xml.Value);
                break;
            case "tab":
                _words.Append(' ');
                break;
            case "noBreakHyphen":
                _words.Append('-');
                break;
            case "br" or "cr":
                EndLine();
                break;
            case "pStyle":
                _kind = KindOf(xml.GetAttribute("val", xml.NamespaceURI));
                break;
            case "numPr" when _kind == BlockKind.Paragraph:
                _kind = BlockKind.ListItem;
                break;
            case "tbl":
                Flush();
                _tables++;
                break;
            case "tr" when _tables == 1:
                _rows.Add(new StringBuilder());
                _rowHasCells = false;
                break;
            case "p" when xml.IsEmptyElement:
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p":
                EndLine();
                _kind = BlockKind.Paragraph;
                break;
            case "tc" when _tables == 1 && _rows.Count > 0:
                if (_rowHasCells)
                    _rows[^1].Append(CellGap);
                _rows[^1].Append(_words.ToString().Trim());
                _rowHasCells = true;
                _words.Clear();
                break;
            case "tbl" when --_tables == 0:
                foreach (var row in _rows)
                    text.Add(BlockKind.Table, row.ToString());
                _rows.Clear();
                break;
        }
    }

    // In a table a paragraph ends a word, elsewhere a block.
    private void EndLine()
    {
        if (_tables > 0)
            _words.Append(' ');
        else
            Flush();
    }

    private void Flush()
    {
        text.Add(_kind == BlockKind.Headline && text.Blocks.Any(block => block.Kind == BlockKind.Headline) ? BlockKind.Heading : _kind, _words.ToString());
        _words.Clear();
    }

    private static void Pass(XmlReader xml)
    {
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth)) { }
    }

    private static BlockKind KindOf(string? style) =>
        style switch
        {
            "Title" or "Heading1" or "1" => BlockKind.Headline,
            null => BlockKind.Paragraph,
            _ when style.StartsWith("Heading", StringComparison.Ordinal) => BlockKind.Heading,
            _ when style.StartsWith("List", StringComparison.Ordinal) => BlockKind.ListItem,
            "Quote" or "IntenseQuote" => BlockKind.Quote,
            "Caption" => BlockKind.Caption,
            _ => BlockKind.Paragraph,
        };
}
