using System.Text;
using System.Xml;

namespace Hasila.Ingest.Feeds;

/// <summary>How feeds are read as XML: no document type (an entity may grow without bound), nothing fetched.</summary>
internal static class FeedXml
{
    public static XmlReaderSettings Settings { get; } =
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
        };

    /// <summary>A feed's letters, by its mark or declaration, else UTF-8; the declaration itself is left out.</summary>
    public static string Decoded(ReadOnlyMemory<byte> file)
    {
        using var stream = new MemoryStream(file.ToArray());
        var declared = EncodingIn(file.Span);
        using var reader = new StreamReader(stream, declared, detectEncodingFromByteOrderMarks: true);
        var text = reader.ReadToEnd();
        var start = text.AsSpan().TrimStart();
        if (!start.StartsWith("<?xml") || start.IndexOf("?>") is not (>= 0 and var end))
            return text;
        // Blank, so that every place in it stays the same.
        var to = text.Length - start.Length + end + 2;
        return string.Concat(new string(' ', to), text.AsSpan(to));
    }

    private static Encoding EncodingIn(ReadOnlySpan<byte> file)
    {
        var head = Encoding.Latin1.GetString(file[..Math.Min(file.Length, 200)]);
        var at = head.IndexOf("encoding=", StringComparison.Ordinal);
        if (!head.TrimStart().StartsWith("<?xml", StringComparison.Ordinal) || at < 0 || at + 10 >= head.Length)
            return Encoding.UTF8;
        var quote = head[at + 9];
        var close = head.IndexOf(quote, at + 10);
        try
        {
            return close < 0
                ? Encoding.UTF8
                : CodePagesEncodingProvider.Instance.GetEncoding(head[(at + 10)..close]) ?? Encoding.GetEncoding(head[(at + 10)..close]);
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }
}
