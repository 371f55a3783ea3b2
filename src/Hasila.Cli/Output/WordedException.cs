namespace Hasila.Cli.Output;

/// <summary>What stops a command, in words that are in the user's language already.</summary>
internal sealed class WordedException(string message) : IOException(message);
