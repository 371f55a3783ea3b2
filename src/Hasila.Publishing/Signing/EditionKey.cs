using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;
using HashAlgorithm = NSec.Cryptography.HashAlgorithm;

namespace Hasila.Publishing.Signing;

/// <summary>
/// A pair of keys as minisign keeps them, without a password: the secret one signs editions, the public one is given to whoever checks them.
/// </summary>
public sealed class EditionKey
{
    internal const int IdLength = 8;
    internal const string Algorithm = "Ed";
    private const string SecretComment = "untrusted comment: minisign secret key, not encrypted: whoever has it can sign in your name";
    private const int Seed = 32;
    private const int Public = 32;

    // "Ed", no key derivation, "B2", salt and two limits; then id, seed, public key and checksum.
    private const int HeadLength = 2 + 2 + 2 + 32 + 8 + 8;
    private const int SecretLength = HeadLength + IdLength + Seed + Public + 32;

    private readonly byte[] _id;
    private readonly byte[] _seed;
    private readonly byte[] _public;

    private EditionKey(byte[] id, byte[] seed, byte[] publicKey) => (_id, _seed, _public) = (id, seed, publicKey);

    public static EditionKey New()
    {
        var seed = RandomNumberGenerator.GetBytes(Seed);
        using var key = Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey);
        return new EditionKey(RandomNumberGenerator.GetBytes(IdLength), seed, key.PublicKey.Export(KeyBlobFormat.RawPublicKey));
    }

    /// <param name="text">A secret key's file: minisign's, without a password (<c>minisign -G -W</c>), or one of <see cref="SecretFile"/>.</param>
    /// <exception cref="FormatException">It is none; the message says what is wrong.</exception>
    public static EditionKey Read(string text)
    {
        var bytes = KeyFile.Bytes(text, SecretLength);
        if (Encoding.ASCII.GetString(bytes, 0, 2) != Algorithm)
            throw new FormatException("is no secret key of minisign");
        if (bytes[2] != 0 || bytes[3] != 0)
            throw new FormatException("is a secret key with a password, which is not asked for here: make one with 'hasila key new' or 'minisign -G -W'");
        var secret = bytes.AsSpan(HeadLength);
        var key = new EditionKey(secret[..IdLength].ToArray(), secret.Slice(IdLength, Seed).ToArray(), secret.Slice(IdLength + Seed, Public).ToArray());
        return secret[(IdLength + Seed + Public)..].SequenceEqual(key.Checksum())
            ? key
            : throw new FormatException("is a damaged secret key: its checksum differs");
    }

    /// <summary>The secret key's file.</summary>
    public string SecretFile()
    {
        byte[] head = [.. Encoding.ASCII.GetBytes(Algorithm), 0, 0, .. "B2"u8, .. new byte[32 + 8 + 8]];
        return $"{SecretComment}\n{Convert.ToBase64String([.. head, .. _id, .. _seed, .. _public, .. Checksum()])}\n";
    }

    /// <summary>The public key's file.</summary>
    public string PublicFile() =>
        $"{EditionSignature.Untrusted}minisign public key {KeyFile.NameOf(_id)}\n"
        + $"{Convert.ToBase64String([.. Encoding.ASCII.GetBytes(Algorithm), .. _id, .. _public])}\n";

    /// <summary>A signature's file, as minisign checks it: of the file's BLAKE2b hash, and of the comment.</summary>
    /// <param name="contents">What is signed.</param>
    /// <param name="comment">What is said with it, in one line, and signed too.</param>
    public string Sign(ReadOnlySpan<byte> contents, string comment)
    {
        using var key = Key.Import(SignatureAlgorithm.Ed25519, _seed, KeyBlobFormat.RawPrivateKey);
        var signature = SignatureAlgorithm.Ed25519.Sign(key, HashAlgorithm.Blake2b_512.Hash(contents));
        var whole = SignatureAlgorithm.Ed25519.Sign(key, [.. signature, .. Encoding.UTF8.GetBytes(comment)]);
        return $"{EditionSignature.Untrusted}signature of a Hasila edition\n{Convert.ToBase64String([.. "ED"u8, .. _id, .. signature])}\n"
            + $"{EditionSignature.Trusted}{comment}\n{Convert.ToBase64String(whole)}\n";
    }

    private byte[] Checksum() => HashAlgorithm.Blake2b_256.Hash([.. Encoding.ASCII.GetBytes(Algorithm), .. _id, .. _seed, .. _public]);
}
