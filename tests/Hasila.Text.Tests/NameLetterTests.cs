using Hasila.Text.Folding;
using Hasila.Text.Scripts;

namespace Hasila.Text.Tests;

/// <summary>Names that deceive the eye are told and shown; nothing is taken for another letter because it looks like it.</summary>
public sealed class NameLetterTests
{
    [Theory]
    [InlineData("S\u0430mi Nasr", "S\u0430[U+0430]mi Nasr")]
    [InlineData("\u0405\u0430\u0440\u0430", "\u0405[U+0405]\u0430[U+0430]\u0440[U+0440]\u0430[U+0430]")]
    [InlineData("\u041Care Haddad", "\u041C[U+041C]are Haddad")]
    [InlineData("\u039Dadia", "\u039D[U+039D]adia")]
    [InlineData("Sam\u0251", "Sam\u0251[U+0251]")]
    [InlineData("\uFF33\uFF41mi", "\uFF33[U+FF33]\uFF41[U+FF41]mi")]
    [InlineData("Sami\u202Ersan", "Sami[U+202E]rsan")]
    [InlineData("\u2066سامي\u2069", "[U+2066]سامي[U+2069]")]
    [InlineData("سامي\u0007", "سامي[U+0007]")]
    [InlineData("Sami\U000E0041", "Sami[U+E0041]")]
    public void What_deceives_is_marked(string name, string shown)
    {
        Assert.True(NameLetters.AreOdd(name));
        Assert.Equal(shown, NameLetters.Show(name));
    }

    [Theory]
    [InlineData("Sami Nasr")]
    [InlineData("Jean-François Lefèvre")]
    [InlineData("Łukasz Ōno-Müller")]
    [InlineData("سامي نصر")]
    [InlineData("د. سُعاد الـحاج")]
    [InlineData("هيئة BBC العربية")]
    [InlineData("علی کریمی")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("سامي\u200F نصر")]
    [InlineData("Дмитрий Ильин")]
    [InlineData("Γιώργος Ζήσης")]
    [InlineData("נועה לוי")]
    [InlineData("山田 太郎")]
    [InlineData("Line\nbroken")]
    [InlineData("")]
    public void An_honest_name_in_any_script_is_left_alone(string name)
    {
        Assert.Empty(NameLetters.FindOdd(name));
        Assert.Equal(name, NameLetters.Show(name));
    }

    [Fact]
    public void Names_that_look_alike_and_are_two_are_told()
    {
        Assert.True(NameLetters.LookAlike("Sami Nasr", "S\u0430mi N\u0430sr"));
        Assert.False(NameLetters.LookAlike("Sami Nasr", "sami nasr"));
        Assert.False(NameLetters.LookAlike("Sami Nasr", "Samir Nasr"));
    }

    [Theory]
    [InlineData("Sa\u200Bmi", true)]
    [InlineData("Sami\u200F", true)]
    [InlineData("Sa\nmi", true)]
    [InlineData("\u202Dسامي", true)]
    [InlineData("می\u200Cخواهم", false)]
    [InlineData("سامي نصر", false)]
    public void What_is_not_seen_is_told_of_who_signs(string name, bool has) => Assert.Equal(has, NameLetters.HasUnseen(name));

    // What a language spells in two ways is one name (a Persian yeh is a yeh); what only looks like it is another.
    [Theory]
    [InlineData("علی", "علي", true)]
    [InlineData("ملک", "ملك", true)]
    [InlineData("مصطفى", "مصطفي", true)]
    [InlineData("\u0430li", "ali", false)]
    [InlineData("\u03BFmar", "omar", false)]
    [InlineData("پاسم", "باسم", false)]
    [InlineData("گمال", "كمال", false)]
    [InlineData("\u066Eاسم", "باسم", false)]
    [InlineData("\u06A1ارس", "فارس", false)]
    public void Folding_follows_the_language_and_not_the_look(string one, string other, bool same) => Assert.Equal(same, ArabicFold.Same(one, other));

    [Fact]
    public void No_letter_of_another_alphabet_folds_to_a_Latin_one()
    {
        for (var c = 0x0370; c < 0x0590; c++)
            Assert.DoesNotContain(ArabicFold.Fold($"{(char)c}"), folded => char.IsAsciiLetter(folded));
    }
}
