using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Hasila.Journeys.Tests;

/// <summary>Runs the real program as a user would: a process, its two outputs and its exit code.</summary>
internal static class HasilaProcess
{
    public sealed record Result(int ExitCode, string Out, string Error)
    {
        /// <summary>The message lines on standard error.</summary>
        public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The program that this build made, beside the tests' own folder.</summary>
    public static string Program { get; } = FindProgram();

    public static Result Run(params string[] arguments) => Run(arguments, standardInput: null);

    /// <summary>Runs it for a user of a language.</summary>
    /// <param name="locale">As <c>LC_ALL</c> has it: "ar_SY.UTF-8".</param>
    /// <param name="folder">Where the user stands.</param>
    /// <param name="arguments">What is typed.</param>
    /// <param name="columns">How wide the terminal is; null for no terminal.</param>
    public static Result RunFor(string locale, string folder, string[] arguments, int? columns = null)
    {
        using var process = Start(arguments, folder: folder, locale: locale, columns: columns);
        return Ended(process, arguments, standardInput: null);
    }

    public static Result Run(string[] arguments, byte[]? standardInput, string? folder = null, long? heap = null)
    {
        using var process = Start(arguments, standardInput is not null, folder, heap: heap);
        return Ended(process, arguments, standardInput);
    }

    /// <summary>Runs the program through another one, as a shell.</summary>
    public static Result RunThrough(string[] through, params string[] arguments)
    {
        using var process = Start(arguments, through: through);
        return Ended(process, arguments, standardInput: null);
    }

    private static Result Ended(Process process, string[] arguments, byte[]? standardInput)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (standardInput is not null)
        {
            try
            {
                process.StandardInput.BaseStream.Write(standardInput);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // The program may rightly stop reading before the end; its exit code is what the test looks at.
            }
        }

        // No measure: what hangs ends the run with a word rather than never.
        if (!process.WaitForExit(TimeSpan.FromMinutes(10)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"hasila {string.Join(' ', arguments)} did not end within ten minutes");
        }

        return new Result(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Starts the program.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="withInput">Whether something will be written to it.</param>
    /// <param name="folder">Where it stands.</param>
    /// <param name="through">Another program, with its arguments, that starts it.</param>
    /// <param name="heap">The most that it may hold, in bytes: it ends where it needs more.</param>
    /// <param name="locale">Of the user.</param>
    /// <param name="columns">How wide the terminal is; null for none.</param>
    public static Process Start(
        string[] arguments,
        bool withInput = false,
        string? folder = null,
        string[]? through = null,
        long? heap = null,
        string locale = "C",
        int? columns = null
    )
    {
        string[] line = [.. through ?? [], "dotnet", Program, .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = withInput,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder ?? TestMaterial.Repository,
        };
        if (heap is { } bytes)
            start.Environment["DOTNET_GCHeapHardLimit"] = bytes.ToString("x", System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["LC_ALL"] = locale;
        start.Environment.Remove("COLUMNS");
        if (columns is { } width)
            start.Environment["COLUMNS"] = width.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
    }

    private static string FindProgram()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Name;
        var path = TestMaterial.InRepository("artifacts", "bin", "Hasila.Cli", $"{configuration}_{RuntimeInformation.RuntimeIdentifier}", "hasila.dll");
        return File.Exists(path) ? path : throw new FileNotFoundException("the program is not built", path);
    }
}
