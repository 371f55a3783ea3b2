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

    public static Result Run(string[] arguments, byte[]? standardInput, string? folder = null)
    {
        using var process = Start(arguments, standardInput is not null, folder);
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

    public static Process Start(string[] arguments, bool withInput = false, string? folder = null)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = withInput,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder ?? TestMaterial.Repository,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
    }

    private static string FindProgram()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Name;
        var path = TestMaterial.InRepository("artifacts", "bin", "Hasila.Cli", $"{configuration}_{RuntimeInformation.RuntimeIdentifier}", "hasila.dll");
        return File.Exists(path) ? path : throw new FileNotFoundException("the program is not built", path);
    }
}
