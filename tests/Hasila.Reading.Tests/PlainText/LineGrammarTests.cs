using Hasila.Reading.PlainText;
using Hasila.Reading.PlainText.Lines;

namespace Hasila.Reading.Tests.PlainText;

public sealed class LineGrammarTests
{
    [Theory]
    [InlineData("الخميس 18 ديسمبر 2025", "Day")]
    [InlineData("23-09-2025 | 13:27", "Day")]
    [InlineData("١٢:٣٣ بتوقيت غرينتش", "Day")]
    [InlineData("Last updated: 4 March 2024 at 10:15 GMT", "Day")]
    [InlineData("Lina Farah | 4 March 2024", "Mixed")]
    [InlineData("محلي", "Section")]
    [InlineData("World News", "Section")]
    [InlineData("كتبت- منى سالم:", "Byline")]
    [InlineData("By Lina Farah", "Byline")]
    [InlineData("عدد المشاهدات: 3,204", "Counter")]
    [InlineData("5 min read", "Counter")]
    [InlineData("18 حجم الخط", "Tool")]
    [InlineData("رئيس مجلس الإدارة", "Masthead")]
    [InlineData("رئيس التحرير سليم الخازن", "Masthead")]
    [InlineData("photo-12.webp", "Picture")]
    [InlineData("[![جسر](a.jpg)](https://example.org)", "Picture")]
    [InlineData("مرج النرجس – وكالة السنديان", "Slug")]
    [InlineData("--:--", "Signs")]
    [InlineData("وكالة الفضاء تطلق قمرا جديدا لمراقبة الطقس", "Unknown")]
    [InlineData("رئيس التحرير يعتذر عن خطأ في خبر أمس وينشر تصحيحا", "Unknown")]
    [InlineData("Sports club opens its doors to 300 children", "Unknown")]
    public void A_line_is_known_by_its_words(string line, string kind) => Assert.Equal(Enum.Parse<LineKind>(kind), Assert.Single(PlainLines.Of(line)).Kind);

    [Fact]
    public void The_name_below_an_office_belongs_to_it() =>
        Assert.Equal([LineKind.Masthead, LineKind.Masthead], PlainLines.Of("مديرة التحرير\nهناء البيطار").Select(line => line.Kind));

    [Theory]
    [InlineData("كتب/ سامر الحلو", "سامر الحلو")]
    [InlineData("تونس- رجاء بن صالح", "رجاء بن صالح")]
    [InlineData("كتب سامر الحلو من عدن", "سامر الحلو")]
    [InlineData("صوت السهل - سامر الحلو", "سامر الحلو")]
    [InlineData("سامر الحلو | 4 آذار 2024", "سامر الحلو")]
    [InlineData("By Lina Farah and Omar Haddad", "Lina Farah; Omar Haddad")]
    [InlineData("وكالات", "")]
    [InlineData("محليات | 4 آذار 2024", "")]
    public void The_persons_of_a_byline(string line, string names) =>
        Assert.Equal(names, string.Join("; ", PlainAuthors.In(Assert.Single(PlainLines.Of(line)), "صوت السهل")));

    [Theory]
    [InlineData("عدن 02 محرم 1446 هـ الموافق 8 يوليو 2024 م واس أعرب المدير عن ارتياحه لما أنجز.", "2024-07-08", "أعرب المدير عن ارتياحه لما أنجز.")]
    [InlineData("AMMAN, July 8, 2024 (Petra) -- The director said the work is done.", "2024-07-08", "The director said the work is done.")]
    public void An_agency_opens_with_place_and_day(string paragraph, string day, string words)
    {
        var opening = WireText.Opening(paragraph);

        Assert.Equal(DateOnly.Parse(day, null), opening?.Day);
        Assert.Equal(words, paragraph[opening!.Value.Words..]);
    }

    [Theory]
    [InlineData("قال المدير في 8 يوليو 2024 إن العمل انتهى.")]
    [InlineData("On July 8, 2024 the director said that the work is done.")]
    public void A_sentence_with_a_day_is_no_opening(string paragraph) => Assert.Null(WireText.Opening(paragraph));

    [Theory]
    [InlineData("وانتهى العمل. // انتهى // 18:21ت م 0206", "وانتهى العمل. ")]
    [InlineData("The work is done. (END) 0206", "The work is done. ")]
    [InlineData("The work is done (and more).", "The work is done (and more).")]
    public void An_agency_closes_with_its_own_signs(string paragraph, string words) => Assert.Equal(words, paragraph[..WireText.TailOf(paragraph)]);
}
