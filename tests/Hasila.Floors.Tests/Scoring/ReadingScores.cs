using System.Globalization;
using Hasila.Reading.Articles;

namespace Hasila.Floors.Tests.Scoring;

/// <summary>What the page says about itself: right where it is what a person read, or where neither found anything.</summary>
public sealed class ReadingScores(string language, ICollection<string>? differences = null)
{
    private static readonly string[] s_what = ["headline", "day", "author", "section"];
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
            if (!right[i])
                differences?.Add($"{gold.Name} {s_what[i]}: {Found(article, i)}");
        }
    }

    public IEnumerable<Score> Scores() =>
        s_what.Zip(
            _counts,
            (what, counts) =>
                new Score($"{language} reading {what}", counts.Recall, string.Create(CultureInfo.InvariantCulture, $"{counts.Right} of {counts.Wanted}"))
        );

    private static string Found(Article article, int what) =>
        what switch
        {
            0 => article.Headline,
            1 => article.Published?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            2 => string.Join("; ", article.Authors),
            _ => article.Section,
        } ?? "none";

    private static string Plain(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
