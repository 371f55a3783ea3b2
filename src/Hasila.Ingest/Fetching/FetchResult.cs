using Hasila.Reading.Captures;

namespace Hasila.Ingest.Fetching;

/// <summary>What fetching an address gives.</summary>
public abstract record FetchResult
{
    private FetchResult() { }

    /// <summary>The page came.</summary>
    /// <param name="Capture">Its bytes as the server has them, packing undone; its address is the last of the way there.</param>
    /// <param name="Warc">A WARC file of one record: the answer with its headers.</param>
    /// <param name="Tag">Its <c>ETag</c>, for asking again.</param>
    /// <param name="Modified">Its <c>Last-Modified</c>, for asking again.</param>
    public sealed record Fetched(Capture Capture, byte[] Warc, string? Tag, string? Modified) : FetchResult;

    /// <summary>The server has nothing newer than what was named.</summary>
    public sealed record NotModified : FetchResult;

    /// <param name="Reason">One sentence for a person, in both languages.</param>
    /// <param name="After">How long the server asks to be left alone; null where it does not say.</param>
    /// <param name="Status">What the server answered; null where nothing was asked or nothing came.</param>
    public sealed record Refused(string Reason, TimeSpan? After = null, int? Status = null) : FetchResult;
}
