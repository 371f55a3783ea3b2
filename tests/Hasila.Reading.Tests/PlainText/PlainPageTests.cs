using Hasila.Reading.Articles;
using Hasila.Reading.PlainText.Lines;
using Hasila.Text;
using static Hasila.Reading.Tests.PlainText.Scrapes;

namespace Hasila.Reading.Tests.PlainText;

/// <summary>What stands around an article in a text scrape is neither its headline nor its body.</summary>
public sealed class PlainPageTests
{
    [Theory]
    [InlineData("أخبار محلية")]
    [InlineData("اقتصاد")]
    [InlineData("الأربعاء 5 نوفمبر 2025")]
    [InlineData("05-11-2025 | 09:14")]
    [InlineData("3,204 مشاهدة\n7 حجم الخط\nA+ A-")]
    [InlineData("المدير العام\nسليم الخازن\nمديرة التحرير\nهناء البيطار")]
    [InlineData("رئيسة التحرير: هناء البيطار")]
    [InlineData("IMG_20251105_bridge.jpeg")]
    [InlineData("![جسر](https://pictures.example.org/77.webp)")]
    [InlineData("طباعة\nمشاركة\nنسخ الرابط")]
    public void A_first_line_that_is_no_headline_is_not_taken_for_one(string first)
    {
        var article = Read(Arabic($"{first}\n\n{ArabicHead}"));

        Assert.Equal(ArabicHead, article.Headline);
        Assert.Equal(ArabicBody.Split("\n\n").Select(line => line.Trim()), Paragraphs(article));
    }

    [Theory]
    [InlineData("Business")]
    [InlineData("Local News")]
    [InlineData("Wednesday, November 5, 2025")]
    [InlineData("Toggle navigation\nNo menu items!")]
    [InlineData("12 comments")]
    public void Nor_in_English(string first)
    {
        var article = Read(English($"{first}\n\n{EnglishHead}"));

        Assert.Equal(EnglishHead, article.Headline);
        Assert.Equal(EnglishBody.Split("\n\n").Select(line => line.Trim()), Paragraphs(article));
    }

    [Theory]
    [InlineData("مرج النرجس – وكالة السنديان")]
    [InlineData("20251105_0914_port.png")]
    [InlineData("محليات")]
    public void Where_no_headline_is_printed_there_is_none(string first) => Assert.Null(Read(Arabic(first)).Headline);

    [Fact]
    public void A_section_above_the_headline_is_the_section() => Assert.Equal("محليات", Read(Arabic($"محليات\n{ArabicHead}")).Section);

    [Theory]
    [InlineData("الأربعاء 5 نوفمبر 2025")]
    [InlineData("آخر تحديث: 5 تشرين الثاني 2025 الساعة 10:20")]
    [InlineData("٥ تشرين الثاني/نوفمبر ٢٠٢٥")]
    [InlineData("صوت السهل\n05-11-2025 | 09:14")]
    [InlineData("نُشر في: 2025-11-05")]
    public void A_day_line_is_read(string line) => Assert.Equal(new DateOnly(2025, 11, 5), Read(Arabic($"{ArabicHead}\n{line}")).Published?.Date);

    [Fact]
    public void A_clock_is_no_outlet()
    {
        var article = Read(Arabic($"{ArabicHead}\nالأربعاء 5 نوفمبر 2025 - 09:14"));

        Assert.NotEqual("09:14", article.Site);
        Assert.Equal(new DateOnly(2025, 11, 5), article.Published?.Date);
    }

    [Fact]
    public void A_day_that_may_be_two_is_none() => Assert.Null(Read(English($"{EnglishHead}\n\nPublished 03/04/2024")).Published);

    [Theory]
    [InlineData("كتبت- هناء البيطار:")]
    [InlineData("كتب: هناء البيطار")]
    [InlineData("بقلم/ هناء البيطار")]
    [InlineData("إعداد: هناء البيطار")]
    [InlineData("الكاتبة: هناء البيطار")]
    public void A_byline_is_read_and_set_aside(string line)
    {
        var article = Read(Arabic($"{ArabicHead}\n\n{line}"));

        Assert.Equal(["هناء البيطار"], article.Authors);
        Assert.DoesNotContain(line, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_English_byline_is_read() => Assert.Equal(["Nora Feld"], Read(English($"{EnglishHead}\n\nBy Nora Feld")).Authors);

    [Theory]
    [InlineData("العودة إلى الأعلى")]
    [InlineData("استمع للإذاعة\n--:--")]
    [InlineData("اكتشاف المزيد من صوت السهل\nاشترك للحصول على أحدث المقالات في بريدك الإلكتروني.")]
    [InlineData("جميع الحقوق محفوظة © صوت السهل")]
    [InlineData("مقالات ذات صلة\nوزارة الزراعة توزع البذور على المزارعين")]
    public void What_stands_behind_the_body_is_set_aside(string behind)
    {
        var article = Read(Arabic(ArabicHead, behind));

        Assert.Equal(ArabicBody.Split("\n\n").Select(line => line.Trim()), Paragraphs(article));
        Assert.Equal(behind.Split('\n').Length, article.Furniture.Count);
    }

    [Fact]
    public void A_paragraph_without_a_full_stop_is_no_headline()
    {
        const string Text = """
            قالت مديرة هيئة الطرق ريما الجابري إن الهيئة فتحت جسرين في سهل الرمان هذا العام.

            وأكدت الجابري أن العمل انتهى قبل موعده، وهو ما يعني "أن القرى كلها تصل إلى السوق قبل الشتاء"

            وبينت أن الجسر الثالث يفتح في الخريف.
            """;

        var article = Read(Text);

        Assert.Null(article.Headline);
        Assert.Equal(3, article.Blocks.Count);
    }

    [Fact]
    public void A_headline_run_into_the_first_paragraph_is_cut_off()
    {
        var article = Read($"{ArabicHead}\n\n{ArabicHead} {ArabicBody}");

        Assert.StartsWith("قالت هيئة الطرق", Paragraphs(article)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_were_wrapped_are_one_paragraph()
    {
        const string Text = """
            Harbour board buys two ferries

            The Harbour Board said on Tuesday that it had bought two ferries, which
            will serve the northern islands from the spring and carry three hundred
            people each, on two journeys a day in winter and five in the summer, as
            the islanders have asked for since the old bridge was closed last year.

            Nadia Kerr, who chairs the board, said the ships cost nine million, and
            that the old ferry, which has been in use for forty years, will be sold
            once the new ones have been tried out in the sound between the islands,
            where the water is shallow and the current is strong in the early year.
            """;

        Assert.Equal(2, Paragraphs(Read(Text)).Length);
    }

    [Fact]
    public void Offsets_are_the_captures_own()
    {
        var text = Arabic($"محليات\n{ArabicHead}\nكتبت- هناء البيطار:", "العودة إلى الأعلى");

        var article = Read(text);

        Assert.Equal(text.Length, article.Text.Length);
        Assert.All(article.Blocks, block => Assert.Equal(text[block.Span.Start..block.Span.End], article.TextOf(block)));
        Assert.DoesNotContain("الأعلى", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_at_hand_stays_to_the_letter()
    {
        var text = Arabic($"محليات\n{ArabicHead}", "العودة إلى الأعلى");

        Assert.Equal(text, ArticleReader.ReadText("t", text).Text);
    }

    [Theory]
    [InlineData("Salim Khazen said the ferry would sail in May.")]
    [InlineData("عاد 400 صياد إلى المرفأ.")]
    [InlineData("رفعت القرية لافتة كتب عليها \"نريد جسراً\"")]
    [InlineData("“The dam is full,” the engineer said.\n\nIt was built last year.\n\nResidents believe it will hold.")]
    public void A_text_that_shows_no_page_around_it_is_all_body(string text) => Assert.Equal(text.Split("\n\n"), Paragraphs(ArticleReader.ReadText("t", text)));

    [Fact]
    public void A_line_alone_beside_furniture_is_body() =>
        Assert.Equal(["عاد 400 صياد إلى المرفأ"], Paragraphs(ArticleReader.ReadText("t", "طباعة\nمحليات\nعاد 400 صياد إلى المرفأ\nجميع الحقوق محفوظة")));

    [Theory]
    [InlineData("طباعة\nمشاركة")]
    [InlineData("Wednesday, November 5, 2025\n12 comments")]
    public void What_the_grammar_names_is_no_body_even_alone(string text) => Assert.Empty(Paragraphs(ArticleReader.ReadText("t", text)));

    [Theory]
    [InlineData("وقال رئيس البلدية نادر الخوري في ختام الجلسة إن المجلس سيبحث طلبات المزارعين كلها مرة أخرى في الربيع.", true)]
    [InlineData("المهندسة: \"لن نغلق الطريق قبل نهاية الحصاد\" في السهل", true)]
    [InlineData("اقرأ الخبر كاملا.", false)]
    [InlineData("المجلس يبحث طلبات المزارعين ويؤجل افتتاح الجسر الثالث إلى ما بعد انتهاء موسم الحصاد في السهل", false)]
    [InlineData("رواية \"بيت الزيتون\"", false)]
    public void A_sentence_shows_by_its_marks(string line, bool isSentence) =>
        Assert.Equal(isSentence, new PlainLine(new TextSpan(0, line.Length), line, 0).IsSentence);
}
