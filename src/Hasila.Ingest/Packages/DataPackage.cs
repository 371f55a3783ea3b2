using System.Security.Cryptography;
using System.Text.Json;
using Hasila.Ingest.Composing;

namespace Hasila.Ingest.Packages;

/// <summary>
/// What a WACZ file says of its resources (<c>datapackage.json</c>, Frictionless Data Package): paths with hashes, as <c>"sha256:…"</c>; in the first drafts
/// below <c>stats</c>. Plain MD5, as the data package's own standard has it, is known too.
/// </summary>
internal sealed record DataPackage(IReadOnlyDictionary<string, string> Hashes)
{
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static DataPackage Read(ReadOnlyMemory<byte> file)
    {
        using var json = JsonDocument.Parse(file);
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var resource in JsonValues.Array(json.RootElement, "resources"))
        {
            var hash =
                JsonValues.Text(resource, "hash")
                ?? (resource.ValueKind == JsonValueKind.Object && resource.TryGetProperty("stats", out var stats) ? JsonValues.Text(stats, "hash") : null);
            if (JsonValues.Text(resource, "path") is { } path)
                hashes[path] = hash ?? "";
        }

        return new DataPackage(hashes);
    }

    /// <summary>The algorithm that a written hash names; null for one that is not known.</summary>
    public static HashAlgorithmName? AlgorithmOf(string hash) =>
        hash.StartsWith("sha256:", StringComparison.OrdinalIgnoreCase) ? HashAlgorithmName.SHA256
        : hash.StartsWith("sha512:", StringComparison.OrdinalIgnoreCase) ? HashAlgorithmName.SHA512
        : hash.StartsWith("sha1:", StringComparison.OrdinalIgnoreCase) ? HashAlgorithmName.SHA1
        : hash.StartsWith("md5:", StringComparison.OrdinalIgnoreCase) || hash.Length == 32 ? HashAlgorithmName.MD5
        : null;

    public static bool Holds(string hash, ReadOnlySpan<byte> computed) =>
        hash[(hash.IndexOf(':', StringComparison.Ordinal) + 1)..].Equals(Convert.ToHexString(computed), StringComparison.OrdinalIgnoreCase);
}
