using Hasila.Statements.Model;
using Hasila.Text.Figures;

namespace Hasila.Floors.Tests.Scoring;

/// <summary>Quantities in statements that were found: right with value (both ends of a range), bound and unit; things and people are one unit.</summary>
public sealed class FigureScores(string language, ICollection<string>? differences = null)
{
    private readonly Counts _counts = new();

    public void Add(GoldPage page, string text, IReadOnlyList<(PlacedStatement Gold, Statement Found)> pairs)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(pairs);
        foreach (var (gold, found) in pairs)
        {
            var numbers = gold.Figures.Where(figure => figure.Gold.IsNumber && figure.Span is not null).ToList();
            _counts.Wanted += numbers.Count;
            _counts.Found += found.Figures.Count;
            var right = numbers.Where(figure => found.Figures.Any(other => other.Span.Overlaps(figure.Span!.Value) && Same(figure.Gold, other))).ToList();
            _counts.Right += right.Count;
            if (differences is null)
                continue;
            foreach (var (missed, _) in numbers.Except(right))
                differences.Add($"{page.Name}:{gold.Gold.Line} figure not found or wrong: {missed.Words.First}");
            foreach (var more in found.Figures.Where(other => !numbers.Any(figure => other.Span.Overlaps(figure.Span!.Value))))
                differences.Add($"{page.Name}:{gold.Gold.Line} no such figure: {more.Span.In(text)}");
        }
    }

    public IEnumerable<Score> Scores() =>
        [new($"{language} figures F1", _counts.F1, $"{_counts.Right} right, {_counts.Found} found, {_counts.Wanted} in the statements")];

    /// <summary>Whether units agree; a bare count and a count of people are one.</summary>
    public static bool SameUnit(string? one, string? other) => Thing(one) == Thing(other);

    /// <summary>Whether two numbers are one, a third being written with ten digits; both may be absent.</summary>
    public static bool Near(decimal? one, decimal? other) =>
        one is { } a && other is { } b ? Math.Abs(a - b) <= 0.000001m * Math.Max(1, Math.Abs(a)) : one is null && other is null;

    private static string? Thing(string? unit) => unit == "people" ? null : unit;

    private static bool Same(GoldFigure gold, Figure found) =>
        Near(gold.Value, found.Value) && Near(gold.High, found.High) && gold.Bound == FigureJson.Sign(found.Comparator) && SameUnit(gold.Unit, found.Unit);
}
