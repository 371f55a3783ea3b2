using Hasila.Statements.Model;
using Xunit;

namespace Hasila.Statements.Tests.Arabic;

/// <summary>Given this text, who speaks in its last statement.</summary>
public class SpeakerTests
{
    [Theory]
    [InlineData("قال المتحدث باسم القوات العقيد أركان حرب سالم الرفاعي إن الطريق فتح.", "سالم الرفاعي")]
    [InlineData("وقال وزير الدولة لشؤون النقل، الناطق الرسمي باسم الحكومة محمد العوني إن الجسر افتتح.", "محمد العوني")]
    [InlineData("وأكد معالي وزير المياه الدكتور عزام بن محمد الحداد أن السد امتلأ.", "عزام بن محمد الحداد")]
    [InlineData("وقال الرئيس السابق للبلدية نور الدين الطويل إن السوق عاد.", "نور الدين الطويل")]
    [InlineData("وأوضح أمين المنطقة صالح بن سعيد الخطيب أن الحديقة جاهزة.", "صالح بن سعيد الخطيب")]
    [InlineData("وقال مدير جامعة الأمير فيصل إن الدراسة بدأت.", "مدير جامعة الأمير فيصل")]
    [InlineData("وأوضح الخبير باسم الحداد أن الكلفة أعلى من العام الماضي.", "باسم الحداد")]
    [InlineData("وقال القائد العام لقدو مراد العوني إن الطريق فتح.", "مراد العوني")]
    public void A_name_without_its_office(string body, string speaker) => Assert.Equal(speaker, Last(body).Speaker);

    [Theory]
    [InlineData("قالت وزيرة الزراعة سلوى الحداد إن الموسم بدأ. وأضافت الوزيرة أن المطر كاف.", "سلوى الحداد")]
    [InlineData("استقبل وزير الري كريم العوني وفد البلدة. وقال الوزير إن القناة أصلحت.", "كريم العوني")]
    [InlineData("قال مصدر أمني إن الطريق مغلق. وأضاف المصدر أن العمل مستمر.", "مصدر أمني")]
    [InlineData("زارت منظمة الإغاثة الدولية البلدة أمس. وقالت المنظمة إن الماء نظيف.", "منظمة الإغاثة الدولية")]
    [InlineData("قال أحمد بن سالم العوني إن البئر حفرت. وأضاف العوني أن الماء عذب.", "أحمد بن سالم العوني")]
    public void A_short_or_describing_mention_is_the_one_it_means(string body, string speaker) => Assert.Equal(speaker, Last(body).Speaker);

    [Theory]
    [InlineData("وذكر بلاغ للمديرية العامة للجسور أن العدد بلغ مئة.", "المديرية العامة للجسور")]
    [InlineData("وبحسب إحصائية لمنظمة الصحة فإن العدد بلغ مئة.", "منظمة الصحة")]
    [InlineData("قالت وزارة الجسور في بيان إن العمل بدأ. وأضاف البيان أن الكلفة مليون.", "وزارة الجسور")]
    public void A_document_is_said_by_who_issued_it(string body, string speaker) => Assert.Equal(speaker, Last(body).Speaker);

    [Theory]
    [InlineData("قالت وزيرة الزراعة سلوى الحداد إن الموسم بدأ. وقال المحافظ كريم العوني إن السوق فتح. وأضافت أن المطر كاف.", "سلوى الحداد")]
    [InlineData("قال المحافظ كريم العوني إن السوق فتح. وأضافوا أن المطر كاف.", null)]
    [InlineData("قالت الوزيرة سلوى الحداد إن الموسم بدأ. واستقبل المحافظ كريم العوني الوفد. وأكد أن السوق فتح.", "كريم العوني")]
    public void A_left_out_speaker_agrees_with_the_verb_or_is_nobody(string body, string? speaker) => Assert.Equal(speaker, Last(body).Speaker);

    [Fact]
    public void Office_body_and_gender_go_along_with_the_speaker()
    {
        var last = Last("قالت المتحدثة باسم وزارة الجسور سلوى الحداد إن العمل بدأ. وأضافت أن الكلفة مليون.");

        Assert.Equal(("سلوى الحداد", SpeakerGender.Feminine, "وزارة الجسور"), (last.Speaker, last.SpeakerGender, last.SpeakerBody));
        Assert.StartsWith("المتحدثة", last.SpeakerOffice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("وأعلن الدفاع المدني عبر صفحته الرسمية أن الطريق فتح.", "الدفاع المدني")]
    [InlineData("ونفى متحدث باسم البلدية ذلك قائلاً إن العمل مستمر.", "متحدث باسم البلدية")]
    public void What_stands_behind_a_mention_is_none_of_it(string body, string speaker) => Assert.Equal(speaker, Last(body).Speaker);

    [Theory]
    [InlineData("قال وزير المياه عبدالله العوني إن السد امتلأ. وأضاف عبد الله العوني أن الماء كاف.", "عبدالله العوني")]
    [InlineData("قال وزير المياه عبد الرحمن العوني إن السد امتلأ. وأضاف الوزير عبدالرحمن العوني أن الماء كاف.", "عبد الرحمن العوني")]
    public void A_name_that_is_parted_otherwise_is_the_same(string body, string speaker) => Assert.Equal(speaker, Last(body).Speaker);

    [Fact]
    public void The_verb_of_one_is_not_of_men() => Assert.Null(Last("قال المسؤولون إن الجسر متين. وأكد أن العمل مستمر.").Speaker);

    private static Statement Last(string body) =>
        Read.Text("عنوان الصفحة\n\n" + body, "ar").Statements.Last(statement => statement.Kind != StatementKind.Assertion);
}
