using System.Text;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Tallies;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Statements;
using Hasila.Statements.Model;

namespace Hasila.Claims.Tests.Merging;

/// <summary>Plain-text pages as a scraper leaves them, read by the real rooms below.</summary>
internal static class TestPages
{
    /// <summary>Paragraphs that claim nothing, of which a page has its own: with one the text is no line by itself, and no page is another's repost.</summary>
    public const string Doors = "Teams went from door to door in the hills, and wrote the name of every street on a list that they kept.";

    public const string Clinics = "The clinics along the river stayed open late into the evening, while the nurses waited for the buses from the villages.";

    public const string Roads = "Lorries with cold boxes had been on the roads since dawn, though the rain had washed away part of the way to the coast.";

    public static AttributedArticle Page(string name, string outlet, string day, string headline, params string[] paragraphs)
    {
        var text = $"{headline}\n\n{outlet} | {day}\n\n{string.Join("\n\n", paragraphs)}\n";
        var capture = new Capture { Bytes = Encoding.UTF8.GetBytes(text), Name = name };
        var read = Assert.IsType<ReadResult.Read>(ArticleReader.Read(capture));
        return new AttributedArticle(read.Article, StatementFinder.Find(read.Article));
    }

    public static Tally Tally(params AttributedArticle[] pages) => TallyBuilder.Build(pages, FrameworkFile.Default);

    public static Tally Tally(MergeDecisions decisions, params AttributedArticle[] pages) => TallyBuilder.Build(pages, FrameworkFile.Default, decisions);

    /// <summary>The one claim in which some words of a page stand.</summary>
    public static Claim ClaimOf(Tally tally, string page, string words) =>
        Assert.Single(
            tally.Claims,
            claim => claim.Appearances.Any(appearance => appearance.Page == page && appearance.Words.Contains(words, StringComparison.Ordinal))
        );
}
