using System.Text.Json;

namespace Hasila.Claims.Checks.Reruns;

/// <summary>One place where a finding says something else than its inputs give.</summary>
/// <param name="Path">Which part: <c>outcome</c>, <c>observed.high</c>, <c>flags[1]</c>.</param>
/// <param name="Stated">What the file says, as JSON; null where it says nothing.</param>
/// <param name="Given">What comes out; null where nothing does.</param>
public sealed record Difference(string Path, string? Stated, string? Given)
{
    private const int Longest = 120;

    /// <summary>
    /// All differences, in the order of the document. Numbers are compared by value (1 is 1.0); the order of an object's names does not count.
    /// </summary>
    public static IReadOnlyList<Difference> Between(JsonElement stated, JsonElement given)
    {
        var found = new List<Difference>();
        var open = new Stack<(string Path, JsonElement Stated, JsonElement Given)>();
        open.Push(("", stated, given));
        while (open.TryPop(out var pair))
        {
            if (pair is { Stated.ValueKind: JsonValueKind.Object, Given.ValueKind: JsonValueKind.Object })
                Push(open, Members(pair.Path, pair.Stated, pair.Given), found);
            else if (pair is { Stated.ValueKind: JsonValueKind.Array, Given.ValueKind: JsonValueKind.Array })
                Push(open, Items(pair.Path, pair.Stated, pair.Given), found);
            else if (!Same(pair.Stated, pair.Given))
                found.Add(new Difference(pair.Path, Show(pair.Stated), Show(pair.Given)));
        }

        return found;
    }

    private static void Push(
        Stack<(string, JsonElement, JsonElement)> open,
        IEnumerable<(string Path, JsonElement? Stated, JsonElement? Given)> pairs,
        List<Difference> found
    )
    {
        var both = new List<(string, JsonElement, JsonElement)>();
        foreach (var (path, stated, given) in pairs)
        {
            if (stated is { } one && given is { } other)
                both.Add((path, one, other));
            else
                found.Add(new Difference(path, stated is { } said ? Show(said) : null, given is { } came ? Show(came) : null));
        }

        both.Reverse();
        both.ForEach(open.Push);
    }

    private static IEnumerable<(string, JsonElement?, JsonElement?)> Members(string path, JsonElement stated, JsonElement given)
    {
        foreach (var member in stated.EnumerateObject())
            yield return (Join(path, member.Name), member.Value, given.TryGetProperty(member.Name, out var other) ? other : null);
        foreach (var member in given.EnumerateObject())
        {
            if (!stated.TryGetProperty(member.Name, out _))
                yield return (Join(path, member.Name), null, member.Value);
        }
    }

    private static IEnumerable<(string, JsonElement?, JsonElement?)> Items(string path, JsonElement stated, JsonElement given)
    {
        var (one, other) = (stated.GetArrayLength(), given.GetArrayLength());
        for (var i = 0; i < Math.Max(one, other); i++)
            yield return ($"{path}[{i}]", i < one ? stated[i] : null, i < other ? given[i] : null);
    }

    private static bool Same(JsonElement stated, JsonElement given) =>
        (stated.ValueKind, given.ValueKind) switch
        {
            (JsonValueKind.Number, JsonValueKind.Number) => stated.TryGetDecimal(out var one) && given.TryGetDecimal(out var other)
                ? one == other
                : stated.GetRawText() == given.GetRawText(),
            (JsonValueKind.String, JsonValueKind.String) => string.Equals(stated.GetString(), given.GetString(), StringComparison.Ordinal),
            var (one, other) => one == other && one is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null,
        };

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Show(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? $"\"{value.GetString()}\"" : value.GetRawText();
        return text.Length <= Longest ? text : text[..Longest] + "…";
    }
}
