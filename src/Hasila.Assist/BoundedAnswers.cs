using System.Net;

namespace Hasila.Assist;

/// <summary>Cuts an answer off that is longer than it may be, before anything is made of it.</summary>
internal sealed class BoundedAnswers(HttpMessageHandler inner, int most) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var whole = new MemoryStream();
        var buffer = new byte[16_384];
        var stream = await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            int read;
            while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (whole.Length + read > most)
                {
                    answer.Dispose();
                    throw new AnswerTooLongException(most);
                }

                whole.Write(buffer, 0, read);
            }
        }

        whole.Position = 0;
        var bounded = new HttpResponseMessage(answer.StatusCode)
        {
            Content = new StreamContent(whole),
            RequestMessage = request,
            ReasonPhrase = null,
            Version = HttpVersion.Version11,
        };
        if (answer.Content.Headers.ContentType is { } type)
            bounded.Content.Headers.ContentType = type;
        answer.Dispose();
        return bounded;
    }
}

/// <summary>An answer went on after the bytes that it may have.</summary>
internal sealed class AnswerTooLongException(int most) : IOException($"its answer is longer than {most} bytes") { }
