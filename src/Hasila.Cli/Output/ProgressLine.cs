using System.Diagnostics;
using System.Globalization;

namespace Hasila.Cli.Output;

/// <summary>How far a long run has come, in one line of the terminal that is written over; nothing where nobody looks.</summary>
/// <param name="what">What is counted: "pages".</param>
/// <param name="all">How many there will be; null where nobody knows.</param>
internal sealed class ProgressLine(string what, int? all = null) : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(500);

    private readonly long _begun = Stopwatch.GetTimestamp();
    private readonly bool _isSeen = !Console.IsErrorRedirected;
    private TimeSpan _last;
    private int _width;

    /// <summary>So many are done.</summary>
    public void Tell(int done)
    {
        var passed = Stopwatch.GetElapsedTime(_begun);
        if (!_isSeen || passed - _last < s_pause)
            return;
        _last = passed;
        Write(Words(what, done, all, passed));
    }

    /// <summary>The line is gone, so that another can stand in its place.</summary>
    public void Clear() => Write("");

    public void Dispose() => Clear();

    /// <summary>Count, rate, and how long the rest will take where it is known how much that is.</summary>
    internal static string Words(string what, int done, int? all, TimeSpan passed)
    {
        var rate = done / passed.TotalSeconds;
        var line = string.Create(CultureInfo.InvariantCulture, $"{done:#,0}{(all is { } of ? $" of {of:#,0}" : "")} {what}, {rate:#,0.#} a second");
        return all is { } most && done > 0 && most > done ? $"{line}, about {Rest(TimeSpan.FromSeconds((most - done) / rate))} to go" : line;
    }

    private static string Rest(TimeSpan rest) =>
        rest.TotalMinutes >= 90 ? string.Create(CultureInfo.InvariantCulture, $"{rest.TotalHours:0.#} hours")
        : rest.TotalSeconds >= 90 ? string.Create(CultureInfo.InvariantCulture, $"{rest.TotalMinutes:0} minutes")
        : string.Create(CultureInfo.InvariantCulture, $"{rest.TotalSeconds:0} seconds");

    private void Write(string line)
    {
        if (!_isSeen || (line.Length == 0 && _width == 0))
            return;
        Console.Error.Write($"\r{line.PadRight(_width)}{(line.Length == 0 ? "\r" : "")}");
        _width = line.Length;
    }
}
