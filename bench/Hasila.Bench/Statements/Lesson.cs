using Hasila.Reading.Articles;
using Hasila.Statements.English;

namespace Hasila.Bench.Statements;

/// <summary>A paragraph as the trainer sees it.</summary>
/// <param name="Rows">Features of its words, one word after the other.</param>
/// <param name="Ends">For each word where its features end in <paramref name="Rows"/>.</param>
/// <param name="Parts">What each word is.</param>
internal sealed record Lesson(int[] Rows, int[] Ends, Part[] Parts)
{
    public static IEnumerable<Lesson> Of(GoldArticle gold)
    {
        var paragraph = new EnglishParagraph(gold.Article.Text);
        var features = new EnglishFeatures();
        foreach (var block in gold.Article.Blocks)
        {
            paragraph.Read(block.Span);
            if (paragraph.Count > 0)
                yield return Of(paragraph, features, GoldParts.Of(paragraph, block.Span, gold.Attributions));
        }
    }

    /// <summary>The lesson with a share of its features left out at random.</summary>
    public Lesson Thinned(double drop, Random random)
    {
        var rows = new int[Rows.Length];
        var ends = new int[Ends.Length];
        var kept = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            for (var k = i == 0 ? 0 : Ends[i - 1]; k < Ends[i]; k++)
            {
                if (random.NextDouble() >= drop)
                    rows[kept++] = Rows[k];
            }

            ends[i] = kept;
        }

        return this with
        {
            Rows = rows,
            Ends = ends,
        };
    }

    private static Lesson Of(EnglishParagraph paragraph, EnglishFeatures features, Part[] parts)
    {
        var buffer = new int[EnglishFeatures.Most];
        List<int> rows = [];
        var ends = new int[paragraph.Count];
        features.Open(paragraph);
        for (var i = 0; i < ends.Length; i++)
        {
            var told = new FeatureRows(buffer);
            features.Fill(paragraph.Tokens, i, ref told);
            rows.AddRange(told.Rows);
            ends[i] = rows.Count;
        }

        return new Lesson([.. rows], ends, parts);
    }
}
