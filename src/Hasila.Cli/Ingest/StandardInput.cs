using System.Text;
using Hasila.Cli.Output;

namespace Hasila.Cli.Ingest;

/// <summary>Standard input, which a caller may have closed: its number then belongs to whatever the runtime opened first, and reading it never ends.</summary>
internal static class StandardInput
{
    public static string Closed => TerminalWords.Told("stdin.closed");

    private const string Own = "/proc/self/fd";
    private const int AccessBits = 3;
    private const int WriteOnly = 1;

    /// <summary>True where the program was started without one. Only Linux tells.</summary>
    public static bool IsClosed { get; } = OperatingSystem.IsLinux() && IsTheRuntimes();

    /// <exception cref="IOException">It is closed.</exception>
    public static StreamReader OpenText() =>
        IsClosed
            ? throw new WordedException($"{TerminalWords.Told("stdin")} {Closed}")
            : new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));

    // A pipe whose other end is this process's own, or no file or pipe at all.
    private static bool IsTheRuntimes()
    {
        try
        {
            if (new FileInfo($"{Own}/0").LinkTarget is not { } target || target.StartsWith("anon_inode:", StringComparison.Ordinal))
                return true;
            return target.StartsWith("pipe:", StringComparison.Ordinal)
                && Directory.EnumerateFiles(Own).Any(entry => new FileInfo(entry).LinkTarget == target && IsForWriting(Path.GetFileName(entry)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsForWriting(string number)
    {
        var flags = File.ReadLines($"/proc/self/fdinfo/{number}").First(line => line.StartsWith("flags:", StringComparison.Ordinal));
        return (Convert.ToInt32(flags["flags:".Length..].Trim(), 8) & AccessBits) == WriteOnly;
    }
}
