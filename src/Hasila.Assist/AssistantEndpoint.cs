using System.Net;

namespace Hasila.Assist;

/// <summary>
/// Where an assistant answers: an OpenAI-compatible address. The article's text is sent there, so an address on this machine is taken as it is, any other
/// only where the user says that it may be one.
/// </summary>
public sealed record AssistantEndpoint
{
    private AssistantEndpoint(Uri address, string model, string? key)
    {
        Address = address;
        Model = model;
        Key = key;
    }

    /// <summary>Base address, such as <c>http://127.0.0.1:8080/v1</c>.</summary>
    public Uri Address { get; }

    public string Model { get; }

    /// <summary>Sent with each request; null where none is set.</summary>
    public string? Key { get; }

    /// <summary>True for this machine itself.</summary>
    public bool IsLocal => IsThisMachine(Address);

    /// <param name="address">As the user wrote it.</param>
    /// <param name="model">The model's name as the endpoint knows it.</param>
    /// <param name="key">From the environment, or null.</param>
    /// <param name="remoteAllowed">The user agrees that the text leaves the machine.</param>
    /// <param name="endpoint">Null where the result is a reason.</param>
    /// <returns>Why the address is not taken, or null.</returns>
    public static string? Parse(string address, string model, string? key, bool remoteAllowed, out AssistantEndpoint? endpoint)
    {
        endpoint = null;
        if (
            !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            || uri.Host.Length == 0
        )
            return "give the assistant's address as http://127.0.0.1:PORT/v1";
        if (uri.UserInfo.Length > 0)
            return "the assistant's address must not hold a name or a key; set the key in the environment";
        if (uri.Query.Length > 0 || uri.Fragment.Length > 0)
            return "the assistant's address ends with its path, without ? or #";
        if (string.IsNullOrWhiteSpace(model))
            return "the model's name is empty";
        var local = IsThisMachine(uri);
        if (!local && !remoteAllowed)
            return $"{uri.Host} is another machine, and the text of every article would be sent to it; say --assist-remote if it may be";
        if (!local && uri.Scheme == Uri.UriSchemeHttp && !string.IsNullOrEmpty(key))
            return "the key would go over the network unprotected; give an https address";
        endpoint = new AssistantEndpoint(uri, model, string.IsNullOrEmpty(key) ? null : key);
        return null;
    }

    private static bool IsThisMachine(Uri uri) =>
        uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
