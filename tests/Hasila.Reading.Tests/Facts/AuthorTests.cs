using Hasila.Reading.Bylines;

namespace Hasila.Reading.Tests.Facts;

public sealed class AuthorTests
{
    private static readonly string s_outlet = FactPages.Meta("og:site_name", "Valley Courier");

    [Fact]
    public void A_byline_that_names_the_declared_author_and_more_is_believed() =>
        Assert.Equal(
            ["Lina Farah", "Omar Haddad"],
            FactPages
                .Read(
                    FactPages.Meta("author", "Lina Farah"),
                    "<h1>New bridge opened in Wadi Salim</h1><div class=\"byline\">By <span class=\"byline-name\">Lina Farah</span> and Omar Haddad, "
                        + "Valley Courier</div>"
                )
                .Authors
        );

    [Fact]
    public void Authors_in_elements_side_by_side_are_all_authors() =>
        Assert.Equal(
            ["Omar Haddad", "Lina Farah"],
            FactPages
                .Read(
                    FactPages.Meta("author", "Lina Farah"),
                    "<h1>New bridge opened in Wadi Salim</h1><div><a rel=\"author\" href=\"/o\">Omar Haddad</a></div><div><a rel=\"author\" "
                        + "href=\"/l\">Lina Farah</a></div>"
                )
                .Authors
        );

    [Fact]
    public void Of_several_meta_elements_the_one_that_names_a_person_counts() =>
        Assert.Equal(["Lina Farah"], FactPages.Read(s_outlet + FactPages.Meta("author", "Valley Courier") + FactPages.Meta("author", "Lina Farah")).Authors);

    [Fact]
    public void A_person_in_the_byline_is_before_the_outlet_that_is_declared() =>
        Assert.Equal(
            ["Lina Farah"],
            FactPages
                .Read(
                    s_outlet + FactPages.Data("""{"@type":"NewsArticle","author":{"@type":"Organization","name":"Valley Courier"}}"""),
                    "<h1>New bridge opened in Wadi Salim</h1><p class=\"author\">Lina Farah</p>"
                )
                .Authors
        );

    [Theory]
    [InlineData("Person")]
    [InlineData("Organization")]
    public void Where_nobody_signs_the_outlet_is_the_author_if_it_declares_itself_so(string type) =>
        Assert.Equal(
            ["Valley Courier"],
            FactPages.Read(s_outlet + FactPages.Data("{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"" + type + "\",\"name\":\"Valley Courier\"}}")).Authors
        );

    [Theory]
    [InlineData("""{"@type":"NewsArticle","author":{"@type":"NewsMediaOrganization","name":"Valley Courier"}}""")]
    [InlineData("""{"@type":"NewsArticle","author":{"name":"Valley Courier"}}""")]
    [InlineData("""{"@type":"NewsArticle","author":{"@type":"Person","name":"Courier staff"}}""")]
    public void An_outlet_that_only_stands_in_an_authors_place_is_none(string data) => Assert.Empty(FactPages.Read(s_outlet + FactPages.Data(data)).Authors);

    [Fact]
    public void A_person_whose_name_the_pages_bear_is_their_author() =>
        Assert.Equal(["Lina Farah"], FactPages.Read(FactPages.Meta("og:site_name", "Lina Farah") + FactPages.Meta("author", "Lina Farah")).Authors);

    [Fact]
    public void A_forename_alone_is_an_author_where_it_is_declared() => Assert.Equal(["Lina"], FactPages.Read(FactPages.Meta("author", "Lina")).Authors);

    [Fact]
    public void A_label_of_its_own_behind_the_text_names_the_author() =>
        Assert.Equal(
            ["Lina Farah"],
            FactPages.Read(lang: "de", below: "<ul><li><strong>Datum</strong> 28.04.2023</li><li><strong>Autorin/Autor</strong> Lina Farah</li></ul>").Authors
        );

    [Fact]
    public void Who_comments_and_who_took_the_picture_is_no_author() =>
        Assert.Empty(
            FactPages
                .Read(
                    above: "<h1>New bridge opened in Wadi Salim</h1><figure><img src=\"b.jpg\"><span class=\"image-caption-author\">Omar "
                        + "Haddad</span></figure>",
                    below: "<span class=\"comment-author\">Sami Nasser</span><button class=\"follow-author\">Follow</button>"
                )
                .Authors
        );

    [Fact]
    public void Line_breaks_in_structured_data_do_not_hide_the_author() =>
        Assert.Equal(
            ["Lina Farah"],
            FactPages
                .Read(FactPages.Data("{\"@type\":\"NewsArticle\",\"description\":\"Two\nlines\",\"author\":{\"@type\":\"Person\",\"name\":\"Lina Farah\"}}"))
                .Authors
        );

    [Theory]
    [InlineData("By Lina Farah", new[] { "Lina Farah" })]
    [InlineData("Von Lina Farah und Omar Haddad", new[] { "Lina Farah", "Omar Haddad" })]
    [InlineData("Par Lina Farah et Omar Haddad", new[] { "Lina Farah", "Omar Haddad" })]
    [InlineData("Por Lina Farah y Omar Haddad", new[] { "Lina Farah", "Omar Haddad" })]
    [InlineData("بقلم: لينا فرح", new[] { "لينا فرح" })]
    [InlineData("Lina Jan Farah", new[] { "Lina Jan Farah" })]
    [InlineData("Lina May", new[] { "Lina May" })]
    [InlineData("Lina Farah May 4, 2021", new[] { "Lina Farah" })]
    [InlineData("Lina FarahDec 5", new[] { "Lina Farah" })]
    [InlineData("Lina Farah Lina Farah", new[] { "Lina Farah" })]
    [InlineData("von Lina Farah, VALLEY RADIO", new[] { "Lina Farah" })]
    [InlineData("AFP/ L. Farah", new string[0])]
    [InlineData("View all posts", new string[0])]
    public void Names_are_read_out_of_a_line(string line, string[] names) => Assert.Equal(names, AuthorNames.In(line, []));

    [Theory]
    [InlineData("Valley", "The Valley Courier", true)]
    [InlineData("Valley Zeitung", "valley-zeitung.de", true)]
    [InlineData("Lina Farah", "Valley Courier", false)]
    public void The_outlets_names_are_known_in_their_forms(string name, string outlet, bool isOutlet) =>
        Assert.Equal(isOutlet, AuthorNames.IsOneOf(name, [outlet]));

    [Fact]
    public void The_author_of_an_article_in_a_column_beside_is_not_this_ones() =>
        Assert.Equal(
            ["Lina Farah"],
            FactPages
                .Read(
                    "",
                    "<h1>New bridge opened in Wadi Salim</h1><div><span>Lina Farah</span> <span>May 3</span></div>",
                    "<aside><h3>More</h3><article><a href=/x>On bread</a><span rel=\"author\" class=\"author\">Omar Haddad</span></article></aside>"
                )
                .Authors
        );
}
