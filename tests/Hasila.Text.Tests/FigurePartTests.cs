using Hasila.Text.Figures;

namespace Hasila.Text.Tests;

/// <summary>A figure keeps its parts in little room: each must come back as it was given, whichever others there are.</summary>
public sealed class FigurePartTests
{
    private static readonly decimal?[] s_numbers = [null, 0m, 1m, 1.0m, 0.1m, 1000m];
    private static readonly TextSpan?[] s_spans = [null, default(TextSpan), new TextSpan(3, 9)];

    [Fact]
    public void Every_part_comes_back_as_it_was_given()
    {
        foreach (var value in s_numbers)
        foreach (var step in s_numbers)
        foreach (var high in s_numbers)
        foreach (var counts in s_spans)
        {
            var figure = new Figure
            {
                Span = new TextSpan(1, 2),
                Step = step,
                High = high,
                Value = value,
                Counts = counts,
            };

            Assert.Equal(Printed(value, step, high), Printed(figure.Value, figure.Step, figure.High));
            Assert.Equal(counts, figure.Counts);
        }
    }

    [Fact]
    public void A_part_is_taken_back_like_one_that_was_never_given()
    {
        var bare = new Figure { Span = new TextSpan(1, 2) };
        foreach (var step in s_numbers)
        {
            var full = bare with { Step = step, Value = 7, Counts = new TextSpan(3, 9), Whole = 18 };

            Assert.Equal(bare, full with { Step = null, Value = null, Counts = null, Whole = null });
            Assert.Equal(1, (full with { Step = 1 }).Step);
        }
    }

    // 1 and 1.0 are equal and printed in two ways.
    private static string Printed(params decimal?[] numbers) =>
        string.Join(' ', numbers.Select(number => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"));
}
