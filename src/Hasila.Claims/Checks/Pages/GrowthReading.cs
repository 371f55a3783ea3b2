using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Checks.Forms;
using Hasila.Claims.Intervals;
using Hasila.Claims.Model;
using Hasila.Text.Figures;

namespace Hasila.Claims.Checks.Pages;

/// <summary>
/// "rose by 34.7 percent, from 7.0 to 9.4 billion"; "9.4 billion, up 34.7 percent from 7.0 billion": a change in percent and the two values that it lies
/// between.
/// </summary>
internal static class GrowthReading
{
    private const int NearFrom = 4;
    private const int NearThan = 3;

    public static IEnumerable<PageTest> Find(SentenceNumbers sentence, CheckSettings settings)
    {
        var figures = sentence.Figures;
        if (figures.Where(SentenceNumbers.IsPercent).ToList() is not [var percent])
            yield break;
        var rises = Relations.Stands(Relations.Rise, sentence.Before(percent));
        if (rises == Relations.Stands(Relations.Fall, sentence.Before(percent)))
            yield break;
        var certain = Range(sentence) ?? Pair(sentence);
        if ((certain ?? Earlier(sentence)) is not var (before, after))
            yield break;
        var test = rises ? InternalTests.Growth(before(settings), after(settings)) : InternalTests.Decline(before(settings), after(settings));
        if (test is not null)
            yield return new PageTest(percent, test, PeriodKind.Change, Weak: certain is null);

        // The reader of figures takes "from 9 to 7" for a range and puts its ends in order; the verb tells which came first.
        (Func<CheckSettings, NumberInterval> Before, Func<CheckSettings, NumberInterval> After)? Range(SentenceNumbers of)
        {
            if (
                of.Figures.Where(figure => figure is { Comparator: Comparator.Range, High: not null } && !SentenceNumbers.IsPercent(figure)).ToList()
                    is not [var range]
                || !BeginsWithFrom(of, range)
            )
                return null;
            var (low, high) = (Math.Min(range.Value!.Value, range.High!.Value), Math.Max(range.Value.Value, range.High.Value));
            return rises ? (Of(range, low), Of(range, high)) : (Of(range, high), Of(range, low));
        }
    }

    private static (Func<CheckSettings, NumberInterval>, Func<CheckSettings, NumberInterval>)? Pair(SentenceNumbers sentence)
    {
        var counts = sentence.Figures.Where(SentenceNumbers.IsCount).ToList();
        for (var i = 0; i + 1 < counts.Count; i++)
        {
            var (one, other) = (counts[i], counts[i + 1]);
            if (one.Unit == other.Unit && Relations.Join(Relations.To, sentence.Between(one, other), 0) && BeginsWithFrom(sentence, one))
                return (Of(one), Of(other));
        }

        return null;
    }

    /// <summary>
    /// "reached B, up P percent from A"; "B, up from A by P percent": the value behind "from" is the earlier one, the nearest before it the later.
    /// </summary>
    private static (Func<CheckSettings, NumberInterval>, Func<CheckSettings, NumberInterval>)? Earlier(SentenceNumbers sentence)
    {
        var counts = sentence.Figures.Where(SentenceNumbers.IsCount).ToList();
        var then = counts.FindIndex(figure => Relations.Join(Relations.Than, sentence.Before(figure).TakeLast(NearThan).ToList(), NearThan));
        if (then < 1)
            return null;
        var (now, before) = (counts[then - 1], counts[then]);
        return now.Unit == before.Unit || before.Unit is null ? (Of(before), Of(now)) : null;
    }

    private static bool BeginsWithFrom(SentenceNumbers sentence, Figure figure) =>
        Relations.Stands(Relations.From, sentence.Words(figure.Span.Start, figure.Span.End).Take(1))
        || Relations.Join(Relations.From, sentence.Before(figure).TakeLast(NearFrom).ToList(), NearFrom);

    private static Func<CheckSettings, NumberInterval> Of(Figure figure, decimal? value = null) =>
        settings => SentenceNumbers.Admitted(value ?? figure.Value!.Value, figure, settings) ?? new NumberInterval(null, null);
}
