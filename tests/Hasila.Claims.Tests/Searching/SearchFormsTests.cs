using Hasila.Claims.Searching;

namespace Hasila.Claims.Tests.Searching;

/// <summary>Forms of words as a desk types them and as pages have them: those that share a key are found.</summary>
public sealed class SearchFormsTests
{
    // Ten words of public life in four forms each: with what is attached, possessed, in the plural.
    private static readonly (string Word, string[] Forms)[] s_forms =
    [
        ("مدرسة", ["المدارس", "ومدرسة", "لمدارسنا", "مدرستهم"]),
        ("وزارة", ["الوزارة", "ووزارة", "وزارتها", "للوزارة"]),
        ("عودة", ["بعودة", "وعودتهم", "عودتها", "العودة"]),
        ("إزالة", ["إزالتها", "وإزالة", "بإزالته", "الإزالة"]),
        ("طفل", ["أطفال", "الأطفال", "لأطفالهم", "طفلين"]),
        ("قرية", ["القرى", "قريتهم", "وقرية", "بقريتنا"]),
        ("لغم", ["ألغام", "والألغام", "لغماً", "للألغام"]),
        ("سعر", ["أسعار", "بأسعار", "سعره", "والسعر"]),
        ("مشروع", ["المشاريع", "مشروعاً", "ومشاريعها", "لمشروع"]),
        ("مساعدة", ["المساعدات", "بمساعدة", "مساعدتهم", "ومساعدات"]),
    ];

    [Fact]
    public void Of_forty_inflected_forms_thirty_six_are_found()
    {
        var missing = s_forms.SelectMany(one => one.Forms.Where(form => !Meet(one.Word, form)).Select(form => $"{one.Word}: {form}")).ToList();
        Assert.True(missing.Count <= 4, string.Join(", ", missing));
    }

    [Theory]
    [InlineData("أحمد", "احمد")]
    [InlineData("إدلب", "ادلب")]
    [InlineData("آبار", "ابار")]
    [InlineData("مسؤول", "مسوول")]
    [InlineData("هيئة", "هيئه")]
    [InlineData("حكومة", "حكومه")]
    [InlineData("مستشفى", "مستشفي")]
    [InlineData("مُدَرِّسَة", "مدرسة")]
    [InlineData("مـــدرسة", "مدرسة")]
    [InlineData("٢٠٢٤", "2024")]
    [InlineData("۲۰۲۴", "2024")]
    [InlineData("١٬٢٠٨", "1,208")]
    [InlineData("١٢٠٨", "1,208")]
    [InlineData("School", "schools")]
    [InlineData("children", "child")]
    [InlineData("families", "family")]
    [InlineData("returned", "returning")]
    [InlineData("women", "woman")]
    [InlineData("café", "cafe")]
    [InlineData("کتاب", "كتاب")]
    public void Spellings_of_one_word_meet(string one, string other) => Assert.True(Meet(one, other));

    [Theory]
    [InlineData("مدرسة", "مدينة")]
    [InlineData("بلد", "ولد")]
    [InlineData("وزير", "زائر")]
    [InlineData("school", "scheme")]
    [InlineData("1,208", "1,209")]
    public void Other_words_do_not_meet(string one, string other) => Assert.False(Meet(one, other));

    private static bool Meet(string one, string other) => KeysOf(one).Intersect(KeysOf(other), StringComparer.Ordinal).Any();

    private static IEnumerable<string> KeysOf(string text) => SearchWords.Folded(text).SelectMany(SearchWords.KeysOf);
}
