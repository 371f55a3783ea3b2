using Hasila.Reading.Articles;
using Hasila.Reading.Html.Facts;

namespace Hasila.Reading.Tests.Facts;

public sealed class HeadlineTests
{
    private static readonly string s_outlet = FactPages.Meta("og:site_name", "Valley Courier");

    [Fact]
    public void The_outlets_name_is_no_headline_though_the_title_holds_it()
    {
        var article = FactPages.Read(
            "<title>Fog. | Letters from the valley</title>" + FactPages.Meta("og:title", "Fog."),
            "<h1>Letters from the valley</h1><h1>Fog.</h1>"
        );

        Assert.Equal("Fog.", article.Headline);
    }

    [Fact]
    public void A_name_in_the_host_is_no_headline() =>
        Assert.Equal(
            "Number two: the ferry",
            FactPages
                .Read(
                    "<title>rivertales » Number two: the ferry</title>",
                    "<h1>rivertales</h1><h2>Number two: the ferry</h2>",
                    url: "https://www.rivertales.example/2"
                )
                .Headline
        );

    [Fact]
    public void Of_parts_of_a_heading_that_touch_the_title_knows_where_they_part() =>
        Assert.Equal(
            "Bridges: New crossing opened in Wadi Salim",
            FactPages
                .Read(
                    s_outlet + "<title>Bridges: New crossing opened in Wadi Salim | Valley Courier</title>",
                    "<h1><span>Bridges</span><span>New crossing opened in Wadi Salim</span></h1>"
                )
                .Headline
        );

    [Fact]
    public void A_day_in_the_headings_element_is_no_part_of_the_headline() =>
        Assert.Equal(
            "New bridge opened in Wadi Salim",
            FactPages
                .Read(FactPages.Meta("og:title", "New bridge opened in Wadi Salim"), "<h1><span>27.01.2022</span>New bridge opened in Wadi Salim</h1>")
                .Headline
        );

    [Fact]
    public void A_kicker_that_the_title_for_sharing_leaves_out_is_no_part_of_the_headline() =>
        Assert.Equal(
            "New bridge opened in Wadi Salim",
            FactPages.Read(FactPages.Meta("og:title", "New bridge opened in Wadi Salim"), "<h1>Roads and rivers: New bridge opened in Wadi Salim</h1>").Headline
        );

    [Fact]
    public void A_kicker_before_a_colon_stays_where_only_the_title_element_leaves_it_out() =>
        Assert.Equal(
            "Roads and rivers: New bridge opened in Wadi Salim",
            FactPages.Read("<title>New bridge opened in Wadi Salim</title>", "<h1>Roads and rivers: New bridge opened in Wadi Salim</h1>").Headline
        );

    [Fact]
    public void Heading_and_title_may_have_kickers_of_their_own() =>
        Assert.Equal(
            "\"Nobody waits for the ferry now\"",
            FactPages
                .Read(
                    s_outlet + "<title>After the flood: \"Nobody waits for the ferry now\" - Valley Courier</title>",
                    "<h1>Wadi Salim \"Nobody waits for the ferry now\"</h1>"
                )
                .Headline
        );

    [Fact]
    public void The_last_step_of_a_path_is_not_the_headline_that_stands_below() =>
        Assert.Equal(
            "New bridge opened in Wadi Salim",
            FactPages
                .Read(
                    "<title>River news: Bridge of Wadi Salim open at last</title>" + FactPages.Meta("og:title", "New bridge opened in Wadi Salim"),
                    "<nav><a href='/'>Home</a> <a href='/rivers/'>Rivers</a> <h1>River news: Bridge of Wadi Salim open at "
                        + "last</h1></nav><h2><span>After three years</span> <span>New bridge opened in Wadi Salim</span></h2>"
                )
                .Headline
        );

    [Fact]
    public void A_headline_below_the_path_keeps_the_kicker_that_the_title_for_sharing_has() =>
        Assert.Equal(
            "After three years: New bridge opened in Wadi Salim",
            FactPages
                .Read(
                    "<title>River news: Bridge of Wadi Salim open at last</title>"
                        + FactPages.Meta("og:title", "After three years: New bridge opened in Wadi Salim"),
                    "<nav><a href='/'>Home</a> <h1>River news: Bridge of Wadi Salim open at last</h1></nav><h2><span>After three years</span> "
                        + "<span>New bridge opened in Wadi Salim</span></h2>"
                )
                .Headline
        );

    [Fact]
    public void The_last_step_of_a_path_is_the_headline_where_no_other_heading_is() =>
        Assert.Equal(
            "Bridge of Wadi Salim open at last",
            FactPages
                .Read(
                    "<title>Bridge of Wadi Salim open at last</title>",
                    "<nav><a href='/'>Home</a> <h1>Bridge of Wadi Salim open at last</h1></nav><h2>How the piers were set</h2>"
                )
                .Headline
        );

    [Fact]
    public void Where_a_news_articles_data_and_its_title_for_sharing_agree_that_is_the_headline() =>
        Assert.Equal(
            "Wadi Salim has its bridge back",
            FactPages
                .Read(
                    FactPages.Meta("og:title", "Wadi Salim has its bridge back | Valley Courier")
                        + s_outlet
                        + FactPages.Data("""{"@type":"NewsArticle","headline":"Wadi Salim has its bridge back"}""")
                )
                .Headline
        );

    [Fact]
    public void A_blogs_titles_for_search_engines_do_not_outdo_its_heading() =>
        Assert.Equal(
            "New bridge opened in Wadi Salim",
            FactPages
                .Read(
                    FactPages.Meta("og:title", "Bridges in Wadi Salim: all you need to know")
                        + FactPages.Data("""{"@type":"BlogPosting","headline":"Bridges in Wadi Salim: all you need to know"}""")
                )
                .Headline
        );

    [Theory]
    [InlineData("Bridge opened - Paper.com", "Bridge opened")]
    [InlineData("Valley Courier | Bridge opened", "Bridge opened")]
    [InlineData("Bridge opened | Valley Courier Online", "Bridge opened")]
    [InlineData("Bridge opened - a day of joy", "Bridge opened - a day of joy")]
    [InlineData("Valley Courier looks back on a year of bridges and roads", "Valley Courier looks back on a year of bridges and roads")]
    public void A_title_loses_the_outlets_name_and_nothing_else(string title, string bare) => Assert.Equal(bare, TitleText.Bare(title, ["valleycourier"]));
}
