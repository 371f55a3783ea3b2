using Hasila.Ledger.Journal;
using Hasila.Ledger.Model;
using Hasila.Ledger.Payloads;
using Hasila.Ledger.Storage;
using Hasila.Ledger.Verification;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Statements.Model;

namespace Hasila.Ledger;

/// <content>Captures and what they say.</content>
public sealed partial class SqliteLedger
{
    /// <summary>
    /// Keeps a capture with what it says. The bytes are on the disk before the entry is, the entry before this returns. The same bytes again, by whatever
    /// name or address, change nothing. A page that could not be read has no article and so no place here: reject it before.
    /// </summary>
    /// <exception cref="ArgumentException">The article is another capture's.</exception>
    /// <exception cref="LedgerException">Also <see cref="LedgerFault.Refused"/>: a span lies outside the article's text; nothing was written.</exception>
    public AddResult Add(Capture capture, Article article, IReadOnlyList<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(capture);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(statements);
        if (article.Id != capture.Id)
            throw new ArgumentException($"the article is of {article.Id}, the capture is {capture.Id}", nameof(article));
        var attributed = new AttributedArticle(article, statements);
        if (SpanChecks.Check(attributed).FirstOrDefault() is { } fault)
            throw new LedgerException(LedgerFault.Refused, $"{capture.Name ?? capture.Id} was not read soundly, it is not added: {fault}");

        if (SeqOf(capture.Id) is { } known)
            return new AddResult.AlreadyThere(known, Do(() => _captures.Keep(capture.Id, capture.Bytes)));
        var capturePayload = CapturePayload.Write(capture);
        var articlePayload = ArticlePayload.Write(attributed);
        Do(() => _captures.Keep(capture.Id, capture.Bytes));
        return Write<AddResult>(writer =>
        {
            // Another process may have added the same bytes meanwhile; nothing was missing then.
            if (FindCapture(capture.Id) is { } other)
                return new AddResult.AlreadyThere(other, Restored: false);
            var entry = writer.Append(EntryKind.Capture, capturePayload);
            writer.Append(EntryKind.Article, articlePayload);
            return new AddResult.Added(entry.Seq);
        });
    }

    /// <summary>Whether a page with these bytes is in the ledger.</summary>
    /// <param name="id"><c>sha256:</c> and 64 lower-case hexadecimal digits.</param>
    public bool Holds(string id) => SeqOf(id) is not null;

    /// <summary>All captures in the order in which they were added.</summary>
    public IEnumerable<CaptureInfo> Captures()
    {
        foreach (var seq in Seqs("SELECT seq FROM captures ORDER BY seq"))
            yield return CapturePayload.Read(EntryAt(seq));
    }

    /// <summary>All articles with their statements, in the order in which their captures were added; read one at a time.</summary>
    public IEnumerable<AttributedArticle> Articles()
    {
        foreach (var seq in Seqs("SELECT a.seq FROM articles a JOIN captures c ON c.id = a.capture ORDER BY c.seq"))
            yield return ArticlePayload.Read(EntryAt(seq));
    }

    /// <summary>
    /// Keeps another reading of a page that is there, by another version of the program: it takes the place of the earlier one. What persons corrected holds
    /// where its words are found again, and nowhere else. The same reading again changes nothing.
    /// </summary>
    /// <returns>False where it is the reading that is there.</returns>
    /// <exception cref="LedgerException">Also <see cref="LedgerFault.Refused"/>: there is no such page, or a span lies outside the text.</exception>
    public bool ReadAgain(Article article, IReadOnlyList<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(article);
        var attributed = new AttributedArticle(article, statements);
        if (SpanChecks.Check(attributed).FirstOrDefault() is { } fault)
            throw new LedgerException(LedgerFault.Refused, $"{article.Id} was not read soundly, its reading is not kept: {fault}");
        var payload = ArticlePayload.Write(attributed);
        return Write(writer =>
        {
            var seq =
                SeqOfArticle(article.Id)
                ?? throw new LedgerException(LedgerFault.Refused, $"there is no page {article.Id} in {Path}; add it with 'hasila add'");
            if (EntryAt(seq).Payload.Span.SequenceEqual(payload))
                return false;
            writer.Append(EntryKind.Article, payload);
            return true;
        });
    }

    /// <summary>One page as it was read; null where there is none.</summary>
    /// <param name="capture">The capture's id.</param>
    public AttributedArticle? ArticleOf(string capture) => Read(() => SeqOfArticle(capture)) is { } seq ? ArticlePayload.Read(EntryAt(seq)) : null;

    /// <summary>The captured bytes, verified against the hash that they are named by.</summary>
    /// <param name="id"><c>sha256:</c> and 64 lower-case hexadecimal digits.</param>
    public ReadOnlyMemory<byte> OpenCapture(string id)
    {
        if (!CaptureFolder.IsId(id) || SeqOf(id) is null)
            throw new LedgerException(LedgerFault.Refused, $"there is no capture {id} in {Path}");
        return Do(() => _captures.Read(id));
    }

    private string? TextOf(string capture) => SeqOfArticle(capture) is { } seq ? ArticlePayload.TextOf(EntryAt(seq)) : null;

    private long? SeqOfArticle(string capture) => _connection.Scalar<long?>("SELECT seq FROM articles WHERE capture = $id", ("$id", capture));

    private long? SeqOf(string id) => Read(() => FindCapture(id));

    private long? FindCapture(string id) => _connection.Scalar<long?>("SELECT seq FROM captures WHERE id = $id", ("$id", id));
}
