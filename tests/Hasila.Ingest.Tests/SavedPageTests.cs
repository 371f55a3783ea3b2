using System.Text;
using Hasila.Ingest.Saved;
using Hasila.Reading.Captures;

namespace Hasila.Ingest.Tests;

/// <summary>A saved page tells where it stood and when it was saved, and its text stands in shadow trees too.</summary>
public sealed class SavedPageTests
{
    private const string Body =
        "<article><h1>الهيئة: ترميم 142 مدرسة</h1><p>قالت هيئة إعمار الوادي في بيان إن فرقها رممت 142 مدرسة في وادي الزيزفون.</p>"
        + "<x-card><template {0}=open><p>وذكر البيان أن 320 جلسة توعية عُقدت في المدارس خلال ثلاث سنوات.</p></template></x-card>"
        + "<p>وأضافت الهيئة أن العمل مستمر في القرى الشرقية حتى نهاية العام.</p></article>";

    [Fact]
    public void Single_file_writes_address_and_day()
    {
        var told = SavedPage.Told(
            Of(
                "<!DOCTYPE html> <html lang=ar><!--\n Page saved with SingleFile \n url: https://river.example/a/1 \n"
                    + " saved date: Thu Mar 21 2024 14:35:38 GMT+0300 (x)\n--><body>"
            )
        );
        Assert.Equal("https://river.example/a/1", told.Url);
        Assert.Equal(new DateTimeOffset(2024, 3, 21, 14, 35, 38, TimeSpan.FromHours(3)), told.TakenAt);
    }

    [Fact]
    public void Browsers_write_the_address() =>
        Assert.Equal(
            "https://river.example/a/1?x=1",
            SavedPage.Told(Of("<!DOCTYPE html>\n<!-- saved from url=(0029)https://river.example/a/1?x=1 -->\n<html>")).Url
        );

    [Fact]
    public void A_page_saved_from_a_file_has_its_canonical_address() =>
        Assert.Equal(
            "https://river.example/a/1",
            SavedPage.Told(Of("<!-- saved from url=(0018)file:///C:/pages/x --><html><link rel=\"canonical\" href=\"https://river.example/a/1\">")).Url
        );

    [Fact]
    public void What_is_known_is_not_overruled_and_other_pages_stay_as_they_are()
    {
        var page = Of("<!-- saved from url=(0029)https://river.example/a/1 -->") with { Url = "https://other.example/" };
        Assert.Equal("https://other.example/", SavedPage.Told(page).Url);
        Assert.Null(SavedPage.Told(Of("<html><p>saved from url=(0029)https://river.example/a/1")).Url);
    }

    [Theory]
    [InlineData("shadowrootmode")]
    [InlineData("shadowroot")]
    public void Text_in_a_shadow_tree_is_text_of_the_page(string spelling)
    {
        var article = Files.Read(Of($"<!DOCTYPE html><html><body>{Body.Replace("{0}", spelling, StringComparison.Ordinal)}"));
        Assert.Contains("320 جلسة", article.Text, StringComparison.Ordinal);
        Assert.True(article.Text.IndexOf("320 جلسة", StringComparison.Ordinal) < article.Text.IndexOf("وأضافت", StringComparison.Ordinal));
    }

    [Fact]
    public void Any_other_template_is_not()
    {
        var article = Files.Read(Of($"<!DOCTYPE html><html><body>{Body.Replace("{0}", "data-x", StringComparison.Ordinal)}"));
        Assert.DoesNotContain("320 جلسة", article.Text, StringComparison.Ordinal);
        Assert.Contains("وأضافت", article.Text, StringComparison.Ordinal);
    }

    private static Capture Of(string html) => new() { Bytes = Encoding.UTF8.GetBytes(html), Name = "a.html" };
}
