using System.CommandLine;
using Hasila.Cli.Commands;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;

namespace Hasila.Cli.Ingest;

/// <summary>What of the inputs is taken, by its day, and what the person says of it. A page that does not tell its day is taken.</summary>
/// <param name="Since">The first day; null for any.</param>
/// <param name="Until">The last day; null for any.</param>
/// <param name="Outlet">The outlet, or the account of posts.</param>
/// <param name="Language">ISO 639-1.</param>
internal sealed record Wanted(DateOnly? Since, DateOnly? Until, string? Outlet, string? Language)
{
    private int _leftOut;

    public static Wanted All => new(null, null, null, null);

    public Capture AsSaid(Capture capture) =>
        Outlet is null && Language is null ? capture : capture with { Outlet = Outlet ?? capture.Outlet, Language = Language ?? capture.Language };

    public bool Takes(Article article)
    {
        var takes = article.Published is not { Date: var day } || !(day < Since || day > Until);
        _leftOut += takes ? 0 : 1;
        return takes;
    }

    /// <summary>Tells how many were left out, on standard error.</summary>
    public void TellLeftOut()
    {
        if (_leftOut > 0)
            Console.Error.WriteLine($"note: {_leftOut} {(_leftOut == 1 ? "page is" : "pages are")} of days outside --since and --until, and left out");
        _leftOut = 0;
    }
}

/// <summary>The options <c>--since</c>, <c>--until</c>, <c>--outlet</c> and <c>--lang</c>.</summary>
internal sealed class WantedOptions
{
    private readonly Option<DateOnly?> _since = new("--since")
    {
        Description = "leave out what was published before this day (2024-03-31)",
        CustomParser = TextInput.Day,
    };

    private readonly Option<DateOnly?> _until = new("--until") { Description = "leave out what was published after this day", CustomParser = TextInput.Day };

    private readonly Option<string?> _outlet = new("--outlet") { Description = "the outlet of the pages, or the account of the posts, where you know it" };

    private readonly Option<string?> _language = new("--lang") { Description = "the language of the pages (ar, en), where you know it" };

    public WantedOptions() =>
        _language.Validators.Add(given =>
        {
            if (given.Tokens is [var word] && !(word.Value.Length is 2 or 3 && word.Value.All(char.IsAsciiLetterLower)))
                given.AddError("--lang is a language by its two letters (ISO 639-1): ar, en");
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
