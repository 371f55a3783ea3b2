using CsCheck;
using Hasila.Text.Languages;

namespace Hasila.Text.Tests;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("وقال المتحدث إن القوات عادت إلى المدينة بعد أسبوع من المعارك", "ar")]
    [InlineData("The spokesman said that the forces had returned to the city", "en")]
    [InlineData("این گزارش می‌گوید که نیروها به شهر بازگشتند و وضعیت آرام است", "fa")]
    [InlineData("ترجمان نے کہا ہے کہ فوج شہر میں واپس آ گئی ہے", "ur")]
    [InlineData("Le porte-parole a dit que les forces sont dans la ville", "fr")]
    [InlineData("Der Sprecher sagte, dass die Stadt nicht mehr in der Hand der Gruppe ist", "de")]
    [InlineData("El portavoz dijo que las fuerzas no están en la ciudad", "es")]
    [InlineData("Sözcü bir açıklama yaptı ve şehir için çok önemli olduğu söyledi", "tr")]
    [InlineData("گروه پژوهش چاپ شد", "fa")]
    [InlineData("政府発表の支援金額増加", "ja")]
    [InlineData("政府公布支援金额增加", "zh")]
    [InlineData("12345 !!", null)]
    [InlineData("", null)]
    public void A_sentence_shows_its_language(string text, string? expected) => Assert.Equal(expected, LanguageDetector.Detect(text));

    [Fact]
    public void The_script_with_most_letters_counts_wherever_they_stand() =>
        Gen.String[Gen.Char["xqQ[`{@אבג .5\u00A0\uD83D"], 0, 120]
            .Sample(text =>
            {
                var latin = text.Count(char.IsAsciiLetter);
                var hebrew = text.Count(c => c is >= 'א' and <= 'ג');
                Assert.Equal(hebrew > latin && hebrew + latin >= 3 ? "he" : null, LanguageDetector.Detect(text));
            });

    [Fact]
    public void Function_words_are_told_from_all_others()
    {
        List<(string Word, int Language)> words = [("de", 0), ("de", 3), ("het", 1), ("türkiye", 2), ("на", 31), ("في", 4)];
        var known = new FunctionWords(words);
        Gen.String[Gen.Char["dehtна"], 0, FunctionWords.Longest].Sample(word => Assert.Equal(Languages(word), known.LanguagesOf(word)));
        foreach (var (word, _) in words)
            Assert.Equal(Languages(word), known.LanguagesOf(word));

        uint Languages(string word) => words.Where(pair => pair.Word == word).Aggregate(0u, (bits, pair) => bits | (1u << pair.Language));
    }
}
