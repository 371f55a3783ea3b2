namespace Hasila.Claims.Tallies;

/// <summary>
/// One line of claims: the same claimant on the same thing, figure after figure. Each figure is a claim of its own; the line is what it was before and what came after.
/// </summary>
internal sealed class Histories
{
    public const string Superseded = "superseded";

    private readonly List<FigureAsOf> _entries = [];

    /// <param name="line">The mentions of one line, oldest first.</param>
    public Histories(IReadOnlyList<Mention> line)
    {
        foreach (var mention in line)
        {
            if (mention.Appearance.Figure is { } figure && !_entries.Exists(entry => Same(entry.Figure, figure)))
                _entries.Add(new FigureAsOf(mention.AsOf, figure, mention.Appearance.Capture, mention.Appearance.Statement));
        }
    }

    public static bool Same(ClaimedFigure left, ClaimedFigure right) => left.Value == right.Value && left.High == right.High;

    /// <summary>The history of the line up to one of its figures, and what is to be said of it.</summary>
    /// <param name="mentions">Those that print this figure; not empty.</param>
    public (IReadOnlyList<FigureAsOf> History, ClaimStatus Status, IReadOnlyList<string> Flags) UpTo(IReadOnlyList<Mention> mentions)
    {
        if (mentions[^1].Appearance.Figure is not { } figure)
            return ([], ClaimStatus.Claimed, []);
        var at = _entries.FindIndex(entry => Same(entry.Figure, figure));
        var flags = new SortedSet<string>(StringComparer.Ordinal);
        if (mentions.DistinctBy(mention => mention.Appearance.Figure?.Comparator).Skip(1).Any())
            flags.Add("approximator-flip");
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
        return ([.. _entries.Take(at + 1)], status, [.. flags]);
    }
}
