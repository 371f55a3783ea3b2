using Hasila.Reading.Archives;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Statements;
using Hasila.Statements.Model;

namespace Hasila.Ingest.Tests;

/// <summary>A post is a capture of its own, with its day, its address and whose words it is.</summary>
public sealed class PostTests
{
    private const string Channel = """
        {"name":"هيئة إعمار الوادي","type":"public_channel","id":1700000007,"messages":[
        {"id":1,"type":"service","date":"2024-03-01T09:00:00","date_unixtime":"1709283600","actor":"هيئة إعمار الوادي","action":"create_channel","text":""},
        {"id":2,"type":"message","date":"2024-03-21T23:30:00","date_unixtime":"1711056600","from":"هيئة إعمار الوادي",
        "text":[{"type":"bold","text":"حصيلة الشهر"},"\n\nأكدت الهيئة أن فرقها رممت 142 مدرسة في الوادي. ",
        {"type":"link","text":"https://valley.example/7"}]},
        {"id":3,"type":"message","date_unixtime":1711142400,"from":"هيئة إعمار الوادي","forwarded_from":"تحالف الميثاق",
        "text":"قال التحالف إن أكثر من 65 بالمئة من النازحين عادوا."},
        {"id":4,"type":"message","date_unixtime":"1711142500","from":"هيئة إعمار الوادي","photo":"photos/4.jpg","text":""},
        {"id":5,"type":"message","date_unixtime":"1711142600","from":"هيئة إعمار الوادي","text":"إزالة 23900 لغم من الأراضي الزراعية منذ نيسان"}
        ]}
        """;

    private const string Tweets = """
        window.YTD.tweets.part0 = [ {"tweet":{"id_str":"99","created_at":"Thu Mar 21 23:05:00 +0000 2024",
        "full_text":"رممنا 142 مدرسة &amp; 9 آبار https://t.co/x",
        "entities":{"urls":[{"url":"https://t.co/x","expanded_url":"https://valley.example/7"}]}}},
        {"tweet":{"id_str":"100","created_at":"Fri Mar 22 01:00:00 +0000 2024","full_text":"RT @valley: 18 roads are open again","entities":{}}} ]
        """;

    [Fact]
    public void A_channel_gives_a_capture_a_message_and_tells_what_it_left_out()
    {
        var items = Files.Open(Channel);
        Assert.Equal(3, items.OfType<Archived.Page>().Count());
        Assert.Equal("https://t.me/c/1700000007/2", items.OfType<Archived.Page>().First().Capture.Url);
        Assert.Contains("service messages (1), messages without words (1)", Assert.Single(items.OfType<Archived.Note>()).Words, StringComparison.Ordinal);
        Assert.Empty(items.OfType<Archived.Damage>());
    }

    [Fact]
    public void A_message_is_an_article_with_heading_day_and_account()
    {
        var article = Files.Read(Channel)[0];
        Assert.Equal("حصيلة الشهر", article.Headline);
        Assert.Equal(new DateOnly(2024, 3, 21), article.Published!.Date);
        Assert.Equal("هيئة إعمار الوادي", article.Post!.Account);
        Assert.Equal("https://valley.example/7", Assert.Single(article.Furniture).Text);
        Assert.DoesNotContain("valley.example", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_short_name_is_the_account_and_what_is_forwarded_is_of_whom_it_is_from()
    {
        var articles = Files.Read(Channel);
        var own = Assert.Single(StatementFinder.Find(articles[0]));
        var forwarded = Assert.Single(StatementFinder.Find(articles[1]));
        Assert.Equal(("هيئة إعمار الوادي", ChannelType.Post), (own.Speaker, own.Channel!.Type));
        Assert.Equal(("تحالف الميثاق", ChannelType.Post), (forwarded.Speaker, forwarded.Channel!.Type));
        Assert.Equal("هيئة إعمار الوادي", articles[1].Site);
    }

    [Fact]
    public void What_nobody_is_named_for_is_the_accounts_own()
    {
        var statement = Assert.Single(StatementFinder.Find(Files.Read(Channel)[2]));
        Assert.Equal((StatementKind.Direct, "هيئة إعمار الوادي", ChannelType.Post), (statement.Kind, statement.Speaker, statement.Channel!.Type));
    }

    [Fact]
    public void The_same_message_of_a_later_export_is_the_same_capture()
    {
        var later = Channel.Replace("\"id\":5,", "\"id\":5,\"edited\":\"2024-04-01T00:00:00\",", StringComparison.Ordinal);
        var ids = Files.Open(Channel).OfType<Archived.Page>().Select(page => page.Capture.Id).ToList();
        var again = Files.Open(later).OfType<Archived.Page>().Select(page => page.Capture.Id).ToList();
        Assert.Equal(ids[..2], again[..2]);
        Assert.NotEqual(ids[2], again[2]);
    }

    [Fact]
    public void A_chat_of_persons_is_not_read()
    {
        var items = Files.Open(Channel.Replace("public_channel", "personal_chat", StringComparison.Ordinal));
        Assert.Contains("chat of persons", Assert.IsType<Archived.Damage>(Assert.Single(items)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Tweets_are_read_and_never_run()
    {
        var articles = Files.Read(Tweets);
        Assert.Equal(["رممنا 142 مدرسة & 9 آبار", "18 roads are open again"], articles.Select(article => article.Text));
        Assert.Equal([new DateOnly(2024, 3, 21), new DateOnly(2024, 3, 22)], articles.Select(article => article.Published!.Date));
        Assert.Equal([null, "@valley"], articles.Select(article => article.Post!.Account));
        Assert.Equal("https://valley.example/7", Assert.Single(articles[0].Furniture).Text);
    }

    [Fact]
    public void Whose_account_it_is_can_be_said()
    {
        var capture = Files.Open(Tweets).OfType<Archived.Page>().First().Capture with { Outlet = "هيئة إعمار الوادي" };
        var article = Files.Read(capture);
        Assert.Equal("هيئة إعمار الوادي", article.Post!.Account);
        Assert.Equal("هيئة إعمار الوادي", Assert.Single(StatementFinder.Find(article)).Speaker);
    }

    [Fact]
    public void The_name_of_an_account_stands_in_a_file_beside()
    {
        var file = "window.YTD.account.part0 = [ {\"account\":{\"username\":\"valley\",\"accountDisplayName\":\"هيئة\"}} ]"u8.ToArray();
        Assert.Equal("هيئة", Intake.AccountOfTweets(file));
    }

    [Fact]
    public void A_post_keeps_whose_it_is_as_json()
    {
        var article = Files.Read(Channel)[0];
        using var bytes = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(bytes))
            ArticleJson.Write(json, article);
        using var read = System.Text.Json.JsonDocument.Parse(bytes.ToArray());
        Assert.Equal(article.Post, ArticleJson.Read(read.RootElement).Post);
    }

    [Fact]
    public void A_sheet_of_the_auto_archiver_gives_a_capture_a_row()
    {
        const string Sheet = """
            Link,Archive Status,Archive Date,Upload Timestamp,Upload Title,Text Content
            https://a.example/1,ok,2024-03-22T12:00:00Z,2024-03-21T11:30:00Z,"العنوان, بفاصلة","قالت الهيئة إنها رممت 142 مدرسة.
            وأضافت أن العمل مستمر."
            https://a.example/2,ok,2024-03-22T12:00:00Z,,,
            """;
        var items = Files.Open(Sheet);
        var page = Assert.Single(items.OfType<Archived.Page>());
        var article = Files.Read(page.Capture);
        Assert.Equal(("العنوان, بفاصلة", new DateOnly(2024, 3, 21)), (article.Headline, article.Published!.Date));
        Assert.Equal(3, article.Blocks.Count);
        Assert.Equal("https://a.example/1", page.Capture.Url);
        Assert.Single(items.OfType<Archived.Note>());
    }

    [Theory]
    [InlineData(Channel)]
    [InlineData(Tweets)]
    public void Damage_is_told_and_what_stands_before_it_is_given(string text)
    {
        var file = System.Text.Encoding.UTF8.GetBytes(text);
        foreach (var damaged in Files.Damaged(file, flips: 1000))
        {
            if (!Intake.IsCollection(Files.FormatOf(damaged, "result.json")))
                continue;
            var items = Files.Open(damaged);
            foreach (var page in items.OfType<Archived.Page>())
                CaptureReader.Read(page.Capture);
            if (damaged.Length < file.Length - 4)
                Assert.NotEmpty(items.OfType<Archived.Damage>());
        }
    }
}
