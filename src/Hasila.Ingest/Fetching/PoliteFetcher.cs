using System.Globalization;
using System.Text;
using Hasila.Ingest.Wording;
using Hasila.Text;

namespace Hasila.Ingest.Fetching;

/// <summary>
/// Fetches by itself, again and again, and so politely: one request at a time, a pause between two to the same host, none to a host that failed until its time
/// has come, and none that its <c>robots.txt</c> does not want.
/// </summary>
/// <param name="fetch">One request, conditional where tag and time are given.</param>
/// <param name="state">What is remembered of hosts.</param>
/// <param name="clock">The clock.</param>
/// <param name="wait">Waits between two requests to a host.</param>
public sealed class PoliteFetcher(Func<string, string?, string?, FetchResult> fetch, WatchState state, TimeProvider clock, Action<TimeSpan> wait)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, RobotsRules> _robots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FetchResult> _unreachable = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _asked = new(StringComparer.Ordinal);

    public FetchResult Fetch(string address, string? tag = null, string? modified = null)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return fetch(address, tag, modified);
        if (state.LeftAloneUntil(uri.Host, clock.GetUtcNow()) is { } until)
            return Refused(
                IngestBook.Phrase("watch.later", ("host", uri.Host), ("until", until.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)))
            );
        if (RobotsOf(uri) is not { } rules)
            return _unreachable[uri.Authority];
        if (!rules.Allow(uri.PathAndQuery))
            return Refused(IngestBook.Phrase("watch.robots", ("host", uri.Host), ("address", address)));
        return Ask(uri, tag, modified);
    }

    // Null for a site that does not say what it wants because it does not answer.
    private RobotsRules? RobotsOf(Uri uri)
    {
        if (_unreachable.ContainsKey(uri.Authority))
            return null;
        if (_robots.TryGetValue(uri.Authority, out var known))
            return known;
        switch (Ask(new Uri(uri, "/robots.txt"), null, null))
        {
            case FetchResult.Fetched fetched:
                return _robots[uri.Authority] = RobotsRules.Read(Encoding.UTF8.GetString(fetched.Capture.Bytes.Span));
            case FetchResult.Refused { Status: null or 429 or >= 500 } refused:
                _unreachable[uri.Authority] = refused;
                return null;
            default:
                return _robots[uri.Authority] = RobotsRules.AllowAll;
        }
    }

    private FetchResult Ask(Uri uri, string? tag, string? modified)
    {
        var now = clock.GetUtcNow();
        if (_asked.TryGetValue(uri.Host, out var last) && last + s_pause - now is var rest && rest > TimeSpan.Zero)
            wait(rest);
        var result = fetch(uri.AbsoluteUri, tag, modified);
        now = clock.GetUtcNow();
        _asked[uri.Host] = now;
        if (result is not FetchResult.Refused refused)
            state.Answered(uri.Host);
        else if (refused.Status is null or 429 or >= 500)
            state.Failed(uri.Host, now, refused.After);
        return result;
    }

    private static FetchResult.Refused Refused(LocalText words) => new(IngestBook.Both(words));
}
