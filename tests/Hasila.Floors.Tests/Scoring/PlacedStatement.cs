using Hasila.Text;

namespace Hasila.Floors.Tests.Scoring;

/// <summary>A gold statement in an article's text; without content where the text has lost its words.</summary>
public sealed record PlacedStatement(
    GoldStatement Gold,
    IReadOnlyList<TextSpan> Content,
    TextSpan? Source,
    TextSpan? Cue,
    IReadOnlyList<(GoldFigure Gold, TextSpan? Span)> Figures
)
{
    /// <summary>
    /// Finds the words of each statement behind the beginning of the one before it; where they are not there, anywhere. The cue is the occurrence nearest to
    /// the content, the source the one nearest to the cue.
    /// </summary>
    public static IReadOnlyList<PlacedStatement> Place(GoldPage page, string text)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(text);
        List<PlacedStatement> placed = [];
        var from = 0;
        foreach (var gold in page.Statements)
        {
            List<TextSpan> content = [];
            var at = from;
            foreach (var part in gold.Content)
            {
                if (
                    (
                        part.Occurrence > 0
                            ? part.All(text) is [var only]
                                ? only
                                : null
                            : part.Find(text, at) ?? part.Find(text, 0)
                    )
                    is not { } span
                )
                    continue;
                content.Add(span);
                at = span.End;
            }

            if (content.Count > 0)
                from = content[0].Start;
            var cue = content.Count == 0 ? null : Nearest(gold.Cue, text, content);
            var source = content.Count == 0 ? null : Nearest(gold.Source, text, cue is { } near ? [near] : content, content);
            placed.Add(new(gold, content, source, cue, [.. gold.Figures.Select(figure => (figure, Inside(figure.Words, text, content)))]));
        }

        return placed;
    }

    private static TextSpan? Nearest(Anchor? words, string text, IReadOnlyList<TextSpan> to, IReadOnlyList<TextSpan>? outside = null)
    {
        if (words is null)
            return null;
        TextSpan? best = null;
        foreach (var span in words.All(text))
        {
            if ((outside ?? to).Any(span.Overlaps))
                continue;
            if (best is null || Gap(span, to) < Gap(best.Value, to))
                best = span;
        }

        return best;
    }

    private static int Gap(TextSpan span, IReadOnlyList<TextSpan> to) => to.Min(other => Math.Max(span.Start - other.End, other.Start - span.End));

    private static TextSpan? Inside(Anchor words, string text, IReadOnlyList<TextSpan> content)
    {
        foreach (var span in words.All(text))
        {
            if (content.Any(part => part.Start <= span.Start && span.End <= part.End))
                return span;
        }

        return null;
    }
}
