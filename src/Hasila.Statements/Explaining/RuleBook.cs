using System.Collections.Frozen;
using Hasila.Text.Data;

namespace Hasila.Statements.Explaining;

/// <summary>The rules of both grammars by name, each with the sentence that tells what it does: <c>rules.tsv</c>.</summary>
public static class RuleBook
{
    private static readonly FrozenDictionary<string, string> s_rules = DataFile
        .Rows(typeof(RuleBook).Assembly, "rules")
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>Every rule, as <c>--explain</c> names it.</summary>
    public static IReadOnlyCollection<string> Names => s_rules.Keys;

    /// <exception cref="KeyNotFoundException">No rule has that name.</exception>
    public static string Explain(string rule) =>
        s_rules.TryGetValue(rule, out var words) ? words : throw new KeyNotFoundException($"rules.tsv has no rule {rule}");
}
