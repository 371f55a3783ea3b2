using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Intervals;
using Hasila.Claims.Lexicons;
using Hasila.Claims.Model;
using Hasila.Text.Figures;

namespace Hasila.Claims.Checks.Pages;

/// <summary>
/// "977 of the 1,544 projects, or more than 60 percent"; "70 percent of the 5.9 million displaced, or 4.1 million": part, whole and percentage in one sentence.
/// </summary>
internal static class RatioReading
{
    private const int NearOutOf = 3;
    private const int NearRestated = 2;

    private static readonly string s_outOf = PageWords.Word("out-of");

    public static IEnumerable<PageTest> Find(SentenceNumbers sentence, CheckSettings settings)
    {
        var figures = sentence.Figures;
        for (var i = 0; i + 1 < figures.Count; i++)
        {
            var (left, right) = (figures[i], figures[i + 1]);
            var words = sentence.Between(left, right);
            if (SentenceNumbers.IsCount(left) && SentenceNumbers.IsCount(right) && IsOutOf(words))
            {
                if (AboveWhole(left, right, settings) is { } above)
                    yield return above;
                else if (figures.Where(SentenceNumbers.IsPercent).ToList() is [var percent] && Ratio(percent, left, right, settings) is { } ratio)
                    yield return ratio;
            }
            else if (
                SentenceNumbers.IsPercent(left)
                && SentenceNumbers.IsCount(right)
                && Relations.Join(Relations.Of, words, 0)
                && (RestatedPart(sentence, i) ?? OnlyOther(sentence, left)) is { } part
                && Ratio(left, part, right, settings) is { } restated
            )
            {
                yield return restated with
                {
                    Weak = RestatedPart(sentence, i) is null,
                };
            }
        }
    }

    private static bool IsOutOf(IReadOnlyList<string> words) =>
        Relations.Join(Relations.OutOf, words, NearOutOf) || (words.Count > 0 && words[0] != s_outOf && Relations.Join(Relations.Of, words, 0));

    /// <summary>The part, said before the percentage ("4.1 million, or 70 percent of ...") or after the whole ("..., or 4.1 million").</summary>
    private static Figure? RestatedPart(SentenceNumbers sentence, int percent)
    {
        var figures = sentence.Figures;
        if (
            percent > 0
            && SentenceNumbers.IsCount(figures[percent - 1])
            && Relations.Join(Relations.Restated, sentence.Between(figures[percent - 1], figures[percent]), NearRestated)
        )
            return figures[percent - 1];
        return
            percent + 2 < figures.Count
            && SentenceNumbers.IsCount(figures[percent + 2])
            && Relations.Join(Relations.Restated, sentence.Between(figures[percent + 1], figures[percent + 2]), NearRestated)
            ? figures[percent + 2]
            : null;
    }

    /// <summary>"547 children were reached, more than 92 percent of 591": the only number before the only percentage.</summary>
    private static Figure? OnlyOther(SentenceNumbers sentence, Figure percent) =>
        percent.High is null
        && sentence.Figures.Count(SentenceNumbers.IsPercent) == 1
        && sentence.Figures.Count == 3
        && SentenceNumbers.IsCount(sentence.Figures[0])
            ? sentence.Figures[0]
            : null;

    private static PageTest? AboveWhole(Figure part, Figure whole, CheckSettings settings) =>
        SentenceNumbers.Admitted(part, settings) is { } one && SentenceNumbers.Admitted(whole, settings) is { } other && one.IsAbove(other)
            ? new PageTest(whole, InternalTests.WholeAboveParts(whole.Value!.Value, [one]))
            : null;

    private static PageTest? Ratio(Figure percent, Figure part, Figure whole, CheckSettings settings) =>
        SentenceNumbers.Admitted(part, settings) is { } one
        && SentenceNumbers.Admitted(whole, settings) is { } other
        && InternalTests.PercentOfRatio(one, other) is { } test
            ? new PageTest(percent, test, PeriodKind.Share)
            : null;
}
