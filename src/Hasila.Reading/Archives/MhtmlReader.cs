using System.Globalization;
using System.Text;
using Hasila.Reading.Captures;

namespace Hasila.Reading.Archives;

/// <summary>The page of a saved page in one file (MHTML, RFC 2557): the first HTML part, or the one that the head names.</summary>
internal static class MhtmlReader
{
    private const int LongestHead = 64 * 1024;

    public static IEnumerable<Archived> Read(ReadOnlyMemory<byte> file, string? name)
    {
        if (Part.Read(file) is not { } head)
        {
            yield return new Archived.Damage(0, "the file has no head of a saved page");
            yield break;
        }

        if (head.Parameter("Content-Type", "boundary") is not { Length: > 0 } boundary)
        {
            yield return head.IsHtml ? Page(head, head, 0, name) : new Archived.Damage(0, "the saved page does not say where its parts end");
            yield break;
        }

        var found = false;
        foreach (var (offset, bytes) in Parts(file, boundary))
        {
            if (found || Part.Read(bytes) is not { IsHtml: true } part)
                continue;
            found = true;
            yield return Page(head, part, offset, name);
        }

        if (!found)
            yield return new Archived.Damage(0, "the saved page has no part that is a page");
        else if (file.Span.IndexOf(Encoding.Latin1.GetBytes("--" + boundary + "--")) < 0)
            yield return new Archived.Damage(file.Length, "the saved page is cut off");
    }

    private static Archived.Page Page(Part head, Part part, long offset, string? name) =>
        new(
            offset,
            new Capture
            {
                Bytes = part.Body(),
                Name = name,
                Url = part["Content-Location"] ?? head["Snapshot-Content-Location"] ?? head["Content-Location"],
                MediaType = part["Content-Type"],
                TakenAt = DateTimeOffset.TryParse(head["Date"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null,
            }
        );

    private static IEnumerable<(long Offset, ReadOnlyMemory<byte> Bytes)> Parts(ReadOnlyMemory<byte> file, string boundary)
    {
        var mark = Encoding.Latin1.GetBytes("--" + boundary);
        var at = file.Span.IndexOf(mark);
        while (at >= 0)
        {
            var start = at + mark.Length;
            var next = file.Span[start..].IndexOf(mark);
            var end = next < 0 ? file.Length : start + next;
            var bytes = file[start..end];
            var line = bytes.Span.IndexOf((byte)'\n');
            if (line is >= 0 and < 8)
                yield return (start, bytes[(line + 1)..]);
            at = next < 0 ? -1 : end;
        }
    }

    /// <summary>Fields and content of a message or one of its parts (RFC 2045).</summary>
    private sealed class Part(IReadOnlyDictionary<string, string> fields, ReadOnlyMemory<byte> content)
    {
        public string? this[string field] => fields.GetValueOrDefault(field);

        public bool IsHtml =>
            this["Content-Type"]?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true
            || this["Content-Type"]?.Contains("xhtml", StringComparison.OrdinalIgnoreCase) == true;

        public static Part? Read(ReadOnlyMemory<byte> bytes)
        {
            var span = bytes.Span[..Math.Min(bytes.Length, LongestHead)];
            var (end, gap) = (span.IndexOf("\r\n\r\n"u8), 4);
            if (end < 0)
                (end, gap) = (span.IndexOf("\n\n"u8), 2);
            if (end < 0)
                return null;
            var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            string? last = null;
            foreach (var line in Encoding.UTF8.GetString(span[..end]).Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0))
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                if (line[0] is ' ' or '\t' && last is not null)
                    fields[last] += " " + line.Trim();
                else if (colon > 0)
                    fields[last = line[..colon].Trim()] = line[(colon + 1)..].Trim();
            }

            return fields.Count == 0 ? null : new Part(fields, bytes[(end + gap)..]);
        }

        public string? Parameter(string field, string name)
        {
            foreach (var part in (this[field] ?? "").Split(';').Skip(1))
            {
                var equals = part.IndexOf('=', StringComparison.Ordinal);
                if (equals > 0 && part[..equals].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
                    return part[(equals + 1)..].Trim().Trim('"');
            }

            return null;
        }

        public byte[] Body() =>
            (this["Content-Transfer-Encoding"] ?? "").Trim().ToUpperInvariant() switch
            {
                "QUOTED-PRINTABLE" => Unquoted(content.Span),
                "BASE64" => FromBase64(content.Span),
                _ => content.ToArray(),
            };

        private static byte[] Unquoted(ReadOnlySpan<byte> text)
        {
            var bytes = new List<byte>(text.Length);
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] != '=')
                    bytes.Add(text[i]);
                else if (i + 1 < text.Length && text[i + 1] == '\n')
                    i++;
                else if (i + 2 < text.Length && text[i + 1] == '\r' && text[i + 2] == '\n')
                    i += 2;
                else if (i + 2 < text.Length && char.IsAsciiHexDigit((char)text[i + 1]) && char.IsAsciiHexDigit((char)text[i + 2]))
                    bytes.Add((byte)((Convert.FromHexString([(char)text[++i], (char)text[++i]]))[0]));
                else
                    bytes.Add(text[i]);
            }

            return [.. bytes];
        }

        private static byte[] FromBase64(ReadOnlySpan<byte> text)
        {
            var letters = text.ToArray().Where(b => b > ' ' && b != '-').ToArray();
            var whole = letters.AsSpan(0, letters.Length / 4 * 4);
            var bytes = new byte[whole.Length];
            System.Buffers.Text.Base64.DecodeFromUtf8(whole, bytes, out _, out var written);
            return bytes[..written];
        }
    }
}
