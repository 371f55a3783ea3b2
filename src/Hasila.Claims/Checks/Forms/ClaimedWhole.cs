using Hasila.Claims.Intervals;
using Hasila.Claims.Model;
using Hasila.Text;
using Hasila.Text.Quantities;

namespace Hasila.Claims.Checks.Forms;

/// <summary>Out of what a share is taken, by the claim's own words: "70 percent of the 5.9 million displaced".</summary>
internal static class ClaimedWhole
{
    private const int LongestWords = 2000;

    /// <summary>The words of the whole with their number; null where the claim names no number.</summary>
    public static LocalText? Find(Appearance appearance, decimal share)
    {
        if (appearance.Words.Length > LongestWords)
            return null;
        var sentence = new SentenceNumbers(appearance.Words, new TextSpan(0, appearance.Words.Length), appearance.Language);
        for (var i = 0; i + 1 < sentence.Figures.Count; i++)
        {
            var (left, right) = (sentence.Figures[i], sentence.Figures[i + 1]);
            if (
                !SentenceNumbers.IsPercent(left)
                || left.Value != share
                || !SentenceNumbers.IsCount(right)
                || !Relations.Join(Relations.Of, sentence.Between(left, right), 0)
            )
                continue;
            var words = (right.Counts is { } counts && counts.Start >= right.Span.End ? right.Span.Cover(counts) : right.Span).In(appearance.Words);
            return new LocalText(words, words);
        }

        return null;
    }

    /// <summary>What the whole's words admit as a number; null where they hold none.</summary>
    public static NumberInterval? NumberIn(LocalText whole) => NumberIn(whole.En, "en") ?? NumberIn(whole.Ar, "ar");

    private static NumberInterval? NumberIn(string words, string language) =>
        words.Length > LongestWords
            ? null
            : FigureReader
                .FindFigures(words, language)
                .Where(figure => figure.Value is not null && SentenceNumbers.IsCount(figure))
                .Select(figure => SentenceNumbers.Admitted(figure, CheckSettings.Default))
                .FirstOrDefault();
}
