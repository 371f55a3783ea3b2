using System.Text.Json;
using Hasila.Text.Dates;
using Hasila.Text.Figures;
using Hasila.Text.Quantities;

namespace Hasila.Text.Tests;

public sealed class JsonTests
{
    [Fact]
    public void A_figure_is_written_in_the_contracts_form_and_read_back_the_same()
    {
        const string text = "😀 عاد أكثر من 65 بالمئة من النازحين، وما يقرب من 2.6 مليون شخص، وعشرات الآلاف بين 3 و5 مدن";
        var map = new CodePointMap(text);
        var figures = FigureReader.FindFigures(text);
        Assert.Equal(4, figures.Count);
        foreach (var figure in figures)
        {
            using var json = JsonDocument.Parse(Write(writer => FigureJson.Write(writer, figure, text, map)));
            Assert.Equal(figure, FigureJson.Read(json.RootElement, map));
        }

        using var first = JsonDocument.Parse(Write(writer => FigureJson.Write(writer, figures[0], text, map)));
        Assert.Equal(6, first.RootElement.GetProperty("start").GetInt32());
        Assert.Equal(65, first.RootElement.GetProperty("value").GetInt32());
        Assert.Equal(">", first.RootElement.GetProperty("comparator").GetString());
        Assert.Equal("percent", first.RootElement.GetProperty("unit").GetString());
    }

    [Fact]
    public void A_date_is_written_in_the_contracts_form_and_read_back_the_same()
    {
        const string text = "😀 قتل أواخر تشرين الأول من عام 2019، وخلال العامين الماضيين، وأمس الأربعاء الساعة 15:00";
        var map = new CodePointMap(text);
        var dates = DateReader.FindDates(text, new DateOnly(2021, 3, 25));
        Assert.Equal(["2019-10", "P2Y", "2021-03-24T15:00"], dates.Select(date => date.Value));
        foreach (var date in dates)
        {
            using var json = JsonDocument.Parse(Write(writer => DateJson.Write(writer, date, text, map)));
            Assert.Equal(date, DateJson.Read(json.RootElement, map));
        }
    }

    [Theory]
    [InlineData("1,673,230", 1.0)]
    [InlineData("65 %", 1.0)]
    [InlineData("2.6 million", 100_000.0)]
    [InlineData("182 ألفا", 1000.0)]
    [InlineData("7,5 في المئة", 0.1)]
    [InlineData("70", null)]
    [InlineData("500", null)]
    [InlineData("خمسة", null)]
    public void The_printed_step_is_the_unit_of_the_last_digit(string text, double? step) =>
        Assert.Equal((decimal?)step, Assert.Single(FigureReader.FindFigures(text)).Step);

    [Fact]
    public void Without_a_dateline_nothing_is_guessed()
    {
        var dates = DateReader.FindDates("أمس الأربعاء وفي الشهر الماضي وفي 5 آذار، وفي 25 مارس 2021", reference: null);
        Assert.Equal(["2021-03-25"], dates.Select(date => date.Value));
    }

    [Fact]
    public void A_part_of_a_text_is_read_by_itself()
    {
        const string text = "عاد 65 شخصا ثم 70 شخصا";
        var figure = Assert.Single(FigureReader.FindFigures(text, within: new TextSpan(12, text.Length)));
        Assert.Equal(70, figure.Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => FigureReader.FindFigures(text, within: new TextSpan(0, 99)));
    }

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            write(writer);
        return stream.ToArray();
    }
}
