using System.Text;
using NSec.Cryptography;

namespace Hasila.Publishing.Signing;

/// <summary>Checks a signature of minisign's form (prehashed) against a public key.</summary>
public static class EditionSignature
{
    internal const string Untrusted = "untrusted comment: ";
    internal const string Trusted = "trusted comment: ";
    private const int PublicLength = 2 + EditionKey.IdLength + 32;
    private const int SignatureLength = 64;

    /// <param name="publicKey">The public key's file, or its line of base64 alone.</param>
    /// <param name="signature">The signature's file.</param>
    /// <param name="contents">What was signed.</param>
    /// <returns>The comment that was signed with it; null where the signature is not of this key and these contents.</returns>
    /// <exception cref="FormatException">The key or the signature is none; the message says which and what is wrong.</exception>
    public static string? Verify(string publicKey, string signature, ReadOnlySpan<byte> contents)
    {
        ArgumentNullException.ThrowIfNull(publicKey);
        ArgumentNullException.ThrowIfNull(signature);
        var key = KeyFile.Bytes(publicKey, PublicLength);
        if (Encoding.ASCII.GetString(key, 0, 2) != EditionKey.Algorithm)
            throw new FormatException("is no public key of minisign");
        var lines = signature.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')).ToArray();
        var (signed, whole) = (new byte[2 + EditionKey.IdLength + SignatureLength], new byte[SignatureLength]);
        if (
            lines.Length != 4
            || !lines[2].StartsWith(Trusted, StringComparison.Ordinal)
            || !Convert.TryFromBase64String(lines[1], signed, out var read)
            || read != signed.Length
            || !Convert.TryFromBase64String(lines[3], whole, out read)
            || read != whole.Length
            || Encoding.ASCII.GetString(signed, 0, 2) != "ED"
        )
            throw new FormatException("is no signature of minisign (prehashed)");
        var ofKey = signed.AsSpan(2, EditionKey.IdLength);
        if (!ofKey.SequenceEqual(key.AsSpan(2, EditionKey.IdLength)))
            return null;
        var comment = lines[2][Trusted.Length..];
        var one = signed.AsSpan(2 + EditionKey.IdLength);
        var algorithm = SignatureAlgorithm.Ed25519;
        var open = PublicKey.Import(algorithm, key.AsSpan(2 + EditionKey.IdLength), KeyBlobFormat.RawPublicKey);
        return
            algorithm.Verify(open, HashAlgorithm.Blake2b_512.Hash(contents), one) && algorithm.Verify(open, [.. one, .. Encoding.UTF8.GetBytes(comment)], whole)
            ? comment
            : null;
    }
}
