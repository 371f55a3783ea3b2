using Hasila.Reading.Captures;

namespace Hasila.Cli.Ingest;

/// <summary>One thing named on the command line, or what is to be said about it.</summary>
/// <param name="Place">The path, as a person would look for it.</param>
internal abstract record Input(string Place)
{
    public sealed record Page(string Place, Capture Capture) : Input(Place);

    /// <summary>What could not be read: the run goes on, and its exit code says so.</summary>
    public sealed record Unreadable(string Place, string Reason) : Input(Place);

    /// <summary>What was left out though nothing is wrong: a line for the person, and no fault.</summary>
    public sealed record Note(string Place, string Words) : Input(Place);
}
