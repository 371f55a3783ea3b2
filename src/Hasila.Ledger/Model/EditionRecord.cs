namespace Hasila.Ledger.Model;

/// <summary>
/// What the ledger keeps of a published edition: enough to tell later whether a copy of it is the one that was published, and of what it was made.
/// </summary>
public sealed record EditionRecord
{
    /// <summary>Chosen by the publisher; an id is used once.</summary>
    public required string Id { get; init; }

    /// <summary>The day that the edition speaks of; null where it is not known.</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>The claims in it, each with the hash of its contents as they stood: <see cref="SqliteLedger.ContentHashOf"/>.</summary>
    public required IReadOnlyList<EditionClaim> Claims { get; init; }

    /// <summary>The edition's files.</summary>
    public required IReadOnlyList<EditionFile> Files { get; init; }
}

/// <summary>A claim of an edition and the hash of its contents at that time.</summary>
public sealed record EditionClaim(string Id, string Content);

/// <param name="Path">Below the edition's folder, with forward slashes.</param>
/// <param name="Hash"><c>sha256:</c> and 64 hexadecimal digits of the file.</param>
public sealed record EditionFile(string Path, string Hash);
