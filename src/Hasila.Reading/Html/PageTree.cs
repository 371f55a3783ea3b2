namespace Hasila.Reading.Html;

/// <summary>
/// A page as the sequence in which its elements open and close and its texts stand, so that every walk is a loop. The only thing that the rest
/// of reading knows of a parser.
/// </summary>
internal sealed class PageTree
{
    public required IReadOnlyList<PageEvent> Events { get; init; }

    /// <summary>All elements in document order, parents before their children.</summary>
    public required IReadOnlyList<PageElement> Elements { get; init; }

    /// <summary>Scripts of structured data, verbatim.</summary>
    public required IReadOnlyList<string> StructuredData { get; init; }

    public PageElement? Body { get; init; }
}

internal enum PageEventKind
{
    Open,
    Text,
    Close,
}

/// <param name="Kind">What happens.</param>
/// <param name="Element">The element that opens or closes, or that the text stands in.</param>
/// <param name="Text">The text, of a text.</param>
internal readonly record struct PageEvent(PageEventKind Kind, PageElement Element, string? Text = null);
