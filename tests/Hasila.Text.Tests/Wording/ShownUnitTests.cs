using System.Globalization;
using Hasila.Text.Data;
using Hasila.Text.Wording;

namespace Hasila.Text.Tests.Wording;

/// <summary>Numbers with their units, as both languages govern the noun.</summary>
public sealed class ShownUnitTests
{
    [Theory]
    [InlineData("640", "kilometres", "640 كيلومتراً", "640 km")]
    [InlineData("805", "kilometres", "805 كيلومترات", "805 km")]
    [InlineData("3", "tonnes", "3 أطنان", "3 tonnes")]
    [InlineData("11", "tonnes", "11 طناً", "11 tonnes")]
    [InlineData("100", "tonnes", "100 طن", "100 tonnes")]
    [InlineData("1", "dollars", "1 دولار", "1 dollar")]
    [InlineData("102", "dollars", "102 دولار", "102 dollars")]
    [InlineData("2.5", "hectares", "2.5 هكتار", "2.5 hectares")]
    [InlineData("7.5", "hectares", "7.5 هكتارات", "7.5 hectares")]
    [InlineData("12,000", "people", "12,000 شخص", "12,000 people")]
    [InlineData("1,673,230", "people", "1,673,230 شخصاً", "1,673,230 people")]
    [InlineData("3,400,000,000", "dollars", "3.4 مليارات دولار", "3.4 billion dollars")]
    [InlineData("15,000,000", "dollars", "15 مليون دولار", "15 million dollars")]
    [InlineData("200,000,000", "syrian-pounds", "200 مليون ليرة سورية", "200 million Syrian pounds")]
    [InlineData("1,250,000", "people", "1.25 مليون شخص", "1.25 million people")]
    [InlineData("15,000,000", null, "15 مليوناً", "15 million")]
    [InlineData("2,000,000,000,000", null, "2 تريليون", "2 trillion")]
    [InlineData("42", null, "42", "42")]
    [InlineData("42", "no-such-unit", "42", "42")]
    public void The_noun_agrees_with_its_number(string number, string? unit, string arabic, string english)
    {
        var shown = ShownUnit.Of(decimal.Parse(number, NumberStyles.Number, CultureInfo.InvariantCulture), unit);

        Assert.Equal((arabic, english), (shown.Ar, shown.En));
    }

    [Fact]
    public void Every_unit_that_is_read_has_words() =>
        Assert.DoesNotContain(
            DataFile.Rows(typeof(ShownUnit).Assembly, "units").Where(row => row[0] is "unit" or "sign" or "two" or "people").Select(row => row[1]).Distinct(),
            unit => unit != "percent" && !ShownUnit.Knows(unit)
        );
}
