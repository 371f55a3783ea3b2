using System.Text.Json;

namespace Hasila.Journeys.Tests;

/// <summary>Whatever form results come in, the whole program takes it as what it is, or refuses it with what to do.</summary>
public sealed class WaysInTests : IDisposable
{
    private const string Channel = """
        {"name":"هيئة إعمار الوادي","type":"public_channel","id":1700000007,"messages":[
        {"id":1,"type":"message","date_unixtime":"1711056600","from":"هيئة إعمار الوادي","text":"أكدت الهيئة أن فرقها أزالت 23900 لغم من الوادي."},
        {"id":2,"type":"message","date_unixtime":"1711142400","from":"هيئة إعمار الوادي","forwarded_from":"تحالف الميثاق",
        "text":"قال التحالف إن أكثر من 65 بالمئة من النازحين عادوا."}]}
        """;

    private const string Feed = """
        <rss version="2.0"><channel><title>صحيفة النهر</title><link>https://river.example/</link>
        <item><title>خبر أول</title><link>https://river.example/1</link><pubDate>Thu, 21 Mar 2024 10:00:00 +0300</pubDate>
        <description>قالت الهيئة إنها رممت 142 مدرسة.</description></item>
        <item><title>خبر ثان</title><link>https://river.example/2</link><pubDate>Mon, 25 Mar 2024 10:00:00 +0300</pubDate>
        <description>قالت الوزارة إن 9 آبار تعمل.</description></item>
        </channel></rss>
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_channel_goes_from_export_to_claims_under_their_own_claimants()
    {
        var export = Written("result.json", Channel);
        var ledger = _folder.File("work.db");

        Assert.Equal(0, HasilaProcess.Run("add", export, "--ledger", ledger).ExitCode);
        Assert.Equal(0, HasilaProcess.Run("verify", "--ledger", ledger).ExitCode);
        using var tally = JsonDocument.Parse(HasilaProcess.Run("tally", export, "--format", "json").Out);
        Assert.Equal(
            ["تحالف الميثاق", "هيئة إعمار الوادي"],
            tally.RootElement.GetProperty("claims").EnumerateArray().Select(ClaimantOf).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.Contains("already there", HasilaProcess.Run("add", export, "--ledger", ledger).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_articles_are_one_array_and_one_is_an_object()
    {
        var feed = Written("feed.xml", Feed);
        using var both = JsonDocument.Parse(HasilaProcess.Run("read", feed, "--format", "json").Out);
        Assert.Equal(["خبر أول", "خبر ثان"], both.RootElement.EnumerateArray().Select(article => article.GetProperty("headline").GetString()!));
        using var one = JsonDocument.Parse(HasilaProcess.Run("read", feed, "--until", "2024-03-22", "--format", "json").Out);
        Assert.Equal("خبر أول", one.RootElement.GetProperty("headline").GetString());
        using var statements = JsonDocument.Parse(HasilaProcess.Run("statements", feed, "--format", "json").Out);
        Assert.Equal(2, statements.RootElement.GetArrayLength());
    }

    [Fact]
    public void A_dry_run_says_what_would_be_added_and_writes_nothing()
    {
        var feed = Written("feed.xml", Feed);
        var ledger = _folder.File("none.db");
        var result = HasilaProcess.Run("add", feed, "--ledger", ledger, "--dry-run", "--since", "2024-03-22");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("would add 1 page", result.Out, StringComparison.Ordinal);
        Assert.Contains("2024-03-25", result.Out, StringComparison.Ordinal);
        Assert.Contains("1 page is of days outside", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(ledger));
    }

    [Fact]
    public void What_a_person_says_of_a_page_is_kept_with_it()
    {
        var page = Written("a.html", "<html><body><article><h1>خبر</h1><p>قالت الهيئة إنها رممت 142 مدرسة في الوادي هذا العام.</p></article></body></html>");
        var ledger = _folder.File("work.db");
        Assert.Equal(0, HasilaProcess.Run("add", page, "--outlet", "صحيفة النهر", "--lang", "ar", "--ledger", ledger).ExitCode);
        Assert.Equal(0, HasilaProcess.Run("verify", "--ledger", ledger).ExitCode);
        using var article = JsonDocument.Parse(HasilaProcess.Run("read", page, "--outlet", "صحيفة النهر", "--format", "json").Out);
        Assert.Equal("صحيفة النهر", article.RootElement.GetProperty("site").GetString());
        Assert.Equal(2, HasilaProcess.Run("read", page, "--lang", "Arabic").ExitCode);
    }

    [Theory]
    [InlineData("rows.json", "[{\"id\":1740819600,\"text\":\"x\"}]")]
    [InlineData("places.kml", "<?xml version=\"1.0\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"/>")]
    [InlineData("table.csv", "a,b,c\n1,2,3\n4,5,6\n")]
    [InlineData("script.js", "const a = 1;\nfunction b() {\n  return a;\n}\n")]
    [InlineData("list.txt", "https://river.example/1\nhttps://river.example/2\n")]
    public void What_is_no_page_is_refused_and_the_others_are_done(string name, string text)
    {
        var page = TestMaterial.InRepository("samples", "pages", "2024-03-21-al-difaf.html");
        foreach (var command in (string[])["read", "statements", "tally"])
        {
            var result = HasilaProcess.Run(command, Written(name, text), page, "--format", "json");
            Assert.Equal(1, result.ExitCode);
            Assert.Contains(name, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
            Assert.NotEqual("", result.Out);
        }
    }

    [Fact]
    public void A_feed_comes_in_through_a_pipe_as_well()
    {
        var result = HasilaProcess.Run(["read", "-", "--format", "jsonl"], System.Text.Encoding.UTF8.GetBytes(Feed));
        Assert.Equal((0, 2), (result.ExitCode, result.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
    }

    [Fact]
    public void Nothing_inside_this_network_is_fetched()
    {
        var result = HasilaProcess.Run("add", "http://127.0.0.1/", "http://[::1]/", "http://localhost/", "--ledger", _folder.File("work.db"));
        Assert.Equal((1, 3), (result.ExitCode, result.ErrorLines.Count(line => line.Contains("inside this network", StringComparison.Ordinal))));
        Assert.Equal(1, HasilaProcess.Run("watch", Written("feeds.txt", "# none\n"), "--ledger", _folder.File("work.db")).ExitCode);
    }

    private static string ClaimantOf(JsonElement claim) =>
        claim.GetProperty("claimant") is { ValueKind: JsonValueKind.Object } names
            ? names.GetProperty("ar").GetString()!
            : claim.GetProperty("claimant").GetString()!;

    private string Written(string name, string text)
    {
        var path = _folder.File(name);
        File.WriteAllText(path, text);
        return path;
    }
}
