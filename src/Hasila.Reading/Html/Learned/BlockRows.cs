using System.Buffers;
using System.Runtime.InteropServices;
using Hasila.Html;
using Hasila.Reading.Articles;
using Hasila.Reading.SetAside;

namespace Hasila.Reading.Html.Learned;

/// <summary>Measures every block of a page: a row of numbers for each, one after the other in one array.</summary>
internal sealed class BlockRows
{
    /// <summary>Numbers in a row.</summary>
    public const int Width = (int)BlockFeature.ClassWeight + 1;

    private const int MostSteps = 8;

    private readonly PageReading _page;
    private readonly float[] _rows;
    private readonly Dictionary<int, Alike> _alike = [];
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<ulong> _structured = [];
    private readonly HashSet<int> _headline;
    private readonly HashSet<int> _summary;

    private struct Alike
    {
        public int Count;
        public int Text;
        public int Prose;
        public int Links;
    }

    private BlockRows(PageReading page)
    {
        _page = page;
        _rows = ArrayPool<float>.Shared.Rent(page.Blocks.Count * Width);
        _rows.AsSpan(0, page.Blocks.Count * Width).Clear();
        _headline = WordsOf(page.Headline);
        _summary = WordsOf(page.Facts.Summary);
        Gather();
    }

    /// <param name="page">The page with its blocks, zones and body, and what the rules say.</param>
    /// <param name="words">Weights of words in texts; null while they are being learned.</param>
    /// <param name="classes">Weights of words in classes; null while they are being learned.</param>
    /// <returns>An array of the shared pool, perhaps longer than the rows.</returns>
    public static float[] Of(PageReading page, WordWeights? words, WordWeights? classes)
    {
        var rows = new BlockRows(page);
        rows.Fill(words, classes);
        return rows._rows;
    }

    private void Gather()
    {
        foreach (var block in _page.Blocks)
        {
            ref var alike = ref CollectionsMarshal.GetValueRefOrAddDefault(_alike, block.Signature, out _);
            alike.Count++;
            alike.Text += block.Text.Length;
            alike.Links += block.LinkLength;
            alike.Prose += block.IsProse ? block.Text.Length : 0;
            _texts[block.Text] = _texts.GetValueOrDefault(block.Text) + 1;
        }

        if (_page.Facts.Body is { } body)
        {
            foreach (var shingle in Shingles(body))
                _structured.Add(shingle);
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

        var hashes = new List<uint>();
        var articles = new Dictionary<PageElement, int>();
        var headlineArticle = _page.HeadlineAt < 0 ? null : ArticleOf(blocks[_page.HeadlineAt].Element);
        var topHeadings = 0;
        int before = 0, bodyBefore = 0;
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
            OfText(block, row);
            OfLinks(block, row);
            OfMarkup(block, row);
            OfTemplate(block, row, pageProse);
            OfWitnesses(block, row);
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
                WordWeights.OfText(block, hashes);
                Set(row, BlockFeature.WordWeight, words.Sum(CollectionsMarshal.AsSpan(hashes)));
            }

            if (classes is not null)
            {
                WordWeights.OfClasses(block.Element, hashes);
                Set(row, BlockFeature.ClassWeight, classes.Sum(CollectionsMarshal.AsSpan(hashes)));
            }
        }
    }

    private static PageElement? ArticleOf(PageElement element)
    {
        PageElement? outermost = null;
        for (PageElement? at = element; at is not null && at.In.HasFlag(Surroundings.Article); at = at.Parent)
            outermost = at.Tag == HtmlTag.Article ? at : outermost;
        return outermost;
    }

    private static void OfText(PageBlock block, Span<float> row)
    {
        var text = block.Text.AsSpan();
        int words = 0, letters = 0, capitals = 0, digits = 0, sentences = 0, commas = 0, quotes = 0, symbols = 0, address = 0, copyright = 0;
        var inside = false;
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                letters++;
                words += inside ? 0 : 1;
                capitals += !inside && char.IsUpper(c) ? 1 : 0;
                inside = true;
                continue;
            }

            inside = inside && c is '\'' or '’' or '-';
            switch (c)
            {
                case '.' or '!' or '?' or '؟' or '…' or '。':
                    sentences++;
                    break;
                case ',' or '،' or '؛' or ';':
                    commas++;
                    break;
                case '"' or '«' or '»' or '“' or '”' or '„':
                    quotes++;
                    break;
                case '@' or '/':
                    address++;
                    break;
                case '©':
                    copyright++;
                    break;
                case >= '0' and <= '9' or >= '٠' and <= '٩':
                    digits++;
                    break;
                case not (' ' or '\u00A0' or '\'' or '’' or '-' or '(' or ')' or ':'):
                    symbols++;
                    break;
            }
        }

        Set(row, BlockFeature.Length, MathF.Log(1 + text.Length));
        Set(row, BlockFeature.Words, words);
        Set(row, BlockFeature.WordLength, words == 0 ? 0 : (float)letters / words);
        Set(row, BlockFeature.SentenceMarks, sentences);
        Set(row, BlockFeature.Commas, commas);
        Set(row, BlockFeature.LastMark, BlockRules.EndsSentence(block.Text) ? block.Text[^1] == ':' ? 2 : 1 : char.IsLetterOrDigit(text[^1]) ? 0 : 3);
        Set(row, BlockFeature.Digits, (float)digits / text.Length);
        Set(row, BlockFeature.Capitals, words == 0 ? 0 : (float)capitals / words);
        Set(row, BlockFeature.StartsSmall, char.IsLower(text[0]) ? 1 : 0);
        Set(row, BlockFeature.Quotes, quotes);
        Set(row, BlockFeature.Symbols, (float)symbols / text.Length);
        Set(row, BlockFeature.Address, address);
        Set(row, BlockFeature.Copyright, copyright);
        Set(row, BlockFeature.Credited, block.IsCredited ? 1 : 0);
        Set(row, BlockFeature.Cue, block.Cue is { } cue ? (int)cue + 1 : 0);
        Set(row, BlockFeature.Emphasis, Math.Min(1, (float)block.EmphasisLength / text.Length));
    }

    private static void OfLinks(PageBlock block, Span<float> row)
    {
        Set(row, BlockFeature.LinkShare, Math.Min(1, (float)block.LinkLength / block.Text.Length));
        Set(row, BlockFeature.IsOneLink, block.Links == 1 && block.LinkLength >= block.Text.Length * 0.8 ? 1 : 0);
        var parent = block.Element.Parent ?? block.Element;
        Set(row, BlockFeature.ParentLinkShare, parent.LinkLength / (parent.TextLength + 1f));
        Set(row, BlockFeature.BodyLinkShare, parent.Parent is { } outer ? outer.LinkLength / (outer.TextLength + 1f) : 0);
    }

    private static void OfMarkup(PageBlock block, Span<float> row)
    {
        var element = block.Element;
        Set(row, BlockFeature.Kind, (int)block.Kind);
        Set(row, BlockFeature.Name, Family(element.Tag));
        Set(row, BlockFeature.HeadingRank, block.Kind == BlockKind.Heading && element.Name is ['h', var rank] ? rank - '0' : 0);
        Set(row, BlockFeature.ParentName, Family(element.Parent?.Tag));
        Set(row, BlockFeature.GrandparentName, Family(element.Parent?.Parent?.Tag));
        for (var (flag, feature) = (1, BlockFeature.InArticle); feature <= BlockFeature.InFooter; flag <<= 1, feature++)
            Set(row, feature, ((int)element.In & flag) != 0 ? 1 : 0);
        Set(row, BlockFeature.OwnHint, element.Signs.Furniture is { } own ? (int)own + 1 : 0);
        var steps = 0;
        int hintAt = MostSteps, bodyAt = MostSteps, hint = 0;
        bool caption = false, standfirst = false, hidden = false, folded = false, embed = false;
        for (PageElement? at = element; at is not null && steps < MostSteps; at = at.Parent, steps++)
        {
            if (hint == 0 && at.Signs.Furniture is { } near)
                (hintAt, hint) = (steps, (int)near + 1);
            if (bodyAt == MostSteps && at.Signs.IsBody)
                bodyAt = steps;
            hidden |= at.Signs.IsHidden || at.IsHiddenByAttribute;
            folded |= at.Signs.IsFolded;
            embed |= at.Signs.IsEmbed;
            caption |= steps < 3 && at.Signs.IsCaption;
            standfirst |= steps < 3 && at.Signs.IsStandfirst;
        }

        Set(row, BlockFeature.NearHint, hint);
        Set(row, BlockFeature.NearHintDistance, hintAt);
        Set(row, BlockFeature.BodyHintDistance, bodyAt);
        Set(row, BlockFeature.CaptionHint, caption ? 1 : 0);
        Set(row, BlockFeature.StandfirstHint, standfirst ? 1 : 0);
        Set(row, BlockFeature.HiddenHint, hidden ? 1 : folded ? 2 : 0);
        Set(row, BlockFeature.EmbedHint, embed ? 1 : 0);
        Set(row, BlockFeature.Zone, block.Zone is { } zone ? (int)zone.Kind + 1 : 0);
        Set(row, BlockFeature.Depth, element.Depth);
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

    private void OfWitnesses(PageBlock block, Span<float> row)
    {
        Set(row, BlockFeature.LikeHeadline, block.Text.Length > 400 ? 0 : Likeness(block.Text, _headline));
        Set(row, BlockFeature.LikeSummary, block.Text.Length > 1500 ? 0 : Likeness(block.Text, _summary));
        if (_structured.Count == 0)
        {
            Set(row, BlockFeature.InStructuredBody, -1);
            return;
        }

        int inside = 0, all = 0;
        foreach (var shingle in Shingles(block.Text))
        {
            all++;
            inside += _structured.Contains(shingle) ? 1 : 0;
        }

        Set(row, BlockFeature.InStructuredBody, all == 0 ? -0.5f : (float)inside / all);
    }

    private static float Likeness(string text, HashSet<int> known)
    {
        if (known.Count == 0)
            return -1;
        var words = WordsOf(text);
        if (words.Count == 0)
            return 0;
        var both = words.Count(known.Contains);
        return 2f * both / (words.Count + known.Count);
    }

    private static HashSet<int> WordsOf(string? text)
    {
        var words = new HashSet<int>();
        foreach (var hash in WordHashes(text ?? ""))
            words.Add((int)hash);
        return words;
    }

    // Each three words in a row.
    private static IEnumerable<ulong> Shingles(string text)
    {
        ulong a = 0, b = 0;
        var count = 0;
        foreach (var word in WordHashes(text))
        {
            if (++count > 2)
                yield return (a * 31 * 31) + (b * 31) + word;
            (a, b) = (b, word);
        }
    }

    private static IEnumerable<uint> WordHashes(string text)
    {
        uint hash = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                hash = ((hash == 0 ? 2166136261 : hash) ^ char.ToLowerInvariant(c)) * 16777619;
            }
            else if (hash != 0)
            {
                yield return hash;
                hash = 0;
            }
        }

        if (hash != 0)
            yield return hash;
    }

    private static int Family(HtmlTag? tag) => tag switch
    {
        HtmlTag.P => 1,
        HtmlTag.Div => 2,
        HtmlTag.Li => 3,
        HtmlTag.H1 or HtmlTag.H2 or HtmlTag.H3 or HtmlTag.H4 or HtmlTag.H5 or HtmlTag.H6 => 4,
        HtmlTag.Td or HtmlTag.Th or HtmlTag.Tr => 5,
        HtmlTag.Section => 6,
        HtmlTag.Article => 7,
        HtmlTag.Main => 8,
        HtmlTag.Blockquote => 9,
        HtmlTag.Figcaption => 10,
        HtmlTag.Figure => 11,
        HtmlTag.Ul or HtmlTag.Ol => 12,
        HtmlTag.Header => 13,
        HtmlTag.Footer => 14,
        HtmlTag.Aside => 15,
        HtmlTag.Body => 16,
        _ => 0,
    };

    private static void Set(Span<float> row, BlockFeature feature, float value) => row[(int)feature] = value;
}
