using System.Globalization;
using Hasila.Claims.Corrections;
using Hasila.Claims.Reviews;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Journal;
using Hasila.Ledger.Model;
using Hasila.Ledger.Payloads;
using Hasila.Ledger.Projections;
using Hasila.Ledger.Storage;
using Hasila.Ledger.Wording;

namespace Hasila.Ledger;

/// <content>What persons do at the desk, and how it is taken back.</content>
public sealed partial class SqliteLedger
{
    private const int LongestWords = 20_000;

    /// <summary>Records what a named person did. Corrections are heeded by the next tally, and by every one after it.</summary>
    /// <param name="act">What was done; what it says of how things stood before is filled in.</param>
    /// <param name="seen">The <see cref="ClaimVersion"/> of the claim that was on the screen, as it is printed; null where nobody says.</param>
    /// <returns>Number of its entry.</returns>
    /// <exception cref="LedgerException">Also <see cref="LedgerFault.Refused"/>: nobody's name, no such claim, page or entry, words that do not stand on the
    /// page, a value that no field holds; or <see cref="LedgerFault.Changed"/>: the claim is not the one that was seen. Nothing was written.</exception>
    public long Record(Act act, string? seen = null)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (ReviewerName.Refusal(act.By) is { } reason)
            throw LedgerBook.Refused("name.needed", ("reason", reason));
        if (act.Note is { Length: > LongestWords })
            throw LedgerBook.Refused("note.long", ("most", LongestWords));
        return Write(writer =>
        {
            (string Content, string Substance)? hashes = null;
            if (ClaimOf(act) is { } claim)
            {
                hashes = ClaimHashes(claim);
                RefuseUnseen(claim, hashes.Value.Substance, seen);
            }

            act = Completed(act);
            var entry = writer.Append(ActPayload.KindOf(act), ActPayload.Write(act, act is ClaimRejected ? hashes : null));
            WithdrawFindings(writer, act);
            return entry.Seq;
        });
    }

    /// <summary>What was done about a claim or a page, decisions apart: oldest first, with what takes it back and what was taken back.</summary>
    /// <param name="about">A claim's id or a capture's.</param>
    public IReadOnlyList<Act> Acts(string about) =>
        [
            .. Read(() =>
                    _connection.Rows(
                        $"SELECT seq FROM acts WHERE about = $about AND kind <> '{EntryKind.Review}' ORDER BY seq",
                        row => row.GetInt64(0),
                        ("$about", about)
                    )
                )
                .Select(seq => ActPayload.Read(EntryAt(seq))),
        ];

    /// <summary>The acts of one kind that stand, oldest first; of <see cref="Act"/> all of them.</summary>
    public IReadOnlyList<T> Standing<T>()
        where T : Act =>
        [
            .. Read(() =>
                    _connection.Rows(
                        ActPayload.KindOf(typeof(T)) is null ? StandingOfAllKinds : StandingOfAKind,
                        row => row.GetInt64(0),
                        ("$kind", ActPayload.KindOf(typeof(T)))
                    )
                )
                .Select(seq => ActPayload.Read(EntryAt(seq)))
                .OfType<T>(),
        ];

    private const string StandingOfAKind = "SELECT seq FROM acts WHERE kind = $kind AND seq NOT IN (SELECT entry FROM taken_back) ORDER BY seq";

    private const string StandingOfAllKinds =
        $"SELECT seq FROM acts WHERE kind NOT IN ('{EntryKind.Review}', '{EntryKind.TakenBack}') AND seq NOT IN (SELECT entry FROM taken_back) ORDER BY seq";

    /// <summary>What a claim says and what was last done with it: whoever decides later can say that this is what he saw.</summary>
    /// <exception cref="LedgerException">Also <see cref="LedgerFault.Refused"/>: there is no such claim.</exception>
    public ClaimVersion VersionOf(string claim) => Read(() => VersionOf(claim, ClaimHashes(claim).Substance));

    /// <summary>What persons corrected on a page, as it stands.</summary>
    /// <param name="capture">The capture's id.</param>
    public PageCorrections CorrectionsOf(string capture)
    {
        var acts = Read(() =>
                _connection.Rows(
                    $"SELECT p.seq FROM act_pages p JOIN acts a ON a.seq = p.seq WHERE p.capture = $capture AND a.kind <> '{EntryKind.TakenBack}' "
                        + "AND p.seq NOT IN (SELECT entry FROM taken_back) ORDER BY p.seq",
                    row => row.GetInt64(0),
                    ("$capture", capture)
                )
            )
            .ConvertAll(seq => ActPayload.Read(EntryAt(seq)));
        List<IReadOnlyList<string>> names = [.. Standing<NamesAreOne>().Select(one => one.Names)];
        return acts.Count + names.Count == 0 ? PageCorrections.None : Corrections.On(capture, acts) with { Names = names };
    }

    private static string? ClaimOf(Act act) =>
        act switch
        {
            ClaimCorrection { Claim: var claim } => claim,
            ClaimRejected { Claim: var claim } => claim,
            Reply { Claim: var claim } => claim,
            SecondReading { Claim: var claim } => claim,
            Remark { About: var about } when !CaptureFolder.IsId(about) => about,
            Assignment { About: var about } when !CaptureFolder.IsId(about) => about,
            _ => null,
        };

    private ClaimVersion VersionOf(string claim, string substance) =>
        new(substance, _connection.Scalar<long?>("SELECT max(seq) FROM acts WHERE about = $claim", ("$claim", claim)) ?? 0);

    private void RefuseUnseen(string claim, string substance, string? seen)
    {
        if (seen is null || VersionOf(claim, substance).ToString() is var now && now == seen.Trim())
            return;
        throw LedgerBook.Refused("claim.changed", LedgerFault.Changed, ("claim", claim), ("seen", seen.Trim()), ("now", now));
    }

    private Act Completed(Act act)
    {
        switch (act)
        {
            case ClaimCorrection correction:
                return Corrections.Complete(correction, ClaimAt(SeqOfClaim(correction.Claim)!.Value), CurrentText);
            case StatementAdded added:
                return Corrections.Complete(added, CorrectedArticleOf(added.Capture));
            case StatementRejected rejected:
                RefuseReason(rejected.Reason);
                _ = Corrections.StatementAt(CorrectedArticleOf(rejected.Capture), rejected.Words);
                break;
            case StatementCorrected correction:
                return Corrections.Complete(correction, CorrectedArticleOf(correction.Capture));
            case ClaimRejected rejected:
                RefuseReason(rejected.Reason);
                break;
            case Remark { Note: null or "" }:
                throw LedgerBook.Refused("note.empty");
            case Remark { About: var about } when CaptureFolder.IsId(about):
                _ = CurrentText(about);
                break;
            case Assignment assignment:
                RefuseName(assignment.To);
                if (CaptureFolder.IsId(assignment.About))
                    _ = CurrentText(assignment.About);
                break;
            case Reply { Due: null, Text: null or "" }:
                throw LedgerBook.Refused("reply.empty");
            case NamesAreOne { Names: var names }:
                if (names.Distinct(StringComparer.Ordinal).Count() < 2)
                    throw LedgerBook.Refused("names.two");
                break;
            case Person person:
                RefuseName(person.Id);
                RefuseName(person.ShownAs);
                break;
            case TakenBack back:
                RefuseNothing(back.Of);
                break;
        }

        return act;
    }

    private static void RefuseName(string name)
    {
        if (ReviewerName.Refusal(name) is { } reason)
            throw LedgerBook.Refused("name.none", ("reason", reason));
    }

    private static void RefuseReason(string reason)
    {
        if (RejectionReasons.Find(reason) is null)
            throw LedgerBook.Refused("reason.unknown", ("reason", reason), ("reasons", string.Join(", ", RejectionReasons.All.Select(one => one.Id))));
    }

    private void RefuseNothing(long of)
    {
        var number = of.ToString(CultureInfo.InvariantCulture);
        var kind = _connection.Scalar<string>("SELECT kind FROM journal WHERE seq = $of", ("$of", of));
        if (kind == EntryKind.Merge)
            throw LedgerBook.Refused("undo.merge", ("entry", number));
        if (kind is null)
            throw LedgerBook.Refused("undo.none", ("entry", number));
        if (kind == EntryKind.TakenBack || _connection.Scalar<long>("SELECT count(*) FROM acts WHERE seq = $of", ("$of", of)) == 0)
            throw LedgerBook.Refused("undo.nothing", ("entry", number), ("kind", kind));
        if (_connection.Scalar<long?>("SELECT seq FROM taken_back WHERE entry = $of", ("$of", of)) is { } taken)
            throw LedgerBook.Refused("undo.twice", ("entry", number), ("by", taken.ToString(CultureInfo.InvariantCulture)));
    }

    // What was found of a claim was found of what it said before.
    private void WithdrawFindings(JournalWriter writer, Act act)
    {
        var corrected = act is TakenBack back && EntryAt(back.Of) is { Kind: EntryKind.Correction } entry ? ActPayload.Read(entry) : act;
        if (corrected is not ClaimCorrection { Claim: var claim })
            return;
        foreach (var id in _connection.Rows("SELECT id FROM findings WHERE claim = $claim ORDER BY id", row => row.GetString(0), ("$claim", claim)))
            writer.Append(EntryKind.FindingWithdrawn, ClaimPayload.WriteWithdrawn(id));
    }

    private string CurrentText(string capture) => TextOf(capture) ?? throw LedgerBook.Refused("page.none", ("page", capture), ("path", Path));

    private CorrectedArticle CorrectedArticleOf(string capture)
    {
        _ = CurrentText(capture);
        return CorrectedArticle.Of(ArticleOf(capture)!, CorrectionsOf(capture));
    }
}
