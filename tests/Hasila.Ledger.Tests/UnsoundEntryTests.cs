using System.Text;
using Hasila.Claims.Model;
using Hasila.Ledger.Journal;
using Hasila.Ledger.Payloads;
using Hasila.Ledger.Projections;
using Hasila.Ledger.Storage;
using Hasila.Ledger.Verification;
using Hasila.Reading.Articles;
using Hasila.Statements.Model;
using Hasila.Text;
using Microsoft.Data.Sqlite;

namespace Hasila.Ledger.Tests;

/// <summary>Entries whose chain holds but which say what is not so, as a faulty version of the program could have written them.</summary>
public sealed class UnsoundEntryTests
{
    [Fact]
    public void A_span_outside_its_text_is_reported()
    {
        var (_, article, statements) = Pages.Page(1);
        var report = Reported(
            EntryKind.Article,
            ArticlePayload.Write(
                new AttributedArticle(article, [statements[0] with { Id = "q7", Source = null, Cue = null, Places = [new TextSpan(3, article.Text.Length)] }])
            )
        );
        Assert.Null(report);

        var blocks = new[] { new Block(BlockKind.Quote, new TextSpan(9, 3)) };
        Assert.Contains(
            "quote",
            Reported(EntryKind.Article, ArticlePayload.Write(new AttributedArticle(article with { Blocks = blocks }, []))) ?? "",
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_article_that_is_not_what_its_capture_says_is_reported()
    {
        var (_, article, _) = Pages.Page(1);
        var changed = new AttributedArticle(article with { Text = article.Text.Replace("بئر", "نهر", StringComparison.Ordinal) }, []);
        Assert.Contains("not what its capture", Reported(EntryKind.Article, ArticlePayload.Write(changed)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_of_no_capture_is_reported()
    {
        var (_, article, statements) = Pages.Page(77);
        Assert.Contains(
            "never captured",
            Reported(EntryKind.Article, ArticlePayload.Write(new AttributedArticle(article, statements))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_claim_that_misquotes_is_reported()
    {
        var claim = Pages.Claim("c9", 4, 1);
        var misquoted = claim with { Appearances = [claim.Appearances[0] with { Words = "other words" }] };
        Assert.Contains("not those it quotes", Reported(EntryKind.Claim, ClaimPayload.Of(misquoted).Write()), StringComparison.Ordinal);
        var nowhere = claim with { Appearances = [claim.Appearances[0] with { Capture = Pages.Page(77).Capture.Id }] };
        Assert.Contains("not in the ledger", Reported(EntryKind.Claim, ClaimPayload.Of(nowhere).Write()), StringComparison.Ordinal);
        Assert.Contains("appears nowhere", Reported(EntryKind.Claim, ClaimPayload.Of(claim with { Appearances = [] }).Write()), StringComparison.Ordinal);
        Assert.Contains(
            "not those it quotes",
            Reported(EntryKind.Claim, ClaimPayload.Of(claim with { Caveats = misquoted.Appearances }).Write()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_content_hash_that_does_not_hold_is_reported()
    {
        var payload = Encoding.UTF8.GetString(ClaimPayload.Of(Pages.Claim("c9", 4, 1)).Write());
        Assert.Contains(
            "does not hold",
            Reported(EntryKind.Claim, payload.Replace("the water board", "the road board", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_decision_without_a_name_or_on_no_claim_is_reported()
    {
        Assert.Contains(
            "without a name",
            Reported(EntryKind.Review, ReviewPayload.Write(Pages.Review("c1") with { Reviewer = " " }, "a", "b")),
            StringComparison.Ordinal
        );
        Assert.Contains("no claim then", Reported(EntryKind.Review, ReviewPayload.Write(Pages.Review("c77"), "a", "b")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("other", "{}")]
    [InlineData("ledger", """{"format":1}""")]
    [InlineData("capture", "{}")]
    [InlineData("capture", """{"id":"sha256:../../etc/passwd","bytes":1}""")]
    [InlineData("capture", "not json")]
    [InlineData("article", """{"capture":7}""")]
    [InlineData("article", "[]")]
    [InlineData("claim", """{"id":"x","content":null,"claim":{}}""")]
    [InlineData("review", """{"claim":"c1","reviewer":"x","at":"yesterday","decision":"publish"}""")]
    [InlineData("review", """{"claim":"c1","reviewer":"x","at":"2024-06-01T12:00:00+03:00","decision":"perhaps"}""")]
    [InlineData("finding", "null")]
    [InlineData("edition", "{}")]
    [InlineData("merge", "{}")]
    [InlineData("merge", """{"id":"x","decision":"together","claim":"c1","other":"c2","reviewer":"x","at":"2024-06-01T12:00:00+03:00"}""")]
    [InlineData("merge", """{"id":"x","decision":"perhaps","claim":"c1","reviewer":"x","at":"2024-06-01T12:00:00+03:00"}""")]
    [InlineData("claim-withdrawn", "7")]
    public void An_entry_of_the_wrong_shape_is_reported_and_the_walk_goes_on(string kind, string payload) => Assert.NotNull(Reported(kind, payload));

    private static string? Reported(string kind, string payload) => Reported(kind, Encoding.UTF8.GetBytes(payload));

    /// <summary>Puts an entry at the end of a sound ledger, projects it where that is possible, and gives what verify says of it.</summary>
    private static string? Reported(string kind, byte[] payload)
    {
        using var folder = new LedgerFolder().Filled();
        using (var connection = new SqliteConnection($"Data Source={folder.Path};Pooling=False"))
        {
            connection.Open();
            var entry = JournalTable.Append(connection, DateTimeOffset.UnixEpoch, kind, payload);
            try
            {
                Projection.Apply(connection, entry);
            }
            catch (Exception error) when (error is SqliteException || Payload.IsUnreadable(error))
            {
                connection.Run("UPDATE projected SET seq = $seq, head = $head", ("$seq", entry.Seq), ("$head", entry.Hash));
            }
        }

        using var ledger = folder.Open();
        var report = ledger.Walk();
        Assert.All(report.Problems, problem => Assert.DoesNotContain('\n', problem.ToString()));
        return report.Problems.Count == 0 ? null : string.Join("; ", report.Problems);
    }
}
