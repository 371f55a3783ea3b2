using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Statements.Clauses;
using Hasila.Statements.Discourse;
using Hasila.Statements.Model;
using Hasila.Text;

namespace Hasila.Statements.Tests.Discourse;

/// <summary>What a sentence means after those before it: who goes on, what is repeated, which of the journalist's own figures are kept.</summary>
public sealed class DiscourseTests
{
    [Theory]
    [InlineData("وقالت الهيئة إن الطريق فتح. وكان الإنجاز الآخر إصلاح شبكة المياه.")]
    [InlineData("نشرت الهيئة صورة تضمنت 5 بنود. وقالت الهيئة إن الطريق فتح. وكان الطريق الآخر مغلقاً.")]
    [InlineData("قالت الهيئة إن الطريق فتح. زار السكان السوق. وأن القرى الأربع وصلتها المياه.")]
    [InlineData("قالت الهيئة إن الطريق فتح.\n\n\"نهر الوادي\".")]
    [InlineData("قالت الهيئة إن الطريق فتح.\n\n\"البحيرة تجف أسرع مما توقعنا في العام الماضي")]
    public void What_nothing_announced_does_not_go_on(string body) => Assert.Single(Read.Lines(body));

    [Theory]
    [InlineData("أصيب 7 عمال في الحادث.")]
    [InlineData("علق الرقم 2020 على الباب.")]
    [InlineData("استمر العمل في النفق 30 سنة.")]
    [InlineData("انعقدت الدورة ال 41 دورة للمعرض في المدينة.")]
    public void An_age_a_year_a_few_and_which_one_are_no_amounts(string sentence) => Assert.Empty(Read.Lines(sentence));

    [Theory]
    [InlineData("وبعد أيام من البحث في التلال، عثر العمال على 120 قطعة أثرية.", "-: عثر العمال على 120 قطعة أثرية")]
    [InlineData("عاد 3000 نازح إلى القرية.", "-: عاد 3000 نازح إلى القرية")]
    public void The_journalists_amounts_are_kept_without_what_leads_up_to_them(string sentence, string expected) =>
        Assert.Equal([expected], Read.Lines(sentence));

    [Fact]
    public void What_goes_on_in_a_publication_has_its_channel_and_day()
    {
        var statements = Read.Text("عنوان\n\nقالت الهيئة في بيان أمس الأربعاء إن الشبكة أصلحت. وأضافت أن العمل مستمر.", "ar").Statements;
        Assert.All(statements, said => Assert.Equal((ChannelType.Statement, new DateOnly(2024, 3, 20)), (said.Channel!.Type, said.SaidOn)));
        Assert.Equal(2, statements.Count);
    }

    [Theory]
    [InlineData("الشهر الماضي")]
    [InlineData("في آذار 2023")]
    [InlineData("في بيان في آذار 2023")]
    public void A_month_is_not_the_day_on_which_something_was_said(string month) =>
        Assert.Null(Assert.Single(Read.Text($"عنوان\n\nوقالت الهيئة {month} إن الشبكة أصلحت.", "ar").Statements).SaidOn);

    [Theory]
    [InlineData("والتحالف", "تحالف", true)]
    [InlineData("فالتحالف", "تحالف", true)]
    [InlineData("التحالف", "تحالف", true)]
    [InlineData("وتحالف", "وتحالف", false)]
    public void A_conjunction_before_the_article_is_no_part_of_the_word(string word, string bare, bool isDefinite) =>
        Assert.Equal((bare, isDefinite), (Definite.Without(word), Definite.Is(word)));

    [Theory]
    [InlineData("وقالت الهيئة في وقت سابق إن الشبكة أصلحت.", true)]
    [InlineData("وقالت الهيئة في وقت سابق من الشهر إن الشبكة أصلحت.", false)]
    public void Earlier_is_a_time_of_its_own_unless_it_says_of_what(string sentence, bool isEarlier) =>
        Assert.Equal(isEarlier, Read.Text("عنوان\n\n" + sentence, "ar").Statements.Any(said => said.Times.Any(time => time.Date.Value == "PAST_REF")));

    [Fact]
    public void References_follow_when_a_headlines_statement_comes_before()
    {
        var statements = Read.Text(
            "وزير الري: السد امتلأ بالكامل\n\nقال وزير الري سامر النجار إن السد امتلأ بالكامل هذا الربيع. "
                + "ونقلت وكالة الوادي عن مدير السد حسن قاسم قوله إن البحيرة امتلأت.",
            "ar"
        ).Statements;
        Assert.NotNull(statements[0].RepeatOf);
        var inner = Assert.Single(statements, statement => statement.Via is not null);
        Assert.Equal("وكالة الوادي", statements.Single(statement => statement.Id == inner.Via).Speaker);
    }

    [Fact]
    public void A_label_before_a_headline_is_nobody() =>
        Assert.DoesNotContain(
            Read.Text("بيان صحفي: حصيلة أعمال الوزارة\n\nأزالت فرق الوزارة 1200 لغم منذ نيسان.", "ar").Statements,
            statement => statement.Speaker is "بيان صحفي" or "بيان"
        );

    [Theory]
    [InlineData("وزارة الري توضح أسباب انقطاع الماء عن الوادي", false)]
    [InlineData("وزارة الري توضح أن الماء عاد إلى الوادي", true)]
    [InlineData("وزارة الري تنفي انقطاع الماء عن الوادي", true)]
    public void A_headline_that_names_a_topic_says_nothing_of_it(string headline, bool isSaid) =>
        Assert.Equal(isSaid, Read.Text(headline + "\n\nشهدت المدينة أمس أمطارا غزيرة غمرت الشوارع.", "ar").Statements.Any());

    [Theory]
    [InlineData("قال وزير التعمير، نبيل الشامخ، في مؤتمر صحفي عقده الثلاثاء، إن الوزارة أعادت افتتاح 42 مدرسة.", "2024-03-19")]
    [InlineData("قال وزير التعمير، نبيل الشامخ، الثلاثاء، إن المدارس عادت. وقال نبيل الشامخ، الأربعاء، إن الماء عاد.", null)]
    public void A_headline_is_said_on_the_day_of_what_its_speaker_says_below(string body, string? day)
    {
        var found = Read.Text("وزير التعمير: 42 مدرسة و3 مستشفيات عادت إلى الخدمة في الوادي\n\n" + body, "ar");
        var headline = Assert.Single(found.Statements, statement => statement.Content.Start < 80);
        Assert.Equal("نبيل الشامخ", headline.Speaker);
        Assert.Equal(day, headline.Times.SingleOrDefault(time => time.Of == TimeOf.Utterance)?.Date.Value);
    }

    [Theory]
    [InlineData("وزير الري: الموسم القادم أفضل من كل المواسم الماضية\n\nقال وزير الري سامر النجار إن السد امتلأ بالكامل في الموسم.")]
    [InlineData("في عام 2024: \"السد امتلأ بالكامل\"\n\nقال وزير الري سامر النجار إن السد امتلأ بالكامل هذا الربيع.")]
    [InlineData("وزير الري: غرس 120 شتلة في الوادي\n\nجرى غرس 120 شتلة في الوادي.")]
    public void A_headline_that_says_something_else_repeats_nothing(string page) =>
        Assert.All(Read.Text(page, "ar").Statements, statement => Assert.Null(statement.RepeatOf));

    [Theory]
    [InlineData("تضمنت الصورة 7 بنود عن الري.", 7)]
    [InlineData("The infographic held eight items.", 8)]
    [InlineData("تضمنت الصورة أكثر من 7 بنود عن الري.", null)]
    [InlineData("تضمنت الصورة 500 بند عن الري.", null)]
    [InlineData("زار 7 من المسؤولين في الوزارة المكان يوم أمس ثم قرؤوا البنود.", null)]
    public void A_publication_says_how_many_items_it_holds(string sentence, int? count) =>
        Assert.Equal(count, AnnouncedLists.CountIn(sentence, new TextSpan(0, sentence.Length)));

    [Fact]
    public void A_quotation_of_two_sentences_is_one_statement() =>
        Assert.Equal(
            "رنا سعد: \"البحيرة تجف بسرعة. ولا مطر هذا العام\"",
            Read.Lines("وقالت المديرة رنا سعد: \"البحيرة تجف بسرعة. ولا مطر هذا العام\". وزارت البلدة أمس.")[0]
        );

    [Fact]
    public void A_caption_makes_no_statement()
    {
        Article article = ArticleReader.ReadText("t", "عنوان\n\nقالت الهيئة إن الطريق فتح.", "ar", new DateOnly(2024, 3, 21));
        Assert.Single(StatementFinder.Find(article));
        Assert.Empty(StatementFinder.Find(article with { Blocks = [.. article.Blocks.Select(block => block with { Kind = BlockKind.Caption })] }));
    }

    [Fact]
    public void A_paragraph_in_the_other_language_is_read_in_its_own()
    {
        var found = Read.Text("عنوان الصفحة\n\nقالت الهيئة إن الطريق فتح.\n\nThe minister said that the bridge would open in June.", "ar");
        Assert.Equal(["الهيئة", "The minister"], found.Statements.Select(statement => statement.Source!.Value.In(found.Article.Text)));
    }
}
