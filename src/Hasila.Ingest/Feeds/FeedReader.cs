using System.Text;
using System.Xml;
using System.Xml.Linq;
using Hasila.Ingest.Composing;
using Hasila.Ingest.Wording;
using Hasila.Reading.Archives;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;

namespace Hasila.Ingest.Feeds;

/// <summary>RSS and Atom: an entry is a capture. Without a library: one throws on a day in Arabic, another one expands entities.</summary>
internal static class FeedReader
{
    private static readonly XNamespace s_content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace s_core = "http://purl.org/dc/elements/1.1/";

    public static IEnumerable<Archived> Entries(ReadOnlyMemory<byte> file, string name)
    {
        var text = FeedXml.Decoded(file);
        var outline = FeedOutline.Read(text);
        if (outline.HasDoctype)
        {
            yield return Refusal.Damage(0, IngestBook.Phrase("feed.doctype"));
            yield break;
        }

        foreach (var entry in outline.Entries)
        {
            var reduced = outline.Reduced(entry);
            if (Parse(reduced) is { } feed)
                yield return Composing.Entries.Page(entry.Start, name, Encoding.UTF8.GetBytes(reduced), AddressOf(feed));
            else
                yield return Refusal.Damage(entry.Start, IngestBook.Phrase("entry.unreadable"));
        }

        if (outline.DamagedAt is { } at)
            yield return Refusal.Damage(at, IngestBook.Phrase("feed.damaged"));
        else if (outline.Entries.Count == 0)
            yield return Refusal.Damage(0, IngestBook.Phrase("feed.empty"));
    }

    public static Article? Read(Capture capture)
    {
        if (Parse(FeedXml.Decoded(capture.Bytes)) is not { } feed)
            return null;
        var entry = new FeedEntry
        {
            Title = Words(feed.Entry, "title"),
            Content = ContentOf(feed.Entry),
            Published = Moments.DayOf(
                Plain(feed.Entry, "pubDate") ?? Plain(feed.Entry, "published") ?? Plain(feed.Entry, "date") ?? Plain(feed.Entry, "updated")
            ),
            Authors = AuthorsOf(feed.Entry),
            Site = Words(feed.Channel, "title"),
        };
        return entry.ToArticle(capture with { Url = capture.Url ?? AddressOf(feed) });
    }

    private sealed record OneEntry(XElement Channel, XElement Entry);

    private static OneEntry? Parse(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), FeedXml.Settings);
            var root = XElement.Load(reader);
            var channel = Child(root, "channel") ?? root;
            var entries = root.Elements().Concat(channel == root ? [] : channel.Elements()).Where(one => one.Name.LocalName is "item" or "entry").ToList();
            return entries is [var only] ? new OneEntry(channel, only) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static XElement? Child(XElement owner, string name) => owner.Elements().FirstOrDefault(one => one.Name.LocalName == name && one.Value.Length > 0);

    private static string? Plain(XElement owner, string name) => Child(owner, name)?.Value.Trim();

    private static string? Words(XElement owner, string name) =>
        owner
            .Elements()
            .FirstOrDefault(one => one.Name.LocalName == name && (one.Name.Namespace == owner.Name.Namespace || one.Name.Namespace == XNamespace.None))
            is { } element
        && HtmlPiece.TextOf(Inner(element)).ReplaceLineEndings(" ").Trim() is { Length: > 0 } words
            ? words
            : null;

    // The whole text where the feed has it, else what it has.
    private static string ContentOf(XElement entry)
    {
        var whole = entry.Element(s_content + "encoded") ?? Child(entry, "content") ?? Child(entry, "description") ?? Child(entry, "summary");
        return whole is null ? "" : Inner(whole);
    }

    private static string Inner(XElement element) =>
        element.HasElements ? string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))) : element.Value;

    private static IReadOnlyList<string> AuthorsOf(XElement entry) =>
        [
            .. entry
                .Elements(s_core + "creator")
                .Select(one => one.Value)
                .Concat(entry.Elements().Where(one => one.Name.LocalName == "author").Select(one => Plain(one, "name") ?? NameIn(one.Value)))
                .Select(name => name.Trim())
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];

    // RSS asks for "mail@paper.example (Name)".
    private static string NameIn(string author)
    {
        var open = author.IndexOf('(', StringComparison.Ordinal);
        return open >= 0 && author.EndsWith(')') ? author[(open + 1)..^1]
            : author.Contains('@', StringComparison.Ordinal) ? ""
            : author;
    }

    private static string? AddressOf(OneEntry feed)
    {
        var link =
            LinkOf(feed.Entry) ?? (Child(feed.Entry, "guid") is { } guid && (string?)guid.Attribute("isPermaLink") != "false" ? guid.Value.Trim() : null);
        return link is not null && Uri.TryCreate(link, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" ? link
            : link is not null
            && LinkOf(feed.Channel) is { } site
            && Uri.TryCreate(site, UriKind.Absolute, out var root)
            && Uri.TryCreate(root, link, out var joined)
                ? joined.AbsoluteUri
            : null;
    }

    private static string? LinkOf(XElement owner)
    {
        foreach (var link in owner.Elements().Where(one => one.Name.LocalName == "link"))
        {
            if ((string?)link.Attribute("href") is { Length: > 0 } target && (string?)link.Attribute("rel") is null or "alternate")
                return target.Trim();
            if (link.Value.Trim() is { Length: > 0 } words)
                return words;
        }

        return null;
    }
}
