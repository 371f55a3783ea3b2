using System.Globalization;
using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Tallies;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Journal;
using Hasila.Ledger.Model;
using Hasila.Ledger.Payloads;
using Hasila.Ledger.Storage;

namespace Hasila.Ledger;

/// <content>One claim, one page, the entries since: by key, whatever the ledger's size.</content>
public sealed partial class SqliteLedger
{
    /// <summary>One claim as it stands; null where there is none of that id.</summary>
    public Claim? FindClaim(string id) => Read(() => SeqOfClaim(id)) is { } seq ? ClaimAt(seq) : null;

    /// <summary>
    /// The id of the claim that a former id leads to: the claim itself, the one that it is a part of, or the one that says now what it said on its pages;
    /// null where nothing does.
    /// </summary>
    public string? PresentIdOf(string id) =>
        Read(() =>
        {
            if (SeqOfClaim(id) is not null)
                return id;
            if (_connection.Scalar<string>("SELECT claim FROM claim_parts WHERE id = $id ORDER BY claim LIMIT 1", ("$id", id)) is { } whole)
                return whole;
            return _connection.Scalar<long?>("SELECT seq FROM former_claims WHERE id = $id", ("$id", id)) is { } seq ? AtTheSameWords(ClaimAt(seq)) : null;
        });

    /// <summary>The ids that a claim had before it was corrected, by id.</summary>
    public IReadOnlyList<string> FormerIdsOf(string claim) =>
        [
            .. Read(() =>
                    _connection.Rows(
                        "SELECT DISTINCT a.about FROM claims c JOIN claim_pages o ON o.claim = c.number JOIN captures k ON k.seq = o.capture "
                            + "JOIN act_pages p ON p.capture = k.id JOIN acts a ON a.seq = p.seq "
                            + $"WHERE c.id = $id AND a.about <> $id AND a.kind = '{EntryKind.Correction}' ORDER BY a.about",
                        row => row.GetString(0),
                        ("$id", claim)
                    )
                )
                .Where(former => PresentIdOf(former) == claim),
        ];

    /// <summary>The claims that appear on a page, by id.</summary>
    /// <param name="capture">The capture's id.</param>
    public IReadOnlyList<Claim> ClaimsOn(string capture) => [.. Read(() => ClaimIdsOn(capture)).Select(id => FindClaim(id)!)];

    /// <summary>The findings on a claim, or on a page, in the order in which they were recorded.</summary>
    public IReadOnlyList<Finding> FindingsOn(string about) =>
        [
            .. Read(() => _connection.Rows("SELECT seq FROM findings WHERE claim = $id ORDER BY seq", row => row.GetInt64(0), ("$id", about)))
                .Select(seq => FindingPayload.Read(EntryAt(seq))),
        ];

    /// <summary>The ids of claims, of their parts and of claims that were, of which one begins so; at most <paramref name="most"/>, by id.</summary>
    public IReadOnlyList<string> ClaimIdsFrom(string beginning, int most) =>
        Read(() =>
            _connection.Rows(
                "SELECT id FROM (SELECT id FROM claims WHERE id >= $from AND id < $to UNION SELECT id FROM claim_parts WHERE id >= $from AND id < $to "
                    + "UNION SELECT id FROM former_claims WHERE id >= $from AND id < $to) ORDER BY id LIMIT $most",
                row => row.GetString(0),
                ("$from", beginning),
                ("$to", beginning + '\uFFFF'),
                ("$most", most)
            )
        );

    /// <summary>The ids of captures that begin so; at most <paramref name="most"/>, by id.</summary>
    public IReadOnlyList<string> CaptureIdsFrom(string beginning, int most) =>
        Read(() =>
            _connection.Rows(
                "SELECT id FROM captures WHERE id >= $from AND id < $to ORDER BY id LIMIT $most",
                row => row.GetString(0),
                ("$from", beginning),
                ("$to", beginning + '\uFFFF'),
                ("$most", most)
            )
        );

    /// <summary>One capture; null where there is none of that id.</summary>
    public CaptureInfo? FindCaptureInfo(string id) => SeqOf(id) is { } seq ? CapturePayload.Read(EntryAt(seq)) : null;

    /// <summary>The decisions and acts on a claim or a page, as lines of the log, oldest first.</summary>
    public IReadOnlyList<LogLine> HistoryOf(string about) =>
        [
            .. Read(() => _connection.Rows("SELECT seq FROM acts WHERE about = $id ORDER BY seq", row => row.GetInt64(0), ("$id", about)))
                .Select(seq => LogLines.Of(EntryAt(seq), TakenBackBy(seq))),
        ];

    /// <summary>The journal's entries after a number, oldest first, one at a time.</summary>
    public IEnumerable<LogLine> LogSince(long seq)
    {
        while (Do(() => JournalTable.Find(_connection, seq + 1)) is { } entry)
        {
            yield return LogLines.Of(entry, TakenBackBy(entry.Seq));
            seq = entry.Seq;
        }
    }

    /// <summary>Number of the last entry that was written before a day began in UTC; 0 where there is none.</summary>
    public long LastBefore(DateOnly day)
    {
        var stamp = Entry.Timestamp(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero));
        // Times rise with the numbers, so that the place is found by halving.
        return Read(() =>
        {
            var (low, high) = (0L, JournalTable.Head(_connection).Seq);
            while (low < high)
            {
                var middle = low + ((high - low + 1) / 2);
                var at = _connection.Scalar<string>("SELECT at FROM journal WHERE seq = $seq", ("$seq", middle));
                if (string.CompareOrdinal(at, stamp) < 0)
                    low = middle;
                else
                    high = middle - 1;
            }

            return low;
        });
    }

    /// <summary>Corrections that hold nowhere: their words are gone from the page, stand there twice, or are read as something else.</summary>
    public IReadOnlyList<LostPlace> LostPlaces(Framework framework) =>
        [
            .. Read(() => _connection.Rows("SELECT DISTINCT capture FROM act_pages ORDER BY capture", row => row.GetString(0)))
                .Select(capture => (Capture: capture, Corrections: CorrectionsOf(capture)))
                .Where(page => !page.Corrections.IsEmpty)
                .SelectMany(page => PageMentionReader.Read(ArticleOf(page.Capture)!, framework, page.Corrections).Lost)
                .OrderBy(lost => lost.Entry),
        ];

    private List<string> ClaimIdsOn(string capture) =>
        _connection.Rows(
            "SELECT DISTINCT c.id FROM captures k JOIN claim_pages p ON p.capture = k.seq JOIN claims c ON c.number = p.claim WHERE k.id = $id ORDER BY c.id",
            row => row.GetString(0),
            ("$id", capture)
        );

    private long? TakenBackBy(long seq) => Read(() => _connection.Scalar<long?>("SELECT seq FROM taken_back WHERE entry = $seq", ("$seq", seq)));

    // Of the claims at its places the one that has most of them.
    private string? AtTheSameWords(Claim former)
    {
        var places = former.Appearances.Select(appearance => (appearance.Capture, appearance.Span, Read: FigureRead(appearance))).ToHashSet();
        return former
            .Appearances.Select(appearance => appearance.Capture)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(ClaimIdsOn)
            .Distinct(StringComparer.Ordinal)
            .Select(id => (Id: id, Shared: ClaimAt(SeqOfClaim(id)!.Value).Appearances.Count(one => places.Contains((one.Capture, one.Span, FigureRead(one))))))
            .Where(one => one.Shared > 0)
            .OrderByDescending(one => one.Shared)
            .ThenBy(one => one.Id, StringComparer.Ordinal)
            .FirstOrDefault()
            .Id;
    }

    private static string FigureRead(Appearance appearance) =>
        appearance.Corrected?.FirstOrDefault(one => one.Field == ClaimField.Figure)?.Read ?? appearance.Figure?.Words ?? "";
}
