namespace Hasila.Statements.Tests.Speakers;

/// <summary>Words beside a source that look like a name and are none, and words of an office that mean the one who holds it.</summary>
public sealed class NoNameTests
{
    [Fact]
    public void What_was_denied_is_no_name_of_the_spokesman() =>
        Assert.Equal(
            ["الناطق باسم القيادة: سقوط مدنيين"],
            Read.Lines("ونفى الناطق باسم القيادة سقوط مدنيين. ووجدت فرق الإنقاذ ثلاثة مدنيين في الوادي.").Where(line => !line.StartsWith('-'))
        );

    [Fact]
    public void Where_figures_were_published_speaks_nobody() =>
        Assert.DoesNotContain(
            Read.Lines("قال مركز المياه إنه حفر 12 بئرا في الوادي، بحسب أرقام نشرها أول أمس على منصة «إكس»."),
            line => line.StartsWith("إكس", StringComparison.Ordinal) || line.StartsWith("منصة", StringComparison.Ordinal)
        );

    [Fact]
    public void The_spokesman_of_the_army_is_the_military_spokesman() =>
        Assert.Equal(
            ["سالم عون", "سالم عون"],
            Read.Lines("قال المتحدث العسكري العقيد سالم عون إن الطريق آمن.\n\nوأضاف متحدث القوات المسلحة أن الحاجز أزيل.").Select(line => line.Split(':')[0])
        );

    [Fact]
    public void What_somebody_turned_out_to_be_is_said_by_nobody() =>
        Assert.DoesNotContain(
            Read.Lines("قال الناطق باسم الشرطة إن دورية أوقفت سائقا.\n\nوجرى ضبط الرجل الذي تبين أنه من قرية أخرى."),
            line => line.Contains("من قرية أخرى", StringComparison.Ordinal)
        );

    [Fact]
    public void What_an_agency_relays_of_somebodys_warning_is_his() =>
        Assert.Contains(
            Read.Lines("ونقلت وكالة \"الموج\" عن \"سنان\" تحذيره في المجلس من أن البلاد \"تواجه عطشا شديدا\"."),
            line => line.StartsWith("سنان", StringComparison.Ordinal)
        );

    [Fact]
    public void The_object_behind_his_saying_belongs_to_the_clause_before_it() =>
        Assert.Contains(
            Read.Text("عنوان الصفحة\n\nقال وزير الري سامر عون إن العمل مستمر.\n\nولم يفقد السد، على حد قوله، لتراً واحداً من الماء.", "ar").Statements,
            one => one.ContentSpans.Count == 2
        );
}
