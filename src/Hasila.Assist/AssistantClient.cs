using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Hasila.Assist;

/// <summary>The chat client for an endpoint: no retries, no redirects, no cookies; for this machine no proxy and no address but its own.</summary>
public static class AssistantClient
{
    private static readonly TimeSpan s_connect = TimeSpan.FromSeconds(5);

    /// <returns>To be disposed of by the caller.</returns>
    public static IChatClient Open(AssistantEndpoint endpoint, AssistLimits limits)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(limits);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !endpoint.IsLocal,
            ConnectTimeout = s_connect < limits.Time ? s_connect : limits.Time,
            AutomaticDecompression = DecompressionMethods.None,
        };
        if (endpoint.IsLocal)
            handler.ConnectCallback = ConnectHere;
        var http = new HttpClient(new BoundedAnswers(handler, limits.AnswerBytes)) { Timeout = Timeout.InfiniteTimeSpan };
        var options = new OpenAIClientOptions
        {
            Endpoint = endpoint.Address,
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = limits.Time,
        };
        // The library wants a key even where the endpoint wants none.
        return new Owned(new OpenAIClient(new ApiKeyCredential(endpoint.Key ?? "none"), options).GetChatClient(endpoint.Model).AsIChatClient(), http);
    }

    // A name such as localhost may be given another address by the machine's settings.
    private static async ValueTask<Stream> ConnectHere(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel).ConfigureAwait(false);
        var own = Array.FindAll(addresses, IPAddress.IsLoopback);
        if (own.Length == 0)
            throw new SocketException((int)SocketError.AddressNotAvailable, $"{context.DnsEndPoint.Host} is not this machine");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(own, context.DnsEndPoint.Port, cancel).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class Owned(IChatClient inner, HttpClient http) : DelegatingChatClient(inner)
    {
        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing)
                http.Dispose();
        }
    }
}
