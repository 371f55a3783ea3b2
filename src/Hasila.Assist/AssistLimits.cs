namespace Hasila.Assist;

/// <summary>What an assistant may cost, whatever it does.</summary>
public sealed record AssistLimits
{
    /// <summary>For one article, from the first byte sent to the last one read.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Bytes of an answer, headers apart.</summary>
    public int AnswerBytes { get; init; } = 1 << 20;

    /// <summary>UTF-16 units of an article that are sent: whole blocks from its beginning.</summary>
    public int ArticleLength { get; init; } = 24_000;

    /// <summary>Proposals of one answer that are looked at.</summary>
    public int Proposals { get; init; } = 100;

    /// <summary>UTF-16 units of a proposal's content.</summary>
    public int ContentLength { get; init; } = 4_000;

    /// <summary>After so many failures in a row nothing more is asked.</summary>
    public int Failures { get; init; } = 2;
}
