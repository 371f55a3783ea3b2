using System.Text;
using Hasila.Claims.Reviews;
using Hasila.Text;

namespace Hasila.Web.Access;

/// <summary>The name under which the one person at this desk decides, kept beside the ledger in <c>hasila.db.person</c>.</summary>
internal sealed class SigningName(string ledger)
{
    private readonly string _file = ledger + ".person";
    private string? _name;

    /// <summary>Null until somebody gives one.</summary>
    public string? Name => _name ??= Read();

    /// <returns>Why that is no name to sign with; null where it is one, and is kept.</returns>
    public LocalText? Set(string name)
    {
        name = name.Trim();
        if (ReviewerName.Refusal(name) is { } reason)
            return reason;
        File.WriteAllText(_file, name + "\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        _name = name;
        return null;
    }

    private string? Read() => File.Exists(_file) && File.ReadLines(_file).FirstOrDefault() is { } name && ReviewerName.Refusal(name) is null ? name : null;
}
