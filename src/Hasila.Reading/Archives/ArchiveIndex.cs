using System.Globalization;
using System.Text.Json;

namespace Hasila.Reading.Archives;

/// <summary>
/// The list of an archive's records that crawlers write beside it (CDX or CDXJ): it tells of records that are gone without a trace, as where a file was cut off
/// between two of them.
/// </summary>
public sealed class ArchiveIndex
{
    private const int LongestLine = 64 * 1024;
    private static readonly string[] s_endings = [".cdxj", ".cdx"];

    private readonly List<long> _offsets;

    private ArchiveIndex(string path, List<long> offsets) => (Path, _offsets) = (path, offsets);

    /// <summary>The index file.</summary>
    public string Path { get; }

    /// <summary>How many records it names.</summary>
    public int Count => _offsets.Count;

    /// <summary>The index beside an archive: <c>a.cdxj</c>, <c>a.warc.gz.cdx</c> and the like beside <c>a.warc.gz</c>; null where there is none.</summary>
    /// <exception cref="IOException">It is there and cannot be read.</exception>
    public static ArchiveIndex? Beside(string archive)
    {
        foreach (var stem in Stems(archive))
        foreach (var ending in s_endings)
        {
            if (File.Exists(stem + ending) && new FileInfo(stem + ending).Length > 0)
            {
                using var text = new StreamReader(stem + ending);
                return Read(text, stem + ending, System.IO.Path.GetFileName(archive));
            }
        }

        return null;
    }

    /// <summary>The places (in bytes) of records that the index names and the archive does not have, in order.</summary>
    /// <param name="counts">Of the whole archive.</param>
    public IReadOnlyList<long> MissingFrom(ArchiveCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return [.. _offsets.Where(offset => !counts.BeginsAt(offset)).Distinct().Order()];
    }

    internal static ArchiveIndex Read(TextReader text, string path, string archive)
    {
        var offsets = new List<long>();
        var (offsetAt, nameAt) = (-1, -1);
        while (text.ReadLine() is { } line)
        {
            if (line.Length > LongestLine)
                continue;
            if (line.AsSpan().TrimStart().StartsWith("CDX ", StringComparison.Ordinal))
            {
                var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
                (offsetAt, nameAt) = (Array.IndexOf(fields, "V"), Array.IndexOf(fields, "g"));
                if (offsetAt < 0)
                    offsetAt = Array.IndexOf(fields, "v");
            }
            else if (line.IndexOf('{', StringComparison.Ordinal) is >= 0 and var json)
            {
                Add(offsets, OfJson(line[json..], archive));
            }
            else if (offsetAt >= 0 && line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is var fields && offsetAt < fields.Length)
            {
                if (nameAt < 0 || nameAt >= fields.Length || IsOf(fields[nameAt], archive))
                    Add(offsets, Number(fields[offsetAt]));
            }
        }

        return new ArchiveIndex(path, offsets);
    }

    // a.warc.gz, then a.warc, then a.
    private static IEnumerable<string> Stems(string archive)
    {
        var stem = archive;
        while (true)
        {
            yield return stem;
            var ending = System.IO.Path.GetExtension(stem);
            if (ending.Length == 0)
                yield break;
            stem = stem[..^ending.Length];
        }
    }

    private static void Add(List<long> offsets, long? offset)
    {
        if (offset is { } place)
            offsets.Add(place);
    }

    private static long? OfJson(string text, string archive)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var row = json.RootElement;
            if (row.TryGetProperty("filename", out var name) && name.ValueKind == JsonValueKind.String && !IsOf(name.GetString()!, archive))
                return null;
            if (!row.TryGetProperty("offset", out var offset))
                return null;
            return offset.ValueKind == JsonValueKind.String ? Number(offset.GetString()!)
                : offset.TryGetInt64(out var number) ? number
                : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null; // A line of an index is a witness, and no more than one.
        }
    }

    private static bool IsOf(string name, string archive) => name.EndsWith(archive, StringComparison.OrdinalIgnoreCase);

    private static long? Number(string digits) => long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
