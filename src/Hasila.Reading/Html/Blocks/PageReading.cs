using Hasila.Reading.Articles;
using Hasila.Reading.Bylines;
using Hasila.Reading.Html.Facts;
using Hasila.Reading.Html.Tree;

namespace Hasila.Reading.Html.Blocks;

/// <summary>A page in the middle of being read: its blocks in order, where its article seems to be, and what the readable rules say of each block.</summary>
internal sealed class PageReading
{
    public required List<PageBlock> Blocks { get; init; }

    public required PageFacts Facts { get; init; }

    public required TitleWitnesses Titles { get; init; }

    /// <summary>How many elements the page has.</summary>
    public required int Elements { get; init; }

    /// <summary>The element that holds the article.</summary>
    public required PageElement? Body { get; init; }

    /// <summary>The headline as it stands on the page.</summary>
    public required string? Headline { get; init; }

    /// <summary>The block that is the headline; negative where none is.</summary>
    public required int HeadlineAt { get; init; }

    /// <summary>Whether the rules keep a block.</summary>
    public required bool[] RuleKeeps { get; init; }

    /// <summary>What the rules take a block for that they set aside.</summary>
    public required FurnitureKind?[] RuleKinds { get; init; }

    /// <summary>Whether a heading that announces links stands before a block, with no prose of the article between.</summary>
    public required bool[] AfterSection { get; init; }

    public required Byline? Byline { get; init; }

    public bool IsInBody(PageBlock block) => Body is not null && block.Element.IsIn(Body);

    /// <summary>Links and labels beside the body are not the article's; nothing needs to be measured to know.</summary>
    public bool IsPlainlyOutside(PageBlock block) => !IsInBody(block) && (block.IsMostlyLinks || block.Text.Length < ShortLabel);

    /// <summary>The places of the blocks that are not plainly outside: those that a decision is made about.</summary>
    public ReadOnlySpan<int> Candidates => _candidates ??= [.. Enumerable.Range(0, Blocks.Count).Where(i => !IsPlainlyOutside(Blocks[i]))];

    private int[]? _candidates;

    private const int ShortLabel = 25;
}
