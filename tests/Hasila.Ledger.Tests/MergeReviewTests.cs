using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Ledger.Model;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Statements;

namespace Hasila.Ledger.Tests;

/// <summary>A person's decision about merging is in the journal: it outlives pages, replays and repetitions.</summary>
public sealed class MergeReviewTests
{
    private const string Unicef =
        "First report\nHarbour Post | 2023-05-04\n\nUNICEF said that 250,000 children were vaccinated in Yemen.\n\n"
        + "Teams went from door to door in the hills, and wrote the name of every street on a list that they kept.\n";

    private const string Ministry =
        "Second report\nHill Gazette | 2023-08-04\n\nThe Ministry of Health said that 250,000 children were vaccinated in Yemen.\n\n"
        + "The clinics along the river stayed open late into the evening, while the nurses waited for the buses from the villages.\n";

    private const string SchoolsOfMinistry =
        "Schools open\nHarbour Post | 2023-05-04\n\nThe Ministry of Education said that 1,208 schools had reopened in Yemen.\n\n"
        + "Parents had waited at the gates since early morning, and the pupils carried their chairs in from the yard.\n";

    private const string SchoolsOfNobody =
        "Schools in Yemen\nHill Gazette | 2023-05-05\n\nSome 1,208 schools were reopened in Yemen.\n\n"
        + "Benches were still missing in the mountains, where the lessons are held under trees until the carpenters come.\n";

    private static readonly Framework s_framework = FrameworkFile.Default;

    [Fact]
    public void A_reviewed_merge_survives_more_pages_a_replay_and_every_repetition()
    {
        using var folder = new LedgerFolder();
        using var ledger = folder.Open();
        Add(ledger, Unicef, Ministry);
        ledger.TallyAgain(s_framework);
        var (one, other) = (ClaimOf(ledger, "UNICEF").Id, ClaimOf(ledger, "Ministry").Id);
        Assert.NotEqual(one, other);

        Assert.True(ledger.Record(Joined(one, other)));
        ledger.TallyAgain(s_framework);
        var joined = ClaimOf(ledger, "UNICEF");
        Assert.Equal(2, joined.Appearances.Count);
        Assert.True(Assert.Single(joined.Parts).IsDecided);

        var journal = folder.Journal();
        Assert.False(ledger.Record(Joined(other, one) with { Reviewer = "Omar Test", At = DateTimeOffset.UnixEpoch }));
        Add(ledger, Unicef, Ministry);
        Assert.True(ledger.TallyAgain(s_framework).NothingNew);
        Assert.Equal(journal, folder.Journal());

        Add(ledger, Unicef.Replace("First report", "Third report", StringComparison.Ordinal).Replace("2023-05-04", "2023-05-05", StringComparison.Ordinal));
        ledger.TallyAgain(s_framework);
        ledger.RebuildProjections();
        ledger.TallyAgain(s_framework);
        joined = ClaimOf(ledger, "UNICEF");
        Assert.Equal(3, joined.Appearances.Count);
        Assert.Equal(joined.Id, ClaimOf(ledger, "Ministry").Id);
        Assert.Equal(MergeDecisionKind.Together, Assert.Single(ledger.MergeReviews()).Decision.Kind);
        Assert.Empty(ledger.Walk().Problems);
    }

    [Fact]
    public void What_is_taken_apart_stays_apart_until_that_is_taken_back()
    {
        using var folder = new LedgerFolder();
        using var ledger = folder.Open();
        Add(ledger, SchoolsOfMinistry, SchoolsOfNobody);
        ledger.TallyAgain(s_framework);
        var whole = ClaimOf(ledger, "Ministry");
        var part = Assert.Single(whole.Parts).Id;
        var apart = Joined(whole.Id, part) with { Decision = new MergeDecision(MergeDecisionKind.Apart, part, whole.Id) };

        Assert.True(ledger.Record(apart));
        ledger.TallyAgain(s_framework);
        Assert.Equal(part, ClaimOf(ledger, "Some 1,208").Id);

        Assert.True(ledger.Record(apart with { IsTakenBack = true }));
        Assert.False(ledger.Record(apart with { IsTakenBack = true }));
        ledger.TallyAgain(s_framework);
        Assert.Equal(whole.Id, ClaimOf(ledger, "Some 1,208").Id);
        Assert.Equal([false, true], ledger.MergeReviews().Select(review => review.IsTakenBack));
        Assert.Empty(ledger.Walk().Problems);
    }

    [Fact]
    public void A_claim_that_was_decided_on_keeps_its_id_when_a_better_name_comes()
    {
        using var folder = new LedgerFolder();
        using var ledger = folder.Open();
        Add(ledger, SchoolsOfNobody);
        ledger.TallyAgain(s_framework);
        var reviewed = ClaimOf(ledger, "Some 1,208").Id;
        ledger.Record(Pages.Review(reviewed));

        Add(ledger, SchoolsOfMinistry);
        ledger.TallyAgain(s_framework);

        Assert.Equal(reviewed, ClaimOf(ledger, "Ministry").Id);
        Assert.Equal(reviewed, ClaimOf(ledger, "Some 1,208").Id);
    }

    [Fact]
    public void What_cannot_be_decided_is_refused_and_nothing_is_written()
    {
        using var folder = new LedgerFolder();
        using var ledger = folder.Open();
        Add(ledger, Unicef, Ministry);
        ledger.TallyAgain(s_framework);
        var (one, other) = (ClaimOf(ledger, "UNICEF").Id, ClaimOf(ledger, "Ministry").Id);
        ledger.Record(Joined(one, other));
        var journal = folder.Journal();

        Refused(Joined(one, other) with { Reviewer = " ", Decision = new MergeDecision(MergeDecisionKind.Apart, one, other) });
        Refused(Joined(one, "c0000000000000000"));
        Refused(Joined(one, one));
        Assert.Equal(journal, folder.Journal());

        void Refused(MergeReview review) => Assert.Equal(LedgerFault.Refused, Assert.Throws<LedgerException>(() => ledger.Record(review)).Fault);
    }

    [Fact]
    public void A_later_decision_on_the_same_two_takes_the_place_of_the_earlier()
    {
        using var folder = new LedgerFolder();
        using var ledger = folder.Open();
        Add(ledger, Unicef, Ministry);
        ledger.TallyAgain(s_framework);
        var (one, other) = (ClaimOf(ledger, "UNICEF").Id, ClaimOf(ledger, "Ministry").Id);
        ledger.Record(Joined(one, other));
        ledger.Record(Joined(one, other) with { Decision = new MergeDecision(MergeDecisionKind.Apart, other, one) });
        ledger.TallyAgain(s_framework);
        Assert.NotEqual(ClaimOf(ledger, "UNICEF").Id, ClaimOf(ledger, "Ministry").Id);
        Assert.Equal(2, ledger.MergeReviews().Count);
    }

    private static MergeReview Joined(string one, string other) =>
        new()
        {
            Decision = new MergeDecision(MergeDecisionKind.Together, one, other),
            Reviewer = Pages.Reviewer,
            At = new DateTimeOffset(2024, 6, 2, 12, 0, 0, TimeSpan.Zero),
            Note = "one campaign",
        };

    private static void Add(SqliteLedger ledger, params string[] pages)
    {
        foreach (var page in pages)
        {
            var capture = new Capture
            {
                Bytes = System.Text.Encoding.UTF8.GetBytes(page),
                Name = page[..page.IndexOf('\n', StringComparison.Ordinal)] + ".txt",
            };
            var article = Assert.IsType<ReadResult.Read>(ArticleReader.Read(capture)).Article;
            ledger.Add(capture, article, StatementFinder.Find(article));
        }
    }

    private static Claim ClaimOf(SqliteLedger ledger, string words) =>
        ledger
            .Claims()
            .Single(claim =>
                claim.Appearances.Any(appearance =>
                    appearance.Words.Contains(words, StringComparison.Ordinal) || appearance.Speaker?.Contains(words, StringComparison.Ordinal) == true
                )
            );
}
