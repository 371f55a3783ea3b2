using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Hasila.Ingest.Pdf;

/// <summary>
/// The library's filters, each held to what a document may unpack to: it has no bound of its own. What Flate gives is counted before it is kept; the other
/// filters are bounded by what goes in.
/// </summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private const long MostUnpacked = 512L * 1024 * 1024;
    private const int LongestStream = 64 * 1024 * 1024;

    // LZW gives at most some 1,400 bytes for one, and run lengths 64.
    private const int LongestLzw = 64 * 1024;
    private const int LongestOther = 8 * 1024 * 1024;

    private readonly IFilterProvider _inner = DefaultFilterProvider.Instance;
    private long _unpacked;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(_inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(_inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(_inner.GetAllFilters());

    private List<IFilter> Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new BoundedFilter(filter, this))];

    private void Check(IFilter filter, ReadOnlyMemory<byte> input)
    {
        if (filter is FlateFilter)
            _unpacked += LengthOf(input);
        else if (input.Length > (filter is LzwFilter ? LongestLzw : LongestOther))
            throw new InvalidDataException("a stream is longer than it may be");
        if (_unpacked > MostUnpacked)
            throw new InvalidDataException("the document unpacks to more than it may");
    }

    private static long LengthOf(ReadOnlyMemory<byte> input)
    {
        // The two bytes of zlib's head may be damaged where the rest is not.
        using var packed = new MemoryStream(input.Length > 2 ? input[2..].ToArray() : []);
        using var stream = new DeflateStream(packed, CompressionMode.Decompress);
        var buffer = new byte[81920];
        var length = 0L;
        try
        {
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                if ((length += read) > LongestStream)
                    throw new OverflowException("a stream unpacks to more than it may");
            }
        }
        catch (InvalidDataException)
        {
            // The filter itself decides what to make of damage: no more comes out of it than came until there.
        }

        return length;
    }

    private sealed class BoundedFilter(IFilter inner, BoundedFilters bounds) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            bounds.Check(inner, input);
            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }
}
