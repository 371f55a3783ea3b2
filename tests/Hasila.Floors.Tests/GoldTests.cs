using Hasila.Claims.Frameworks;
using Hasila.Floors.Tests.Scoring;
using Hasila.Html;

namespace Hasila.Floors.Tests;

/// <summary>What is noted about a page stands on the page.</summary>
public sealed class GoldTests
{
    private static readonly IReadOnlyList<(string Path, GoldPage Gold)> s_pages = FloorRun.Pages(TestMaterial.InRepository("tests", "floors"));

    [Fact]
    public void There_are_thirty_pages_in_Arabic_and_ten_in_English()
    {
        var pages = s_pages.CountBy(page => page.Gold.Language).ToDictionary();
        Assert.True(pages["ar"] >= 30 && pages["en"] >= 10, $"{pages["ar"]} and {pages["en"]}");
        Assert.All(s_pages, page => Assert.True(page.Gold.Statements.Count > 2, page.Gold.Name));
    }

    [Fact]
    public void All_words_stand_on_their_page_and_no_part_in_another()
    {
        List<string> faults = [];
        foreach (var (path, gold) in s_pages)
        {
            var text = TextOf(path);
            if (gold.Headline is { } headline && !text.Contains(headline, StringComparison.Ordinal))
                faults.Add($"{gold.Name}: the headline");
            foreach (var placed in PlacedStatement.Place(gold, text))
            {
                var at = $"{Path.GetFileNameWithoutExtension(path)}.gold:{placed.Gold.Line}";
                if (placed.Content.Count < placed.Gold.Content.Count)
                    faults.Add($"{at}: the content");
                if (placed.Gold.Cue is not null && placed.Cue is null)
                    faults.Add($"{at}: the cue");
                if (placed.Gold.Source is not null && placed.Source is null)
                    faults.Add($"{at}: the source");
                if (placed.Source is { } source && placed.Cue is { } cue && source.Overlaps(cue))
                    faults.Add($"{at}: source and cue");
                faults.AddRange(placed.Figures.Where(figure => figure.Span is null).Select(figure => $"{at}: {figure.Gold.Words.First}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Every_indicator_is_the_frameworks()
    {
        var known = FrameworkFile.Default.Indicators.Select(indicator => indicator.Id).ToHashSet(StringComparer.Ordinal);
        Assert.All(
            s_pages.SelectMany(page => page.Gold.Statements).SelectMany(said => said.Figures).Where(figure => figure.Indicator is not null),
            figure => Assert.Contains(figure.Indicator!, known)
        );
    }

    [Theory]
    [InlineData("الوزير", "قال نائب الوزير أحمد", 9)]
    [InlineData("قال", "وقال ثم قال", 8)]
    [InlineData("عاد … بيوتهم", "عاد الناس إلى بيوتهم", 0)]
    [InlineData("قال", "وقال", -1)]
    public void An_anchor_is_found_as_whole_words(string words, string text, int start)
    {
        var parts = words.Split(" … ");
        Assert.Equal(start, new Anchor(parts[0], parts.Length > 1 ? parts[1] : null, 0).Find(text, 0)?.Start ?? -1);
    }

    private static string TextOf(string path) =>
        path.EndsWith(".html", StringComparison.Ordinal) ? HtmlTree.Parse(File.ReadAllBytes(path)).Root.Text() : File.ReadAllText(path);
}
