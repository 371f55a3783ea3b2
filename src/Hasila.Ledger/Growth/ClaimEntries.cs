using Hasila.Claims.Model;
using Hasila.Ledger.Journal;
using Hasila.Ledger.Payloads;
using Hasila.Ledger.Storage;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Growth;

/// <summary>A claim put together from its entries: the <c>claim</c> entry, and each <c>appears</c> entry since.</summary>
/// <param name="projections">Where it stands which entries these are.</param>
/// <param name="find">An entry by its number.</param>
internal sealed class ClaimEntries(SqliteConnection projections, Func<long, Entry> find)
{
    /// <param name="seq">Number of the <c>claim</c> entry.</param>
    public Claim Read(long seq)
    {
        var further = FurtherOf(seq, onlyRenewing: false);
        return further.Count == 0 ? ClaimPayload.Read(find(seq)) : Form(seq, further).Read();
    }

    /// <summary>True where it appears on pages that its <c>claim</c> entry does not name.</summary>
    public bool HasGrown(long seq) => FurtherOf(seq, onlyRenewing: false).Count > 0;

    /// <summary>All of it, in canonical form.</summary>
    public ClaimForm Form(long seq) => Form(seq, FurtherOf(seq, onlyRenewing: false));

    /// <summary>What the claim says, without where it appears, its parts, history, flags, and the day and sources that came after its entry.</summary>
    public Claim Head(long seq)
    {
        var form = Payload.Read(find(seq), payload => ClaimForm.HeadOf(payload.GetProperty("claim")));
        foreach (var entry in FurtherOf(seq, onlyRenewing: true))
            Change(form, entry);
        return form.Read();
    }

    /// <summary>What one entry alone tells of where the claim appears: the <c>claim</c> entry, or one by which it grew.</summary>
    /// <param name="begun">Number of the <c>claim</c> entry.</param>
    /// <param name="seq">Number of the entry.</param>
    /// <param name="isMeant">Whether a reading's appearances are meant; only these are read. Null for all; a <c>claim</c> entry gives all.</param>
    public IReadOnlyList<Appearance> AppearancesIn(long begun, long seq, Func<long, bool>? isMeant = null)
    {
        if (begun == seq)
            return ClaimPayload.Read(find(seq)).Appearances;
        // An appearance may be told by the claim's figure as it was then.
        var form = Begin(begun).Bare();
        foreach (var entry in FurtherOf(begun, onlyRenewing: true).Where(entry => entry < seq))
            Change(form, entry);
        _ = Payload.Read(
            find(seq),
            payload =>
            {
                form.GrowBare(payload, isMeant, reading => ReadingFacts.Of(find(reading)));
                return true;
            }
        );
        return form.Read().Appearances;
    }

    private void Change(ClaimForm form, long entry) =>
        _ = Payload.Read(
            find(entry),
            payload =>
            {
                form.Change(payload);
                return true;
            }
        );

    private ClaimForm Form(long seq, List<long> further)
    {
        var form = Begin(seq);
        foreach (var entry in further)
        {
            _ = Payload.Read(
                find(entry),
                payload =>
                {
                    form.Grow(payload, reading => ReadingFacts.Of(find(reading)));
                    return true;
                }
            );
        }

        return form;
    }

    private ClaimForm Begin(long seq) => Payload.Read(find(seq), payload => ClaimForm.Of(payload.GetProperty("claim")));

    private List<long> FurtherOf(long seq, bool onlyRenewing) =>
        projections.Rows(
            onlyRenewing ? "SELECT seq FROM appears WHERE begun = $seq AND renews = 1 ORDER BY seq" : "SELECT seq FROM appears WHERE begun = $seq ORDER BY seq",
            row => row.GetInt64(0),
            ("$seq", seq)
        );
}
