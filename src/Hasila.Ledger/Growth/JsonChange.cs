using System.Text;
using System.Text.Json;

namespace Hasila.Ledger.Growth;

/// <summary>
/// What is other in one JSON object than in another, both in canonical form: an object of the members that are other, each <c>[value]</c>, <c>[]</c> where it
/// is gone, or again such an object where both are objects.
/// </summary>
internal static class JsonChange
{
    /// <returns>Null where the two are equal, letter by letter.</returns>
    public static string? Between(string was, string now)
    {
        if (was == now)
            return null;
        var (before, after) = (Members(was), Members(now));
        var changes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in after)
        {
            if (!before.TryGetValue(name, out var former))
                changes[name] = $"[{value}]";
            else if (former != value)
                changes[name] = IsObject(former) && IsObject(value) ? Between(former, value)! : $"[{value}]";
        }

        foreach (var name in before.Keys.Where(name => !after.ContainsKey(name)))
            changes[name] = "[]";
        return Written(changes);
    }

    /// <returns>The object that <see cref="Between"/> was given as the later one.</returns>
    /// <exception cref="JsonException">It is no such change.</exception>
    public static string Apply(string was, JsonElement change)
    {
        var members = Members(was);
        Apply(members, change);
        return Written(members);
    }

    public static void Apply(SortedDictionary<string, string> members, JsonElement change)
    {
        foreach (var member in change.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Object)
                members[member.Name] = Apply(
                    members.GetValueOrDefault(member.Name) ?? throw new JsonException($"there is no {member.Name} to change"),
                    member.Value
                );
            else if (member.Value.GetArrayLength() == 0)
                members.Remove(member.Name);
            else
                members[member.Name] = member.Value[0].GetRawText();
        }
    }

    /// <summary>The members of an object by name, each as it is written.</summary>
    public static SortedDictionary<string, string> Members(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Members(document.RootElement);
    }

    public static SortedDictionary<string, string> Members(JsonElement json)
    {
        var members = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
            members[member.Name] = member.Value.GetRawText();
        return members;
    }

    /// <summary>An object of members that are in canonical form.</summary>
    public static string Written(SortedDictionary<string, string> members)
    {
        var json = new StringBuilder("{");
        foreach (var (name, value) in members)
            json.Append(json.Length > 1 ? "," : "").Append('"').Append(name).Append("\":").Append(value);
        return json.Append('}').ToString();
    }

    private static bool IsObject(string json) => json[0] == '{';
}
