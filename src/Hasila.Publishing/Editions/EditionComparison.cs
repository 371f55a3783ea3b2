using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Model;

namespace Hasila.Publishing.Editions;

/// <summary>What an edition has that the one before it had not, has otherwise, has again, or no longer has.</summary>
/// <param name="Since">The id of the edition before.</param>
/// <param name="SinceDay">Of which it speaks; null where that is not known.</param>
/// <param name="Changes">A claim each: those of this edition in its order, then what was dropped, as the edition before had it.</param>
public sealed record EditionComparison(string Since, DateOnly? SinceDay, IReadOnlyList<ClaimChange> Changes)
{
    private const int LeastYear = 350;
    private const int MostYear = 380;

    /// <summary>
    /// A claim meets itself by its id, or by that of a part that was merged into it; then by its line, of which only the figure differs.
    /// </summary>
    public static EditionComparison Of(KeptEdition before, Edition now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var former = before.Claims.ToList();
        var met = new Dictionary<string, KeptClaim>(StringComparer.Ordinal);
        foreach (var meets in (Func<Claim, Claim, bool>[])[IsSame, IsPart, IsOfLine])
        {
            foreach (var claim in now.Claims.Select(published => published.Claim).Where(claim => !met.ContainsKey(claim.Id)))
            {
                if (former.Find(one => meets(one.Claim, claim)) is not { } found)
                    continue;
                met[claim.Id] = found;
                former.Remove(found);
            }
        }

        return new EditionComparison(
            before.Id,
            before.AsOf,
            [
                .. now.Claims.Select(claim => Change(met.GetValueOrDefault(claim.Claim.Id), new ClaimSide(claim.Claim, claim.Verdict))),
                .. former.Select(one => new ClaimChange(ChangeKind.Dropped, Side(one), null, [])),
            ]
        );
    }

    /// <summary>The changes of a kind, in order.</summary>
    public IEnumerable<ClaimChange> Of(ChangeKind kind) => Changes.Where(change => change.Kind == kind);

    /// <summary>What became of a claim of this edition.</summary>
    public ClaimChange? Find(string claim) => Changes.FirstOrDefault(change => change.Now?.Claim.Id == claim);

    /// <summary>True where the two editions speak of days a year apart: an anniversary.</summary>
    public bool IsOfYear(DateOnly? day) => SinceDay is { } since && day is { } now && now.DayNumber - since.DayNumber is >= LeastYear and <= MostYear;

    private static bool IsSame(Claim former, Claim claim) => former.Id == claim.Id;

    private static bool IsPart(Claim former, Claim claim) => claim.Parts.Any(part => part.Id == former.Id) || former.Parts.Any(part => part.Id == claim.Id);

    private static bool IsOfLine(Claim former, Claim claim) => former.Line is not null && former.Line == claim.Line;

    private static ClaimSide Side(KeptClaim kept) => new(kept.Claim, kept.Verdict);

    private static ClaimChange Change(KeptClaim? before, ClaimSide now)
    {
        if (before is null)
            return new ClaimChange(ChangeKind.New, null, now, []);
        List<ChangedPart> changed = [];
        if (IsOther(before.Claim.Figure, now.Claim.Figure))
            changed.Add(ChangedPart.Figure);
        if (before.Verdict != now.Verdict)
            changed.Add(ChangedPart.Verdict);
        if (before.Claim.Claimant != now.Claim.Claimant || before.Claim.Indicator != now.Claim.Indicator || before.Claim.Place != now.Claim.Place)
            changed.Add(ChangedPart.Words);
        return new ClaimChange(changed.Count > 0 ? ChangeKind.Revised : ChangeKind.Repeated, Side(before), now, changed);
    }

    // Other words for the same quantity revise nothing.
    private static bool IsOther(ClaimedFigure? before, ClaimedFigure? now) =>
        (before?.Value, before?.High, before?.Comparator, before?.Unit) != (now?.Value, now?.High, now?.Comparator, now?.Unit)
        || (before is { Value: null } && before.Words != now?.Words);
}

/// <summary>A claim in two editions.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Before">As the edition before had it; null where it is new.</param>
/// <param name="Now">As this edition has it; null where it was dropped.</param>
/// <param name="Changed">What of it was revised; empty where it was not.</param>
public sealed record ClaimChange(ChangeKind Kind, ClaimSide? Before, ClaimSide? Now, IReadOnlyList<ChangedPart> Changed)
{
    /// <summary>As it stands now, or stood last.</summary>
    public ClaimSide Shown => Now ?? Before!;
}

/// <summary>A claim as one edition has it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Verdict">Null: nothing was held against it.</param>
public sealed record ClaimSide(Claim Claim, Outcome? Verdict);

/// <summary>What became of a claim since the edition before.</summary>
public enum ChangeKind
{
    New,
    Revised,
    Repeated,
    Dropped,
}

/// <summary>What of a claim is otherwise: its number or bound, what the evidence says, or who claims what of where.</summary>
public enum ChangedPart
{
    Figure,
    Verdict,
    Words,
}
