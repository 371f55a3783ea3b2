namespace Hasila.Reading.PlainText;

/// <summary>How likely a line must be what it is taken for; found on hosts that the weights had not seen.</summary>
internal sealed record LineBars
{
    public static LineBars Shipped { get; } = new();

    public float Headline { get; init; } = 0.35f;

    /// <summary>For the first line that no rule knows, where it ends without a full stop and the text below with one.</summary>
    public float OpeningHeadline { get; init; } = 0.1f;

    public float Body { get; init; } = 0.4f;

    /// <summary>For lines that read as prose.</summary>
    public float Prose { get; init; } = 0.3f;

    /// <summary>For lines that a sentence's own marks show to be one.</summary>
    public float Sentence { get; init; } = 0.02f;

    /// <summary>For a text of few lines of which none is known as a page's: nothing shows that there was a page around it.</summary>
    public float NoPage { get; init; }

    /// <summary>A text of more lines has had a page around it.</summary>
    public int FewLines { get; init; } = 20;

    /// <summary>For lines that the grammar takes for something else.</summary>
    public float AgainstGrammar { get; init; } = 0.9f;

    public float Caption { get; init; } = 0.5f;

    public float Author { get; init; } = 0.3f;

    /// <summary>For lines between headline and body.</summary>
    public float AuthorNearTop { get; init; } = 0.05f;

    public float Day { get; init; } = 0.2f;
}
