using Hasila.Reading.Articles;
using Hasila.Reading.SetAside;
using Hasila.Text.Folding;

namespace Hasila.Reading.Tests.SetAside;

/// <summary>
/// Lines that show by their words that they are not the article, in the languages that pages are read in, and sentences that only resemble them.
/// </summary>
public sealed class FurnitureCueTests
{
    [Theory]
    [InlineData("إقرأ أيضاً: الوزارة تعلن خطتها", FurnitureKind.RelatedLink)]
    [InlineData("مواضيع ذات صلة", FurnitureKind.RelatedLink)]
    [InlineData("قد يعجبك أيضا", FurnitureKind.RelatedLink)]
    [InlineData("الأكثر تداولا", FurnitureKind.RelatedLink)]
    [InlineData("كن أول من يعلق على الخبر", FurnitureKind.Comments)]
    [InlineData("لن يتم نشر عنوان بريدك الإلكتروني", FurnitureKind.Comments)]
    [InlineData("نعتذر عن حذف التعليقات التي تخالف قواعد الموقع", FurnitureKind.Comments)]
    [InlineData("النشرة البريدية", FurnitureKind.Other)]
    [InlineData("كلمات مفتاحية", FurnitureKind.Navigation)]
    [InlineData("مطالب مرتبط", FurnitureKind.RelatedLink)]
    [InlineData("Lire aussi : le plan du ministère", FurnitureKind.RelatedLink)]
    [InlineData("La suite après cette publicité", FurnitureKind.Advert)]
    [InlineData("Te puede interesar", FurnitureKind.RelatedLink)]
    [InlineData("Todos los derechos reservados", FurnitureKind.Other)]
    [InlineData("Leia também: o plano do ministério", FurnitureKind.RelatedLink)]
    [InlineData("Potrebbe interessarti", FurnitureKind.RelatedLink)]
    [InlineData("Riproduzione riservata", FurnitureKind.Other)]
    [InlineData("Lesen Sie auch: Der Plan des Ministeriums", FurnitureKind.RelatedLink)]
    [InlineData("Artikel teilen", FurnitureKind.Share)]
    [InlineData("İlginizi çekebilir", FurnitureKind.RelatedLink)]
    [InlineData("Читайте также: план министерства", FurnitureKind.RelatedLink)]
    [InlineData("Все права защищены", FurnitureKind.Other)]
    [InlineData("You might also be interested in", FurnitureKind.RelatedLink)]
    [InlineData("By signing up, you agree to our terms", FurnitureKind.Other)]
    public void A_line_of_furniture_shows_by_its_words(string line, FurnitureKind kind) => Assert.Equal(kind, FurnitureCues.KindOf(line));

    [Theory]
    [InlineData("شاركوا في المؤتمر الذي عقد أمس ممثلين عن ست دول.")]
    [InlineData("انضم إلى الوفد رئيس البلدية وعدد من التجار.")]
    [InlineData("المصدر الأول للدخل في القرية هو الزيتون.")]
    [InlineData("La suite du procès aura lieu en mars.")]
    [InlineData("Mehr als zwanzig Orte sind ohne Strom.")]
    [InlineData("Más de veinte pueblos siguen sin luz.")]
    [InlineData("Подробности сделки не раскрываются.")]
    [InlineData("The source of the fire is not known.")]
    [InlineData("Get the children out first, she told them.")]
    public void A_sentence_that_only_begins_alike_does_not(string line) => Assert.Null(FurnitureCues.KindOf(line));

    [Theory]
    [InlineData("الوزير في مؤتمر صحفي (الأناضول)")]
    [InlineData("الميناء كما بدا صباح أمس - عدسة: مراسلنا")]
    [InlineData("Le port, mardi. Crédit photo : la mairie")]
    [InlineData("Der Hafen am Dienstag (Symbolbild)")]
    [InlineData("El puerto, el martes (Foto: archivo)")]
    [InlineData("Порт во вторник. Фото: пресс-служба")]
    [InlineData("The harbour on Tuesday. (Photo by the mayor's office)")]
    public void A_line_under_a_picture_shows_by_its_credit(string line) => Assert.True(FurnitureCues.IsCredited(ArabicFold.Fold(line)));

    [Fact]
    public void A_credit_far_from_the_end_credits_nothing() =>
        Assert.False(
            FurnitureCues.IsCredited(
                ArabicFold.Fold("Photo: the ministry gave it to us, and we print it because the harbour is seldom seen so empty at this hour of the day.")
            )
        );
}
