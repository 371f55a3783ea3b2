using System.Text;
using CsCheck;
using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Claims.Reviews;
using Hasila.Claims.Tallies;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Model;
using Hasila.Ledger.Tests.Desk;
using Hasila.Reading;
using Hasila.Reading.Articles;
using Hasila.Reading.Captures;
using Hasila.Statements;

namespace Hasila.Ledger.Tests;

/// <summary>A ledger that goes on with its tally has the claims that a tally of all its pages gives, whatever came in whatever steps.</summary>
[Trait("Cost", "high")]
public sealed class GrowingTallyTests
{
    private static readonly Framework s_framework = FrameworkFile.Default;

    private static readonly string[] s_speakers =
    [
        "UNICEF",
        "The Ministry of Health",
        "Samir Haddad",
        "Haddad",
        "The Coalition",
        "The Charter Coalition",
        "اليونيسف",
        "وزارة الصحة",
        "التحالف",
        "",
    ];
    private static readonly string[] s_results =
    [
        "250,000 children were vaccinated in Yemen",
        "more than 250,000 children were vaccinated",
        "260,000 children were vaccinated in Yemen",
        "250,000 people were vaccinated in Aden",
        "1,208 schools had reopened in Yemen",
        "1,300 schools had reopened in Yemen",
        "8 million people had returned to their homes",
        "8 million people had been freed",
        "all territory in the valley had been liberated",
        "dozens of schools had reopened",
        "65 percent of the displaced had returned to their homes",
        "40 clinics had reopened",
    ];

    // Enough words for two pages to be told as one text.
    private const string Tail =
        "The paper printed the whole list of places, from the harbour in the south to the hills in the north, with the names of those who signed it "
        + "and the days on which they did so.";

    private static readonly Gen<string> s_page =
        from number in Gen.Int[0, 99]
        from day in Gen.Int[0, 28]
        from lines in Gen.Select(Gen.Int[0, s_speakers.Length - 1], Gen.Int[0, s_results.Length - 1]).List[1, 4]
        from tail in Gen.Int[0, 3]
        select $"Report {number}\nHarbour Post{(day == 0 ? "" : $" | 2023-05-{day:00}")}\n\n"
            + $"{string.Join("\n\n", lines.Select(line => Said(s_speakers[line.Item1], s_results[line.Item2])))}\n{(tail == 0 ? $"\n{Tail}\n" : "")}";

    private static readonly (ClaimField Field, string To)[] s_corrected =
    [
        (ClaimField.Figure, "250,000 children"),
        (ClaimField.Figure, "260,000 people"),
        (ClaimField.Figure, ""),
        (ClaimField.Claimant, "UNICEF"),
        (ClaimField.Claimant, ""),
        (ClaimField.Indicator, "other"),
        (ClaimField.Place, "Aden"),
        (ClaimField.Day, "2023-05-03"),
        (ClaimField.Day, ""),
    ];

    private static readonly Gen<Step> s_steps = Gen.OneOf(
        s_page.Select(page => (Step)new Step.Add(page)),
        s_page.Select(page => (Step)new Step.Add(page)),
        s_page.Select(page => (Step)new Step.Add(page)),
        Gen.Const((Step)new Step.Tally()),
        Gen.Const((Step)new Step.Reopen()),
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 99], Gen.Int[0, 99]).Select((kind, one, other) => (Step)new Step.Decide(kind, one, other)),
        Gen.Int[0, 99].Select(claim => (Step)new Step.Review(claim)),
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, s_corrected.Length - 1]).Select((claim, to) => (Step)new Step.Correct(claim, to)),
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, s_corrected.Length - 1]).Select((claim, to) => (Step)new Step.Correct(claim, to)),
        Gen.Int[0, 99].Select(act => (Step)new Step.TakeBack(act))
    );

    private abstract record Step
    {
        public sealed record Correct(int Claim, int To) : Step;

        public sealed record TakeBack(int Act) : Step;

        public sealed record Add(string Page) : Step;

        public sealed record Tally : Step;

        public sealed record Reopen : Step;

        public sealed record Decide(int Kind, int One, int Other) : Step;

        public sealed record Review(int Claim) : Step;
    }

    [Fact]
    [Trait("Cost", "high")]
    public void Whatever_the_steps_the_claims_are_those_of_all_pages() =>
        s_steps
            .Array[4, 24]
            .Sample(
                steps =>
                {
                    using var folder = new LedgerFolder();
                    var ledger = folder.Open();
                    try
                    {
                        foreach (var step in steps)
                        {
                            if (step is Step.Reopen)
                            {
                                ledger.Dispose();
                                ledger = folder.Open();
                            }
                            else
                            {
                                Do(ledger, step);
                            }
                        }

                        ledger.TallyAgain(s_framework);
                        AssertIsWhole(ledger);
                        Assert.True(ledger.TallyAgain(s_framework).NothingNew);
                        Assert.Empty(ledger.Walk().Problems);
                    }
                    finally
                    {
                        ledger.Dispose();
                    }
                },
                iter: 150,
                threads: 1,
                print: steps => string.Join("\n", steps.Select(step => step.ToString()))
            );

    [Fact]
    public void The_sample_pages_one_by_one_give_what_they_give_together()
    {
        using var folder = new LedgerFolder();
        using var ledger = folder.Open();
        foreach (var path in Directory.GetFiles(TestMaterial.InRepository("samples", "pages")).Order(StringComparer.Ordinal))
        {
            AddPage(ledger, File.ReadAllBytes(path), Path.GetFileName(path));
            ledger.TallyAgain(s_framework);
        }

        AssertIsWhole(ledger);
        Assert.NotEmpty(ledger.Gaps());
    }

    [Fact]
    public void An_index_that_was_lost_damaged_or_made_by_another_is_rebuilt()
    {
        using var folder = new LedgerFolder();
        var index = folder.Path + ".index";
        foreach (
            var harm in (Action[])
                [
                    () => File.Delete(index),
                    () => File.WriteAllText(index, "no database, but long enough to look like something"),
                    () => Change(index, "UPDATE state SET head = 'x'"),
                    () => Change(index, "UPDATE state SET maker = 'x'"),
                    () => Change(index, "UPDATE mentions SET content = x'7B7D'"),
                    () => Change(index, "DROP TABLE strands"),
                    () => Change(index, "PRAGMA user_version = 9"),
                ]
        )
        {
            using (var ledger = folder.Open())
            {
                Add(ledger, "UNICEF said that 250,000 children were vaccinated in Yemen.", "2023-05-01");
                ledger.TallyAgain(s_framework);
            }

            harm();
            using var again = folder.Open();
            Add(again, $"UNICEF said that 250,000 children were vaccinated in Yemen. {Guid.NewGuid():N}", "2023-05-02");
            again.TallyAgain(s_framework);
            AssertIsWhole(again);
        }
    }

    [Fact]
    public void Another_framework_tallies_all_pages_again()
    {
        using var folder = new LedgerFolder();
        using var ledger = folder.Open();
        Add(ledger, "UNICEF said that 250,000 children were vaccinated in Yemen.", "2023-05-01");
        ledger.TallyAgain(s_framework);
        var other = FrameworkFile.Load(TestMaterial.InRepository("samples", "framework.yaml")) with { Id = "other", Digest = null };
        ledger.TallyAgain(other);
        Assert.Equal("other", ledger.TalliedBy);
        ledger.TallyAgain(s_framework);
        Assert.Equal(s_framework.Id, ledger.TalliedBy);
        AssertIsWhole(ledger);
    }

    [Fact]
    public void A_tally_of_hundreds_of_claims_is_written_a_few_entries_at_a_time()
    {
        using var folder = new LedgerFolder();
        using var ledger = SqliteLedger.Open(folder.Path, new TickingClock());
        AddSchools(ledger, pages: 12, each: 20);

        var result = ledger.TallyAgain(s_framework);

        Assert.InRange(result.Added, 200, 240);
        // All entries of one transaction bear one time, and no other's.
        Assert.InRange(folder.Query<long>("SELECT max(rows) FROM (SELECT count(*) AS rows FROM journal GROUP BY at)"), 2, SqliteLedger.RowsAtOnce);
        AssertIsWhole(ledger);
    }

    [Fact]
    public void While_a_tally_is_written_others_add_and_decide()
    {
        using var folder = new LedgerFolder();
        using (var before = folder.Open())
        {
            AddSchools(before, pages: 1, each: 3);
            before.TallyAgain(s_framework);
        }

        var clock = new TickingClock();
        using var ledger = SqliteLedger.Open(folder.Path, clock);
        AddSchools(ledger, pages: 12, each: 20);
        // It begins to wait inside the tally's first transaction, and has the ledger after it.
        var other = new Thread(() =>
        {
            using var own = folder.Open();
            Add(own, "UNICEF said that 250,000 children were vaccinated in Yemen.", "2023-05-01");
            own.Record(Pages.Review(own.Claims()[0].Id));
        });
        clock.Tick = () =>
        {
            clock.Tick = null;
            other.Start();
        };
        ledger.TallyAgain(s_framework);
        other.Join();

        ledger.TallyAgain(s_framework);
        Assert.Single(ledger.Reviews());
        AssertIsWhole(ledger);
        Assert.Empty(ledger.Walk().Problems);
    }

    [Fact]
    public void A_tally_that_ended_in_its_midst_is_gone_on_with()
    {
        using var folder = new LedgerFolder();
        var clock = new TickingClock();
        using (var ledger = SqliteLedger.Open(folder.Path, clock))
        {
            AddSchools(ledger, pages: 12, each: 20);
            var ticks = 0;
            clock.Tick = () => _ = ++ticks == 3 ? throw new OperationCanceledException() : 0;
            Assert.Throws<OperationCanceledException>(() => ledger.TallyAgain(s_framework));
        }

        using var again = folder.Open();
        Assert.NotEmpty(again.Claims());
        Assert.NotEqual(0, again.TallyAgain(s_framework).Added);
        AssertIsWhole(again);
        Assert.True(again.TallyAgain(s_framework).NothingNew);
    }

    // Every page names schools of its own district, so that nothing is merged.
    private static void AddSchools(SqliteLedger ledger, int pages, int each)
    {
        for (var page = 1; page <= pages; page++)
        {
            var said = Enumerable
                .Range(1, each)
                .Select(number => $"Samir Haddad {Letters(page, number)} said that {(page * 1000) + (number * 37)} schools had reopened in Yemen.");
            Add(ledger, string.Join("\n\n", said), $"2023-05-{page:00}");
        }
    }

    private static string Letters(int page, int number) => $"A{(char)('a' + page)}{(char)('a' + number)}an";

    private sealed class TickingClock : TimeProvider
    {
        private DateTimeOffset _now = DateTimeOffset.UnixEpoch;

        public Action? Tick { get; set; }

        public override DateTimeOffset GetUtcNow()
        {
            Tick?.Invoke();
            return _now = _now.AddSeconds(1);
        }
    }

    private static void Do(SqliteLedger ledger, Step step)
    {
        switch (step)
        {
            case Step.Add(var page):
                AddPage(ledger, Encoding.UTF8.GetBytes(page), page[..page.IndexOf('\n', StringComparison.Ordinal)] + ".txt");
                break;
            case Step.Tally:
                ledger.TallyAgain(s_framework);
                break;
            case Step.Review(var number) when ledger.Claims() is { Count: > 0 } claims:
                ledger.Record(Pages.Review(claims[number % claims.Count].Id));
                break;
            case Step.Correct(var number, var to) when ledger.Claims() is { Count: > 0 } claims:
                DeskLedger.Try(
                    ledger,
                    new ClaimCorrection(claims[number % claims.Count].Id, s_corrected[to].Field, s_corrected[to].To)
                    {
                        By = Pages.Reviewer,
                        At = DateTimeOffset.UnixEpoch,
                    }
                );
                break;
            case Step.TakeBack(var number) when ledger.Standing<Act>() is { Count: > 0 } acts:
                DeskLedger.Try(ledger, new TakenBack(acts[number % acts.Count].Entry) { By = Pages.Reviewer, At = DateTimeOffset.UnixEpoch });
                break;
            case Step.Decide(var kind, var one, var other) when ledger.Claims() is { Count: > 0 } claims:
                List<string> ids = [.. claims.Select(claim => claim.Id).Concat(claims.SelectMany(claim => claim.Parts).Select(part => part.Id)).Distinct()];
                var (left, right) = (ids[one % ids.Count], ids[other % ids.Count]);
                var decision =
                    kind == 2
                        ? new MergeDecision(MergeDecisionKind.Keep, left)
                        : new MergeDecision(kind == 1 ? MergeDecisionKind.Apart : MergeDecisionKind.Together, left, right);
                try
                {
                    ledger.Record(
                        new MergeReview
                        {
                            Decision = decision,
                            IsTakenBack = kind == 3,
                            Reviewer = Pages.Reviewer,
                            At = DateTimeOffset.UnixEpoch,
                        }
                    );
                }
                catch (LedgerException refused) when (refused.Fault == LedgerFault.Refused)
                {
                    // One claim with itself, or against what was decided before.
                }

                break;
        }
    }

    private static void AssertIsWhole(SqliteLedger ledger)
    {
        var whole = TallyBuilder.Build(ledger.Articles(), s_framework, ledger.StandingMerges(), ledger.CorrectionsOf);
        Assert.Equal(
            whole.Claims.Select(DeskLedger.Print).Order(StringComparer.Ordinal),
            ledger.Claims().Select(DeskLedger.Print).Order(StringComparer.Ordinal)
        );
        Assert.Equal(whole.Gaps, ledger.Gaps());
    }

    private static string Said(string speaker, string result) =>
        speaker switch
        {
            "" => char.ToUpperInvariant(result[0]) + result[1..] + ".",
            _ when speaker[0] > '\u0600' => $"قال {speaker}: \"{result}\".",
            _ => $"{speaker} said that {result}.",
        };

    private static void Add(SqliteLedger ledger, string said, string day) =>
        AddPage(ledger, Encoding.UTF8.GetBytes($"A report\nHarbour Post | {day}\n\n{said}\n"), "report.txt");

    private static void AddPage(SqliteLedger ledger, byte[] bytes, string name)
    {
        var capture = new Capture { Bytes = bytes, Name = name };
        if (ArticleReader.Read(capture) is ReadResult.Read { Article: var article })
            ledger.Add(capture, article, StatementFinder.Find(article));
    }

    private static void Change(string path, string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
