using System.Net;
using System.Net.Sockets;
using static Hasila.Assist.Tests.Asking;

namespace Hasila.Assist.Tests;

/// <summary>Whatever an endpoint does: a reason in a line, bounded time and size, and the grammar's statements.</summary>
[Trait("Cost", "high")]
public sealed class HostileEndpointTests
{
    private static readonly AssistLimits s_short = new() { Time = TimeSpan.FromSeconds(2), AnswerBytes = 100_000 };

    [Theory]
    [InlineData("", "its answer")]
    [InlineData("<html>no</html>", "its answer")]
    [InlineData("[]", "its answer")]
    [InlineData("null", "its answer")]
    [InlineData("{\"choices\":[]}", "its answer")]
    [InlineData("{\"choices\":7}", "its answer")]
    [InlineData("{\"choices\":[{\"message\":{\"role\":7,\"content\":{}}}]}", "its answer")]
    [InlineData(
        "{\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":\"I cannot do "
            + "that.\"}}],\"id\":\"1\",\"created\":1,\"model\":\"m\",\"object\":\"chat.completion\"}",
        "no list of statements"
    )]
    [InlineData(
        "{\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":\"{\\\"statements\\\":{}}\"}}],"
            + "\"id\":\"1\",\"created\":1,\"model\":\"m\",\"object\":\"chat.completion\"}",
        "no list of statements"
    )]
    public async Task An_answer_that_is_no_answer_is_told(string body, string trouble)
    {
        await using var endpoint = StandInEndpoint.Answering(body);

        Unharmed(await Ask(endpoint.Address), trouble);
    }

    [Fact]
    public async Task Deeply_nested_json_is_no_list()
    {
        await using var endpoint = StandInEndpoint.Saying("{\"statements\":" + new string('[', 50_000) + new string(']', 50_000) + "}");

        Unharmed(await Ask(endpoint.Address), "no list of statements");
    }

    [Theory]
    [InlineData("500 Internal Server Error", "500")]
    [InlineData("401 Unauthorized", "401")]
    [InlineData("429 Too Many Requests", "429")]
    public async Task A_refusal_is_told_and_not_tried_again(string status, string told)
    {
        await using var endpoint = StandInEndpoint.Answering("{\"error\":{\"message\":\"sk-secret\"}}", status);

        var assisted = await Ask(endpoint.Address);

        Unharmed(assisted, told);
        Assert.DoesNotContain("sk-secret", assisted.Trouble, StringComparison.Ordinal);
        Assert.Single(endpoint.Requests);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = StandInEndpoint.Saying(Words());
        await using var endpoint = StandInEndpoint.Answering("", "307 Temporary Redirect", $"Location: {elsewhere.Address}/chat/completions\r\n");

        Unharmed(await Ask(endpoint.Address), "307");
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task Silence_ends_in_time()
    {
        await using var endpoint = new StandInEndpoint((_, stop) => Task.Delay(Timeout.Infinite, stop));

        await InTime(endpoint.Address, "within 2 seconds");
    }

    [Fact]
    public async Task A_trickle_of_headers_ends_in_time()
    {
        await using var endpoint = new StandInEndpoint(
            async (stream, stop) =>
            {
                await StandInEndpoint.Send(stream, "HTTP/1.1 200 OK\r\n", stop);
                while (true)
                {
                    await StandInEndpoint.Send(stream, "X: y\r\n", stop);
                    await Task.Delay(200, stop);
                }
            }
        );

        await InTime(endpoint.Address, "");
    }

    [Fact]
    public async Task A_trickle_of_an_answer_ends_in_time()
    {
        await using var endpoint = new StandInEndpoint(
            async (stream, stop) =>
            {
                await StandInEndpoint.Send(stream, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 90000\r\n\r\n", stop);
                while (true)
                {
                    await StandInEndpoint.Send(stream, " ", stop);
                    await Task.Delay(100, stop);
                }
            }
        );

        await InTime(endpoint.Address, "within 2 seconds");
    }

    [Fact]
    public async Task An_answer_without_end_is_cut_off()
    {
        await using var endpoint = new StandInEndpoint(
            async (stream, stop) =>
            {
                await StandInEndpoint.Send(stream, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n", stop);
                var chunk = "1000\r\n" + new string(' ', 4096) + "\r\n";
                while (true)
                    await StandInEndpoint.Send(stream, chunk, stop);
            }
        );

        Unharmed(await Ask(endpoint.Address, s_short with { Time = TimeSpan.FromMinutes(5) }), "longer than 100000 bytes");
    }

    [Fact]
    public async Task Headers_without_end_are_cut_off()
    {
        await using var endpoint = new StandInEndpoint(
            async (stream, stop) =>
            {
                await StandInEndpoint.Send(stream, "HTTP/1.1 200 OK\r\n", stop);
                while (true)
                    await StandInEndpoint.Send(stream, "X: " + new string('y', 1000) + "\r\n", stop);
            }
        );

        Unharmed(await Ask(endpoint.Address, s_short with { Time = TimeSpan.FromMinutes(5) }), "");
    }

    [Fact]
    public async Task A_connection_that_breaks_off_is_told()
    {
        await using var endpoint = new StandInEndpoint(
            (stream, stop) => StandInEndpoint.Send(stream, "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"cho", stop)
        );

        Unharmed(await Ask(endpoint.Address), "broke off");
    }

    [Fact]
    public async Task Nobody_listening_is_told()
    {
        Unharmed(await Ask($"http://127.0.0.1:{FreePort()}/v1"), "nothing listens");
    }

    [Fact]
    public async Task No_protected_connection_is_told()
    {
        await using var endpoint = StandInEndpoint.Saying(Words());

        var assisted = await Ask(endpoint.Address.Replace("http:", "https:", StringComparison.Ordinal), s_short);

        Assert.NotNull(assisted.Trouble);
        Assert.Empty(endpoint.Requests);
    }

    [Fact]
    public async Task After_failures_in_a_row_nothing_more_is_asked()
    {
        await using var endpoint = StandInEndpoint.Answering("", "500 Internal Server Error");
        AssistantEndpoint.Parse(endpoint.Address, "m", null, false, out var parsed);
        using var client = AssistantClient.Open(parsed!, Limits);
        var assistant = new Assistant(client, Limits);

        for (var i = 0; i < 5; i++)
            Unharmed(await assistant.AddTo(Article, Found, TestContext.Current.CancellationToken), "");

        Assert.Equal(Limits.Failures, endpoint.Requests.Count);
    }

    [Fact]
    public async Task A_user_who_gives_up_is_heard()
    {
        await using var endpoint = new StandInEndpoint((_, stop) => Task.Delay(Timeout.Infinite, stop));
        AssistantEndpoint.Parse(endpoint.Address, "m", null, false, out var parsed);
        using var client = AssistantClient.Open(parsed!, Limits);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Assistant(client, Limits).AddTo(Article, Found, cancel.Token));
    }

    private static async Task InTime(string address, string trouble)
    {
        // The endpoint never ends by itself: that there is an answer shows the limit. The guard is for a limit that is lost, and measures nothing.
        Unharmed(await Ask(address, s_short).WaitAsync(TimeSpan.FromMinutes(10), TestContext.Current.CancellationToken), trouble);
    }

    private static void Unharmed(Assisted assisted, string trouble)
    {
        Assert.NotNull(assisted.Trouble);
        Assert.Contains(trouble, assisted.Trouble, StringComparison.Ordinal);
        Assert.Equal(default, assisted.Counts);
        Assert.Equal(Found.Select(statement => (statement.Id, statement.Content)), assisted.Statements.Select(statement => (statement.Id, statement.Content)));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
