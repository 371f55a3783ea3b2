using Hasila.Ledger;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Model;

namespace Hasila.Web.Views;

/// <summary>Some of the claims of a filter, newest day first, each with where it stands. Only those that are shown are read.</summary>
public sealed record Queue
{
    private const int Beside = 6;

    public required QueueFilter Filter { get; init; }

    /// <summary>Those that are shown.</summary>
    public required IReadOnlyList<Queued> Rows { get; init; }

    /// <summary>How many the filter lets through.</summary>
    public required int Claims { get; init; }

    /// <summary>False where there are more than were counted.</summary>
    public required bool IsAll { get; init; }

    /// <summary>Claims that await a decision, whatever the filter.</summary>
    public required int Waiting { get; init; }

    /// <summary>Names of the filter in both languages, where the ledger knows them.</summary>
    public required IReadOnlyDictionary<string, Text.LocalText> Names { get; init; }

    /// <summary>What the page after this one is asked with; null where it is the last.</summary>
    public string? After { get; init; }

    /// <summary>What the page before it is asked with; null where it is the first.</summary>
    public string? Before { get; init; }

    /// <summary>The claim behind the one that is open; null where it is the last.</summary>
    public string? Next { get; init; }

    /// <summary>One page of the list.</summary>
    /// <param name="ledger">Open.</param>
    /// <param name="filter">What is listed.</param>
    /// <param name="after">The <see cref="After"/> of the page before it; null for the first.</param>
    /// <param name="before">The <see cref="Before"/> of the page after it; null for none.</param>
    /// <exception cref="LedgerException">That is no place in a list.</exception>
    public static Queue Page(SqliteLedger ledger, QueueFilter filter, string? after, string? before)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        var page = ledger.List(filter.Asked with { After = before is null ? after : null, Before = before });
        return Of(ledger, filter, page.Rows) with { After = page.Next, Before = page.Previous };
    }

    /// <summary>What stands about a claim in the list: one before it, and as many after as fill a column.</summary>
    public static Queue Around(SqliteLedger ledger, QueueFilter filter, string claim)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        var (place, asked) = (ledger.PlaceOf(claim), filter.Asked with { Limit = Beside });
        var before = ledger.List(asked with { Before = place }).Rows;
        var after = ledger.List(asked with { After = place }).Rows;
        List<ClaimRow> rows = [.. before, .. after];
        if (ledger.IsAmong(claim, asked))
            rows.Insert(before.Count, ledger.FindRow(claim)!);
        var from = Math.Max(0, Math.Min(before.Count - 1, rows.Count - Beside));
        return Of(ledger, filter, rows.Skip(from).Take(Beside)) with { Next = after.Count > 0 ? after[0].Id : null };
    }

    /// <summary>
    /// The claim behind a place of the list; at its end the first one, where the one that stood there is in the list no more; null where there is none.
    /// </summary>
    public static string? Following(SqliteLedger ledger, QueueFilter filter, string claim, string place)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        var asked = filter.Asked with { Limit = 1 };
        if (ledger.List(asked with { After = place }).Rows is [var next])
            return next.Id;
        return !ledger.IsAmong(claim, asked) && ledger.List(asked).Rows is [var first] ? first.Id : null;
    }

    private static Queue Of(SqliteLedger ledger, QueueFilter filter, IEnumerable<ClaimRow> rows)
    {
        var (claims, isAll) = ledger.CountOf(filter.Asked);
        return new Queue
        {
            Filter = filter,
            Rows = [.. rows.Select(row => Queued.Of(ledger, row))],
            Claims = claims,
            IsAll = isAll,
            Waiting = WaitingIn(ledger),
            Names = NamesOf(ledger, filter),
        };
    }

    /// <summary>How many claims await a decision.</summary>
    public static int WaitingIn(SqliteLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger.CountByState().GetValueOrDefault(ClaimState.Awaiting);
    }

    private static Dictionary<string, Text.LocalText> NamesOf(SqliteLedger ledger, QueueFilter filter)
    {
        var names = new Dictionary<string, Text.LocalText>(StringComparer.Ordinal);
        foreach (var (name, kind) in (ReadOnlySpan<(string, ClaimFacetKind)>)[("claimant", ClaimFacetKind.Claimant), ("place", ClaimFacetKind.Place)])
        {
            if (filter[name] is { } value && ledger.NameOf(kind, value) is { } known)
                names[value] = known;
        }

        return names;
    }
}

/// <summary>A claim of the list.</summary>
/// <param name="Claim">As the list shows it.</param>
public sealed record Queued(ClaimRow Claim)
{
    /// <summary>One of <see cref="QueueFilter.States"/>.</summary>
    public string State => Claim.State.ToString().ToLowerInvariant();

    /// <summary>It was decided once, and says something else since.</summary>
    public bool IsChanged { get; init; }

    /// <summary>The claimant was asked, and may answer until then.</summary>
    public DateOnly? ReplyDue { get; init; }

    public string? AssignedTo { get; init; }

    internal static Queued Of(SqliteLedger ledger, ClaimRow row)
    {
        if (row.State != ClaimState.Awaiting)
            return new Queued(row);
        var acts = ledger.Acts(row.Id);
        var back = acts.OfType<TakenBack>().Select(act => act.Of).ToHashSet();
        return new Queued(row)
        {
            IsChanged = ledger.WasDecided(row.Id),
            ReplyDue = acts.OfType<Reply>().LastOrDefault(reply => !back.Contains(reply.Entry)) is { Text: null } asked ? asked.Due : null,
            AssignedTo = acts.OfType<Assignment>().LastOrDefault(one => !back.Contains(one.Entry))?.To,
        };
    }
}
