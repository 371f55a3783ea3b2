using System.Globalization;
using Hasila.Text.Dates;
using Hasila.Text.Figures;
using Hasila.Text.Quantities;

namespace Hasila.Text.Tests;

/// <summary>The tables of press wording in <c>Data</c>: every line is read as a person reads it.</summary>
public sealed class ExampleTableTests
{
    private static readonly DateOnly s_dateline = new(2021, 3, 25);

    public static TheoryData<string, string, string> Figures() => Read("figures-ar", "figures-en");

    public static TheoryData<string, string, string> Dates() => Read("dates-ar", "dates-en");

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_figure_is_read_as_the_press_means_it(string language, string text, string expected) =>
        Assert.Equal(expected, Join(FigureReader.FindFigures(text, language).Select(figure => Write(figure, text))));

    [Theory]
    [MemberData(nameof(Dates))]
    public void A_date_is_read_as_the_press_means_it(string language, string text, string expected) =>
        Assert.Equal(expected, Join(DateReader.FindDates(text, s_dateline, language).Select(date => Write(date, text))));

    [Fact]
    public void The_tables_are_large_enough()
    {
        Assert.True(Read("figures-ar", "dates-ar").Count >= 300);
        Assert.True(Read("figures-en", "dates-en").Count >= 150);
    }

    private static TheoryData<string, string, string> Read(params string[] tables)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var table in tables)
        {
            foreach (var line in File.ReadLines(TestMaterial.InRepository("tests", "Hasila.Text.Tests", "Data", table + ".tsv")))
            {
                if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var text, var expected])
                    data.Add(table[^2..], text, expected);
            }
        }

        return data;
    }

    private static string Join(IEnumerable<string> found)
    {
        var joined = string.Join("; ", found);
        return joined.Length == 0 ? "-" : joined;
    }

    private static string Write(Figure figure, string text)
    {
        var value = figure.Value?.ToString("0.##########", CultureInfo.InvariantCulture);
        if (figure.High is { } high)
            value += ".." + high.ToString("0.##########", CultureInfo.InvariantCulture);
        var counts = figure.Counts is { } span ? "of " + span.In(text) : null;
        return string.Join(' ', new[] { FigureJson.Sign(figure.Comparator), value, figure.Unit, counts }.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static string Write(DateMention date, string text)
    {
        var mod = DateJson.Word(date.Modifier) is { } word ? " " + word : "";
        var days =
            date.From is not null && ((date.Value.Length != 10 && date.Value.Length > 7) || date.Modifier is not null)
                ? $" [{date.From:yyyy-MM-dd}..{date.To:yyyy-MM-dd}]"
                : "";
        return $"{date.Value}{mod}{days} {{{date.Span.In(text)}}}";
    }
}
