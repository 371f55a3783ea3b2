using Hasila.Text;

namespace Hasila.Statements.Arabic;

/// <summary>Words between marks in a sentence.</summary>
/// <param name="Span">Marks included.</param>
/// <param name="From">Index of the token that is its first mark.</param>
/// <param name="To">Index after its last token.</param>
/// <param name="Words">How many words stand between the marks.</param>
/// <param name="IsName">A name or a title, not somebody's words.</param>
internal sealed record Quotation(TextSpan Span, int From, int To, int Words, bool IsName)
{
    /// <summary>So few words between marks are a term or a scare quote rather than a sentence.</summary>
    public const int ScareWords = 3;

    public bool IsLong => Words > ScareWords;
}
