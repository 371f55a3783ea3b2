using System.Text;
using System.Text.Json;

namespace Hasila.Journeys.Tests;

/// <summary>What strangers' files do to the program: one clear line or an honest empty result, the right exit code, bounded time.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_missing_file_is_named_in_one_line()
    {
        var result = HasilaProcess.Run("read", _folder.File("nowhere.html"));

        AssertOneLine(result, "nowhere.html", "no such file");
        Assert.Empty(result.Out);
    }

    [Fact]
    public void An_empty_file_is_refused_in_one_line() => AssertOneLine(HasilaProcess.Run("read", Write("empty.html", [])), "empty.html", "empty");

    [Fact]
    public void Random_bytes_are_refused_in_one_line()
    {
        var bytes = new byte[200_000];
        new Random(20240321).NextBytes(bytes);

        AssertOneLine(HasilaProcess.Run("read", Write("noise.html", bytes)), "noise.html");
    }

    [Fact]
    public void A_page_of_50_MB_is_refused_before_it_is_loaded()
    {
        var path = _folder.File("huge.html");
        using (var file = File.Create(path))
            file.SetLength(50L * 1024 * 1024);

        AssertOneLine(HasilaProcess.Run("read", path), "huge.html", "50 MB");
    }

    [Fact]
    public void Fifty_MB_on_standard_input_are_refused_too() =>
        AssertOneLine(HasilaProcess.Run(["read", "-"], new byte[50 * 1024 * 1024]), "standard input", "MB");

    [Fact]
    public void A_page_nested_100000_deep_is_read()
    {
        var page =
            "<html><body><h1>سطر العنوان الطويل بما يكفي</h1>"
            + string.Concat(Enumerable.Repeat("<div>", 100_000))
            + "<p>قال المتحدث باسم الهيئة إن العمل مستمر في القرى الثلاث حتى نهاية العام.</p>"
            + string.Concat(Enumerable.Repeat("</div>", 100_000))
            + "</body></html>";
        var result = HasilaProcess.Run("read", "--format", "json", Write("deep.html", Encoding.UTF8.GetBytes(page)));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("العمل مستمر", result.Out);
    }

    [Fact]
    public void A_page_that_is_only_a_script_gives_no_invented_article()
    {
        var result = HasilaProcess.Run(
            "read",
            "--format",
            "json",
            Write("script.html", "<html><head><script>var x = 'قال الوزير إن';</script></head><body></body></html>"u8.ToArray())
        );

        if (result.ExitCode == 0)
            Assert.Empty(JsonDocument.Parse(result.Out).RootElement.GetProperty("blocks").EnumerateArray());
        else
            AssertOneLine(result, "script.html");
    }

    [Theory]
    [InlineData("windows-1256", "windows-1256")]
    [InlineData("windows-1256", null)]
    [InlineData("windows-1256", "utf-8")]
    [InlineData("utf-8", "windows-1256")]
    [InlineData("utf-8", null)]
    [InlineData("utf-16", null)]
    public void Arabic_comes_out_right_whatever_the_page_declares(string written, string? declared)
    {
        const string sentence = "قالت الهيئة في بيان إن فرقها أزالت آلاف الأجسام المتفجرة من الأراضي الزراعية خلال العام الماضي";
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page =
            $"<html><head>{(declared is null ? "" : $"<meta charset=\"{declared}\">")}<title>بيان الهيئة عن العام الماضي</title></head><body><h1>بيان "
            + $"الهيئة عن العام الماضي</h1><p>{sentence}.</p></body></html>";
        var encoding = Encoding.GetEncoding(written);

        var result = HasilaProcess.Run("read", "--format", "json", Write("page.html", [.. encoding.GetPreamble(), .. encoding.GetBytes(page)]));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(sentence, result.Out);
    }

    [Fact]
    public void One_bad_page_among_good_ones_is_reported_and_the_others_are_done()
    {
        var good = TestMaterial.InRepository("samples", "pages", "2025-03-22-radio-sanabil.txt");

        var result = HasilaProcess.Run("read", "--format", "jsonl", Write("empty.txt", []), good);

        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.ErrorLines);
        Assert.Contains("23900", result.Out);
    }

    [Fact]
    public void An_address_is_not_fetched_and_the_message_says_what_to_do() =>
        AssertOneLine(HasilaProcess.Run("read", "https://press.example/1"), "not fetched", "save the page");

    [Theory]
    [InlineData("figures")]
    [InlineData("dates")]
    [InlineData("statements")]
    public void A_damaged_row_is_named_by_its_line(string command)
    {
        var result = HasilaProcess.Run([command, "--jsonl"], "{\"id\":\"1\",\"text\":\"x\",\"reference\":\"2024-01-01\"}\n{\"id\":\n"u8.ToArray());

        AssertOneLine(result, "line 2");
    }

    [Fact]
    public void Something_that_is_not_a_ledger_is_not_touched()
    {
        var path = Write("not-a-ledger.db", "these are not the bytes of a ledger, and they must stay as they are"u8.ToArray());
        var before = File.ReadAllBytes(path);

        var result = HasilaProcess.Run("add", TestMaterial.InRepository("samples", "pages", "2025-03-22-radio-sanabil.txt"), "--ledger", path);

        AssertOneLine(result, "not-a-ledger.db");
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void Verifying_a_ledger_that_is_not_there_says_so()
    {
        var path = _folder.File("none.db");

        AssertOneLine(HasilaProcess.Run("verify", "--ledger", path), "none.db");
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void A_framework_with_an_error_names_file_and_line()
    {
        var framework = Write("framework.yaml", "id: broken\nframes: [\n"u8.ToArray());

        AssertOneLine(HasilaProcess.Run("tally", TestMaterial.InRepository("samples", "pages"), "--framework", framework), "framework.yaml", "line");
    }

    private string Write(string name, byte[] bytes)
    {
        var path = _folder.File(name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static void AssertOneLine(HasilaProcess.Result result, params string[] parts)
    {
        Assert.Equal(1, result.ExitCode);
        var line = Assert.Single(result.ErrorLines);
        Assert.All(parts, part => Assert.Contains(part, line, StringComparison.OrdinalIgnoreCase));
    }
}
