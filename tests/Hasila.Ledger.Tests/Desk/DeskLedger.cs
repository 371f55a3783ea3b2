using System.Text;
using System.Text.Json;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Tallies;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Model;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Statements;

namespace Hasila.Ledger.Tests.Desk;

/// <summary>A ledger with pages of a test's own, tallied, at which somebody works.</summary>
internal sealed class DeskLedger : IDisposable
{
    public const string Mira = "Mira Test";

    public static readonly DateTimeOffset Noon = new(2024, 6, 1, 12, 0, 0, TimeSpan.Zero);
    public static readonly Framework Framework = FrameworkFile.Default;

    public DeskLedger(params string[] pages)
    {
        Ledger = Folder.Open();
        foreach (var page in pages)
            Add(page);
        Tally();
    }

    public LedgerFolder Folder { get; } = new();

    public SqliteLedger Ledger { get; private set; }

    public static string Page(string title, string day, params string[] said) => $"{title}\nHarbour Post | {day}\n\n{string.Join("\n\n", said)}\n";

    /// <returns>The capture's id.</returns>
    public string Add(string page)
    {
        var capture = new Capture { Bytes = Encoding.UTF8.GetBytes(page), Name = page[..page.IndexOf('\n', StringComparison.Ordinal)] + ".txt" };
        var article = Assert.IsType<ReadResult.Read>(ArticleReader.Read(capture)).Article;
        Ledger.Add(capture, article, StatementFinder.Find(article));
        return capture.Id;
    }

    public void Tally() => Ledger.TallyAgain(Framework);

    /// <summary>Does it, and tallies again.</summary>
    /// <returns>The entry's number.</returns>
    public long Do(Act act)
    {
        var entry = Ledger.Record(act);
        Tally();
        return entry;
    }

    public long Correct(Claim claim, ClaimField field, string to) =>
        Do(
            new ClaimCorrection(claim.Id, field, to)
            {
                By = Mira,
                At = Noon,
                Note = "looked at the page",
            }
        );

    public long TakeBack(long entry) => Do(new TakenBack(entry) { By = Mira, At = Noon });

    /// <summary>The one claim that quotes the words.</summary>
    public Claim ClaimOf(string words) =>
        Ledger.Claims().Single(claim => claim.Appearances.Any(appearance => appearance.Words.Contains(words, StringComparison.Ordinal)));

    /// <summary>All claims and gaps, byte by byte.</summary>
    public string Written() => string.Join('\n', Ledger.Claims().Select(Print).Order(StringComparer.Ordinal)) + string.Join('\n', Ledger.Gaps());

    /// <summary>The claims are those that a tally of all pages with all corrections gives, and the ledger is sound.</summary>
    public void AssertIsWhole()
    {
        AssertIsTallied();
        Assert.Empty(Ledger.Walk().Problems);
    }

    public void AssertIsTallied()
    {
        var whole = TallyBuilder.Build(Ledger.Articles(), Framework, Ledger.StandingMerges(), Ledger.CorrectionsOf);
        Assert.Equal(whole.Claims.Select(Print).Order(StringComparer.Ordinal), Ledger.Claims().Select(Print).Order(StringComparer.Ordinal));
        Assert.Equal(whole.Gaps, Ledger.Gaps());
        Assert.True(Ledger.TallyAgain(Framework).NothingNew);
    }

    /// <summary>Does what may be so already.</summary>
    public static void Try(SqliteLedger ledger, Act act)
    {
        try
        {
            ledger.Record(act);
        }
        catch (LedgerException refused) when (refused.Fault == LedgerFault.Refused)
        {
            // It is so already.
        }
    }

    public void Reopen()
    {
        Ledger.Dispose();
        Ledger = Folder.Open();
    }

    public void Dispose()
    {
        Ledger.Dispose();
        Folder.Dispose();
    }

    public static string Print(Claim claim)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
            ClaimJson.Write(json, claim);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
