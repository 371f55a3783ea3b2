using System.Security.Cryptography;

namespace Hasila.Reading.Archives;

/// <summary>The digests that a WARC record carries: of its block, and of what its HTTP message holds.</summary>
internal static class WarcDigest
{
    /// <param name="record">The record.</param>
    /// <param name="message">The HTTP message that is a response's block; null where there is none.</param>
    /// <returns>
    /// A sentence where a digest does not fit, null where all fit or none is of a kind that is known; and the SHA-256 of the message's body, where that was
    /// what the digest asked for.
    /// </returns>
    public static (string? Mismatch, byte[]? BodyHash) Check(WarcRecord record, HttpMessage? message)
    {
        if (record["WARC-Block-Digest"] is { } block && Fits(block, record.Block.Span, out _) == false)
            return ($"the record's content does not have its digest ({block})", null);
        if (record["WARC-Payload-Digest"] is not { } payload || message is null || Fits(payload, message.RawBody.Span, out var hash) is not { } fits)
            return (null, null);
        if (fits)
            return (null, hash);
        // Writers disagree on whether the chunks of a transfer belong to the payload.
        return (
            message.Unchunked() is { } whole && Fits(payload, whole.Bytes.Span, out _) == true ? null : $"the page does not have its digest ({payload})",
            null
        );
    }

    private static bool? Fits(string digest, ReadOnlySpan<byte> bytes, out byte[]? sha256)
    {
        sha256 = null;
        var colon = digest.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return null;
        byte[] own;
        switch (digest[..colon].ToUpperInvariant())
        {
            case "SHA1" or "SHA-1":
#pragma warning disable CA5350 // What the archive was written with; it guards against damage, not against malice.
                own = SHA1.HashData(bytes);
#pragma warning restore CA5350
                break;
            case "SHA256" or "SHA-256":
                own = sha256 = SHA256.HashData(bytes);
                break;
            case "SHA512" or "SHA-512":
                own = SHA512.HashData(bytes);
                break;
            default:
                return null;
        }

        var written = digest.AsSpan(colon + 1).Trim();
        return written.Equals(Convert.ToHexString(own), StringComparison.OrdinalIgnoreCase)
            || written.TrimEnd('=').Equals(Base32(own), StringComparison.OrdinalIgnoreCase);
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
