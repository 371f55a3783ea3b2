using System.Buffers;
using System.Runtime.InteropServices;
using Hasila.Html.Names;
using Hasila.Reading.Html.Blocks;
using Hasila.Reading.Html.Tree;

namespace Hasila.Reading.Html.Learned;

/// <summary>Measures every block of a page: a row of numbers for each, one after the other in one array.</summary>
internal sealed class BlockRows
{
    /// <summary>Numbers in a row.</summary>
    public const int Width = (int)BlockFeature.ClassWeight + 1;

    private const int MostSteps = 8;

    private readonly PageReading _page;
    private readonly float[] _rows;
    private readonly Alike[] _alike;
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly TextLook _look;
    private readonly WitnessMeasures _witnesses;

    private struct Alike
    {
        public int Count;
        public int Text;
        public int Prose;
        public int Links;
    }

    private BlockRows(PageReading page, TextLook look)
    {
        _page = page;
        _look = look;
        _rows = ArrayPool<float>.Shared.Rent(page.Blocks.Count * Width);
        _alike = new Alike[page.Blocks.Count];
        _witnesses = new WitnessMeasures(page, look);
        Gather();
    }

    /// <param name="page">The page with its blocks, zones and body, and what the rules say.</param>
    /// <param name="words">Weights of words in texts; null while they are being learned.</param>
    /// <param name="classes">Weights of words in classes; null while they are being learned.</param>
    /// <returns>An array of the shared pool, perhaps longer than the rows.</returns>
    public static float[] Of(PageReading page, WordWeights? words, WordWeights? classes)
    {
        using var look = new TextLook();
        var rows = new BlockRows(page, look);
        rows.Fill(words, classes);
        return rows._rows;
    }

    private void Gather()
    {
        foreach (var block in _page.Blocks)
        {
            ref var alike = ref _alike[block.Signature];
            alike.Count++;
            alike.Text += block.Text.Length;
            alike.Links += block.LinkLength;
            alike.Prose += block.IsProse ? block.Text.Length : 0;
            CollectionsMarshal.GetValueRefOrAddDefault(_texts, block.Text, out _)++;
        }
    }

    private void Fill(WordWeights? words, WordWeights? classes)
    {
        var blocks = _page.Blocks;
        var pageText = Math.Max(1, blocks.Sum(block => block.Text.Length));
        var pageProse = Math.Max(1, blocks.Sum(block => block.IsProse ? block.Text.Length : 0));
        var firstProse = blocks.Count;
        var lastProse = -1;
        var bodyText = 1;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!_page.IsInBody(blocks[i]))
                continue;
            bodyText += blocks[i].Text.Length;
            if (blocks[i] is { IsProse: true, Zone: null })
            {
                firstProse = Math.Min(firstProse, i);
                lastProse = i;
            }
        }

        var hashes = new uint[WordWeights.MostHashes];
        using var classSums = new ClassSums(_page.Elements);
        var articles = new Dictionary<PageElement, int>();
        var headlineArticle = _page.HeadlineAt < 0 ? null : ArticleOf(blocks[_page.HeadlineAt].Element);
        var topHeadings = 0;
        int before = 0,
            bodyBefore = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var inBody = _page.IsInBody(block);
            if (_page.IsPlainlyOutside(block))
            {
                before += block.Text.Length;
                bodyBefore += inBody ? block.Text.Length : 0;
                topHeadings += block.Element.Tag == HtmlTag.H1 ? 1 : 0;
                continue;
            }

            var row = _rows.AsSpan(i * Width, Width);
            row.Clear();
            _look.Read(block.Text);
            TextMeasures.Measure(block, _look.Counts, row);
            MarkupMeasures.Measure(block, row);
            _witnesses.Measure(block, _look, row);
            OfTemplate(block, row, pageProse);
            Set(row, BlockFeature.Place, (float)i / blocks.Count);
            Set(row, BlockFeature.TextBefore, (float)before / pageText);
            Set(row, BlockFeature.FromHeadline, _page.HeadlineAt < 0 ? -100 : Math.Clamp(i - _page.HeadlineAt, -50, 50));
            Set(row, BlockFeature.FromFirstProse, Math.Clamp(i - firstProse, -50, 50));
            Set(row, BlockFeature.ToLastProse, Math.Clamp(lastProse - i, -50, 50));
            Set(row, BlockFeature.BodyBefore, (float)bodyBefore / bodyText);
            Set(row, BlockFeature.BodyAfter, bodyText - bodyBefore);
            Set(row, BlockFeature.InBody, inBody ? 1 : 0);
            Set(row, BlockFeature.BodyShare, (float)bodyText / pageText);
            OfBody(block, row);
            Set(row, BlockFeature.TopHeadingsBefore, Math.Min(topHeadings, 5));
            if (ArticleOf(block.Element) is { } article)
            {
                if (!articles.TryGetValue(article, out var order))
                    articles[article] = order = articles.Count + 1;
                Set(row, BlockFeature.ArticlesBefore, Math.Min(order, 10));
                Set(row, BlockFeature.WithHeadline, ReferenceEquals(article, headlineArticle) ? 2 : 1);
            }

            topHeadings += block.Element.Tag == HtmlTag.H1 ? 1 : 0;
            before += block.Text.Length;
            bodyBefore += inBody ? block.Text.Length : 0;

            Set(row, BlockFeature.RuleKeeps, _page.RuleKeeps[i] ? 1 : 0);
            Set(row, BlockFeature.RuleKind, _page.RuleKinds[i] is { } kind ? (int)kind + 1 : 0);
            Set(row, BlockFeature.AfterSection, _page.AfterSection[i] ? 1 : 0);
            if (words is not null)
            {
                Set(row, BlockFeature.WordWeight, words.Sum(WordWeights.OfText(block, _look, hashes)));
            }

            if (classes is not null)
                Set(row, BlockFeature.ClassWeight, classSums.Of(block.Element, classes));
        }
    }

    private static PageElement? ArticleOf(PageElement element)
    {
        PageElement? outermost = null;
        for (PageElement? at = element; at is not null && at.In.HasFlag(BlockSurroundings.Article); at = at.Parent)
            outermost = at.Tag == HtmlTag.Article ? at : outermost;
        return outermost;
    }

    private void OfBody(PageBlock block, Span<float> row)
    {
        var steps = 0;
        var depth = -1;
        if (_page.Body is { } body)
        {
            PageElement? at = body;
            while (at is not null && steps < MostSteps && !block.Element.IsIn(at))
            {
                at = at.Parent;
                steps++;
            }

            depth = block.Element.Depth - body.Depth;
        }

        Set(row, BlockFeature.StepsToBody, steps);
        Set(row, BlockFeature.DepthInBody, Math.Clamp(depth, -12, 12));
    }

    private void OfTemplate(PageBlock block, Span<float> row, int pageProse)
    {
        var alike = _alike[block.Signature];
        Set(row, BlockFeature.Alike, Math.Min(alike.Count, 60));
        Set(row, BlockFeature.AlikeText, (float)alike.Text / alike.Count);
        Set(row, BlockFeature.AlikeProse, (float)alike.Prose / pageProse);
        Set(row, BlockFeature.AlikeLinkShare, Math.Min(1, (float)alike.Links / alike.Text));
        Set(row, BlockFeature.Repeated, _texts[block.Text]);
        var parent = block.Element.Parent ?? block.Element;
        Set(row, BlockFeature.Siblings, parent.Blocks);
        Set(row, BlockFeature.ParentText, MathF.Log(1 + parent.TextLength));
        Set(row, BlockFeature.ParentProseShare, (float)parent.ProseLength / pageProse);
        Set(row, BlockFeature.GrandparentProseShare, parent.Parent is { } outer ? (float)outer.ProseLength / pageProse : 1);
        Set(row, BlockFeature.PageProse, MathF.Log(pageProse));
    }

    private static void Set(Span<float> row, BlockFeature feature, float value) => row[(int)feature] = value;
}
