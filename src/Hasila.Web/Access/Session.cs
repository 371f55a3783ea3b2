using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Hasila.Web.Access;

/// <summary>
/// Who may use the desk: whoever has the address that the start printed. Its key is good once; the browser that brings it gets a cookie, and the forms that
/// are sent to it a token without which nothing is recorded.
/// </summary>
internal sealed class Session
{
    public const string Cookie = "hasila";

    private readonly string _cookie = Secret();
    private int _uses;

    /// <summary>Of the printed address.</summary>
    public string Key { get; } = Secret();

    /// <summary>Of every form.</summary>
    public string Token { get; } = Secret();

    /// <summary>The cookie for the key; null for another key, and for the right one a second time.</summary>
    public string? Exchange(string? key) => Same(key, Key) && Interlocked.Increment(ref _uses) == 1 ? _cookie : null;

    public bool IsOpenTo(string? cookie) => _uses > 0 && Same(cookie, _cookie);

    public bool HasToken(string? token) => Same(token, Token);

    private static bool Same(string? given, string secret) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(secret));

    private static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
}
