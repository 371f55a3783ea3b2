using Hasila.Claims.Checks.Sentences;
using Hasila.Claims.Wording;
using Hasila.Text;
using Hasila.Text.Wording;

namespace Hasila.Claims.Tests.Checks;

/// <summary>Numbers and verbs agree with their nouns and names.</summary>
public sealed class ArabicSentenceTests
{
    [Theory]
    [InlineData(3, "3 أجسام متفجرة")]
    [InlineData(10, "10 أجسام متفجرة")]
    [InlineData(11, "11 جسماً متفجراً")]
    [InlineData(99, "99 جسماً متفجراً")]
    [InlineData(100, "100 جسم متفجر")]
    [InlineData(18_412, "18412 جسماً متفجراً")]
    [InlineData(23_904, "23904 أجسام متفجرة")]
    [InlineData(210_000, "210000 جسم متفجر")]
    [InlineData(1, "1 (جسم متفجر)")]
    [InlineData(0, "0 (جسم متفجر)")]
    public void The_noun_follows_the_last_two_digits(int value, string expected) =>
        Assert.Equal(expected, ArabicCount.Agree(value.ToString(System.Globalization.CultureInfo.InvariantCulture), value, "جسماً متفجراً|أجسام متفجرة"));

    [Theory]
    [InlineData("104", 104, "شخصاً", "104 (شخص)")]
    [InlineData("2.5", 2.5, "مليون طن", "2.5 (مليون طن)")]
    [InlineData("61.8", 61.8, "من النازحين", "61.8 من النازحين")]
    [InlineData("12", 12, "أسرةً", "12 أسرةً")]
    [InlineData("300", 300, "أسرةً", "300 أسرة")]
    public void Where_the_plural_is_not_given_nothing_has_to_agree(string number, double value, string forms, string expected) =>
        Assert.Equal(expected, ArabicCount.Agree(number, (decimal)value, forms));

    [Theory]
    [InlineData("هيئة البستان", "قالت هيئة البستان")]
    [InlineData("القوات المشتركة", "قالت القوات المشتركة")]
    [InlineData("الأمم المتحدة", "قالت الأمم المتحدة")]
    [InlineData("مجلس البستان", "قال مجلس البستان")]
    [InlineData("التحالف", "قال التحالف")]
    [InlineData("أسامة النجار", "بحسب أسامة النجار")]
    [InlineData("هدى سلوم", "بحسب هدى سلوم")]
    [InlineData("Orchard Board", "بحسب Orchard Board")]
    public void The_verb_agrees_or_is_left_out(string claimant, string opening) =>
        Assert.Equal(opening, ClaimantWords.Said(new LocalText(claimant, claimant), gender: null).Ar);

    [Fact]
    public void Figures_and_latin_names_are_isolated_in_arabic_and_arabic_names_in_english()
    {
        Assert.Equal("\u206861.8\u2069", Isolated.Number("61.8").Ar);
        Assert.Equal("61.8", Isolated.Number("61.8").En);
        Assert.Equal("\u2068Orchard Board\u2069", Isolated.Text("Orchard\u202E Board", "ar"));
        Assert.Equal("\u2068هدى سلوم\u2069", Isolated.Text("هدى سلوم", "en"));
        Assert.Equal("هدى سلوم", Isolated.Text("هدى سلوم", "ar"));
    }
}
