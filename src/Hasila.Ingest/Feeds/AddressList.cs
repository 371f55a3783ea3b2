using System.Text;
using System.Xml;

namespace Hasila.Ingest.Feeds;

/// <summary>Addresses that a list names: of a sitemap or news sitemap, or a line each.</summary>
public static class AddressList
{
    /// <summary>So many are read of one list.</summary>
    public const int Most = 50_000;

    /// <summary>In the order of the list, each once.</summary>
    /// <param name="file">The list.</param>
    /// <param name="isSitemap">Whether it is XML.</param>
    /// <exception cref="FormatException">The sitemap is damaged; what stands before is not told.</exception>
    public static IReadOnlyList<string> Read(ReadOnlyMemory<byte> file, bool isSitemap) =>
        [
            .. (isSitemap ? OfSitemap(FeedXml.Decoded(file)) : [.. Encoding.UTF8.GetString(file.Span).Split('\n')])
                .Select(line => line.Trim('\r', ' ', '\uFEFF'))
                .Where(line => Uri.TryCreate(line, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
                .Distinct(StringComparer.Ordinal)
                .Take(Most),
        ];

    private static List<string> OfSitemap(string text)
    {
        var found = new List<string>();
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), FeedXml.Settings);
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "loc", Depth: 2 })
                    found.Add(reader.ReadElementContentAsString());
            }
        }
        catch (XmlException error)
        {
            throw new FormatException(error.Message, error);
        }

        return found;
    }
}
