using System.Xml;

namespace Hasila.Ingest.Feeds;

/// <summary>
/// The places of a feed's parts in its text: its root's and channel's tags, what says whose it is, and its entries. Where the feed is damaged, what stands
/// before is there all the same.
/// </summary>
internal sealed class FeedOutline
{
    private static readonly HashSet<string> s_kept = new(StringComparer.Ordinal) { "title", "link", "language", "author", "id" };

    private readonly string _text;
    private readonly List<int> _lines = [0];
    private readonly List<(int Start, int End)> _context = [];
    private readonly List<(int Start, int End)> _entries = [];

    private FeedOutline(string text)
    {
        _text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                _lines.Add(i + 1);
        }
    }

    /// <summary>The text from an entry's tag to its end.</summary>
    public IReadOnlyList<(int Start, int End)> Entries => _entries;

    /// <summary>Where the text stops to be a feed; null where it is whole.</summary>
    public int? DamagedAt { get; private set; }

    /// <summary>Whether it has a document type.</summary>
    public bool HasDoctype { get; private set; }

    private string Root { get; set; } = "";

    private string? Channel { get; set; }

    private string RootName { get; set; } = "";

    public static FeedOutline Read(string text)
    {
        var outline = new FeedOutline(text);
        using var reader = XmlReader.Create(new StringReader(text), FeedXml.Settings);
        try
        {
            outline.Walk(reader, (IXmlLineInfo)reader);
        }
        catch (XmlException error)
        {
            outline.DamagedAt = outline.At(error.LineNumber, error.LinePosition);
            outline.HasDoctype = outline.Root.Length == 0 && text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        }

        return outline;
    }

    /// <summary>The feed with that entry alone.</summary>
    public string Reduced((int Start, int End) entry)
    {
        var context = string.Concat(_context.Select(part => _text[part.Start..part.End]));
        var words = _text[entry.Start..entry.End];
        if (Channel is null)
            return $"{Root}{context}{words}</{RootName}>";
        return RootName.EndsWith("RDF", StringComparison.Ordinal)
            ? $"{Root}{Channel}{context}</channel>{words}</{RootName}>"
            : $"{Root}{Channel}{context}{words}</channel></{RootName}>";
    }

    private void Walk(XmlReader reader, IXmlLineInfo place)
    {
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            var start = Before(place);
            var isInside = reader.Depth == 1 || (reader.Depth == 2 && Channel is not null);
            if (reader.Depth == 0)
            {
                (Root, RootName) = (Tag(start), reader.Name);
            }
            else if (reader.Depth == 1 && reader.LocalName == "channel")
            {
                Channel = Tag(start);
            }
            else if (isInside)
            {
                var (name, isEmpty, depth) = (reader.LocalName, reader.IsEmptyElement, reader.Depth);
                while (!isEmpty && reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth)) { }
                if (!isEmpty && reader.EOF)
                    return;
                var end = _text.IndexOf('>', isEmpty ? start : Before(place)) + 1;
                if (isEmpty)
                    end = start + Tag(start).Length;
                if (name is "item" or "entry")
                    _entries.Add((start, end));
                else if (s_kept.Contains(name))
                    _context.Add((start, end));
            }
        }
    }

    private int At(int line, int position) => line <= 0 ? 0 : Math.Min(_text.Length, _lines[Math.Min(line, _lines.Count) - 1] + Math.Max(0, position - 1));

    // The reader stands on the name.
    private int Before(IXmlLineInfo place) => _text.LastIndexOf('<', Math.Min(_text.Length - 1, At(place.LineNumber, place.LinePosition)));

    private string Tag(int start)
    {
        var quote = '\0';
        for (var i = start; i < _text.Length; i++)
        {
            if (quote != '\0')
                quote = _text[i] == quote ? '\0' : quote;
            else if (_text[i] is '"' or '\'')
                quote = _text[i];
            else if (_text[i] == '>')
                return _text[start..(i + 1)];
        }

        return _text[start..];
    }
}
