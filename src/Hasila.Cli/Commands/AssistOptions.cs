using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Hasila.Assist;
using Hasila.Cli.Output;

namespace Hasila.Cli.Commands;

/// <summary>The options with which a user asks for an assistant.</summary>
internal sealed class AssistOptions
{
    /// <summary>The environment variable with the endpoint's key.</summary>
    public const string KeyVariable = "HASILA_ASSIST_KEY";

    /// <summary>Endpoints with one model do not look at its name.</summary>
    private const string AnyModel = "default";

    private const int LongestWait = 3600;

    private readonly Option<string?> _address = new("--assist")
    {
        Description =
            "an OpenAI-compatible endpoint (http://127.0.0.1:8080/v1) that may propose further statements; each must stand in the article word for "
            + "word. The text of every article is sent there",
        HelpName = "ENDPOINT",
    };

    private readonly Option<string?> _model = new("--assist-model");

    private readonly Option<bool> _remote = new("--assist-remote");

    private readonly Option<int?> _seconds = new("--assist-seconds") { CustomParser = Seconds };

    public void AddTo(Command command)
    {
        command.Options.Add(_address);
        command.Options.Add(_model);
        command.Options.Add(_remote);
        command.Options.Add(_seconds);
        command.Validators.Add(Check);
    }

    /// <returns>Null where none was asked for.</returns>
    public AssistRun? Open(ParseResult parsed, bool explain)
    {
        if (parsed.GetValue(_address) is not { } address)
            return null;
        AssistantEndpoint.Parse(
            address,
            parsed.GetValue(_model) ?? AnyModel,
            Environment.GetEnvironmentVariable(KeyVariable),
            parsed.GetValue(_remote),
            out var endpoint
        );
        return new AssistRun(
            endpoint!,
            parsed.GetValue(_seconds) is { } seconds ? new AssistLimits { Time = TimeSpan.FromSeconds(seconds) } : new AssistLimits(),
            explain
        );
    }

    private static int? Seconds(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= LongestWait)
            return seconds;
        result.Refuse("assist.seconds", ("most", LongestWait));
        return null;
    }

    private void Check(CommandResult result)
    {
        if (
            result.GetValue(_address) is { } address
            && AssistantEndpoint.Parse(
                address,
                result.GetValue(_model) ?? AnyModel,
                Environment.GetEnvironmentVariable(KeyVariable),
                result.GetValue(_remote),
                out _
            )
                is { } reason
        )
            result.Refuse("assist.refused", ("reason", reason));
        if (result.GetValue(_address) is null && result.GetValue(_remote))
            result.Refuse("assist.remote");
    }
}
