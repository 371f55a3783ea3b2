using System.Text.Json;

namespace Hasila.Journeys.Tests;

/// <summary>An infographic of our own is read by the real program, and goes nowhere from there.</summary>
public sealed class PictureTests
{
    /// <summary>One that an edition of the samples published.</summary>
    public static string Infographic { get; } = TestMaterial.InRepository("docs", "pictures", "infographic-en.png");

    /// <summary>Whether tesseract is on this machine.</summary>
    public static bool CanBeRead { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "tesseract")));

    [Fact]
    public void A_picture_is_read_as_cards_and_figures_with_places()
    {
        Assert.SkipUnless(CanBeRead, "tesseract is not on this machine");
        var result = HasilaProcess.Run("read", Infographic, "--format", "json");

        Assert.Equal(0, result.ExitCode);
        using var json = JsonDocument.Parse(result.Out);
        var reading = json.RootElement.GetProperty("reading");
        Assert.Equal("machine", reading.GetProperty("read_by").GetString());
        var agreed = reading.GetProperty("cards").EnumerateArray().SelectMany(card => card.GetProperty("figures").EnumerateArray()).Where(IsAgreed);
        Assert.Contains(agreed, figure => figure.GetProperty("text").GetString() == "65%" && figure.GetProperty("value").GetDecimal() == 65);
        Assert.Contains("Schools were reopened", json.RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);

        static bool IsAgreed(JsonElement figure) => figure.GetProperty("agreed").GetBoolean();
    }

    [Fact]
    public void Without_tesseract_one_line_says_what_to_install()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a shell hides the programs");
        string[] hidden = ["sh", "-c", "dotnet=$(command -v dotnet); shift; PATH=/nowhere exec \"$dotnet\" \"$@\"", "sh"];
        var result = HasilaProcess.RunThrough(hidden, "read", Infographic);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("install tesseract-ocr, tesseract-ocr-ara and tesseract-ocr-eng", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain("ثبّتوا", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("add", "--ledger", "work.db")]
    [InlineData("tally")]
    [InlineData("statements")]
    public void Nothing_else_takes_a_picture(string command, params string[] options)
    {
        using var folder = new TempFolder();
        var result = HasilaProcess.Run([command, Infographic, .. options], standardInput: null, folder.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("a picture, not a page; 'hasila read' says what is written on it", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }
}
