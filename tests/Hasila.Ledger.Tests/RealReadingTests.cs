using System.Text;
using CsCheck;
using Hasila.Ledger.Model;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Statements;
using Hasila.Statements.Model;

namespace Hasila.Ledger.Tests;

/// <summary>Whatever the reader makes of a page, the ledger keeps it as it was read, and verify reads it again to the same words.</summary>
public sealed class RealReadingTests
{
    private static readonly string[] s_pieces =
    [
        "<p>",
        "</p>",
        "<html lang=ar dir=rtl>",
        "<title>",
        "</title>",
        "<article>",
        "<h1>",
        "</h1>",
        "&#xD83D;",
        "&#0;",
        "&#x1F4A7;",
        "&shy;",
        "<script>",
        "<!--",
        "\0",
        "\r\n",
        "\n\n",
        "\u001b[2J",
        "\ufeff",
        "\u202e",
        "\u0085",
        "\u2028",
        "\uffff",
        "💧",
        "قالت هيئة المياه إنها حفرت ",
        "65 بالمئة",
        "\"\\",
        "a",
        " ",
    ];

    private static readonly Encoding[] s_encodings =
    [
        new UTF8Encoding(false),
        new UTF8Encoding(true),
        Encoding.Unicode,
        Encoding.BigEndianUnicode,
        Encoding.Latin1,
    ];

    [Fact]
    public void The_sample_pages_are_kept_as_they_were_read()
    {
        using var folder = new LedgerFolder();
        using var ledger = folder.Open();
        var articles = new List<AttributedArticle>();
        foreach (var path in Directory.GetFiles(TestMaterial.InRepository("samples", "pages")).Order(StringComparer.Ordinal))
        {
            var capture = new Capture { Bytes = File.ReadAllBytes(path), Name = Path.GetFileName(path) };
            if (ArticleReader.Read(capture) is not ReadResult.Read read)
                continue;
            var statements = StatementFinder.Find(read.Article);
            ledger.Add(capture, read.Article, statements);
            articles.Add(new AttributedArticle(read.Article, statements));
        }

        Assert.InRange(articles.Count, 10, 100);
        Assert.Contains(articles, article => article.Statements.Count > 0);
        Assert.Equivalent(articles, ledger.Articles().ToList(), strict: true);
        Assert.Empty(ledger.Walk().Problems);
    }

    [Fact]
    [Trait("Cost", "high")]
    public void Any_bytes_that_the_reader_takes_are_kept_as_they_were_read()
    {
        using var folder = new LedgerFolder();
        using var ledger = folder.Open();
        var kept = 0;
        Gen.Select(
                Gen.Int[0, s_pieces.Length - 1].Select(at => s_pieces[at]).Array[1, 30],
                Gen.Int[0, s_encodings.Length - 1].Select(at => s_encodings[at]),
                Gen.Byte.Array[0, 6],
                Gen.Bool.Select(html => html ? "a.html" : "a.txt")
            )
            .Sample(
                (pieces, encoding, noise, name) =>
                {
                    var capture = new Capture
                    {
                        Bytes = (byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(string.Concat(pieces)), .. noise],
                        Name = name,
                    };
                    if (ArticleReader.Read(capture) is not ReadResult.Read read)
                        return;
                    var statements = StatementFinder.Find(read.Article);
                    if (ledger.Add(capture, read.Article, statements) is AddResult.Added)
                    {
                        kept++;
                        Assert.Equivalent(new AttributedArticle(read.Article, statements), ledger.Articles().Last(), strict: true);
                    }
                },
                iter: 300,
                threads: 1
            );
        Assert.True(kept > 50, $"{kept} kept");
        Assert.Empty(ledger.Walk().Problems);
    }
}
