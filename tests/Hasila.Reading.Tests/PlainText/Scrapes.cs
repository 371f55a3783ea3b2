using System.Text;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;

namespace Hasila.Reading.Tests.PlainText;

/// <summary>Texts copied from pages, of our own wording.</summary>
internal static class Scrapes
{
    public const string ArabicHead = "هيئة الطرق تفتح جسرين في سهل الرمان";

    public const string ArabicBody = """
        قالت هيئة الطرق في بلاد السنديان، يوم الثلاثاء، إنها فتحت جسرين أمام السيارات في سهل الرمان بعد عام من العمل.

        وأوضحت المهندسة ريما الجابري، مديرة المشروع، أن الجسرين يخدمان ثلاثين قرية وأن كلفتهما بلغت خمسة ملايين.

        وأضافت أن العمل يبدأ في الجسر الثالث مطلع الخريف المقبل بعد انتهاء موسم الحصاد.
        """;

    public const string EnglishHead = "Harbour board buys two ferries for the northern islands";

    public const string EnglishBody = """
        The Harbour Board said on Tuesday that it had bought two ferries, which will serve the northern islands from the spring.

        Nadia Kerr, who chairs the board, said the ships cost nine million crowns and carry three hundred people each.

        The old ferry will be sold once the new ones have been tried out, she added.
        """;

    public static Article Read(string text) =>
        Assert.IsType<ReadResult.Read>(ArticleReader.Read(new Capture { Bytes = Encoding.UTF8.GetBytes(text), Name = "scrape.txt" })).Article;

    public static string Arabic(string before, string behind = "") => $"{before}\n\n{ArabicBody}\n\n{behind}";

    public static string English(string before, string behind = "") => $"{before}\n\n{EnglishBody}\n\n{behind}";

    public static string[] Paragraphs(Article article) => [.. article.Blocks.Where(block => block.Kind == BlockKind.Paragraph).Select(article.TextOf)];
}
