using System.Security.Cryptography;

namespace Hasila.Reading.Archives;

/// <summary>The digests that a WARC record carries: of its block, and of what its HTTP message holds.</summary>
internal static class WarcDigest
{
    /// <summary>A sentence where a digest does not fit; null where all fit, or none is of a kind that is known.</summary>
    public static string? Mismatch(WarcRecord record)
    {
        if (record["WARC-Block-Digest"] is { } block && Fits(block, record.Block.Span) == false)
            return $"the record's content does not have its digest ({block})";
        if (record["WARC-Payload-Digest"] is not { } payload || record.Type != "response" || HttpMessage.Read(record.Block) is not { } message || Fits(payload, message.RawBody.Span) is not false)
            return null;
        // Writers disagree on whether the chunks of a transfer belong to the payload.
        return message.Unchunked() is { } whole && Fits(payload, whole.Span) == true ? null : $"the page does not have its digest ({payload})";
    }

    private static bool? Fits(string digest, ReadOnlySpan<byte> bytes)
    {
        var colon = digest.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return null;
        Span<byte> hash = stackalloc byte[64];
        int length;
        switch (digest[..colon].ToUpperInvariant())
        {
            case "SHA1" or "SHA-1":
#pragma warning disable CA5350 // What the archive was written with; it guards against damage, not against malice.
                length = SHA1.HashData(bytes, hash);
#pragma warning restore CA5350
                break;
            case "SHA256" or "SHA-256":
                length = SHA256.HashData(bytes, hash);
                break;
            case "SHA512" or "SHA-512":
                length = SHA512.HashData(bytes, hash);
                break;
            default:
                return null;
        }

        var written = digest.AsSpan(colon + 1).Trim();
        var own = hash[..length];
        return written.Equals(Convert.ToHexString(own), StringComparison.OrdinalIgnoreCase) || written.TrimEnd('=').Equals(Base32(own), StringComparison.OrdinalIgnoreCase);
    }

    // RFC 4648, without padding.
    private static string Base32(ReadOnlySpan<byte> bytes)
    {
        const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var text = new char[((bytes.Length * 8) + 4) / 5];
        var (bits, value, at) = (0, 0, 0);
        foreach (var b in bytes)
        {
            value = (value << 8) | b;
            bits += 8;
            while (bits >= 5)
            {
                text[at++] = Letters[(value >> (bits - 5)) & 31];
                bits -= 5;
            }
        }

        if (bits > 0)
            text[at] = Letters[(value << (5 - bits)) & 31];
        return new string(text);
    }
}
