using Hasila.Reading.Articles;
using Hasila.Text.Folding;

namespace Hasila.Bench.Scrapes;

/// <summary>What the reader gave for scrapes, against what a person knows.</summary>
internal sealed class ScrapeScore
{
    private int _pages;
    private (int Asked, int Right, int None) _headline;
    private (int Asked, int Right, int None) _day;
    private (int Asked, int Right, int None) _author;
    private (int Pages, int Given) _noHeadline;
    private (int Pages, int Given) _noDay;
    private (int Pages, int Given) _noAuthor;
    private int _furniture;
    private readonly List<int> _left = [];
    private (int Left, int Lost) _html;
    private int _body;
    private int _bodyLost;

    public void Add(Scrape scrape, Article article)
    {
        _pages++;
        Add(
            scrape.Headline is not null,
            article.Headline is not null,
            scrape.Headline is { } title && article.Headline is { } headline && IsSame(title, headline),
            ref _headline,
            ref _noHeadline
        );
        Add(scrape.Day is not null, article.Published is not null, scrape.Day is not null && article.Published?.Date == scrape.Day, ref _day, ref _noDay);
        Add(scrape.Authors.Count > 0, article.Authors.Count > 0, Names(scrape.Authors).SetEquals(Names(article.Authors)), ref _author, ref _noAuthor);
        var left = 0;
        foreach (var line in scrape.Lines)
        {
            var covered = article.Blocks.Where(block => block.Kind != BlockKind.Headline).Sum(block => Covered(block, line));
            var captioned = article.Blocks.Where(block => block.Kind == BlockKind.Caption).Sum(block => Covered(block, line));
            var isLeft = covered * 2 > line.End - line.Start;
            if (line.Truth.HasFlag(LineTruth.Body))
            {
                _body++;
                _bodyLost += isLeft ? 0 : 1;
                _html = (_html.Left, _html.Lost + (line.Truth.HasFlag(LineTruth.KeptInHtml) ? 0 : 1));
            }
            else if (!line.Truth.HasFlag(LineTruth.Headline))
            {
                _furniture++;
                left += isLeft && captioned == 0 ? 1 : 0;
                _html = (_html.Left + (line.Truth.HasFlag(LineTruth.KeptInHtml) ? 1 : 0), _html.Lost);
            }
        }

        _left.Add(left);
    }

    public override string ToString() =>
        string.Join(
            "  ",
            $"pages {_pages, 5}",
            $"headline {Share(_headline)} (invented {Share(_noHeadline)})",
            $"day {Share(_day)} (invented {Share(_noDay)})",
            $"author {Share(_author)} (invented {Share(_noAuthor)})",
            $"furniture left {(double)_left.Sum() / _pages:F2} a page of "
                + $"{(double)_furniture / _pages:F1}, half of the pages {_left.Order().ElementAt(_pages / 2)},",
            $"none on {(double)_left.Count(left => left == 0) / _pages:P0}",
            $"body lost {(double)_bodyLost / _body:P1}",
            $"with markup {(double)_html.Left / _pages:F2} and {(double)_html.Lost / _body:P1}"
        );

    private static void Add(bool isAsked, bool isGiven, bool isRight, ref (int Asked, int Right, int None) score, ref (int Pages, int Given) none)
    {
        if (isAsked)
            score = (score.Asked + 1, score.Right + (isRight ? 1 : 0), score.None + (isGiven ? 0 : 1));
        else
            none = (none.Pages + 1, none.Given + (isGiven ? 1 : 0));
    }

    private static int Covered(Block block, ScrapedLine line) => Math.Max(0, Math.Min(block.Span.End, line.End) - Math.Max(block.Span.Start, line.Start));

    private static bool IsSame(string title, string headline) =>
        ArabicFold.Same(title.Trim(' ', '"', '.'), headline.Trim(' ', '"', '.')) || LineTruths.IsHeadline(headline, title);

    private static HashSet<string> Names(IReadOnlyList<string> names) => [.. names.Select(name => ArabicFold.Fold(name).Trim())];

    private static string Share((int Asked, int Right, int None) score) =>
        score.Asked == 0 ? "-" : $"{(double)score.Right / score.Asked:F3} of {score.Asked} (none {(double)score.None / score.Asked:F2})";

    private static string Share((int Pages, int Given) none) => none.Pages == 0 ? "-" : $"{(double)none.Given / none.Pages:F2} of {none.Pages}";
}
