using System.Text.RegularExpressions;

namespace Hasila.Journeys.Tests.Help;

/// <summary>
/// What the README, the guides and the pages for beginners tell one to type is typed, in order, in a folder with the samples. Placeholders are filled as a
/// reader would; what serves until it is ended, and what asks the network, is left to other tests.
/// </summary>
public sealed partial class PageTests
{
    private static readonly string[] s_left = ["serve", "--serve", "watch", "./test", "feed.rss", "LIST.tsv", "EDITION", "CLAIM CLAIM", "--undo 417"];

    [Theory]
    [InlineData("README.md", 14)]
    [InlineData("README.ar.md", 11)]
    [InlineData("docs/guide.md", 11)]
    [InlineData("docs/guide.ar.md", 11)]
    [InlineData("docs/start/fact-checker.md", 9)]
    [InlineData("docs/start/fact-checker.ar.md", 9)]
    [InlineData("docs/start/analyst.md", 9)]
    [InlineData("docs/start/analyst.ar.md", 9)]
    [InlineData("docs/start/researcher.md", 10)]
    [InlineData("docs/start/researcher.ar.md", 10)]
    [InlineData("docs/start/developer.md", 4)]
    [InlineData("docs/start/developer.ar.md", 4)]
    public void What_a_page_says_works(string page, int atLeast)
    {
        using var work = new ExampleTests.Work();
        var typed = 0;
        foreach (var line in CommandsOf(File.ReadAllText(TestMaterial.InRepository(page))))
        {
            var (exit, error) = work.Type(
                line.Replace("CLAIM", work.Claim, StringComparison.Ordinal)
                    .Replace("FILE…", "samples/pages", StringComparison.Ordinal)
                    .Replace("FILE", "samples/pages/2024-03-21-al-difaf.html", StringComparison.Ordinal)
                    .Replace("PICTURE", PictureTests.Infographic, StringComparison.Ordinal)
                    .Replace("WORDS", "returned", StringComparison.Ordinal)
                    .Replace("--by NAME", "--by Mira", StringComparison.Ordinal)
            );
            Assert.True(exit == 0, $"{page}: {line}: {error}");
            typed++;
        }

        Assert.True(typed >= atLeast, $"{page}: {typed} commands were typed");
    }

    private static IEnumerable<string> CommandsOf(string page)
    {
        var blocks = Block().Matches(page).SelectMany(block => block.Groups["lines"].Value.Split('\n'));
        var cells = page.Split('\n')
            .Where(line => line.StartsWith("| `./hasila", StringComparison.Ordinal))
            .SelectMany(line => Cell().Matches(line.Split(" | ")[0]).Select(cell => cell.Groups[1].Value));
        return blocks
            .Concat(cells)
            .Select(line => line.Trim())
            .Where(line => PictureTests.CanBeRead || !line.Contains("PICTURE", StringComparison.Ordinal))
            .Where(line => Typed().IsMatch(line) && !s_left.Any(part => line.Contains(part, StringComparison.Ordinal)))
            // A correction, a rejection and a decision of one claim are three people's work in the guides.
            .Where(line => !line.Contains("--correct", StringComparison.Ordinal) && !line.Contains("--reject", StringComparison.Ordinal));
    }

    [GeneratedRegex("```\n(?<lines>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("`(\\./hasila[^`]*)`")]
    private static partial Regex Cell();

    [GeneratedRegex("(?:^|\\| )(?:\\./)?hasila ")]
    private static partial Regex Typed();
}
