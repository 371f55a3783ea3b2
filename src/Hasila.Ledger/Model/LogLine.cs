namespace Hasila.Ledger.Model;

/// <summary>An entry of the journal as a person reads it.</summary>
/// <param name="Entry">Its number.</param>
/// <param name="At">When it was written, UTC: <c>2026-03-01T12:00:00.0000000Z</c>.</param>
/// <param name="Kind">What it records, as the journal names it.</param>
/// <param name="By">The person who did it; null for what the program wrote.</param>
/// <param name="About">The claim, page, finding or edition that it is about; null for none.</param>
/// <param name="Words">What was done, in English; empty where the kind says all.</param>
/// <param name="TakenBackBy">Number of the entry that took it back; null where it stands.</param>
public sealed record LogLine(long Entry, string At, string Kind, string? By, string? About, string Words, long? TakenBackBy);
