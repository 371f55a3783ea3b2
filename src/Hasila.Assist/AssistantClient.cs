using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hasila.Assist;

/// <summary>
/// The one call that is made of an OpenAI-compatible endpoint, <c>POST {address}/chat/completions</c>: no retries, no redirects, no cookies; for this machine
/// no proxy and no address but its own. Safe for several threads.
/// </summary>
public sealed class AssistantClient : IDisposable
{
    private const string Json = "application/json";

    private static readonly TimeSpan s_connect = TimeSpan.FromSeconds(5);
    private static readonly JsonWriterOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly HttpClient _http;
    private readonly AssistantEndpoint _endpoint;
    private readonly Uri _completions;
    private readonly int _answerBytes;

    private AssistantClient(HttpClient http, AssistantEndpoint endpoint, int answerBytes)
    {
        _http = http;
        _endpoint = endpoint;
        _completions = new Uri($"{endpoint.Address.AbsoluteUri.TrimEnd('/')}/chat/completions");
        _answerBytes = answerBytes;
    }

    public static AssistantClient Open(AssistantEndpoint endpoint, AssistLimits limits)
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
        return new AssistantClient(new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan }, endpoint, limits.AnswerBytes);
    }

    public void Dispose() => _http.Dispose();

    /// <summary>What the model answers to a task and a message: the content of its first choice.</summary>
    /// <exception cref="AnswerRefusedException">The endpoint answered with another status than 2xx; its words are not read.</exception>
    /// <exception cref="AnswerTooLongException">The answer goes on after the bytes that it may have.</exception>
    /// <exception cref="HttpRequestException">The endpoint cannot be reached, or what it speaks is not HTTP.</exception>
    /// <exception cref="IOException">The connection broke off.</exception>
    /// <exception cref="JsonException">The answer is no chat completion.</exception>
    internal async Task<string> Ask(string task, string message, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _completions) { Content = Body(task, message) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(Json));
        if (_endpoint.Key is { } key)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode)
            throw new AnswerRefusedException((int)answer.StatusCode);
        return ContentOf(await Read(answer.Content, cancel).ConfigureAwait(false));
    }

    private ByteArrayContent Body(string task, string message)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_plain))
        {
            json.WriteStartObject();
            json.WriteString("model", _endpoint.Model);
            json.WriteNumber("temperature", 0);
            json.WriteStartObject("response_format");
            json.WriteString("type", "json_object");
            json.WriteEndObject();
            json.WriteStartArray("messages");
            Write(json, "system", task);
            Write(json, "user", message);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        var body = new ByteArrayContent(bytes.ToArray());
        body.Headers.ContentType = new MediaTypeHeaderValue(Json);
        return body;
    }

    private static void Write(Utf8JsonWriter json, string role, string content)
    {
        json.WriteStartObject();
        json.WriteString("role", role);
        json.WriteString("content", content);
        json.WriteEndObject();
    }

    private async Task<ReadOnlyMemory<byte>> Read(HttpContent content, CancellationToken cancel)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[16_384];
        var stream = await content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            int read;
            while ((read = await stream.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0)
            {
                if (whole.Length + read > _answerBytes)
                    throw new AnswerTooLongException(_answerBytes);
                whole.Write(buffer, 0, read);
            }
        }

        return whole.ToArray();
    }

    private static string ContentOf(ReadOnlyMemory<byte> answer)
    {
        using var json = JsonDocument.Parse(answer);
        if (
            json.RootElement is { ValueKind: JsonValueKind.Object } root
            && root.TryGetProperty("choices", out var choices)
            && choices is { ValueKind: JsonValueKind.Array }
            && choices.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first
            && first.TryGetProperty("message", out var message)
            && message.ValueKind == JsonValueKind.Object
            && message.TryGetProperty("content", out var content)
            && content.ValueKind == JsonValueKind.String
        )
            return content.GetString()!;
        throw new JsonException("no choices[0].message.content");
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
}

/// <summary>An answer went on after the bytes that it may have.</summary>
internal sealed class AnswerTooLongException(int most) : IOException($"its answer is longer than {most} bytes") { }

/// <summary>An endpoint answered with a status that is no success.</summary>
internal sealed class AnswerRefusedException(int status) : IOException($"it answered with status {status}") { }
