using System.Globalization;
using System.Text;
using Hasila.Reading.Articles;
using Hasila.Statements;
using Hasila.Statements.Clauses;
using Hasila.Statements.English;
using Hasila.Statements.English.Attributions;
using Hasila.Text;
using Hasila.Text.Places;
using Hasila.Text.Quantities;
using Hasila.Text.Sentences;
using Hasila.Text.Words;

namespace Hasila.Bench.Statements;

/// <summary>What each step from article to statements costs by itself, over the same articles: nanoseconds and bytes allocated a byte of text.</summary>
internal static class StatementsSteps
{
    private const int Rounds = 15;

    public static void Print(List<Article> articles, bool english)
    {
        var bytes = articles.Sum(article => Encoding.UTF8.GetByteCount(article.Text));
        Console.WriteLine("step, by itself         ns/byte   allocated/byte");
        Time("all", bytes, () => articles.Sum(article => StatementFinder.Find(article).Count));
        Time("words", bytes, () => articles.Sum(article => Words(article.Text)));
        Time("sentences", bytes, () => EachBlock(articles, (text, block) => SentenceSplitter.Split(text, block).Count));
        Time("sentences with quotes", bytes, () => EachBlock(articles, (text, block) => Sentence.Of(new ArticleWords(text), block).Count()));
        Time("folded words", bytes, () => EachBlock(articles, (text, block) => ClauseToken.Of(text, block).Count));
        Time("figures and dates", bytes, () => EachBlock(articles, (text, block) => QuantityReader.Find(text, null, null, block).Figures.Count));
        Time("places", bytes, () => EachBlock(articles, (text, block) => Gazetteer.FindPlaces(text, block).Count));
        if (!english)
        {
            Time("the grammar alone", bytes, () => articles.Sum(article => StatementFinder.Find(article, arabic: null, speakers: null).Count));
            return;
        }

        Time("speakers' names", bytes, () => articles.Sum(article => new SpeakerNames(article.Text).Standing(1)));
        Time(
            "English words",
            bytes,
            () =>
                articles.Sum(article =>
                {
                    var paragraph = new EnglishParagraph(article.Text);
                    foreach (var block in article.Blocks)
                        paragraph.Read(block.Span);
                    return paragraph.Count;
                })
        );
        Time(
            "English words, tagged",
            bytes,
            () =>
                articles.Sum(article =>
                {
                    var paragraph = new EnglishParagraph(article.Text);
                    var tagger = new PartTagger(AttributionWeights.Shipped);
                    var found = 0;
                    foreach (var block in article.Blocks)
                    {
                        paragraph.Read(block.Span);
                        found += PartJoiner.Join(paragraph, tagger.Tag(paragraph)).Count;
                    }

                    return found;
                })
        );
        Time(
            "English attributions",
            bytes,
            () =>
                articles.Sum(article =>
                {
                    var english = new EnglishAttribution(new ArticleWords(article.Text));
                    var found = 0;
                    for (var at = 0; at < article.Blocks.Count; at += 1 + english.Continued)
                        found += english.Read(article.Blocks, at).Sum(heard => heard.Drafts.Count);
                    return found;
                })
        );
    }

    private static int EachBlock(List<Article> articles, Func<string, TextSpan, int> read) =>
        articles.Sum(article => article.Blocks.Sum(block => read(article.Text, block.Span)));

    private static int Words(string text)
    {
        var count = 0;
        foreach (var _ in WordSplitter.Split(text))
            count++;
        return count;
    }

    private static void Time(string step, long bytes, Func<int> run)
    {
        var best = double.MaxValue;
        var allocated = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Environment.CpuUsage.TotalTime;
            run();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalNanoseconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step, -22} {best / bytes, 8:F1} {(double)allocated / bytes, 16:F1}"));
    }
}
