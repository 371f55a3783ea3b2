namespace Hasila.Cli.Output;

/// <summary>What the program's exit code says.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>An input could not be read or is wrong; the message on standard error says what, where and what to do.</summary>
    public const int BadInput = 1;

    public const int WrongUsage = 2;

    /// <summary>128 + SIGINT, as shells count.</summary>
    public const int Interrupted = 130;
}
