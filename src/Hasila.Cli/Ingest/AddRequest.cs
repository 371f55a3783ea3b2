namespace Hasila.Cli.Ingest;

/// <summary>What a person gives to <c>hasila add</c>.</summary>
/// <param name="Paths">Files, folders, archives and addresses.</param>
/// <param name="Url">Where a single page stood.</param>
/// <param name="List">A <see cref="PageList"/>; null for none.</param>
/// <param name="Wanted">What of it is taken, and what was said of it.</param>
internal sealed record AddRequest(IReadOnlyList<string> Paths, string? Url, string? List, Wanted Wanted)
{
    /// <summary>The pages one at a time; null where an input gave none and was reported.</summary>
    /// <param name="fetch">Fetches addresses.</param>
    public IEnumerable<Page?> Pages(Func<string, IEnumerable<Input>> fetch)
    {
        var given = Paths.Count == 0 ? [] : Ingest.Pages.Stream(Paths, Url, wanted: Wanted, fetch: fetch);
        return List is null ? given : given.Concat(Ingest.Pages.Listed(List, Wanted));
    }
}
