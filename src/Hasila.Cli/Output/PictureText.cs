using Hasila.Pictures;
using Hasila.Pictures.Model;
using Spectre.Console;

namespace Hasila.Cli.Output;

/// <summary>What was read on a picture, for a terminal: a paragraph for each card, and under it each figure as both readers have it.</summary>
internal static class PictureText
{
    public static void Print(string place, PictureReading reading)
    {
        AnsiConsole.MarkupLineInterpolated($"[bold]{Printed.Line(place)}[/]");
        var size = $"{reading.Width} by {reading.Height} pixels";
        var state = TerminalWords.Both(TerminalWords.Unconfirmed);
        AnsiConsole.MarkupLineInterpolated($"[grey]{size} · {Printed.Line(reading.Engine.Name)} · {reading.Language} · {state}[/]");
        foreach (var card in reading.Cards)
        {
            AnsiConsole.WriteLine();
            foreach (var line in card.Text.Split('\n'))
                AnsiConsole.WriteLine(Printed.Line(line));
            foreach (var figure in card.Figures)
                AnsiConsole.MarkupLineInterpolated($"[grey]  {Printed.Line(InWords(figure))}[/]");
        }

        AnsiConsole.WriteLine();
    }

    private static string InWords(PictureFigure figure) =>
        figure.Agreed
            ? $"{figure.Text}: both readers"
            : $"{figure.Text}: not agreed; by its shapes {figure.ByShape ?? "none"}, by letters {figure.ByLetters ?? "none"}";
}
