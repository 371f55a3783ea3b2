using Hasila.Claims.Frameworks;
using Hasila.Claims.Lexicons;
using Hasila.Claims.Merging;
using Hasila.Claims.Model;
using Hasila.Reading.Articles;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Claims.Tallies;

/// <summary>
/// The one body that a page's own words are of. Either the page is the body's statement and says so above ("statement by the Charter Coalition"), or nobody
/// else speaks on it and what stands between two of its reports is told on as they are. A page on which a person speaks, or two, has words of its own.
/// </summary>
internal sealed class PageVoice
{
    private const int FewestReports = 3;
    private const int LongestName = 8;
    private const int ShortestName = 2;

    private static readonly string[][] s_openings =
    [
        .. PageWords.List("statement-of").Select(opening => opening.Split(' ').Select(WordKey.Of).ToArray()).OrderByDescending(words => words.Length),
    ];

    private readonly Claimant? _body;
    private readonly TextSpan _within;

    /// <param name="page">The page.</param>
    /// <param name="claimants">Who is who on it.</param>
    /// <param name="claimantOf">Who claims what is attributed; null for what is no claim.</param>
    public PageVoice(AttributedArticle page, Claimants claimants, Func<Statement, Claimant?> claimantOf)
    {
        if ((AccountOf(page, claimants) ?? AuthorOf(page, claimants)) is { } author)
        {
            (_body, _within) = (author, new TextSpan(0, page.Article.Text.Length));
            return;
        }

        List<Statement> told = [.. page.Statements.Where(one => one.Kind != StatementKind.Assertion && one.RepeatOf is null)];
        // An agency that carries the others' words says none of its own.
        told.RemoveAll(one =>
            one.Speaker is { } speaker && NoNames.IsRelay(speaker) && told.Exists(other => other != one && one.Content.Overlaps(other.Content))
        );
        if (told.Count < FewestReports)
            return;
        List<Claimant?> voices = [.. told.Select(claimantOf)];
        if (voices[0] is { Kind: ClaimantKind.Body } first && told.TrueForAll(IsOfBody) && voices.TrueForAll(one => one?.Key == first.Key))
            (_body, _within) = (first, new TextSpan(told[0].Content.End, told[^1].Content.Start));
    }

    /// <summary>Whose words a stretch that nobody is named for is; null where the page does not tell.</summary>
    public Claimant? Of(TextSpan span) => _body is not null && _within.Length > 0 && _within.Contains(span) ? _body : null;

    // A post is its account's own words.
    private static Claimant? AccountOf(AttributedArticle page, Claimants claimants) =>
        page.Article.Post is { Account: { } account } && claimants.Named(account) is { IsNobody: false } named ? named : null;

    private static bool IsOfBody(Statement statement) =>
        statement is { Speaker: not null, SpeakerKind: SpeakerKind.Organisation or SpeakerKind.Artifact or null };

    // "Statement on behalf of the Charter Coalition on ...": the name is as many of the words as the page says again below.
    private static Claimant? AuthorOf(AttributedArticle page, Claimants claimants)
    {
        if (page.Article.Headline is not { Length: > 0 } headline)
            return null;
        string[] words = headline.Split([' ', '\n', ':', '،', ','], StringSplitOptions.RemoveEmptyEntries);
        string[] keys = [.. words.Select(WordKey.Of)];
        foreach (var opening in s_openings.Where(opening => keys.AsSpan().StartsWith(opening)))
        {
            var body = string.Join(' ', new Passage(page.Article.Text, BodyOf(page.Article)).Keys);
            for (var length = Math.Min(LongestName, keys.Length - opening.Length); length >= ShortestName; length--)
            {
                if ($" {body} ".Contains($" {string.Join(' ', keys.AsSpan(opening.Length, length))} ", StringComparison.Ordinal))
                    return claimants.Named(string.Join(' ', words.AsSpan(opening.Length, length))) is { Kind: ClaimantKind.Body } named ? named : null;
            }
        }

        return null;
    }

    private static TextSpan BodyOf(Article article)
    {
        var first = article.Blocks.FirstOrDefault(block => block.Kind is BlockKind.Paragraph or BlockKind.Quote or BlockKind.ListItem);
        return first is null ? new TextSpan(0, 0) : new TextSpan(first.Span.Start, article.Text.Length);
    }
}
