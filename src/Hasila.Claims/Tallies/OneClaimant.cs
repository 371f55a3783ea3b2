using Hasila.Claims.Merging;
using Hasila.Claims.Model;

namespace Hasila.Claims.Tallies;

/// <summary>Claimants of several names that a person said to be one: each is the one of the first name.</summary>
internal sealed class OneClaimant(IReadOnlyList<IReadOnlyList<string>> groups, Claimants claimants)
{
    private readonly Dictionary<string, string> _first = FirstNames(groups);

    public Claimant Of(Claimant claimant)
    {
        if (claimant.IsNobody || _first.Count == 0)
            return claimant;
        foreach (var form in claimant.Forms)
        {
            if (_first.TryGetValue(form, out var name))
                return claimants.Named(name);
        }

        return claimant;
    }

    // Groups that share a name are one: a later group goes on with the first name of the earlier.
    private static Dictionary<string, string> FirstNames(IReadOnlyList<IReadOnlyList<string>> groups)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var shown = group.Select(name => first.GetValueOrDefault(Names.Fold(name))).FirstOrDefault(known => known is not null) ?? group[0];
            foreach (var name in group)
                first[Names.Fold(name)] = shown;
        }

        return first;
    }
}
