using System.Globalization;
using Hasila.Reading.Articles;
using Hasila.Reading.Days;
using Hasila.Reading.Html.Witnesses;
using Hasila.Text.Data;

namespace Hasila.Reading.Tests.Facts;

public sealed class DayTests
{
    private const string Headline = "<h1>New bridge opened in Wadi Salim</h1>";

    [Fact]
    public void The_readers_day_counts_where_the_head_speaks_of_the_next() =>
        Is("2021-03-24", FactPages.Read(FactPages.Meta("article:published_time", "2021-03-25T02:10:00Z"), Headline + "<p>March 24, 2021</p>"));

    [Fact]
    public void Of_declared_days_that_differ_the_one_on_the_page_counts() =>
        Is(
            "2022-01-06",
            FactPages.Read(
                FactPages.Data("""{"@type":"Article","datePublished":"2022-01-02T07:29:00Z"}""")
                    + FactPages.Meta("article:published_time", "2022-01-06T08:29:34"),
                Headline + "<p>06.01.2022</p>"
            )
        );

    [Fact]
    public void Folders_of_the_address_are_older_than_a_head_that_was_written_again() =>
        Is("2017-07-12", FactPages.Read(FactPages.Meta("article:published_time", "2019-06-17T18:28:00+02:00"), url: "https://paper.example/2017/7/12/bridge"));

    [Fact]
    public void A_day_under_the_headline_is_surer_than_one_in_the_head_of_which_nothing_is_said() =>
        Is(
            "2020-02-05",
            FactPages.Read(FactPages.Meta("date", "2020-02-12"), Headline + "<p>05.02.2020 - Office: Lina Farah, press officer of the council</p>")
        );

    [Fact]
    public void The_day_of_a_change_gives_way_to_any_other() =>
        Is("2022-01-27", FactPages.Read(above: Headline + "<p>Last updated 30 January 2022</p><p>Published 27 January 2022</p>"));

    [Fact]
    public void The_day_of_a_change_is_better_than_none() => Is("2022-01-14", FactPages.Read(below: "<p>This page was last edited on 14 January 2022.</p>"));

    [Theory]
    [InlineData("<dl><dt>Joined</dt><dd>11 May 2017</dd></dl>", null)]
    [InlineData("<dl><dt>Published</dt><dd>11 May 2017</dd></dl>", "2017-05-11")]
    public void A_label_may_stand_in_the_line_before(string below, string? day) => Is(day, FactPages.Read(below: below));

    [Fact]
    public void A_day_of_what_happened_is_not_the_papers() =>
        Is(
            "2023-04-28",
            FactPages.Read(
                "<title>New bridge opened in Wadi Salim | Valley | 28.04.2023</title>",
                Headline + "<p>A crane beside the old bridge over the river, 24 April 2023</p>"
            )
        );

    [Fact]
    public void Times_in_a_post_that_is_shown_are_not_the_pages() =>
        Is(
            "2019-01-29",
            FactPages.Read(
                above: Headline
                    + "<p>29 January 2019</p><blockquote class=\"instagram-media\"><p>A post <time datetime=\"2018-03-12T19:30:12Z\">Mar "
                    + "12</time></p></blockquote>"
            )
        );

    [Theory]
    [InlineData("en-gb", "https://paper.example/a", "2020-10-02")]
    [InlineData("en", "https://paper.co.uk/a", "2020-10-02")]
    [InlineData("en", "https://paper.example/en-gb/a", "2020-10-02")]
    [InlineData("en-us", "https://paper.example/a", "2020-02-10")]
    [InlineData("fr", "https://paper.example/a", "2020-10-02")]
    public void Day_and_month_stand_in_the_order_of_the_pages_country(string lang, string url, string day) =>
        Is(day, FactPages.Read(above: Headline + "<p>02/10/2020</p>", lang: lang, url: url));

    [Fact]
    public void Day_and_month_change_places_where_another_day_on_the_page_says_so() =>
        Is("2023-11-01", FactPages.Read(FactPages.Meta("date", "11/01/2023 12:43:42"), lang: "de", below: "<p>Erstellt am: 01.11.2023</p>"));

    [Fact]
    public void A_picture_of_the_page_has_its_day_where_nothing_else_has() =>
        Is("2016-05-04", FactPages.Read(FactPages.Meta("og:image", "https://paper.example/files/2016/05/04/bridge.png")));

    [Fact]
    public void A_page_without_a_day_has_none() => Is(null, FactPages.Read());

    [Theory]
    [InlineData("https://paper.example/news/2021/03/25/bridge", "2021-03-25", true)]
    [InlineData("https://paper.example/2021/world/3/25/bridge", "2021-03-25", true)]
    [InlineData("https://paper.example/news/25-03-2021", "2021-03-25", false)]
    [InlineData("https://paper.example/bridge-20210325-p5x", "2021-03-25", false)]
    public void Days_in_addresses(string address, string day, bool isPath) =>
        Assert.Equal(new AddressDay(DateOnly.Parse(day, CultureInfo.InvariantCulture), isPath), PrintedDay.InAddress(address));

    [Theory]
    [InlineData("https://paper.example/issue/2019-4/article/issue-4-2019.html")]
    [InlineData("https://paper.example/2021_11_report.html;id=B01A")]
    public void Numbers_that_stand_apart_in_an_address_are_no_day(string address) => Assert.Null(PrintedDay.InAddress(address));

    [Theory]
    [InlineData("( Wadi Salim, 14 Gennaio 20 )", "2020-01-14")]
    [InlineData("Lina FarahDec 05, 2023", "2023-12-05")]
    [InlineData("الخميس 25 آذار/مارس 2021", "2021-03-25")]
    [InlineData("الخميس 25 مارس 2021", "2021-03-25")]
    public void Days_as_pages_print_them(string line, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), PrintedDay.Find(line, monthFirst: false)?.Date);

    [Fact]
    public void Every_month_is_known_by_each_of_its_names()
    {
        foreach (var row in DataFile.Rows(typeof(PrintedDay).Assembly, "month-names"))
        {
            foreach (var name in row[1].Split(", "))
                Assert.Equal(
                    new DateOnly(2021, int.Parse(row[0], CultureInfo.InvariantCulture), 5),
                    PrintedDay.Find($"5 {name} 2021", monthFirst: false)?.Date
                );
        }
    }

    [Theory]
    [InlineData("12 March at 20:15 in the hall")]
    [InlineData("3 mai 20h")]
    public void A_time_behind_a_month_is_no_year(string line) => Assert.Null(PrintedDay.Find(line, monthFirst: false));

    [Theory]
    [InlineData("Published 3 May 2021", nameof(DayLabel.Published))]
    [InlineData("Zuletzt am 3. Mai 2021", nameof(DayLabel.Changed))]
    [InlineData("3 May 2021, updated", nameof(DayLabel.Changed))]
    [InlineData("آخر تحديث 3 مايو 2021", nameof(DayLabel.Changed))]
    [InlineData("نشر في 3 مايو 2021", nameof(DayLabel.Published))]
    [InlineData("Wadi Salim, 3 May 2021", nameof(DayLabel.None))]
    public void Words_beside_a_day_say_what_happened_then(string line, string label) =>
        Assert.Equal(label, DayWitness.InLine(line, monthFirst: false)?.Label.ToString());

    private static void Is(string? day, Article article) => Assert.Equal(day, article.Published?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("<aside>مقال ذو صلة: معرض في 7 أيار 2018</aside>")]
    [InlineData("<aside>A fair on 7 May 2018</aside>")]
    public void A_day_in_a_column_behind_the_text_is_not_the_texts(string aside) =>
        Assert.Null(FactPages.Read("", "<h1>New bridge opened in Wadi Salim</h1>", aside).Published);
}
