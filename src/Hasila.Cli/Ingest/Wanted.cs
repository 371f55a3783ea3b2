using Hasila.Cli.Output;
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
            Console.Error.WriteLine(
                $"{TerminalWords.Told("note")}: {(_leftOut == 1 ? TerminalWords.Told("days.one") : TerminalWords.Told("days.several", ("count", _leftOut)))}"
            );
        _leftOut = 0;
    }
}
