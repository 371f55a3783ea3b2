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

    /// <summary>The captured bytes, verified against the hash that they are named by.</summary>
    /// <param name="id"><c>sha256:</c> and 64 lower-case hexadecimal digits.</param>
    public ReadOnlyMemory<byte> OpenCapture(string id)
    {
        if (!CaptureFolder.IsId(id) || SeqOf(id) is null)
            throw new LedgerException(LedgerFault.Refused, $"there is no capture {id} in {Path}");
        return Do(() => _captures.Read(id));
    }

    private string? TextOf(string capture) =>
        _connection.Scalar<long?>("SELECT seq FROM articles WHERE capture = $id", ("$id", capture)) is { } seq ? ArticlePayload.TextOf(EntryAt(seq)) : null;

    private long? SeqOf(string id) => Read(() => FindCapture(id));

    private long? FindCapture(string id) => _connection.Scalar<long?>("SELECT seq FROM captures WHERE id = $id", ("$id", id));
}
