using Hasila.Text;

namespace Hasila.Reading.Articles;

/// <summary>
/// What a capture says, apart from what surrounds it. <see cref="Text"/> is the one text that every offset of the product points into:
/// for a plain-text capture the decoded capture, what was set aside made blank; for HTML the rendered blocks, headline first, joined by blank lines.
/// What is unknown is null or empty, never guessed silently.
/// </summary>
public sealed record Article
{
    /// <summary>The capture's id.</summary>
    public required string Id { get; init; }

    /// <summary>The capture's short name (a file name), if it had one.</summary>
    public string? Name { get; init; }

    /// <summary>Where the page stood; null where neither the capture nor the page says it.</summary>
    public string? Url { get; init; }

    /// <summary>The headline in one line; null where the page prints none.</summary>
    public string? Headline { get; init; }

    /// <summary>Who wrote it, in the order of the byline; empty where nobody is named.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The local day of the outlet on which it was published, with what tells it; null where nothing does.</summary>
    public Publication? Published { get; init; }

    /// <summary>The outlet's section as it is printed; null where none is.</summary>
    public string? Section { get; init; }

    /// <summary>The outlet's name.</summary>
    public string? Site { get; init; }

    /// <summary>ISO 639-1 code, from the text itself.</summary>
    public string? Language { get; init; }

    /// <summary>Whose post it is, where it is one and no page of the press: what nobody else is named for are the account's own words.</summary>
    public Post? Post { get; init; }

    /// <summary>The one text into which every span of the article points, in UTF-16 code units.</summary>
    public required string Text { get; init; }

    /// <summary>In reading order, not overlapping, each inside <see cref="Text"/> and trimmed of white space.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>What was set aside, kept and typed.</summary>
    public IReadOnlyList<Furniture> Furniture { get; init; } = [];

    /// <summary>The words of a block.</summary>
    /// <param name="block">One of <see cref="Blocks"/>.</param>
    public string TextOf(Block block) => block.Span.In(Text);
}

/// <summary>That an article is a post of a social network.</summary>
/// <param name="Account">The name of the account that speaks; of a forwarded post, that of the one whose words they are. Null where it is not known.</param>
public sealed record Post(string? Account);

/// <summary>The outlet's local day of publication and the words on the page that say so.</summary>
public sealed record Publication(DateOnly Date, string Evidence);

/// <summary>One block of the article and where it stands in <see cref="Article.Text"/>.</summary>
public sealed record Block(BlockKind Kind, TextSpan Span)
{
    /// <summary>On which page of a document it begins, counted from 1; null where there are no pages.</summary>
    public int? Page { get; init; }
}

/// <summary>What a block is on the page.</summary>
public enum BlockKind
{
    /// <summary>The headline of the article.</summary>
    Headline,

    /// <summary>A paragraph of the body.</summary>
    Paragraph,

    /// <summary>A heading within the body.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A quotation that is set apart.</summary>
    Quote,

    /// <summary>Words under a picture.</summary>
    Caption,

    /// <summary>A row of a table, its cells parted by bars.</summary>
    Table,
}

/// <summary>A piece of the page that is not the article.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words.</param>
public sealed record Furniture(FurnitureKind Kind, string Text);

/// <summary>What a piece is that is set aside.</summary>
public enum FurnitureKind
{
    /// <summary>A link to another article.</summary>
    RelatedLink,

    /// <summary>A notice on cookies or consent.</summary>
    CookieNotice,

    /// <summary>The headline, printed once more.</summary>
    DuplicateHeadline,

    /// <summary>Who wrote it and when, as the page prints it.</summary>
    Byline,

    /// <summary>Buttons and calls to pass the page on.</summary>
    Share,

    /// <summary>Menus, crumbs and other ways through the site.</summary>
    Navigation,

    /// <summary>Readers' comments and their forms.</summary>
    Comments,

    /// <summary>Advertising.</summary>
    Advert,

    /// <summary>What is set aside for another reason.</summary>
    Other,
}
