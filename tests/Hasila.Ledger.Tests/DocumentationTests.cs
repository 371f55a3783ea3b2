using System.ComponentModel;
using System.Diagnostics;
using Hasila.Ledger.Acts;

namespace Hasila.Ledger.Tests;

/// <summary>The format as documented is the format as written: the page's own commands check a ledger without this program.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public void The_documented_commands_find_nothing_in_a_sound_ledger_and_what_was_changed_in_another()
    {
        Require("sqlite3", "--version");
        Require("sha256sum", "--version");
        var blocks = ShellBlocks();
        Assert.Equal(2, blocks.Count);
        using var folder = new LedgerFolder().Filled();
        Assert.All(blocks, block => Assert.Equal("", Run(block, folder.Folder)));
        WithNote(folder);
        Assert.Equal(3, folder.Query<long>("PRAGMA user_version"));
        Assert.All(blocks, block => Assert.Equal("", Run(block, folder.Folder)));

        folder.Tamper("UPDATE journal SET payload = replace(payload, 'page-2', 'page-9') WHERE seq = 4");
        File.AppendAllText(Directory.GetFiles(folder.Path + ".captures", "*", SearchOption.AllDirectories)[0], "x");

        Assert.Contains("damaged: ", Run(blocks[0], folder.Folder), StringComparison.Ordinal);
        Assert.Equal("entry 4 is not what was written\n", Run(blocks[1], folder.Folder));
        folder.Tamper("DELETE FROM journal WHERE seq = 4");
        Assert.Equal("entry 5 does not go on from the one before\n", Run(blocks[1], folder.Folder));
    }

    // What the second format does not know.
    private static void WithNote(LedgerFolder folder)
    {
        using var ledger = folder.Open();
        ledger.Record(
            new Remark("c1")
            {
                By = Pages.Reviewer,
                At = DateTimeOffset.UnixEpoch,
                Note = "سألنا الهيئة، \"ولا رد\"",
            }
        );
    }

    private static List<string> ShellBlocks()
    {
        const string begin = "<!-- checked by a test -->\n```sh\n";
        var page = File.ReadAllText(TestMaterial.InRepository("docs", "ledger.md")).ReplaceLineEndings("\n");
        return [.. page.Split(begin).Skip(1).Select(rest => rest[..rest.IndexOf("```", StringComparison.Ordinal)])];
    }

    private static void Require(string program, string argument)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, argument) { UseShellExecute = false, RedirectStandardOutput = true })!;
            process.StandardOutput.ReadToEnd();
        }
        catch (Win32Exception missing)
        {
            Assert.Skip($"{program} is not on this machine: {missing.Message}");
        }
    }

    private static string Run(string script, string folder)
    {
        using var process = Process.Start(
            new ProcessStartInfo("sh", ["-c", script])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                WorkingDirectory = folder,
            }
        )!;
        return process.StandardOutput.ReadToEnd();
    }
}
