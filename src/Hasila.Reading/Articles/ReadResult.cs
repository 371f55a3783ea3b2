namespace Hasila.Reading.Articles;

/// <summary>What reading a capture gives: an article, or the reason why there is none.</summary>
public abstract record ReadResult
{
    private ReadResult() { }

    /// <summary>The page is an article.</summary>
    public sealed record Read(Article Article) : ReadResult;

    /// <param name="Reason">One sentence for a person: what is wrong and what to do.</param>
    public sealed record Rejected(string Reason) : ReadResult;
}
