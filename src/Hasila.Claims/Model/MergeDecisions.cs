namespace Hasila.Claims.Model;

/// <summary>
/// What persons decided about merging, by claim ids: these are one, these are two, this one stays as it is named. The machine proposes around them and never
/// against them, whatever pages come later; without a decision's pages nothing happens.
/// </summary>
public sealed class MergeDecisions
{
    private readonly Dictionary<string, string[]> _together = new(StringComparer.Ordinal);
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);

    public static MergeDecisions None { get; } = new([]);

    /// <summary>As they were given.</summary>
    public IReadOnlyList<MergeDecision> All { get; }

    /// <exception cref="ArgumentException">Two ids are said to be one claim and to be two.</exception>
    public MergeDecisions(IEnumerable<MergeDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var parent = new Dictionary<string, string>(StringComparer.Ordinal);
        var apart = new List<(string, string)>();
        All = [.. decisions];
        foreach (var decision in All)
        {
            switch (decision.Kind)
            {
                case MergeDecisionKind.Together:
                    Unite(
                        parent,
                        decision.Id,
                        decision.Other ?? throw new ArgumentException($"'together {decision.Id}' names no second claim", nameof(decisions))
                    );
                    break;
                case MergeDecisionKind.Apart:
                    apart.Add((decision.Id, decision.Other ?? throw new ArgumentException($"'apart {decision.Id}' names no second claim", nameof(decisions))));
                    break;
                default:
                    _own.Add(decision.Id);
                    break;
            }
        }

        foreach (var group in parent.Keys.GroupBy(id => Root(parent, id), StringComparer.Ordinal))
        {
            string[] members = [.. group.Order(StringComparer.Ordinal)];
            foreach (var member in members)
                _together[member] = members;
        }

        foreach (var (one, other) in apart)
        {
            if (_together.TryGetValue(one, out var members) && members.Contains(other, StringComparer.Ordinal))
                throw new ArgumentException($"{one} and {other} are decided to be one claim and to be two; take one of the decisions back", nameof(decisions));
            _own.Add(one);
            _own.Add(other);
        }
    }

    /// <summary>True where a person decided that this claim stands by itself: it joins no other unless a person says so.</summary>
    internal bool StandsAlone(string id) => _own.Contains(id);

    /// <summary>All that a person joined with this one, itself among them; empty where nobody did.</summary>
    internal IReadOnlyList<string> TogetherWith(string id) => _together.GetValueOrDefault(id) ?? [];

    private static void Unite(Dictionary<string, string> parent, string one, string other)
    {
        parent.TryAdd(one, one);
        parent.TryAdd(other, other);
        parent[Root(parent, one)] = Root(parent, other);
    }

    private static string Root(Dictionary<string, string> parent, string id)
    {
        while (parent[id] != id)
            id = parent[id] = parent[parent[id]];
        return id;
    }
}

/// <param name="Kind">What was decided.</param>
/// <param name="Id">A claim, or a part of one as the tally lists it.</param>
/// <param name="Other">The other one, for <see cref="MergeDecisionKind.Together"/> and <see cref="MergeDecisionKind.Apart"/>.</param>
public sealed record MergeDecision(MergeDecisionKind Kind, string Id, string? Other = null)
{
    /// <summary>The line of a file on which it stands, from 1; null where it stands in none.</summary>
    public int? Line { get; init; }
}

/// <summary>What a person decides on two claims, or on one.</summary>
public enum MergeDecisionKind
{
    /// <summary>The two are one claim.</summary>
    Together,

    /// <summary>The two are different claims.</summary>
    Apart,

    /// <summary>The claim keeps its name: others may join it, it joins none.</summary>
    Keep,
}
