using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Ledger.Growth;
using Hasila.Ledger.Journal;
using Hasila.Ledger.Model;
using Hasila.Ledger.Payloads;
using Hasila.Ledger.Storage;
using Hasila.Ledger.Verification;
using Hasila.Ledger.Wording;

namespace Hasila.Ledger;

/// <content>What the machine proposes: claims, gaps and findings.</content>
public sealed partial class SqliteLedger
{
    /// <summary>The hash of a claim's contents, as the journal and the editions name it.</summary>
    public static string ContentHashOf(Claim claim) => ClaimPayload.Of(claim).Content;

    /// <summary>
    /// Records a tally of all the ledger's articles: claims that are new or have changed, claims that are no longer found (withdrawn; their reviews stay),
    /// and the gaps. The same tally again writes nothing.
    /// </summary>
    /// <exception cref="LedgerException">Also <see cref="LedgerFault.Refused"/>: a claim quotes words that do not stand where it says; nothing was
    /// written.</exception>
    public ProposeResult ProposeClaims(Tally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        var proposed = tally.Claims.Select(claim => (Claim: claim, Payload: ClaimPayload.Of(claim))).ToList();
        var (gapsContent, gaps) = GapsPayload.Write(tally.Framework.Id, tally.Gaps);
        return Write(writer =>
        {
            var known = _connection
                .Rows("SELECT id, content FROM claims ORDER BY id", row => KeyValuePair.Create(row.GetString(0), row.GetString(1)))
                .ToDictionary(StringComparer.Ordinal);
            var texts = new RecentTexts(TextOf);
            int added = 0,
                changed = 0,
                unchanged = 0;
            foreach (var (claim, payload) in proposed)
            {
                var isKnown = known.Remove(payload.Id, out var content);
                if (isKnown && content == payload.Content)
                {
                    unchanged++;
                    continue;
                }

                if (SpanChecks.Check(claim, texts.Of).FirstOrDefault() is { } fault)
                    throw new LedgerException(LedgerFault.Refused, $"the tally is not sound, nothing of it is recorded: {fault}");
                writer.Append(EntryKind.Claim, payload.Write());
                _ = isKnown ? changed++ : added++;
            }

            foreach (var id in known.Keys)
                writer.Append(EntryKind.ClaimWithdrawn, ClaimPayload.WriteWithdrawn(id));
            if (_connection.Scalar<string>("SELECT content FROM gaps") != gapsContent)
                writer.Append(EntryKind.Gaps, gaps);
            return new ProposeResult(added, changed, known.Count, unchanged);
        });
    }

    /// <summary>The id of the framework by which the claims were tallied; null before the first tally.</summary>
    public string? TalliedBy => Seqs("SELECT seq FROM gaps") is [var seq] ? GapsPayload.FrameworkOf(EntryAt(seq)) : null;

    /// <summary>
    /// The claims as they stand: overall results first, then by frame, indicator, as-of and id (ordinal). <see cref="TallyOf"/> has the framework's order.
    /// </summary>
    public IReadOnlyList<Claim> Claims() => [.. Seqs("SELECT seq FROM claims ORDER BY frame IS NOT NULL, frame, indicator, day, id").Select(ClaimAt)];

    /// <summary>The completeness gaps of the last tally.</summary>
    public IReadOnlyList<CompletenessGap> Gaps() => Seqs("SELECT seq FROM gaps") is [var seq] ? GapsPayload.Read(EntryAt(seq)) : [];

    /// <summary>
    /// The claims as they stand in the order of a framework, with the gaps; those that a person rejected are left out. Claims of indicators that it does not
    /// know come last.
    /// </summary>
    public Tally TallyOf(Framework framework)
    {
        ArgumentNullException.ThrowIfNull(framework);
        return new Tally
        {
            Framework = framework,
            Claims = [.. Keys(framework).Where(key => key.State != (int)ClaimState.Rejected).Select(key => FindClaim(key.Id)!)],
            Gaps = Gaps(),
        };
    }

    /// <summary>
    /// Records what one run of all checks found, a few entries at a time: findings that are new, and those no longer found (withdrawn). The same findings again
    /// write nothing.
    /// </summary>
    /// <exception cref="LedgerException">Also <see cref="LedgerFault.Refused"/>: a finding is about a claim, or a page, that the ledger does not
    /// have.</exception>
    public ProposeResult RecordFindings(IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var proposed = findings.Select(finding => (Finding: finding, Row: FindingPayload.Write(finding))).ToList();
        var known = Read(() => _connection.Rows("SELECT id FROM findings", row => row.GetString(0))).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var added = 0;
        foreach (var few in proposed.Where(one => seen.Add(one.Row.Id) && !known.Contains(one.Row.Id)).Chunk(RowsAtOnce))
        {
            added += Write(writer =>
                few.Count(one =>
                {
                    // Another check may have found the same meanwhile.
                    if (_connection.Scalar<long>("SELECT count(*) FROM findings WHERE id = $id", ("$id", one.Row.Id)) > 0)
                        return false;
                    RefuseAboutNothing(one.Finding);
                    writer.Append(EntryKind.Finding, one.Row.Payload);
                    return true;
                })
            );
        }

        var gone = 0;
        foreach (var few in known.Except(seen, StringComparer.Ordinal).Order(StringComparer.Ordinal).Chunk(RowsAtOnce))
        {
            gone += Write(writer =>
                few.Count(id =>
                {
                    if (_connection.Scalar<long>("SELECT count(*) FROM findings WHERE id = $id", ("$id", id)) == 0)
                        return false;
                    writer.Append(EntryKind.FindingWithdrawn, ClaimPayload.WriteWithdrawn(id));
                    return true;
                })
            );
        }

        return new ProposeResult(added, 0, gone, known.Count - gone);
    }

    /// <summary>The findings as they stand, in the order in which they were recorded.</summary>
    public IReadOnlyList<Finding> Findings() => [.. Seqs("SELECT seq FROM findings ORDER BY seq").Select(seq => FindingPayload.Read(EntryAt(seq)))];

    private void RefuseAboutNothing(Finding finding)
    {
        if (FindCapture(finding.ClaimId) is null)
            _ = ClaimHashes(finding.ClaimId);
    }

    /// <param name="seq">Number of the entry that holds all of it.</param>
    private Claim ClaimAt(long seq) => Do(() => new ClaimEntries(_connection, EntryAt).Read(seq));

    private (string Content, string Substance) ClaimHashes(string id)
    {
        var rows = _connection.Rows("SELECT content, substance FROM claims WHERE id = $id", row => (row.GetString(0), row.GetString(1)), ("$id", id));
        return rows is [var hashes] ? hashes : throw LedgerBook.Refused("claim.none", ("claim", id), ("path", Path));
    }
}
