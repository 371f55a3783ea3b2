using Hasila.Statements.Model;

namespace Hasila.Statements.Tests.Arabic;

/// <summary>Quotations over several paragraphs, names in marks inside them, and what is reported in somebody's words.</summary>
public sealed class ContinuationTests
{
    [Fact]
    public void A_quotation_that_a_later_paragraph_closes_is_one_statement_of_several_pieces()
    {
        var said = Only("وقال رئيس المجلس سامر قاسم: \"فتحنا الطريق بعد شهر من العمل.\n\nولم يبق في الوادي بيت بلا كهرباء.\n\nهذا ما وعدنا به\".");

        Assert.Equal((StatementKind.Direct, 3, "سامر قاسم"), (said.Kind, said.ContentSpans.Count, said.Speaker));
    }

    [Fact]
    public void The_mark_may_be_opened_anew_in_each_paragraph()
    {
        var said = Only("وقال رئيس المجلس سامر قاسم: «فتحنا الطريق بعد شهر من العمل.\n\n«ولم يبق في الوادي بيت بلا كهرباء».");

        Assert.Equal((StatementKind.Direct, 2), (said.Kind, said.ContentSpans.Count));
    }

    [Fact]
    public void A_paragraph_that_opens_a_quotation_alone_is_of_who_spoke_before()
    {
        var read = Read.Text("عنوان الصفحة\n\nوقال سامر قاسم إن الطريق فتح.\n\n\"عمل الناس ليلا ونهارا في الوادي.\n\nولهم الشكر كله اليوم\".", "ar");

        Assert.Equal(["سامر قاسم", "سامر قاسم"], read.Statements.Select(one => one.Speaker));
        Assert.Equal(2, read.Statements[1].ContentSpans.Count);
    }

    [Theory]
    [InlineData("وقال سامر قاسم: \"فتحنا الطريق بعد شهر من العمل.\n\nوأضافت ريم عون أن الجسر جاهز\".")]
    [InlineData("وقال سامر قاسم: \"فتحنا الطريق بعد شهر من العمل.\n\nوفي السوق كتب على لوحة \"أهلا بكم في مدينة السهل\" منذ أمس.")]
    [InlineData("وقال سامر قاسم: \"فتحنا الطريق بعد شهر من العمل.\n\nوكان الطريق مغلقا منذ الشتاء.")]
    public void A_mark_that_was_lost_leaves_the_next_paragraph_to_the_narrator(string body) =>
        Assert.Single(Read.Text("عنوان الصفحة\n\n" + body, "ar").Statements.First(one => one.Speaker == "سامر قاسم").ContentSpans);

    [Fact]
    public void A_name_in_marks_of_its_own_closes_no_quotation() =>
        Assert.Equal(StatementKind.Direct, Only("وأضاف سامر قاسم: «إن حزب «النور» يريد أن يفتح الطريق إلى الوادي قبل الشتاء».").Kind);

    [Fact]
    public void What_somebody_reports_in_his_own_words_is_indirect()
    {
        var read = Read.Text("عنوان الصفحة\n\nوقال سامر قاسم: \"عملنا شهرا في الوادي، وقالت الوزارة إنها ستدفع أجور العمال كلها، ونحن ننتظر ذلك\".", "ar");

        Assert.Equal([StatementKind.Direct, StatementKind.Indirect], read.Statements.OrderByDescending(one => one.Content.Length).Select(one => one.Kind));
    }

    private static Statement Only(string body) => Assert.Single(Read.Text("عنوان الصفحة\n\n" + body, "ar").Statements);
}
