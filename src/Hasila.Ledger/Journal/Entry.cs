using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hasila.Ledger.Journal;

/// <summary>One line of the journal. Never changed, never removed; what corrects it is a later entry.</summary>
/// <param name="Seq">1, 2, 3, ... without gaps.</param>
/// <param name="At">UTC, <c>2026-03-01T12:00:00.0000000Z</c>.</param>
/// <param name="Kind">One of <see cref="EntryKind"/>.</param>
/// <param name="Payload">Canonical JSON, UTF-8.</param>
/// <param name="Prev">The hash of entry <c>Seq - 1</c>; <see cref="NoHash"/> for the first.</param>
/// <param name="Hash">See <see cref="HashOf"/>.</param>
internal sealed record Entry(long Seq, string At, string Kind, ReadOnlyMemory<byte> Payload, string Prev, string Hash)
{
    /// <summary>What the first entry names as its predecessor.</summary>
    public static readonly string NoHash = new('0', 64);

    private const string Domain = "hasila-journal/1";

    public bool HashHolds => string.Equals(Hash, HashOf(Seq, At, Kind, Payload.Span, Prev), StringComparison.Ordinal);

    /// <summary>
    /// SHA-256, 64 lower-case hexadecimal digits, over the six fields <c>hasila-journal/1</c>, seq (decimal), at, kind, payload, prev,
    /// each as a netstring: its length in bytes (decimal), a colon, its bytes (UTF-8), a comma. No two different entries share one byte form.
    /// </summary>
    public static string HashOf(long seq, string at, string kind, ReadOnlySpan<byte> payload, string prev)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(sha, Encoding.UTF8.GetBytes(Domain));
        Append(sha, Encoding.UTF8.GetBytes(seq.ToString(CultureInfo.InvariantCulture)));
        Append(sha, Encoding.UTF8.GetBytes(at));
        Append(sha, Encoding.UTF8.GetBytes(kind));
        Append(sha, payload);
        Append(sha, Encoding.UTF8.GetBytes(prev));
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    public static string Timestamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    private static void Append(IncrementalHash sha, ReadOnlySpan<byte> field)
    {
        sha.AppendData(Encoding.ASCII.GetBytes(field.Length.ToString(CultureInfo.InvariantCulture) + ":"));
        sha.AppendData(field);
        sha.AppendData(","u8);
    }
}
