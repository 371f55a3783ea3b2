using Hasila.Statements.Model;

namespace Hasila.Statements.Tests.Discourse;

/// <summary>Lines that end with a colon or in the middle of a phrase, and what stands behind them.</summary>
public sealed class ColonLineTests
{
    [Fact]
    public void The_paragraph_behind_a_line_that_tells_who_speaks_is_his() =>
        Assert.Equal(
            ["سامر عون: أنجزنا حفر 12 بئرا في الوادي", "-: وكان الجفاف قد أصاب 40 قرية"],
            Read.Lines("وقال وزير الري سامر عون:\n\nأنجزنا حفر 12 بئرا في الوادي.\n\nوكان الجفاف قد أصاب 40 قرية.")
        );

    [Fact]
    public void A_speech_goes_on_until_somebody_else_is_named() =>
        Assert.Equal(
            ["سامر عون: فتحنا 5 طرق", "[سامر عون]: وحفرنا 12 بئرا", "الوزارة: إن العمل مستمر", "-: ويبلغ عدد الآبار 40 بئرا"],
            Read.Lines("وقال رئيس البلدية سامر عون في كلمته:\n\nفتحنا 5 طرق.\n\nوحفرنا 12 بئرا.\n\nوقالت الوزارة إن العمل مستمر.\n\nويبلغ عدد الآبار 40 بئرا.")
        );

    [Fact]
    public void Items_behind_the_line_are_of_who_announced_them_and_no_more_than_they() =>
        Assert.Equal(
            ["[سامر عون]: فتح 5 قنوات", "-: وكان الجفاف قد أصاب 40 قرية"],
            Read.Lines("أعلن وزير الري سامر عون ما يلي:\n\n- حفر 12 بئرا.\n\n- فتح 5 قنوات.\n\nوكان الجفاف قد أصاب 40 قرية.")[1..]
        );

    [Fact]
    public void A_report_is_of_the_body_that_handed_it_out() =>
        Assert.Equal(
            ["رئاسة البلدية", "[رئاسة البلدية]"],
            Read.Lines("وتضمن التقرير الذي وزعته رئاسة البلدية على الحاضرين ثلاثة إنجازات، أبرزها:\n\n- حفر 12 بئرا.\n\n- فتح 5 قنوات.")
                .Select(line => line.Split(": ")[0])
        );

    [Fact]
    public void A_line_that_breaks_off_at_a_comma_goes_on_in_the_next()
    {
        var read = Read.Text("عنوان الصفحة\n\nوقال وزير الري سامر عون إن عدد الآبار العاملة 12 بئرا،\n\nوعدد الآبار المتوقفة 3 آبار.", "ar");

        Assert.All(read.Statements, one => Assert.Equal("سامر عون", one.Speaker));
        Assert.Equal([12m, 3m], read.Statements.SelectMany(one => one.Figures).Select(figure => figure.Value ?? 0));
    }

    [Fact]
    public void Lines_below_the_headline_of_an_interview_are_of_who_was_asked()
    {
        var read = Read.Text("د. ريم عون وزيرة الري في حوار لـ «الضفاف»: نبدأ من القرى\n\nحفرنا 12 بئرا خلال عامين\n\nالقانون يحتاج تعديلا\n", "ar");

        Assert.Equal(["ريم عون", "ريم عون", "ريم عون"], read.Statements.Select(one => one.Speaker));
    }

    [Fact]
    public void An_item_speaks_for_the_publication_that_it_stands_in() =>
        Assert.Equal(
            ["وزارة الري: إن 12 بئرا حفرت", "وزارة الري: أن 5 قنوات فتحت"],
            Read.Lines("وقالت وزارة الري في بيان إن 12 بئرا حفرت.\n\nوجاء في البند الثالث أن 5 قنوات فتحت.")
        );

    [Fact]
    public void A_count_of_days_in_the_headline_is_a_label_and_speaks_not() =>
        Assert.DoesNotContain(
            Read.Text("«حصيلة 300 يوم»: البلدية تحفر 12 بئرا\n\nقالت وزارة الري إن العمل مستمر.", "ar").Statements,
            one => one.Speaker?.StartsWith("حصيلة", StringComparison.Ordinal) == true
        );
}
