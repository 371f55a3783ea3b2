using Hasila.Claims.Merging;
using Hasila.Claims.Model;

namespace Hasila.Claims.Tallies;

/// <summary>
/// One line of claims: the same claimant on the same thing, figure after figure. Each figure is a claim of its own; the line is what it was before and what
/// came after.
/// </summary>
internal sealed class Histories
{
    public const string Superseded = "superseded";

    private readonly List<FigureAsOf> _entries;

    /// <param name="line">The strands of one line.</param>
    public Histories(IEnumerable<Strand> line) =>
        _entries = [
            .. line.Select(FirstOf)
                .Where(first => first is { IsNumberless: false })
                .OrderBy(first => first, MentionOrder.Oldest)
                .Select(first => new FigureAsOf(first.AsOf, first.Appearance.Figure!, first.Appearance.Capture, first.Appearance.Statement)),
        ];

    public static bool Same(ClaimedFigure left, ClaimedFigure right) => left.Value == right.Value && left.High == right.High;

    /// <summary>The history of the line up to one of its figures, and what is to be said of it.</summary>
    public (IReadOnlyList<FigureAsOf> History, ClaimStatus Status, IReadOnlyList<string> Flags) UpTo(ClaimedFigure figure)
    {
        var at = _entries.FindIndex(entry => Same(entry.Figure, figure));
        if (at < 0)
            return ([], ClaimStatus.Claimed, []);
        var flags = new List<string>();
        var status = at > 0 ? ClaimStatus.Revised : ClaimStatus.Claimed;
        if (_entries.Where((_, other) => other != at).Any(entry => entry.AsOf == _entries[at].AsOf))
        {
            status = ClaimStatus.Contradicted;
            flags.Add("two-figures-one-day");
        }
        else if (at > 0)
        {
            flags.Add("revised");
        }

        if (_entries.Skip(at + 1).Any(entry => entry.AsOf > _entries[at].AsOf))
            flags.Add(Superseded);
        return ([.. _entries.Take(at + 1)], status, flags);
    }

    private static Mention FirstOf(Strand strand) => strand.Mentions.Min(MentionOrder.Oldest)!;
}
