using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace Hasila.Journeys.Tests;

/// <summary>What stands in a folder or an archive and is no page, and what only looks like a file: said in one line, with counts, and nothing hangs.</summary>
public sealed class LeftOutInputTests : IDisposable
{
    private static readonly string s_page = TestMaterial.InRepository("samples", "pages", "2025-03-22-radio-sanabil.txt");

    private readonly TempFolder _folder = new();

    [Fact]
    public void A_folder_says_what_was_left_out_of_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "pipes and hidden names are Unix's");
        var pages = Folder("pages");
        File.Copy(s_page, Path.Combine(pages, "page.txt"));
        File.Copy(s_page, Path.Combine(pages, ".page.txt"));
        File.CreateSymbolicLink(Path.Combine(pages, "link.txt"), s_page);
        File.CreateSymbolicLink(Path.Combine(pages, "zero.txt"), "/dev/zero");
        MakePipe(Path.Combine(pages, "pipe.txt"));

        var result = HasilaProcess.Run("read", pages, "--format", "jsonl");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal([$"note: {pages}: left out: 1 hidden file or folder, 2 links, 1 pipe or device"], result.ErrorLines);
        Assert.Single(result.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void An_empty_folder_is_no_input()
    {
        var result = HasilaProcess.Run("read", Folder("empty"));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("no pages in this folder", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_may_not_be_read_is_named_and_the_others_are_done()
    {
        string[] asNobody = Environment.UserName == "root" ? ["setpriv", "--reuid=65534", "--clear-groups"] : [];
        Assert.SkipWhen(OperatingSystem.IsWindows() || (asNobody.Length > 0 && !File.Exists("/usr/bin/setpriv")), "nobody can be refused here");
        var pages = Folder("pages");
        File.Copy(s_page, Path.Combine(pages, "page.txt"));
        var closed = Directory.CreateDirectory(Path.Combine(pages, "closed")).FullName;
#pragma warning disable CA1416 // Not on Windows, see above.
        File.SetUnixFileMode(_folder.Path, (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(closed, UnixFileMode.None);
        var result = HasilaProcess.RunThrough(asNobody, "read", pages, "--format", "jsonl");
        File.SetUnixFileMode(closed, (UnixFileMode)0b111_101_101);
#pragma warning restore CA1416

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith($"hasila: {closed}: the folder cannot be read", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Single(result.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("pipe", "is a pipe")]
    [InlineData("/dev/zero", "is a device")]
    public void What_is_no_file_is_not_waited_for(string name, string word)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux tells");
        var path = name == "pipe" ? MakePipe(_folder.File("pipe")) : name;

        var result = HasilaProcess.Run("read", path);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(word, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read -")]
    [InlineData("figures --jsonl")]
    public void A_closed_standard_input_is_not_waited_for(string command)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux tells");

        var result = HasilaProcess.RunThrough(["sh", "-c", "exec \"$@\" <&-", "sh"], command.Split(' '));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("standard input", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_that_the_shell_has_opened_is_read()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/bash"), "needs bash");

        var result = HasilaProcess.RunThrough(["bash", "-c", $"exec \"$@\" <(cat '{s_page}')", "bash"], "read", "--format", "jsonl");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("23900", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_capture_that_became_a_link_to_a_device_is_found_and_mended()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux tells");
        var ledger = _folder.File("hasila.db");
        HasilaProcess.Run("add", s_page, "--ledger", ledger);
        var capture = Directory.GetFiles(ledger + ".captures", "*", SearchOption.AllDirectories).Single();
        File.Delete(capture);
        File.CreateSymbolicLink(capture, "/dev/zero");

        var other = HasilaProcess.Run("add", TestMaterial.InRepository("samples", "pages", "2024-03-21-al-difaf.html"), "--ledger", ledger);
        Assert.Equal(1, other.ExitCode);
        Assert.Contains("1 page was not added", Assert.Single(other.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(1, HasilaProcess.Run("verify", "--ledger", ledger).ExitCode);

        var again = HasilaProcess.Run("add", s_page, "--ledger", ledger);
        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.StartsWith("restored ", again.Out, StringComparison.Ordinal);
        Assert.Equal(0, HasilaProcess.Run("verify", "--ledger", ledger).ExitCode);
    }

    [Fact]
    public void An_archive_says_what_its_other_records_were_and_what_its_index_misses()
    {
        var archive = _folder.File("day.warc.gz");
        byte[] page = Packed(Record("response", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<h1>The harbour</h1><p>Forty ships left it in March.</p>"));
        byte[] request = Packed(Record("request", "GET / HTTP/1.1\r\n\r\n"));
        File.WriteAllBytes(archive, [.. page, .. request]);

        var whole = HasilaProcess.Run("read", archive, "--format", "jsonl");
        Assert.Equal(0, whole.ExitCode);
        Assert.Equal([$"note: {archive}: 1 page in 2 records; left out: 1 request"], whole.ErrorLines);

        File.WriteAllText(_folder.File("day.cdxj"), $"a 1 {{\"offset\":\"0\"}}\nb 2 {{\"offset\":\"{page.Length + request.Length}\"}}\n");
        var cut = HasilaProcess.Run("read", archive, "--format", "jsonl");
        Assert.Equal(1, cut.ExitCode);
        Assert.Contains($"1 of 2 records that its index day.cdxj names are not whole in it, the first at byte {page.Length + request.Length}", cut.Error);

        File.WriteAllBytes(archive, request);
        File.Delete(_folder.File("day.cdxj"));
        var empty = HasilaProcess.Run("read", archive);
        Assert.Equal(1, empty.ExitCode);
        Assert.EndsWith("the archive holds no page; left out: 1 request", Assert.Single(empty.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_not_packed_as_its_server_says_is_read_and_its_record_named()
    {
        var archive = _folder.File("day.warc");
        var sound = Record("response", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<h1>The harbour</h1><p>Forty ships left it in March.</p>");
        var called = Record(
            "response",
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n<h1>The bridge</h1><p>It was opened on Monday by the mayor.</p>"
        );
        File.WriteAllBytes(archive, [.. sound, .. called]);

        var result = HasilaProcess.Run("read", archive, "--format", "jsonl");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal([$"note: {archive} at byte {sound.Length}: the page is called packed (gzip), and is not: it is read as it stands"], result.ErrorLines);
        Assert.Equal(2, result.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("The bridge", result.Out, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string Folder(string name) => Directory.CreateDirectory(_folder.File(name)).FullName;

    private static string MakePipe(string path)
    {
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
        return path;
    }

    private static byte[] Record(string type, string block) =>
        Encoding.UTF8.GetBytes(
            $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: https://port.example/\r\nContent-Length: "
                + $"{Encoding.UTF8.GetByteCount(block)}\r\n\r\n{block}\r\n\r\n"
        );

    private static byte[] Packed(byte[] record)
    {
        using var packed = new MemoryStream();
        using (var writer = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            writer.Write(record);
        return packed.ToArray();
    }
}
