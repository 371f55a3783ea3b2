namespace Hasila.Statements.Tests.Arabic;

/// <summary>Who speaks, by the forms in which the press writes a source: the name is given as the article first has it, without what is not its own.</summary>
public sealed class SpeakerFormTests
{
    [Theory]
    [InlineData("وأوضح مدير قسم الطرق ببلدية النخيل سامر قاسم أن الجسر فتح.", "سامر قاسم")]
    [InlineData("وقال المتحدث باسم الاتحاد العربي حسن النجار إن الموسم بدأ.", "حسن النجار")]
    [InlineData("وقالت الناطقة باسم شرطة فالنهايم كلوديا برغمان إن الطريق فتح.", "كلوديا برغمان")]
    [InlineData("ووفقا لصحيفة الوادي فإن السد امتلأ.", "صحيفة الوادي")]
    [InlineData("وقالت مزارعة تدعى سلمى عون إن الموسم ضاع.", "سلمى عون")]
    [InlineData("وأكد الأمير سعيد النجار حفظه الله أن الجسر سيفتح.", "سعيد النجار")]
    public void A_source_is_taken_apart(string sentence, string speaker) => Assert.Equal(speaker, Assert.Single(Speakers(sentence)));

    [Fact]
    public void The_same_source_is_who_spoke_last() =>
        Assert.Equal(["سامر قاسم", "سامر قاسم"], Speakers("قال مدير السد سامر قاسم إن البحيرة امتلأت. وأضاف المصدر نفسه أن القرى آمنة."));

    [Fact]
    public void An_office_with_an_adjective_is_the_only_one_who_has_spoken() =>
        Assert.Equal(["سامر قاسم", "سامر قاسم"], Speakers("قال رئيس اللجنة سامر قاسم إن البحيرة امتلأت. وشدد المسؤول النقابي على أن القرى آمنة."));

    [Fact]
    public void The_gender_of_the_verb_beside_a_name_holds_for_what_follows() =>
        Assert.Equal(["ريتال العون", "ريتال العون"], Speakers("أكدت رئيس بلدية النخيل المهندسة ريتال العون أن الجسر جاهز. وأوضحت أن الطريق فتح."));

    [Fact]
    public void A_noun_of_saying_by_itself_tells_of_nobody() =>
        Assert.DoesNotContain(
            Read.Text("عنوان الصفحة\n\nقال مدير السد سامر قاسم إن البحيرة امتلأت.\n\nوجاءت تحذيرات من أن الجسر قد ينهار.", "ar").Statements,
            said => said.Speaker is not null && said.Cue is { } cue && cue.Start > 60
        );

    [Fact]
    public void A_verb_that_looks_like_an_adjective_is_no_part_of_a_bodys_name() =>
        Assert.Equal(["البيت الأبيض"], Speakers("وأكد البيت الأبيض أن القرار باق. وبعد وصوله إلى البيت الأبيض ألغى الضيف موعده."));

    private static string?[] Speakers(string body) =>
        [
            .. Read.Text("عنوان الصفحة\n\n" + body, "ar")
                .Statements.Where(said => said.Kind != Hasila.Statements.Model.StatementKind.Assertion)
                .Select(said => said.Speaker),
        ];
}
