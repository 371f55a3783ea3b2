using Hasila.Claims.Corrections;
using Hasila.Ledger.Growth;
using Hasila.Ledger.Index;
using Hasila.Ledger.Journal;
using Hasila.Ledger.Model;
using Hasila.Ledger.Payloads;
using Hasila.Ledger.Search;
using Hasila.Ledger.Storage;
using Hasila.Ledger.Wording;
using Hasila.Statements.Model;
using Hasila.Text;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger;

/// <content>What is said, found by its words.</content>
public sealed partial class SqliteLedger
{
    private SearchFile? _search;

    private string SearchPath => Path + ".search";

    /// <summary>
    /// Statements and claims in which words stand, in any of their forms; and how many of them bear which name. Entries since the last search are taken up
    /// before.
    /// </summary>
    /// <exception cref="LedgerException">Also <see cref="LedgerFault.Refused"/>: no word is given.</exception>
    public SearchPage Search(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Limit is < 1 or > ClaimQuery.MostRows)
            throw LedgerBook.Refused("list.rows", ("most", ClaimQuery.MostRows), ("given", query.Limit));
        CatchUpSearch();
        return Read(() =>
        {
            var question = new SearchQuestion(_search!.Connection, query);
            var found = question.Take(query.Limit + 1);
            var (facets, count, isAll) = question.Count();
            return new SearchPage(
                [.. found.Take(query.Limit).Select(HitOf).OfType<SearchHit>()],
                facets,
                count,
                isAll,
                found.Count > query.Limit ? found[query.Limit - 1].Number : null
            );
        });
    }

    /// <summary>Takes up what is searched, as far as the journal goes.</summary>
    public void CatchUpSearch() =>
        Do(() =>
        {
            try
            {
                TakeUpSearch();
            }
            catch (SqliteException error) when (WorkingFile.IsUnusable(error))
            {
                // Without it the same comes out, or the same error if it is the ledger's.
                CloseSearch();
                WorkingFile.Delete(SearchPath);
                TakeUpSearch();
            }

            return true;
        });

    private void TakeUpSearch()
    {
        RefuseForeignChanges();
        _search ??= SearchFile.Open(SearchPath);
        var more = true;
        while (more)
        {
            using var transaction = _search.Connection.BeginTransaction(deferred: false);
            var (seq, head) = _search.State();
            if (seq > 0 && _connection.Scalar<string>("SELECT hash FROM journal WHERE seq = $seq", ("$seq", seq)) != head)
            {
                _search.Empty();
                seq = 0;
            }

            more = TakeUpSearch(new SearchDocuments(_search.Connection), seq);
            transaction.Commit();
        }
    }

    private bool TakeUpSearch(SearchDocuments documents, long since)
    {
        var entries = _connection.Rows(
            "SELECT seq, kind, hash FROM journal WHERE seq > $since ORDER BY seq LIMIT $most",
            row => (Seq: row.GetInt64(0), Kind: row.GetString(1), Hash: row.GetString(2)),
            ("$since", since),
            ("$most", Batch)
        );
        foreach (var (seq, kind, _) in entries)
            TakeUpSearch(documents, seq, kind);
        if (entries.Count > 0)
            _search!.MoveTo(entries[^1].Seq, entries[^1].Hash);
        return entries.Count == Batch;
    }

    private void TakeUpSearch(SearchDocuments documents, long seq, string kind)
    {
        switch (kind)
        {
            case EntryKind.Article:
                if (_connection.Scalar<long?>("SELECT capture FROM readings WHERE seq = $seq", ("$seq", seq)) is { } page)
                    PutPage(documents, page, seq);
                break;
            case EntryKind.Claim:
            case EntryKind.Appears:
                PutClaim(documents, ClaimPayload.IdOf(EntryAt(seq)), seq);
                break;
            case EntryKind.ClaimWithdrawn:
                documents.Withdraw(ClaimPayload.IdOf(EntryAt(seq)));
                break;
            case EntryKind.Correction:
            case EntryKind.StatementAdded:
            case EntryKind.StatementRejected:
            case EntryKind.TakenBack:
                foreach (
                    var acted in _connection.Rows(
                        "SELECT c.seq FROM act_pages p JOIN captures c ON c.id = p.capture WHERE p.seq = $seq",
                        row => row.GetInt64(0),
                        ("$seq", seq)
                    )
                )
                    PutPage(documents, acted, reading: null);
                break;
        }
    }

    // Of several readings the last one counts; one that follows is taken up when it comes.
    private void PutPage(SearchDocuments documents, long page, long? reading)
    {
        var capture = _connection.Scalar<string>("SELECT id FROM captures WHERE seq = $page", ("$page", page))!;
        if (reading is not null && SeqOfArticle(capture) != reading)
            return;
        documents.Put(page, CorrectedArticle.Of(ArticleOf(capture)!, CorrectionsOf(capture)).Page);
        foreach (var (id, appearance) in AppearancesOn(capture))
            documents.Link(NumberOfClaim(id)!.Value, new ClaimEntries(_connection, EntryAt).Head(SeqOfClaim(id)!.Value), page, appearance.Statement);
    }

    private void PutClaim(SearchDocuments documents, string id, long seq)
    {
        var rows = _connection.Rows("SELECT number, seq FROM claims WHERE id = $id", row => (Number: row.GetInt64(0), Seq: row.GetInt64(1)), ("$id", id));
        if (rows is not [var claim] || claim.Seq > seq)
            return;
        var entries = new ClaimEntries(_connection, EntryAt);
        var head = entries.Head(claim.Seq);
        if (
            claim.Seq == seq
            || _connection.Scalar<long>("SELECT renews FROM appears WHERE begun = $begun AND seq = $seq", ("$begun", claim.Seq), ("$seq", seq)) == 1
        )
            documents.Put(claim.Number, head);
        foreach (var appearance in entries.AppearancesIn(claim.Seq, seq))
        {
            if (FindCapture(appearance.Capture) is { } page)
                documents.Link(claim.Number, head, page, appearance.Statement);
        }
    }

    private SearchHit? HitOf(FoundDocument found)
    {
        var claim = found.Claim is { } number
            ? _connection.Rows("SELECT id, seq FROM claims WHERE number = $number", row => (Id: row.GetString(0), Seq: row.GetInt64(1)), ("$number", number))
            : [];
        if (found.Page is { } page)
        {
            var capture = _connection.Scalar<string>("SELECT id FROM captures WHERE seq = $page", ("$page", page))!;
            var article = CorrectedArticle.Of(ArticleOf(capture)!, CorrectionsOf(capture)).Page;
            if (article.Statements.FirstOrDefault(statement => statement.Id == found.Statement) is not { } statement)
                return null;
            var words = statement.Content.In(article.Article.Text);
            return new SearchHit(
                SearchKind.Statement,
                claim is [var made] ? made.Id : null,
                capture,
                statement.Id,
                new LocalText(words, words),
                statement.Speaker is { } speaker ? new LocalText(speaker, speaker) : null,
                article.Article.Site,
                article.Article.Published?.Date
            );
        }

        if (claim is not [var own])
            return null;
        var row = RowOf(found.Claim!.Value);
        return new SearchHit(SearchKind.Claim, own.Id, null, null, row.Gloss, row.Claimant, null, row.AsOf);
    }

    private void CloseSearch()
    {
        _search?.Dispose();
        _search = null;
    }
}
