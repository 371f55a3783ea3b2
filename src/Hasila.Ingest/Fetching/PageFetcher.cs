using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Hasila.Ingest.Wording;
using Hasila.Reading.Captures;
using Hasila.Text;

namespace Hasila.Ingest.Fetching;

/// <summary>
/// Fetches one page by its address. The address that is connected to decides, not the name: a name that changes its mind between two questions gains nothing.
/// http and https on their own ports, each of five hops checked anew, bytes and time bounded, no cookies, no proxy; nothing that comes is run.
/// </summary>
public sealed class PageFetcher : IDisposable
{
    /// <summary>A page may have so many bytes, unpacked.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    private const int MostHops = 5;

    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http;
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _resolve;
    private readonly Func<IPEndPoint, CancellationToken, ValueTask<Stream>> _connect;
    private readonly TimeProvider _clock;

    public PageFetcher()
        : this(Dns.GetHostAddressesAsync, Connect, TimeProvider.System) { }

    /// <param name="resolve">Addresses of a name.</param>
    /// <param name="connect">Opens a connection to an address that was found to be public.</param>
    /// <param name="clock">Tells when a page was taken.</param>
    internal PageFetcher(
        Func<string, CancellationToken, Task<IPAddress[]>> resolve,
        Func<IPEndPoint, CancellationToken, ValueTask<Stream>> connect,
        TimeProvider clock
    )
    {
        (_resolve, _connect, _clock) = (resolve, connect, clock);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            MaxResponseHeadersLength = 64,
            ConnectCallback = async (context, cancel) => await Open(context.DnsEndPoint, cancel).ConfigureAwait(false),
        };
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("Hasila/0.1 (+ledger of claimed results)");
    }

    /// <param name="address">An absolute address.</param>
    /// <param name="tag">What its last answer's <c>ETag</c> was, if it is asked again.</param>
    /// <param name="modified">What its last answer's <c>Last-Modified</c> was, likewise.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<FetchResult> Fetch(string address, string? tag = null, string? modified = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(s_longest);
        try
        {
            return await Follow(address, tag, modified, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Refused(IngestBook.Phrase("fetch.time", ("seconds", (int)s_longest.TotalSeconds)));
        }
        catch (HttpRequestException error)
        {
            return InsideOf(error) is { } inside
                ? Refused(IngestBook.Phrase("fetch.inside", ("host", inside.Host)))
                : Refused(IngestBook.Phrase("fetch.failed", ("error", error.Message)));
        }
        catch (Exception error) when (error is IOException or InvalidDataException or SocketException)
        {
            return Refused(IngestBook.Phrase("fetch.failed", ("error", error.Message)));
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<FetchResult> Follow(string address, string? tag, string? modified, CancellationToken cancel)
    {
        for (var hop = 0; hop <= MostHops; hop++)
        {
            if (
                !Uri.TryCreate(address, UriKind.Absolute, out var uri)
                || uri.Scheme is not ("http" or "https")
                || uri.UserInfo.Length > 0
                || !uri.IsDefaultPort
            )
                return Refused(IngestBook.Phrase("fetch.address", ("address", address)));
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
            if (tag is not null)
                request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            if (modified is not null)
                request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
            if (answer.StatusCode == HttpStatusCode.NotModified)
                return new FetchResult.NotModified();
            if ((int)answer.StatusCode is >= 300 and < 400 && answer.Headers.Location is { } next)
            {
                address = new Uri(uri, next).AbsoluteUri;
                continue;
            }

            if (!answer.IsSuccessStatusCode)
                return new FetchResult.Refused(
                    IngestBook.Both(IngestBook.Phrase("fetch.status", ("status", (int)answer.StatusCode))),
                    AfterOf(answer),
                    (int)answer.StatusCode
                );
            return await Read(uri, answer, cancel).ConfigureAwait(false);
        }

        return Refused(IngestBook.Phrase("fetch.hops", ("hops", MostHops)));
    }

    private async Task<FetchResult> Read(Uri uri, HttpResponseMessage answer, CancellationToken cancel)
    {
        using var stream = await answer.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        if (await Bounded(stream, cancel).ConfigureAwait(false) is not { } body)
            return Refused(IngestBook.Phrase("fetch.long", ("most", MaxBytes / (1024 * 1024))));
        var taken = _clock.GetUtcNow();
        var warc = WarcWriter.Response(uri.AbsoluteUri, taken, answer, body);
        if (await Unpacked(body, answer.Content.Headers.ContentEncoding, cancel).ConfigureAwait(false) is not { } bytes)
            return Refused(IngestBook.Phrase("fetch.long", ("most", MaxBytes / (1024 * 1024))));
        var capture = new Capture
        {
            Bytes = bytes,
            Url = uri.AbsoluteUri,
            TakenAt = taken,
            MediaType = answer.Content.Headers.ContentType?.ToString(),
            Name = uri.AbsoluteUri,
        };
        return new FetchResult.Fetched(capture, warc, answer.Headers.ETag?.ToString(), answer.Content.Headers.LastModified?.ToString("R"));
    }

    private static async Task<byte[]?> Bounded(Stream stream, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0)
        {
            if (bytes.Length + read > MaxBytes)
                return null;
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    // Servers pack what was asked for unpacked.
    private static async Task<byte[]?> Unpacked(byte[] body, ICollection<string> encodings, CancellationToken cancel)
    {
        foreach (var encoding in encodings.Reverse())
        {
            using var packed = new MemoryStream(body);
            using Stream stream = encoding switch
            {
                "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
                "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
                "br" => new BrotliStream(packed, CompressionMode.Decompress),
                _ => packed,
            };
            if (await Bounded(stream, cancel).ConfigureAwait(false) is not { } bytes)
                return null;
            body = bytes;
        }

        return body;
    }

    private async ValueTask<Stream> Open(DnsEndPoint asked, CancellationToken cancel)
    {
        var found = IPAddress.TryParse(asked.Host, out var written) ? [written] : await _resolve(asked.Host, cancel).ConfigureAwait(false);
        // One address inside is reason enough: a name of the public network has none.
        if (found.Length == 0 || !found.All(PublicAddress.Is))
            throw new InsideException(asked.Host);
        SocketException? last = null;
        foreach (var address in found)
        {
            try
            {
                return await _connect(new IPEndPoint(address, asked.Port), cancel).ConfigureAwait(false);
            }
            catch (SocketException error)
            {
                last = error;
            }
        }

        throw last!;
    }

    private static async ValueTask<Stream> Connect(IPEndPoint address, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, cancel).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static InsideException? InsideOf(Exception error) => error as InsideException ?? (error.InnerException is { } inner ? InsideOf(inner) : null);

    private static TimeSpan? AfterOf(HttpResponseMessage answer) =>
        answer.Headers.RetryAfter?.Delta ?? (answer.Headers.RetryAfter?.Date is { } date ? date - DateTimeOffset.UtcNow : null);

    private static FetchResult.Refused Refused(LocalText words) => new(IngestBook.Both(words));

    private sealed class InsideException(string host) : IOException
    {
        public string Host => host;
    }
}
