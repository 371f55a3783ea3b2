using System.CommandLine;
using Hasila.Cli.Ingest;
using Hasila.Cli.Output;
using Hasila.Cli.Texts;

namespace Hasila.Cli.Commands;

/// <summary>The options <c>--since</c>, <c>--until</c>, <c>--outlet</c> and <c>--lang</c>.</summary>
internal sealed class WantedOptions
{
    private readonly Option<DateOnly?> _since = new("--since") { CustomParser = TextInput.Day };

    private readonly Option<DateOnly?> _until = new("--until") { CustomParser = TextInput.Day };

    private readonly Option<string?> _outlet = new("--outlet");

    private readonly Option<string?> _language = new("--lang");

    public WantedOptions() =>
        _language.Validators.Add(given =>
        {
            if (given.Tokens is [var word] && !(word.Value.Length is 2 or 3 && word.Value.All(char.IsAsciiLetterLower)))
                given.Refuse("lang.letters");
        });

    public void AddTo(Command command)
    {
        command.Options.Add(_since);
        command.Options.Add(_until);
        command.Options.Add(_outlet);
        command.Options.Add(_language);
    }

    public Wanted Read(ParseResult parsed) => new(parsed.GetValue(_since), parsed.GetValue(_until), parsed.GetValue(_outlet), parsed.GetValue(_language));
}
