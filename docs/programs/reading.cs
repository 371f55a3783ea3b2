using Hasila.Reading;
using Hasila.Reading.Articles;

// A saved page to its article; what is not the article is set aside with its kind.
var page =
    """
    <!doctype html><html lang="en"><head><title>Wells repaired - The Courier</title><meta property="og:site_name" content="The Courier"></head><body>
    <nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></nav>
    <article><h1>Wells repaired in the valley</h1><p>By Lina Saab | 12 May 2024</p>
    <p>The water office said that 24 wells were repaired in the valley this spring, and that work on nine more goes on until the summer.</p>
    <p>Residents of two villages said that their wells are still dry, and that tankers come once a week.</p></article></body></html>
    """u8;
if (ArticleReader.Read(page.ToArray()) is ReadResult.Read(var article))
{
    Console.WriteLine($"{article.Headline} ({string.Join(", ", article.Authors)}, {article.Published?.Date:yyyy-MM-dd})");
    foreach (var block in article.Blocks)
        Console.WriteLine($"{block.Kind}: {article.TextOf(block)}");
}
