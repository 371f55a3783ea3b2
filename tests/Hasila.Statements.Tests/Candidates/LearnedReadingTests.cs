using Xunit;

namespace Hasila.Statements.Tests.Candidates;

/// <summary>What the learned choices make of a paragraph.</summary>
public class LearnedReadingTests
{
    [Theory]
    [InlineData("قال وزير الصحة سامر النجار إن المستشفى عاد إلى العمل.", "سامر النجار: إن المستشفى عاد إلى العمل")]
    [InlineData("\"لم يبق بيت بلا كهرباء في المدينة\"، قالت مديرة الشبكة رنا سعد.", "رنا سعد: \"لم يبق بيت بلا كهرباء في المدينة\"")]
    [InlineData("وناشدت نقابة الصيادين وزارة الموانئ إعادة فتح الرصيف القديم قبل الشتاء.", "نقابة الصيادين: وزارة الموانئ إعادة فتح الرصيف القديم قبل الشتاء")]
    [InlineData("وكان مجلس المدينة أعلن قبل عام ترميم نصف المدارس.", "مجلس المدينة: ترميم نصف المدارس")]
    [InlineData("عاد نصف السكان إلى بيوتهم، بحسب مكتب الإعلام في البلدية.", "مكتب الإعلام في البلدية: عاد نصف السكان إلى بيوتهم")]
    [InlineData("وقال المدير: \"على الرغم من البرد لا نشجع العودة إلى الحي\"، وذلك في بيان صدر أمس.", "المدير: \"على الرغم من البرد لا نشجع العودة إلى الحي\"")]
    public void One_statement(string sentence, string expected) => Assert.Equal([expected], Read.Lines(sentence));

    [Fact]
    public void Reports_beside_each_other_are_statements_of_their_own() =>
        Assert.Equal(
            ["هيئة المياه: أن الشبكة أصلحت بالكامل", "[هيئة المياه]: أن العمل استمر شهرين", "[هيئة المياه]: أن الكلفة بلغت مليون دولار"],
            Read.Lines("وأعلنت هيئة المياه أن الشبكة أصلحت بالكامل. وأضافت أن العمل استمر شهرين، مشيرة إلى أن الكلفة بلغت مليون دولار.")
        );

    [Fact]
    public void A_source_is_no_part_of_what_it_says() =>
        Assert.All(
            Read.Text("عنوان\n\nأعلن مجلس المدينة افتتاح الجسر الجديد. أدانت وزارة الصحة والسكان الهجوم على المستشفى.", "ar").Statements,
            statement => Assert.False(statement.Source is { } source && statement.ContentSpans.Any(source.Overlaps))
        );
}
