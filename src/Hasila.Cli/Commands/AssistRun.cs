using Hasila.Assist;
using Hasila.Cli.Output;
using Hasila.Reading.Articles;
using Hasila.Statements.Model;

namespace Hasila.Cli.Commands;

/// <summary>An assistant for the length of one command; its troubles go to standard error, each once in a row.</summary>
internal sealed class AssistRun : IDisposable
{
    private readonly AssistantEndpoint _endpoint;
    private readonly AssistantClient _client;
    private readonly Assistant _assistant;
    private string? _said;

    public AssistRun(AssistantEndpoint endpoint, AssistLimits limits, bool explain)
    {
        _endpoint = endpoint;
        _client = AssistantClient.Open(endpoint, limits);
        _assistant = new Assistant(_client, limits) { Explain = explain };
        if (!endpoint.IsLocal)
            Console.Error.WriteLine($"hasila: the text of every article is sent to {Printed.Line(endpoint.Address.Host)}");
    }

    /// <summary>True once the assistant has failed for an article.</summary>
    public bool Failed { get; private set; }

    public async Task<Assisted> AddTo(Article article, IReadOnlyList<Statement> found, CancellationToken cancel)
    {
        var assisted = await _assistant.AddTo(article, found, cancel).ConfigureAwait(false);
        if (assisted.Trouble is { } trouble)
        {
            Failed = true;
            if (trouble != _said)
                Console.Error.WriteLine(
                    $"hasila: the assistant at {Printed.Line(_endpoint.Address.GetLeftPart(UriPartial.Authority))}: {trouble}; the statements are "
                        + $"those found without it"
                );
            _said = trouble;
        }

        return assisted;
    }

    public void Dispose() => _client.Dispose();
}
