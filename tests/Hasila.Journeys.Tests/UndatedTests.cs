using System.Text.Json;

namespace Hasila.Journeys.Tests;

/// <summary>A page that names no day, from the page to the edition: the day is unknown, and nothing says the first day of the calendar.</summary>
public sealed class UndatedTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_edition_of_an_undated_page_is_undated_in_every_file()
    {
        var (page, ledger, edition) = (_folder.File("page.txt"), _folder.File("l.db"), _folder.File("edition"));
        File.WriteAllText(page, "Schools in the valley\n\nThe Ministry of Education said that 412 schools were reopened in the valley.\n");
        Assert.Equal(0, HasilaProcess.Run("add", page, "--ledger", ledger).ExitCode);
        Assert.Equal(0, HasilaProcess.Run("review", "--all", "--yes", "--by", "Mira Test", "--decision", "publish", "--ledger", ledger).ExitCode);

        var published = HasilaProcess.Run("publish", "--ledger", ledger, "--out", edition);

        Assert.Equal((0, ""), (published.ExitCode, published.Error));
        Assert.StartsWith("edition undated-", published.Out, StringComparison.Ordinal);
        foreach (var file in (string[])["index.html", "en.html", "edition.json", "claims.csv", "infographic-ar.svg", "infographic-en.svg"])
            Assert.DoesNotContain("0001-01", File.ReadAllText(Path.Combine(edition, file)), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(edition, "edition.json")));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("as_of").ValueKind);
        Assert.Contains("day unknown", File.ReadAllText(Path.Combine(edition, "en.html")), StringComparison.Ordinal);
        Assert.Contains("اليوم غير معروف", File.ReadAllText(Path.Combine(edition, "index.html")), StringComparison.Ordinal);
        Assert.Contains("day unknown", HasilaProcess.Run("tally", page, "--format", "text").Out, StringComparison.Ordinal);
        Assert.Equal(0, HasilaProcess.Run("verify", "--ledger", ledger).ExitCode);
    }
}
