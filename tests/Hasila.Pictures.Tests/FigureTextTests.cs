using Hasila.Pictures.Figures;

namespace Hasila.Pictures.Tests;

public sealed class FigureTextTests
{
    [Theory]
    [InlineData("65%", "65%")]
    [InlineData("65%+", "+65%")]
    [InlineData("+65%", "+65%")]
    [InlineData("٪٦٥", "٦٥٪")]
    [InlineData("1.2+", "+1.2")]
    public void Signs_as_they_are_drawn_become_a_figure_as_it_is_written(string drawn, string written) =>
        Assert.Equal(written, FigureText.Written([.. drawn.Select(sign => (int)sign)]));

    [Theory]
    [InlineData("٩٧,٥٪", "٩٧٫٥٪")]
    [InlineData("١٨,٤٠٠", "١٨٬٤٠٠")]
    public void A_comma_among_Arabic_Indic_digits_is_the_mark_that_its_place_says(string drawn, string written) =>
        Assert.Equal(written, FigureText.WithOwnMarks(drawn, DigitSet.ArabicIndic));

    [Theory]
    [InlineData("65%+", "+65%")]
    [InlineData("“23,900", "23,900")]
    [InlineData("142.", "142")]
    [InlineData("مدرسة", null)]
    public void A_figure_is_taken_out_of_what_the_other_program_read(string read, string? figure) => Assert.Equal(figure, FigureText.In(read));

    [Theory]
    [InlineData("23,900", "23900")]
    [InlineData("+1.2", "1.2")]
    [InlineData("٩٧٫٥٪", "97.5")]
    [InlineData("١٨٬٤٠٠", "18400")]
    [InlineData("97,5%", "97.5")]
    [InlineData("-3", "-3")]
    [InlineData("1,23,4", null)]
    [InlineData("1.2.3", null)]
    public void A_figure_has_the_value_that_its_marks_give_it(string figure, string? value) =>
        Assert.Equal(value, FigureText.ValueOf(figure)?.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
