using System.Globalization;
using Hasila.Disk;
using Hasila.Ingest.Fetching;
using Hasila.Reading.Captures;

namespace Hasila.Cli.Ingest;

/// <summary>
/// Addresses as inputs: each is fetched once, and what the server answered is kept with its headers as a WARC file in a folder beside the ledger. What is in
/// the ledger are the page's own bytes, the same as those of the page's file.
/// </summary>
/// <param name="ledgerPath">The ledger; null where nothing is to be written.</param>
internal sealed class Fetching(string? ledgerPath) : IDisposable
{
    private readonly Lazy<PageFetcher> _fetcher = new(() => new PageFetcher());

    public IEnumerable<Input> Inputs(string address)
    {
        switch (Fetch(address, null, null))
        {
            case FetchResult.Fetched fetched:
                return CollectionInputs.Unfolded(new Input.Page(address, fetched.Capture));
            case FetchResult.Refused refused:
                return [new Input.Unreadable(address, refused.Reason)];
            default:
                return [];
        }
    }

    /// <summary>One request; an answer is on the disk when this returns.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public FetchResult Fetch(string address, string? tag, string? modified)
    {
        var result = _fetcher.Value.Fetch(address, tag, modified).GetAwaiter().GetResult();
        if (result is FetchResult.Fetched fetched && ledgerPath is not null)
            Keep(fetched.Capture, fetched.Warc);
        return result;
    }

    public void Dispose()
    {
        if (_fetcher.IsValueCreated)
            _fetcher.Value.Dispose();
    }

    private void Keep(Capture capture, byte[] warc)
    {
        var folder = Directory.CreateDirectory($"{ledgerPath}.fetched").FullName;
        var taken = capture.TakenAt!.Value.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var path = Path.Combine(folder, $"{taken}-{capture.Id["sha256:".Length..][..16]}.warc");
        DurableFile.Write($"{path}.{Environment.ProcessId}.part", path, warc);
        DurableFile.FlushFolder(folder);
    }
}
