using System.Diagnostics;
using Hasila.Cli.Help;

namespace Hasila.Journeys.Tests.Help;

/// <summary>
/// Every example of the help is run as it stands, in a folder with the samples and a ledger. What serves until it is ended, and what asks the network, are
/// named here.
/// </summary>
public sealed class ExampleTests(ExampleTests.Work work) : IClassFixture<ExampleTests.Work>
{
    private static readonly string[] s_notRun = ["hasila serve", "hasila watch"];

    public static TheoryData<string> Lines =>
        [
            .. Examples
                .All.SelectMany(one => one)
                .Select(example => example.Line)
                .Distinct(StringComparer.Ordinal)
                .Where(line => !s_notRun.Any(part => line.StartsWith(part, StringComparison.Ordinal))),
        ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void An_example_does_what_it_says(string line)
    {
        if (line.StartsWith("hasila key new", StringComparison.Ordinal))
            foreach (var key in Directory.EnumerateFiles(work.Path, "mine.*"))
                File.Delete(key);
        var (exit, error) = work.Type(line.Replace("{claim}", work.Claim, StringComparison.Ordinal));

        Assert.True(exit == 0, $"{line}: {error}");
    }

    /// <summary>A folder to type in.</summary>
    public sealed class Work : IDisposable
    {
        private readonly TempFolder _folder = new();

        public Work()
        {
            File.CreateSymbolicLink(_folder.File("samples"), TestMaterial.InRepository("samples"));
            Directory.CreateDirectory(_folder.File(".local/share/bash-completion/completions"));
            File.WriteAllText(_folder.File("hasila"), $"#!/bin/sh\nexec dotnet {HasilaProcess.Program} \"$@\"\n");
            Assert.Equal(0, Type("chmod +x ./hasila").Exit);
            Assert.Equal(0, Type("hasila add samples/pages --ledger work.db").Exit);
            var list = HasilaProcess.Run(["review", "--list", "--format", "json", "--ledger", "work.db"], null, Path).Out;
            Claim = System.Text.Json.JsonDocument.Parse(list).RootElement.EnumerateArray().First().GetProperty("id").GetString()!;
            Assert.Equal(0, Type($"hasila review {Claim} --decision publish --by \"Mira Saab\" --ledger work.db").Exit);
        }

        public string Path => _folder.Path;

        public string Claim { get; }

        public (int Exit, string Error) Type(string line)
        {
            var start = new ProcessStartInfo("bash", ["-c", line])
            {
                WorkingDirectory = Path,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
            };
            start.Environment["PATH"] = $"{Path}:{Environment.GetEnvironmentVariable("PATH")}";
            start.Environment["HOME"] = Path;
            start.Environment["LC_ALL"] = "C";
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            _ = output.GetAwaiter().GetResult();
            return (process.ExitCode, error);
        }

        public void Dispose() => _folder.Dispose();
    }
}
