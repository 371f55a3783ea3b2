using Hasila.Claims.Intervals;
using Hasila.Text;
using Hasila.Text.Figures;
using Hasila.Text.Folding;
using Hasila.Text.Quantities;
using Hasila.Text.Words;

namespace Hasila.Claims.Checks.Forms;

/// <summary>The numbers of one sentence of a page and the words between them.</summary>
internal sealed class SentenceNumbers
{
    private const int MostFigures = 40;

    public SentenceNumbers(string text, TextSpan span, string? language)
    {
        (Text, Span) = (text, span);
        Figures = [.. FigureReader.FindFigures(text, language, span).Where(figure => figure.Value is not null).Take(MostFigures)];
    }

    public string Text { get; }

    public TextSpan Span { get; }

    /// <summary>Those with a value, in the order of the text.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>The folded words between two figures, what the first one counts left out.</summary>
    public IReadOnlyList<string> Between(Figure left, Figure right) => Words(EndOf(left, right), right.Span.Start);

    /// <summary>The folded words of the sentence before a figure.</summary>
    public IReadOnlyList<string> Before(Figure figure) => Words(Span.Start, figure.Span.Start);

    public IReadOnlyList<string> Words(int start, int end)
    {
        if (end <= start)
            return [];
        var words = new List<string>();
        foreach (var word in WordSplitter.Split(Text.AsSpan(start, end - start)))
        {
            if (word.Kind != WordKind.Punctuation)
                words.Add(ArabicFold.Fold(word.Span.In(Text.AsSpan(start, end - start))));
        }

        return words;
    }

    public static bool IsPercent(Figure figure) => PrintedStep.IsShare(figure.Unit);

    /// <summary>A number of things, one at least: neither a percentage nor a stretch of time, and no range.</summary>
    public static bool IsCount(Figure figure) =>
        figure is { Unit: not ("percent" or "years" or "months" or "weeks" or "days" or "hours" or "minutes"), High: null, Value: >= 1 };

    /// <summary>The numbers that a printed figure admits, half a step to either side; its bound where it has one.</summary>
    public static NumberInterval? Admitted(Figure figure, CheckSettings settings) => Admitted(figure.Value!.Value, figure, settings);

    public static NumberInterval? Admitted(decimal value, Figure figure, CheckSettings settings)
    {
        var comparator = figure.High is null ? figure.Comparator : Comparator.Exact;
        var step = PrintedStep.Infer(value, figure.Step, figure.Unit).Nominal;
        // A count printed to the last unit is that count.
        if (comparator == Comparator.Exact && step == 1 && value == decimal.Truncate(value) && EvidenceNumber.IsWorkable(value))
            return NumberInterval.Point(value);
        return ClaimInterval.Compute(value, null, comparator, step, isShare: false, settings) switch
        {
            { Low: { } low, High: { } high } => new NumberInterval(low, high),
            _ => null,
        };
    }

    // "977 of the 1,544 projects": what the first counts may stand behind the second.
    private static int EndOf(Figure left, Figure right) =>
        left.Counts is { } counts && counts.Start >= left.Span.End && counts.End <= right.Span.Start ? counts.End : left.Span.End;
}
