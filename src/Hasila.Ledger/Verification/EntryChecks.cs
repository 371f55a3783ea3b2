using System.Text.Json;
using Hasila.Claims.Reviews;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Growth;
using Hasila.Ledger.Journal;
using Hasila.Ledger.Payloads;
using Hasila.Ledger.Storage;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Statements.Model;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Verification;

/// <summary>What the entries say, each held against what it speaks of: bytes, texts, spans, claims.</summary>
internal sealed class EntryChecks(SqliteConnection connection, CaptureFolder captures, Replay replay, ProblemList problems, bool rereads)
{
    private int _readDifferently;

    /// <summary>Checks one entry against those before it, and replays it.</summary>
    public void Check(Entry entry) =>
        problems.Try(
            entry.Seq,
            $"its {entry.Kind} record cannot be read",
            () =>
            {
                switch (entry.Kind)
                {
                    case EntryKind.Capture:
                        CheckBytes(entry);
                        break;
                    case EntryKind.Article when rereads:
                        CheckArticle(entry);
                        break;
                    case EntryKind.Claim:
                        CheckContent(entry, "claim");
                        break;
                    case EntryKind.Appears:
                        CheckGrowth(entry);
                        break;
                    case EntryKind.Gaps:
                        CheckContent(entry, "tally");
                        break;
                    case EntryKind.Review:
                        CheckReview(entry);
                        break;
                    case EntryKind.Merge:
                        CheckMerge(entry);
                        break;
                    case EntryKind.Edition:
                        CheckContent(entry, "edition");
                        break;
                    case var kind when EntryKind.Acts.Contains(kind):
                        CheckAct(entry);
                        break;
                }

                replay.Apply(entry);
            }
        );

    /// <summary>Holds every claim that stands at the end against the articles that it quotes.</summary>
    public void CheckClaims(CancellationToken cancel)
    {
        var texts = new RecentTexts(TextOf);
        var claims = new ClaimEntries(replay.Connection, Find);
        foreach (var (seq, content) in replay.Connection.Rows("SELECT seq, content FROM claims ORDER BY seq", row => (row.GetInt64(0), row.GetString(1))))
        {
            cancel.ThrowIfCancellationRequested();
            problems.Try(
                seq,
                "its claim cannot be checked",
                () =>
                {
                    var claim = claims.Read(seq);
                    foreach (var fault in SpanChecks.Check(claim, texts.Of))
                        problems.Add(seq, fault);
                    if (claims.HasGrown(seq) && ClaimPayload.Of(claim).Content != content)
                        problems.Add(seq, $"the hash that names {claim.Id} with all pages on which it appears does not hold");
                }
            );
        }
    }

    /// <summary>Looks for files that no entry names.</summary>
    public void CheckFolder() =>
        problems.Try(
            null,
            "the captures' folder cannot be read",
            () =>
            {
                var unfinished = captures.Unfinished().Count;
                if (unfinished > 0)
                    problems.Note(
                        $"{unfinished} unfinished files in {captures.Root}, left by a killed process or being written now; the next command that "
                            + "writes sweeps them"
                    );
                var unnamed = captures.Ids().Where(id => replay.SeqOf("captures", "id", id) is null).ToList();
                if (unnamed.Count > 0)
                    problems.Note(
                        $"{unnamed.Count} captures in {captures.Root} that no entry names ({captures.PathOf(unnamed[0])}): left by an add that was "
                            + $"killed before it acknowledged, or being added now"
                    );
                if (_readDifferently > 0)
                    problems.Note(
                        $"{_readDifferently} pages were read by another version of the program and this one reads them differently; their statements "
                            + $"point into the text as it was read then"
                    );
            }
        );

    private void CheckBytes(Entry entry)
    {
        var info = CapturePayload.Read(entry);
        var path = captures.PathOf(info.Id);
        switch (captures.Look(info.Id))
        {
            case FileState.Missing:
                problems.Add(entry.Seq, $"its capture {path} is missing; restore the file, or add the same page again", info.Id);
                break;
            case FileState.Damaged:
                problems.Add(
                    entry.Seq,
                    $"its capture {path} is not what was captured: its hash does not hold; restore the file, or add the same page again",
                    info.Id
                );
                break;
            case FileState.Unreadable:
                problems.Add(entry.Seq, $"its capture {path} cannot be read; check its permissions and the disk", info.Id);
                break;
            case FileState.Sound when new FileInfo(path).Length != info.Bytes:
                problems.Add(entry.Seq, $"its capture has not the {info.Bytes} bytes that are recorded");
                break;
        }
    }

    private void CheckArticle(Entry entry)
    {
        var attributed = ArticlePayload.Read(entry);
        foreach (var fault in SpanChecks.Check(attributed))
            problems.Add(entry.Seq, fault);
        if (replay.SeqOf("captures", "id", attributed.Article.Id) is not { } seq)
        {
            problems.Add(entry.Seq, $"it says what {attributed.Article.Id} says, which was never captured");
            return;
        }

        var info = CapturePayload.Read(Find(seq));
        if (captures.ReadIfSound(info.Id) is { } bytes)
            CheckWords(entry, attributed, info.With(bytes));
    }

    // What of a page is its article may differ from version to version.
    private void CheckWords(Entry entry, AttributedArticle attributed, Capture capture)
    {
        if (Formats.Says(capture, attributed.Article.Text))
            return;
        if (ArticlePayload.ReaderOf(entry) == ArticlePayload.Reader)
            problems.Add(entry.Seq, $"its article is not what its capture {attributed.Article.Id} says when it is read again");
        else
            _readDifferently++;
    }

    private void CheckContent(Entry entry, string member)
    {
        var holds = Payload.Read(entry, payload => payload.Text("content") == Payload.HashOf(CanonicalJson.Of(payload.GetProperty(member))));
        if (!holds)
            problems.Add(entry.Seq, $"the hash that names its {member} does not hold");
    }

    // What it makes of the claim is held against its hash at the end: that all of it is put together at each page would be a square of its pages.
    private void CheckGrowth(Entry entry)
    {
        var id = ClaimPayload.IdOf(entry);
        if (replay.SeqOf("claims", "id", id) is null)
            problems.Add(entry.Seq, $"it tells of further pages of {id}, which was no claim then");
    }

    private void CheckReview(Entry entry)
    {
        var review = ReviewPayload.Read(entry);
        if (string.IsNullOrWhiteSpace(review.Reviewer))
            problems.Add(entry.Seq, "a decision without a name");
        if (replay.SeqOf("claims", "id", review.ClaimId) is null)
            problems.Add(entry.Seq, $"a decision on {review.ClaimId}, which was no claim then");
    }

    private void CheckMerge(Entry entry)
    {
        var review = MergePayload.Read(entry);
        if (string.IsNullOrWhiteSpace(review.Reviewer))
            problems.Add(entry.Seq, "a decision without a name");
        if (Payload.Read(entry, payload => payload.Text("id")) != MergePayload.Write(review).Id)
            problems.Add(entry.Seq, "the hash that names its decision does not hold");
        foreach (var id in new[] { review.Decision.Id, review.Decision.Other }.OfType<string>())
        {
            if (replay.SeqOf("claims", "id", id) is null && !replay.Has("claim_parts", "id", id) && !replay.Has("reviews", "claim", id))
                problems.Add(entry.Seq, $"a decision on {id}, which was no claim and no part of one then");
        }
    }

    private void CheckAct(Entry entry)
    {
        var act = ActPayload.Read(entry);
        if (string.IsNullOrWhiteSpace(act.By))
            problems.Add(entry.Seq, "an act without a name");
        if (act is TakenBack back && !replay.Has("acts", "seq", back.Of.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            problems.Add(entry.Seq, $"it takes back entry {back.Of}, which is no act and no decision");
        if (act is ClaimRejected rejected && replay.SeqOf("claims", "id", rejected.Claim) is null)
            problems.Add(entry.Seq, $"it rejects {rejected.Claim}, which was no claim then");
        if (act is ClaimCorrection correction && replay.SeqOf("claims", "id", correction.Claim) is null)
            problems.Add(entry.Seq, $"it corrects {correction.Claim}, which was no claim then");
    }

    private string? TextOf(string capture) => replay.SeqOf("articles", "capture", capture) is { } seq ? ArticlePayload.Read(Find(seq)).Article.Text : null;

    private Entry Find(long seq) => JournalTable.Find(connection, seq) ?? throw new JsonException($"there is no entry {seq}");
}
