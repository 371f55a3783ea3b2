using System.Security.Cryptography;

namespace Hasila.Reading.Captures;

/// <summary>A page as it was taken: its bytes and what was known when taking them. Named after the Memento and WARC idea of a capture.</summary>
public sealed record Capture
{
    /// <summary>The bytes of the page as they were taken; not copied, and not to be changed while the capture is used.</summary>
    public required ReadOnlyMemory<byte> Bytes
    {
        get;
        init => (field, _id) = (value, null);
    }

    /// <summary>Where the page stood, if known.</summary>
    public string? Url { get; init; }

    /// <summary>When the bytes were taken, if known.</summary>
    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>As declared by the server, for instance <c>text/html; charset=windows-1256</c>; null if none was.</summary>
    public string? MediaType { get; init; }

    /// <summary>A short name for people, usually the file's name; also a witness for the media type.</summary>
    public string? Name { get; init; }

    /// <summary>The outlet, or the account of a post, as whoever gives the page says; null where the page is to tell it by itself.</summary>
    public string? Outlet { get; init; }

    /// <summary>ISO 639-1 code, as whoever gives the page says; null where the text is to tell it.</summary>
    public string? Language { get; init; }

    /// <summary><c>sha256:</c> and 64 hexadecimal digits of the bytes.</summary>
    public string Id => _id ??= IdOf(Bytes.Span);

    /// <summary>The SHA-256 of the bytes, where it was computed already; to be given behind them.</summary>
    internal byte[]? Hash
    {
        init => _id = value is null ? null : IdOfHash(value);
    }

    private string? _id;

    /// <summary>The id of bytes: <c>sha256:</c> and 64 hexadecimal digits.</summary>
    /// <param name="bytes">Any.</param>
    public static string IdOf(ReadOnlySpan<byte> bytes) => IdOfHash(SHA256.HashData(bytes));

    private static string IdOfHash(byte[] hash) => "sha256:" + Convert.ToHexStringLower(hash);
}
