using Hasila.Statements.Sources;

namespace Hasila.Statements.Speakers;

/// <summary>Somebody who was mentioned as a source before, as seen from a later place of the article.</summary>
/// <param name="Known">Who.</param>
internal sealed record PastSpeaker(KnownSpeaker Known)
{
    /// <summary>The <see cref="Rank"/> of who was only named.</summary>
    public const int Silent = 9;

    private const int Long = 9;

    /// <summary>0 for who spoke last, 1 for the one before, and so on.</summary>
    public int Rank { get; init; } = Silent;

    /// <summary>How often he spoke of late.</summary>
    public int Times { get; init; }

    /// <summary>Sentences since he spoke; 0 in the same one.</summary>
    public int Sentences { get; init; } = Long;

    /// <summary>Paragraphs since he spoke; 0 in the same one.</summary>
    public int Paragraphs { get; init; } = Long;

    public Speaker Speaker => Known.Speaker;
}
