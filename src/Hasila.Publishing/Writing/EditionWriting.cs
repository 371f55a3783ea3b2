namespace Hasila.Publishing.Writing;

/// <summary>What is written beside an edition's own files.</summary>
public sealed record EditionWriting
{
    public static EditionWriting Plain { get; } = new();

    /// <summary>Signs what stands in the folder that it is given, when all else is written; null for an edition without a signature.</summary>
    public Action<string>? Sign { get; init; }

    /// <summary>True: pictures to post, each claim in three sizes and two languages.</summary>
    public bool WithPosts { get; init; }
}
