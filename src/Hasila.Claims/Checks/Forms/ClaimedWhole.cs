using Hasila.Claims.Intervals;
using Hasila.Claims.Model;
using Hasila.Text;
using Hasila.Text.Quantities;

namespace Hasila.Claims.Checks.Forms;

/// <summary>
/// Out of what a share is taken, by the claim's own words: "70 percent of the 5.9 million displaced", "91 percent of the targeted children", "14 of its 18
/// stations".
/// </summary>
internal static class ClaimedWhole
{
    private const int LongestWords = 2000;

    /// <summary>The words of the whole, with their number where the claim names one; null where it names no whole.</summary>
    /// <param name="appearance">Where the claim is made.</param>
    /// <param name="value">The share, or the part that is counted.</param>
    /// <param name="isShare">Whether it is a share; else only a whole with a number counts.</param>
    public static LocalText? Find(Appearance appearance, decimal value, bool isShare)
    {
        if (appearance.Words.Length > LongestWords)
            return null;
        var sentence = new SentenceNumbers(appearance.Words, new TextSpan(0, appearance.Words.Length), appearance.Language);
        for (var i = 0; i + 1 < sentence.Figures.Count; i++)
        {
            var (left, right) = (sentence.Figures[i], sentence.Figures[i + 1]);
            if (
                SentenceNumbers.IsPercent(left) != isShare
                || left.Value != value
                || !SentenceNumbers.IsCount(right)
                || (!isShare && right.Value < left.Value)
                || !(
                    Relations.Join(Relations.Of, sentence.Between(left, right), 0)
                    || (!isShare && Relations.Join(Relations.OutOf, sentence.Between(left, right), 0))
                )
            )
                continue;
            var words = (right.Counts is { } counts && counts.Start >= right.Span.End ? right.Span.Cover(counts) : right.Span).In(appearance.Words);
            return new LocalText(words, words);
        }

        return
            isShare
            && sentence.Figures.FirstOrDefault(figure => SentenceNumbers.IsPercent(figure) && figure.Value == value) is { } share
            && WholeWords.Stated(appearance.Words[share.Span.End..]) is { } stated
            ? new LocalText(stated, stated)
            : null;
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
