using System.Net;
using System.Net.Sockets;
using System.Text;
using Hasila.Ingest.Fetching;
using Hasila.Reading.Archives;
using Hasila.Reading.Captures;

namespace Hasila.Ingest.Tests;

/// <summary>The address that is connected to decides: nothing inside this network is asked for anything, however it is written.</summary>
public sealed class FetchTests
{
    private const string Page = "<html><body><p>قالت الهيئة إنها رممت 142 مدرسة.</p></body></html>";

    public static TheoryData<string> Inside =>
        [
            .. (
                "127.0.0.1 127.1 127.0.1 0 0.0.0.0 0x7f.0.0.1 0x7f000001 2130706433 017700000001 0177.0.0.1 0x7f.1 127.0.0.1.:80 127.255.255.254 localhost "
                + "LOCALHOST localhost. a.localhost 10.0.0.1 10.255.255.255 0xa.0.0.1 167772161 172.16.0.1 172.31.255.255 192.168.0.1 192.168.1.1 "
                + "0xc0a80001 3232235521 "
                + "169.254.169.254 0xa9fea9fe 2852039166 100.64.0.1 100.127.255.255 192.0.0.1 192.0.2.1 198.18.0.1 198.51.100.1 203.0.113.1 "
                + "224.0.0.1 239.255.255.255 "
                + "240.0.0.1 255.255.255.255 [::1] [::] [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1] [::ffff:7f00:1] [::ffff:10.0.0.1] [::127.0.0.1] "
                + "[fe80::1] [fc00::1] "
                + "[fd12:3456::1] [ff02::1] [64:ff9b::7f00:1] [64:ff9b:1::1] [2001:db8::1] [2002:7f00:1::] [2001::1] [fec0::1] "
                + "[100::1] [::ffff:169.254.169.254] inside.example"
            ).Split(' '),
        ];

    [Theory]
    [MemberData(nameof(Inside))]
    public async Task Nothing_inside_is_connected_to(string host)
    {
        var connections = new List<IPEndPoint>();
        using var fetcher = new PageFetcher((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]), Refuse(connections), TimeProvider.System);
        Assert.IsType<FetchResult.Refused>(await fetcher.Fetch($"http://{host}/", cancel: TestContext.Current.CancellationToken));
        Assert.Empty(connections);
    }

    [Fact]
    public void There_are_sixty_of_them() => Assert.True(Inside.Count >= 60, $"{Inside.Count}");

    [Fact]
    public async Task A_name_that_changes_its_mind_gains_nothing()
    {
        var answers = new Queue<IPAddress>([IPAddress.Parse("8.8.8.8"), IPAddress.Loopback]);
        await using var server = Server.Start(
            "HTTP/1.1 302 Found\r\nLocation: http://rebind.example/again\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"u8.ToArray()
        );
        using var fetcher = new PageFetcher((_, _) => Task.FromResult<IPAddress[]>([answers.Dequeue()]), server.Connect, TimeProvider.System);
        var refused = Assert.IsType<FetchResult.Refused>(await fetcher.Fetch("http://rebind.example/", cancel: TestContext.Current.CancellationToken));
        Assert.Contains("inside this network", refused.Reason, StringComparison.Ordinal);
        Assert.Equal([new IPEndPoint(IPAddress.Parse("8.8.8.8"), 80)], server.Asked);
    }

    [Fact]
    public async Task A_name_with_one_address_inside_is_refused()
    {
        var connections = new List<IPEndPoint>();
        using var fetcher = new PageFetcher(
            (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("8.8.8.8"), IPAddress.Parse("10.0.0.7")]),
            Refuse(connections),
            TimeProvider.System
        );
        Assert.IsType<FetchResult.Refused>(await fetcher.Fetch("http://two.example/", cancel: TestContext.Current.CancellationToken));
        Assert.Empty(connections);
    }

    [Theory]
    [InlineData("ftp://river.example/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://river.example:8080/")]
    [InlineData("https://river.example:22/")]
    [InlineData("http://user:secret@river.example/")]
    [InlineData("gopher://river.example/")]
    [InlineData("river.example")]
    public async Task Other_schemes_ports_and_names_of_users_are_refused(string address)
    {
        var connections = new List<IPEndPoint>();
        using var fetcher = new PageFetcher((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("8.8.8.8")]), Refuse(connections), TimeProvider.System);
        Assert.IsType<FetchResult.Refused>(await fetcher.Fetch(address, cancel: TestContext.Current.CancellationToken));
        Assert.Empty(connections);
    }

    [Fact]
    public async Task A_page_that_is_fetched_is_the_capture_of_its_file_and_kept_with_its_headers()
    {
        var body = Encoding.UTF8.GetBytes(Page);
        await using var server = Server.Start([
            .. Encoding.ASCII.GetBytes(
                $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nX-Served-By: a\r\nETag: \"7\"\r\n"
                    + $"Connection: close\r\nContent-Length: {body.Length}\r\n\r\n"
            ),
            .. body,
        ]);
        using var fetcher = server.Fetcher();
        var fetched = Assert.IsType<FetchResult.Fetched>(await fetcher.Fetch("http://river.example/a/1", cancel: TestContext.Current.CancellationToken));
        Assert.Equal(Capture.IdOf(body), fetched.Capture.Id);
        Assert.Equal(("http://river.example/a/1", "\"7\""), (fetched.Capture.Url, fetched.Tag));
        Assert.Contains("X-Served-By: a", Encoding.UTF8.GetString(fetched.Warc), StringComparison.Ordinal);
        var page = Assert.IsType<Archived.Page>(Assert.Single(ArchiveReader.Read(new MemoryStream(fetched.Warc))));
        Assert.Equal((fetched.Capture.Id, fetched.Capture.Url), (page.Capture.Id, page.Capture.Url));
    }

    [Fact]
    public async Task A_way_of_more_than_five_hops_ends()
    {
        await using var server = Server.Start("HTTP/1.1 302 Found\r\nLocation: /next\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
        using var fetcher = server.Fetcher();
        Assert.Contains(
            "more than 5",
            Assert.IsType<FetchResult.Refused>(await fetcher.Fetch("http://river.example/", cancel: TestContext.Current.CancellationToken)).Reason,
            StringComparison.Ordinal
        );
        Assert.Equal(6, server.Asked.Count);
    }

    [Fact]
    public async Task A_page_without_an_end_is_stopped()
    {
        await using var server = Server.Start("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8.ToArray(), endless: true);
        using var fetcher = server.Fetcher();
        Assert.Contains(
            "longer than 32 MB",
            Assert.IsType<FetchResult.Refused>(await fetcher.Fetch("http://river.example/", cancel: TestContext.Current.CancellationToken)).Reason,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /private\nAllow: /private/open", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /private\nAllow: /private/open", "/private/x", false)]
    [InlineData("User-agent: *\nDisallow: /private\nAllow: /private/open", "/private/open/x", true)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: Hasila\nDisallow: /q", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true)]
    [InlineData("", "/a", true)]
    public void A_site_says_what_programs_may_ask_for(string file, string path, bool allowed) => Assert.Equal(allowed, RobotsRules.Read(file).Allow(path));

    [Fact]
    public void A_host_that_fails_is_left_alone_longer_each_time()
    {
        var now = new DateTimeOffset(2024, 3, 21, 12, 0, 0, TimeSpan.Zero);
        var state = new WatchState();
        state.Failed("river.example", now, asked: null);
        Assert.Equal(now.AddMinutes(15), state.LeftAloneUntil("river.example", now));
        state.Failed("river.example", now, asked: null);
        state = WatchState.Read(state.Write());
        Assert.Equal(now.AddMinutes(30), state.LeftAloneUntil("river.example", now));
        state.Failed("river.example", now, TimeSpan.FromHours(2));
        Assert.Equal(now.AddHours(2), state.LeftAloneUntil("river.example", now));
        state.Answered("river.example");
        Assert.Null(state.LeftAloneUntil("river.example", now));
    }

    [Fact]
    public void Watching_waits_between_two_requests_to_a_host_and_asks_for_robots_first()
    {
        var asked = new List<string>();
        var waits = new List<TimeSpan>();
        var polite = new PoliteFetcher(
            (address, _, _) =>
            {
                asked.Add(address);
                return address.EndsWith("robots.txt", StringComparison.Ordinal)
                    ? new FetchResult.Fetched(new Capture { Bytes = "User-agent: *\nDisallow: /no"u8.ToArray() }, [], null, null)
                    : new FetchResult.NotModified();
            },
            new WatchState(),
            new Stopped(),
            waits.Add
        );
        Assert.IsType<FetchResult.NotModified>(polite.Fetch("https://river.example/a"));
        Assert.IsType<FetchResult.Refused>(polite.Fetch("https://river.example/no"));
        Assert.IsType<FetchResult.NotModified>(polite.Fetch("https://bank.example/b"));
        Assert.Equal(["https://river.example/robots.txt", "https://river.example/a", "https://bank.example/robots.txt", "https://bank.example/b"], asked);
        Assert.Equal([TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2)], waits);
    }

    private sealed class Stopped : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 3, 21, 12, 0, 0, TimeSpan.Zero);
    }

    private static Func<IPEndPoint, CancellationToken, ValueTask<Stream>> Refuse(List<IPEndPoint> connections) =>
        (address, _) =>
        {
            connections.Add(address);
            throw new SocketException((int)SocketError.ConnectionRefused);
        };

    /// <summary>A server of this test's own that gives every connection the same answer; public addresses lead to it.</summary>
    private sealed class Server : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _end = new();
        private Task _serving = Task.CompletedTask;

        public List<IPEndPoint> Asked { get; } = [];

        public static Server Start(byte[] answer, bool endless = false)
        {
            var server = new Server();
            server._listener.Start();
            server._serving = server.Serve(answer, endless);
            return server;
        }

        public PageFetcher Fetcher() => new((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("8.8.8.8")]), Connect, TimeProvider.System);

        public async ValueTask<Stream> Connect(IPEndPoint address, CancellationToken cancel)
        {
            Asked.Add(address);
            var client = new TcpClient();
            await client.ConnectAsync((IPEndPoint)_listener.LocalEndpoint, cancel);
            return client.GetStream();
        }

        public async ValueTask DisposeAsync()
        {
            await _end.CancelAsync();
            _listener.Stop();
            await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _end.Dispose();
        }

        private async Task Serve(byte[] answer, bool endless)
        {
            var buffer = new byte[65536];
            while (!_end.IsCancellationRequested)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                try
                {
                    var stream = client.GetStream();
                    _ = await stream.ReadAsync(buffer, _end.Token);
                    await stream.WriteAsync(answer, _end.Token);
                    while (endless)
                        await stream.WriteAsync(buffer, _end.Token);
                }
                catch (IOException)
                {
                    // Who asked has gone.
                }
            }
        }
    }
}
