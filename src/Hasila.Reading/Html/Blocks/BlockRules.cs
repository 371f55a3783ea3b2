using Hasila.Html.Names;
using Hasila.Reading.Articles;
using Hasila.Reading.Bylines;
using Hasila.Reading.Html.Facts;
using Hasila.Reading.Html.Tree;
using Hasila.Reading.Pages;
using Hasila.Text.Folding;

namespace Hasila.Reading.Html.Blocks;

/// <summary>
/// What can be said of each block by rules that a person can read: tags, zones, cues, place. The model hears them, and <see cref="BlockJudge"/> decides.
/// </summary>
internal sealed class BlockRules(List<PageBlock> blocks, PageElement? body, string? headline, string? summary)
{
    private const int LongestHeadline = 300;
    private const int ShortSentence = 25;

    /// <summary>A page without prose is not searched for a byline to its end.</summary>
    private const int LastByline = 400;
    private const int LongLink = 60;

    private static readonly char[] s_ends = [' ', '"', '.', '“', '”', '«', '»'];

    private readonly FurnitureKind?[] _aside = new FurnitureKind?[blocks.Count];
    private readonly bool[] _keeps = new bool[blocks.Count];
    private readonly bool[] _afterSection = new bool[blocks.Count];
    private readonly string _headline = headline is null ? "" : ArticleKey(headline);
    private readonly string _summary = summary is null ? "" : ArticleKey(summary);

    // How the article's paragraphs are built.
    private readonly HashSet<int> _usual = [];

    private Byline? Byline { get; set; }

    public PageReading Read(PageFacts facts, TitleWitnesses titles, int elements)
    {
        var headlineAt = HeadlineAt();
        var first = FirstProse();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i == headlineAt)
                continue;
            _aside[i] = Alone(i, first, headlineAt);
            _keeps[i] = _aside[i] is null;
        }

        DropSections();
        TrimEnds();
        DropIdleHeadings();
        return new PageReading
        {
            Blocks = blocks,
            Facts = facts,
            Titles = titles,
            Elements = elements,
            Body = body,
            Headline = headline,
            HeadlineAt = headlineAt,
            RuleKeeps = _keeps,
            RuleKinds = _aside,
            AfterSection = _afterSection,
            Byline = Byline,
        };
    }

    private bool IsInBody(PageBlock block) => body is not null && block.Element.IsIn(body);

    private int FirstProse()
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is { IsProse: true, Zone: null, Cue: null } block && IsInBody(block) && !IsHeadline(block))
                return i;
        }

        return blocks.Count;
    }

    private int HeadlineAt()
    {
        var found = -1;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!IsHeadline(blocks[i]))
                continue;
            if (blocks[i].Element.Tag == HtmlTag.H1)
                return i;
            found = found < 0 ? i : found;
        }

        return found;
    }

    private bool IsHeadline(PageBlock block) =>
        _headline.Length > 0
        && block.Text.Length <= LongestHeadline
        && block.Text.Length >= _headline.Length / 2
        && block.Text.Length <= (_headline.Length * 2) + 8
        && ArticleKey(block).SequenceEqual(_headline);

    /// <summary>What a block is for itself and by where it stands; null where it belongs to the article.</summary>
    private FurnitureKind? Alone(int i, int firstProse, int headlineAt)
    {
        var block = blocks[i];
        if (IsHeadline(block))
            return FurnitureKind.DuplicateHeadline;
        if (
            (block.Zone is { Kind: FurnitureKind.Byline } || (block.Zone is null && i < Math.Min(firstProse, LastByline)))
            && Byline.Read(block.Text) is { } found
        )
        {
            Byline ??= found;
            return FurnitureKind.Byline;
        }

        if (block.Kind != BlockKind.Table && i > headlineAt && i <= firstProse && IsStandfirst(block))
            return null;
        if (block.Zone is { } zone)
            return zone.Kind;
        if (block.Cue is { } cue)
            return cue;
        if (!IsInBody(block))
            return block.IsMostlyLinks ? FurnitureKind.Navigation : FurnitureKind.Other;
        if (block.IsMostlyLinks && block.Kind is BlockKind.Paragraph or BlockKind.ListItem && !(block.Text.Length >= LongLink && EndsSentence(block.Text)))
            return FurnitureKind.RelatedLink;
        return null;
    }

    // The text between headline and body: the page's own summary repeats it, or its element says so.
    private bool IsStandfirst(PageBlock block)
    {
        if (block.Text.Length is < 40 or > 600 || block.IsMostlyLinks || block.Cue is not null || block.Zone is { Kind: not FurnitureKind.RelatedLink })
            return false;
        if (_summary.Length >= 40)
        {
            var key = ArticleKey(block);
            if (
                key.StartsWith(_summary.AsSpan(0, Math.Min(_summary.Length, 60)), StringComparison.Ordinal)
                || _summary.AsSpan().StartsWith(key, StringComparison.Ordinal)
            )
                return true;
        }

        return block.Zone is null && (block.Element.Signs.IsStandfirst || block.Element.Parent is { Signs.IsStandfirst: true });
    }

    // A heading that announces links takes with it what follows, up to prose that stands beside it or the next heading of its rank.
    private void DropSections()
    {
        PageBlock? section = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Kind == BlockKind.Heading && block is { Cue: not null, Zone: null } && IsInBody(block))
                section = block;
            else if (section is not null && Ends(section, block))
                section = null;
            _afterSection[i] = section is not null;
            if (section is not null && !ReferenceEquals(section, block) && _keeps[i] && block.Kind != BlockKind.Caption)
                SetAside(i, section.Cue!.Value);
            else if (section is null && _keeps[i] && block is { IsProse: true, Kind: BlockKind.Paragraph })
                _usual.Add(block.Signature);
        }
    }

    private bool Ends(PageBlock section, PageBlock block)
    {
        if (block.Kind == BlockKind.Heading)
            return string.CompareOrdinal(block.Element.Name, section.Element.Name) <= 0
                && !block.IsMostlyLinks
                && ReferenceEquals(block.Element.Parent, section.Element.Parent);
        if (block is not { IsProse: true, Kind: not BlockKind.ListItem } || block.Element.Parent is not { } parent)
            return false;
        return section.Element.IsIn(parent) || _usual.Contains(block.Signature);
    }

    // What stands before the first and behind the last prose of a body is labels, dates, credits.
    private void TrimEnds()
    {
        int first = 0,
            last = blocks.Count - 1;
        while (first < blocks.Count && !(_keeps[first] && (blocks[first].IsProse || blocks[first].Kind == BlockKind.Table)))
        {
            if (
                _keeps[first]
                && blocks[first].Kind is BlockKind.Paragraph or BlockKind.ListItem
                && !(blocks[first].Text.Length >= ShortSentence && EndsSentence(blocks[first].Text))
            )
                SetAside(first, FurnitureKind.Other);
            first++;
        }

        while (last > first && !(_keeps[last] && (blocks[last].IsProse || blocks[last].Kind == BlockKind.Table)))
        {
            if (_keeps[last] && blocks[last].Kind == BlockKind.Paragraph && !EndsSentence(blocks[last].Text))
                SetAside(last, FurnitureKind.Other);
            last--;
        }
    }

    // A heading of nothing is a label.
    private void DropIdleHeadings()
    {
        var idle = true;
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            if (!_keeps[i])
                continue;
            if (blocks[i].Kind != BlockKind.Heading)
                idle = blocks[i].Kind == BlockKind.Caption && idle;
            else if (idle)
                SetAside(i, FurnitureKind.Other);
        }
    }

    private void SetAside(int i, FurnitureKind kind)
    {
        _keeps[i] = false;
        _aside[i] = kind;
    }

    /// <summary>Whether a text ends as sentences do, marks of quotation behind it apart.</summary>
    public static bool EndsSentence(string text) =>
        text.TrimEnd(' ', '"', '\'', '”', '’', '»', ')', ']') is [.., '.' or '!' or '?' or '…' or '؟' or '。' or '۔' or ':'];

    private static string ArticleKey(string text) => ArabicFold.Fold(text).Trim(s_ends);

    private static ReadOnlySpan<char> ArticleKey(PageBlock block) => block.Folded.AsSpan().Trim(s_ends);
}
