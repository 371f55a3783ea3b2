using Hasila.Statements.Model;

namespace Hasila.Statements.Tests.Arabic;

/// <summary>Where the learned choices stop: before the occasion, before a contrast, at who is passed on; and what a headline says alone.</summary>
public sealed class ChoiceEdgeTests
{
    [Theory]
    [InlineData("وأعلن مجلس السهل أن أكثر من 40 مدرسة أعيد فتحها، وذلك في بيان نشره أمس.", "أن أكثر من 40 مدرسة أعيد فتحها")]
    [InlineData("وأكد مجلس السهل أن الجسر جاهز، وذلك خلال مؤتمر صحفي عقده في المدينة.", "أن الجسر جاهز")]
    [InlineData("وأكد مجلس السهل أن الجسر جاهز، وذلك بعد عام من العمل.", "أن الجسر جاهز، وذلك بعد عام من العمل")]
    public void Where_something_was_said_is_no_part_of_it(string sentence, string content)
    {
        var read = Read.Text("عنوان الصفحة\n\n" + sentence, "ar");

        Assert.Equal(content, Assert.Single(Attributed(read)).Content.In(read.Article.Text));
    }

    [Fact]
    public void Who_relays_and_who_is_relayed_are_two_statements()
    {
        var read = Read.Text("عنوان الصفحة\n\nونقلت وكالة السهل عن المتحدث باسم المجلس سامر قاسم قوله إن السد امتلأ.", "ar");

        var said = Attributed(read);
        Assert.Equal(["وكالة السهل", "سامر قاسم"], said.Select(one => one.Speaker));
        Assert.Equal(said[0].Id, said[1].Via);
    }

    [Fact]
    public void A_source_in_the_midst_of_a_clause_ends_where_the_clause_goes_on()
    {
        var read = Read.Text("عنوان الصفحة\n\nولا تزال مخازن العصابة، بحسب قيادة الشرطة، هدفاً لحملات التفتيش في السهل.", "ar");

        Assert.Equal("قيادة الشرطة", Assert.Single(Attributed(read)).Speaker);
    }

    [Theory]
    [InlineData("ولا تزال مخازن العصابة، بحسب قيادة الشرطة، هدفاً لحملات التفتيش في السهل.")]
    [InlineData("ولا تزال بيوت الوادي، بحسب المجلس، هدفاً للحملة.")]
    public void An_object_behind_the_source_belongs_to_the_clause_before_it(string sentence)
    {
        var read = Read.Text("عنوان الصفحة\n\n" + sentence, "ar");

        Assert.StartsWith("هدفاً", Assert.Single(Attributed(read)).ContentSpans[^1].In(read.Article.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_contrast_behind_a_report_is_the_narrators_caveat()
    {
        var read = Read.Text("عنوان الصفحة\n\nوقال مجلس السهل إن السوق آمنة، رغم أن حرائق وقعت فيها هذا الشهر.", "ar");

        Assert.Equal("إن السوق آمنة", Assert.Single(Attributed(read)).Content.In(read.Article.Text));
        Assert.Equal(Stance.Caveat, Assert.Single(read.Statements, one => one.Kind == StatementKind.Assertion).Stance);
    }

    [Fact]
    public void A_headline_may_say_what_the_body_does_not_repeat()
    {
        var read = Read.Text("وزارة الأشغال: افتتاح 12 جسرا في السهل\n\nشهدت المدينة أمس أمطارا غزيرة غمرت الشوارع.", "ar");

        var said = Assert.Single(Attributed(read));
        Assert.Equal(("وزارة الأشغال", null), (said.Speaker, said.RepeatOf));
        Assert.Equal(12, Assert.Single(said.Figures).Value);
    }

    [Fact]
    public void A_headline_without_a_source_says_nothing() =>
        Assert.Empty(Attributed(Read.Text("افتتاح 12 جسرا في السهل\n\nشهدت المدينة أمس أمطارا غزيرة غمرت الشوارع.", "ar")));

    private static List<Statement> Attributed(AttributedArticle read) => [.. read.Statements.Where(one => one.Kind != StatementKind.Assertion)];
}
