using System.Globalization;
using System.Text;

namespace Hasila.Reading.Archives;

/// <summary>One record of a WARC file (ISO 28500, versions 1.0 and 1.1).</summary>
/// <param name="Fields">Its named fields, names as written; letter case does not count.</param>
/// <param name="Block">Its content.</param>
internal sealed record WarcRecord(IReadOnlyDictionary<string, string> Fields, ReadOnlyMemory<byte> Block)
{
    private const int LongestHeader = 64 * 1024;

    public string? this[string field] => Fields.GetValueOrDefault(field);

    public string Type => this["WARC-Type"] ?? "";

    /// <summary>Some writers put the address between angle brackets, as the first standard showed it.</summary>
    public string? Address => this["WARC-Target-URI"]?.Trim('<', '>', ' ');

    public DateTimeOffset? Date =>
        DateTimeOffset.TryParse(this["WARC-Date"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    /// <summary>Why the archive says that the record was cut short when it was taken ("length", "time", "disconnect"); null where it does not.</summary>
    public string? Truncated => this["WARC-Truncated"];

    /// <summary>The length of a record's header with its blank line; 0 where none ends within bounds. Some writers end lines with a line feed alone.</summary>
    public static int HeaderLength(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, LongestHeader)];
        var end = head.IndexOf("\r\n\r\n"u8);
        var bare = (end < 0 ? head : head[..end]).IndexOf("\n\n"u8);
        if (bare >= 0)
            return bare + 2;
        return end < 0 ? 0 : end + 4;
    }

    public const string ArcRefusal = "this is an ARC file, the form of archives before WARC, and is not read; convert it to WARC ('warcio recompress' does)";

    /// <summary>Whether an ARC file begins here: it names itself in its first line.</summary>
    public static bool IsArc(ReadOnlySpan<byte> bytes) => bytes.StartsWith("filedesc://"u8);

    public static bool IsStart(ReadOnlySpan<byte> bytes) => bytes.StartsWith("WARC/"u8);

    /// <summary>How many bytes of blank lines (and of a byte order mark) stand here.</summary>
    public static int BlankLength(ReadOnlySpan<byte> bytes)
    {
        var mark = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        var text = bytes[mark..].IndexOfAnyExcept("\r\n \t"u8);
        return text < 0 ? bytes.Length : mark + text;
    }

    /// <summary>The fields of a header; null where it is none.</summary>
    public static IReadOnlyDictionary<string, string>? FieldsOf(ReadOnlySpan<byte> header)
    {
        var lines = Encoding.UTF8.GetString(header).Split('\n');
        for (var i = 0; i < lines.Length; i++)
            lines[i] = lines[i].TrimEnd('\r');
        if (lines[0] is not ("WARC/1.0" or "WARC/1.1" or "WARC/0.18" or "WARC/0.17"))
            return null;
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? last = null;
        foreach (var line in lines.Skip(1).TakeWhile(line => line.Length > 0))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] is ' ' or '\t' && last is not null)
                fields[last] += " " + line.Trim();
            else if (colon <= 0)
                return null;
            else
                fields[last = line[..colon]] = line[(colon + 1)..].Trim();
        }

        return fields;
    }

    public static long? ContentLength(IReadOnlyDictionary<string, string> fields) =>
        long.TryParse(fields.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;
}
