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
    [InlineData("12345 !!", null)]
    [InlineData("", null)]
    public void A_sentence_shows_its_language(string text, string? expected) => Assert.Equal(expected, LanguageDetector.Detect(text));
}
