using System.Globalization;
using Hasila.Reading.Articles;

namespace Hasila.Floors.Tests.Scoring;

/// <summary>What the page says about itself: right where it is what a person read, or where neither found anything.</summary>
public sealed class ReadingScores(string language)
{
    private readonly Counts[] _counts = [new(), new(), new(), new()];

    public void Add(GoldPage gold, Article article)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(article);
        bool[] right =
        [
            Plain(gold.Headline) == Plain(article.Headline),
            gold.Day == article.Published?.Date,
            gold.Authors.Select(Plain).Order(StringComparer.Ordinal).SequenceEqual(article.Authors.Select(Plain).Order(StringComparer.Ordinal)),
            Plain(gold.Section) == Plain(article.Section),
        ];
        for (var i = 0; i < right.Length; i++)
        {
            _counts[i].Wanted++;
            _counts[i].Right += right[i] ? 1 : 0;
        }
    }

    public IEnumerable<Score> Scores() =>
        new[] { "headline", "day", "author", "section" }.Zip(
            _counts,
            (what, counts) =>
                new Score(
                    $"{language} reading {what}",
                    counts.Recall,
                    string.Create(CultureInfo.InvariantCulture, $"{counts.Right} of {counts.Wanted}")
                )
        );

    private static string Plain(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
