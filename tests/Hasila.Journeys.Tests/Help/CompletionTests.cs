using System.Diagnostics;

namespace Hasila.Journeys.Tests.Help;

/// <summary>What the Tab key completes. Shells that are not on this machine are told in the reason for which a test is skipped.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("hasila ta", "tally")]
    [InlineData("hasila tally --wh", "--why")]
    [InlineData("hasila tally --lang ", "ar both en")]
    [InlineData("hasila framework ", "test show new")]
    [InlineData("hasila review C1 --decision p", "publish")]
    public void Bash_completes(string typed, string completed)
    {
        var words = typed.Split(' ');
        var script =
            $"source <(dotnet {HasilaProcess.Program} completion bash); COMP_WORDS=({string.Join(' ', words.Select(word => $"'{word}'"))}); "
            + $"COMP_CWORD={words.Length - 1}; _hasila; echo \"${{COMPREPLY[*]}}\"";

        Assert.Equal(completed, Output("bash", "-c", script).Trim());
    }

    [Theory]
    [InlineData("zsh", "-n")]
    [InlineData("fish", "--no-execute")]
    public void Another_shell_reads_its_script(string shell, string check)
    {
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, shell))),
            $"there is no {shell} on this machine"
        );
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("script"), HasilaProcess.Run("completion", shell).Out);

        Assert.Equal("", Output(shell, check, folder.File("script")));
    }

    [Theory]
    [InlineData("zsh", "#compdef hasila")]
    [InlineData("fish", "complete -c hasila -n __fish_use_subcommand -a tally")]
    public void A_script_is_printed(string shell, string line) => Assert.Contains(line, HasilaProcess.Run("completion", shell).Out, StringComparison.Ordinal);

    private static string Output(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output + error.GetAwaiter().GetResult();
    }
}
