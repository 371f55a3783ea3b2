using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Hasila.Testing;

/// <summary>
/// A chat endpoint on this machine that answers as a test wants: rightly, falsely, without end or not at all. Speaks HTTP over a plain socket.
/// </summary>
public sealed class StandInEndpoint : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Stream, CancellationToken, Task> _answer;
    private readonly Task _serving;

    /// <param name="answer">Writes the answer to a request that has been read.</param>
    public StandInEndpoint(Func<Stream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = Serve();
    }

    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1");

    /// <summary>Each request as it came: headers, an empty line, body.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>An endpoint whose model says <paramref name="words"/>.</summary>
    public static StandInEndpoint Saying(string words) => Answering(Chat(words));

    /// <summary>An endpoint that answers with a body.</summary>
    public static StandInEndpoint Answering(string body, string status = "200 OK", string further = "") =>
        new(
            (stream, stop) =>
                Send(
                    stream,
                    $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\n{further}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n"
                        + $"Connection: close\r\n\r\n{body}",
                    stop
                )
        );

    /// <summary>The body of a chat completion.</summary>
    public static string Chat(string words) =>
        JsonSerializer.Serialize(
            new
            {
                id = "1",
                @object = "chat.completion",
                created = 1,
                model = "m",
                choices = new[]
                {
                    new
                    {
                        index = 0,
                        message = new { role = "assistant", content = words },
                        finish_reason = "stop",
                    },
                },
                usage = new
                {
                    prompt_tokens = 1,
                    completion_tokens = 1,
                    total_tokens = 2,
                },
            }
        );

    public static Task Send(Stream stream, string text, CancellationToken stop) => stream.WriteAsync(Encoding.UTF8.GetBytes(text), stop).AsTask();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task Serve()
    {
        List<Task> open = [];
        try
        {
            while (true)
                open.Add(Answer(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task Answer(TcpClient client)
    {
        using var connection = client;
        try
        {
            var stream = connection.GetStream();
            if (await Read(stream) is not { } request)
                return;
            Requests.Enqueue(request);
            await _answer(stream, _stop.Token);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or SocketException)
        {
            // The other side hung up, or the test is over.
        }
    }

    private async Task<string?> Read(NetworkStream stream)
    {
        List<byte> read = [];
        var buffer = new byte[8192];
        var needed = -1;
        while (needed < 0 || read.Count < needed)
        {
            var count = await stream.ReadAsync(buffer, _stop.Token);
            if (count == 0)
                return null;
            read.AddRange(buffer.AsSpan(0, count));
            if (needed < 0)
                needed = LengthOf(Encoding.Latin1.GetString([.. read]));
        }

        return Encoding.UTF8.GetString([.. read]);
    }

    // Headers and body; -1 while the headers are not complete.
    private static int LengthOf(string begun)
    {
        var end = begun.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return -1;
        const string Name = "content-length:";
        var at = begun.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        return end
            + 4
            + (
                at < 0
                    ? 0
                    : int.Parse(
                        begun.AsSpan(at + Name.Length, begun.IndexOf("\r\n", at, StringComparison.Ordinal) - at - Name.Length),
                        NumberStyles.AllowLeadingWhite,
                        CultureInfo.InvariantCulture
                    )
            );
    }
}
