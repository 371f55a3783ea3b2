using System.Text;
using System.Text.Json;
using Hasila.Publishing.Boards;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Infographics;
using Hasila.Publishing.Tables;
using Hasila.Publishing.Tests.Infographics;
using Xunit;

namespace Hasila.Publishing.Tests.Editions;

/// <summary>Where no day is known, that is said wherever a day would stand, and nowhere a day that nobody named.</summary>
public sealed class UndatedTests
{
    private static readonly Edition s_undated = Sample.Of(Sample.Claim("returns", "civil", null, null)) with { Id = "undated-1f3a9c20", AsOf = null };

    [Theory]
    [InlineData("ar", "اليوم غير معروف")]
    [InlineData("en", "day unknown")]
    public void The_board_says_so_in_its_head_on_the_card_and_in_the_sources(string language, string unknown)
    {
        var page = Board.Page(s_undated, language);
        var (head, card) = (Between(page, "<header", "</header>"), Between(page, "<article", "</article>"));

        Assert.Contains(unknown, head, StringComparison.Ordinal);
        Assert.DoesNotContain("<time", head, StringComparison.Ordinal);
        Assert.Contains(unknown, card, StringComparison.Ordinal);
        Assert.Contains(unknown, Between(page, "id=\"source-3\"", "</li>"), StringComparison.Ordinal);
        Assert.DoesNotContain("0001", page.Replace("sha256:", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar", "اليوم غير معروف")]
    [InlineData("en", "Day unknown")]
    public void The_picture_says_so(string language, string unknown)
    {
        var picture = InfographicRenderer.Svg(s_undated, language);

        Assert.Contains(unknown, picture, StringComparison.Ordinal);
        Assert.DoesNotContain("As of", picture, StringComparison.Ordinal);
    }

    [Fact]
    public void The_data_has_no_day()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
            EditionJson.Write(json, s_undated);

        Assert.Contains("\"as_of\":null", Encoding.UTF8.GetString(bytes.ToArray()), StringComparison.Ordinal);
        Assert.DoesNotContain("0001-", CsvTable.Write(EditionTable.Of(s_undated)), StringComparison.Ordinal);
    }

    private static string Between(string page, string start, string end)
    {
        var at = page.IndexOf(start, StringComparison.Ordinal);
        return page[at..page.IndexOf(end, at, StringComparison.Ordinal)];
    }
}
