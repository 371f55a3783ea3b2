using Hasila.Claims.Frameworks;

namespace Hasila.Claims.Tests.Terms;

/// <summary>Forms of one word meet under one key, and no word loses letters of its own.</summary>
public class WordKeyTests
{
    [Theory]
    [InlineData("ألغام", "الألغام", "الغام", "الالغام", "بالألغام", "للألغام", "لألغام", "وألغام")]
    [InlineData("التزام", "الالتزام", "التزامات", "بالتزام")]
    [InlineData("إلغاء", "الإلغاء", "الغاء", "لإلغاء")]
    [InlineData("مدرسة", "المدرسة", "والمدرسة", "للمدرسة")]
    public void Forms_with_and_without_the_article_are_one_word(string word, params string[] forms) =>
        Assert.All(forms, form => Assert.Equal(WordKey.Of(word), WordKey.Of(form)));

    [Theory]
    [InlineData("الغام", "الغامض")]
    [InlineData("العاب", "العابرون")]
    [InlineData("التحق", "التحقيق")]
    [InlineData("المان", "المانحون")]
    public void The_article_before_another_word_is_one(string listed, string word)
    {
        Assert.StartsWith("ال", WordKey.Of(listed), StringComparison.Ordinal);
        Assert.False(WordKey.Of(word).StartsWith("ال", StringComparison.Ordinal));
    }
}
