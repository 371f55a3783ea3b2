using Hasila.Claims.Checks.Findings;
using Hasila.Claims.Corrections;
using Hasila.Claims.Model;
using Hasila.Ledger.Acts;
using Hasila.Ledger.Model;
using Hasila.Text;

namespace Hasila.Ledger.Tests.Desk;

/// <summary>What a person corrects is what is tallied; what was read stays beside it.</summary>
public sealed class CorrectionTests
{
    private static readonly string s_children = DeskLedger.Page(
        "Vaccines in Yemen",
        "2023-05-04",
        "UNICEF said that 250,000 children were vaccinated in Yemen.",
        "Teams went from door to door in the hills, and wrote the name of every street on a list that they kept."
    );

    private static readonly string s_schools = DeskLedger.Page(
        "Schools in Yemen",
        "2023-06-11",
        "The Ministry of Education said that 1,208 schools had reopened in Yemen.",
        "Parents had waited at the gates since early morning, and the pupils carried their chairs in from the yard."
    );

    [Fact]
    public void A_corrected_figure_is_the_claims_and_what_was_read_stands_beside_it()
    {
        using var desk = new DeskLedger(s_children, s_schools);
        var read = desk.ClaimOf("250,000");

        desk.Correct(read, ClaimField.Figure, "more than 25,000 children");

        var corrected = desk.ClaimOf("250,000");
        Assert.Equal(25_000, corrected.Figure!.Value);
        Assert.Equal("more than 25,000 children", corrected.Figure.Words);
        Assert.Contains("corrected", corrected.Flags);
        var appearance = Assert.Single(corrected.Appearances);
        Assert.Contains("250,000 children", appearance.Words, StringComparison.Ordinal);
        Assert.Equal(new FieldRead(ClaimField.Figure, read.Figure!.Words), Assert.Single(appearance.Corrected!));
        Assert.NotEqual(read.Id, corrected.Id);
        Assert.Equal(corrected.Id, desk.Ledger.PresentIdOf(read.Id));
        desk.AssertIsWhole();
    }

    [Theory]
    [InlineData(ClaimField.Claimant, "the Harbour Clinic")]
    [InlineData(ClaimField.Indicator, "other")]
    [InlineData(ClaimField.Place, "Aden")]
    [InlineData(ClaimField.Place, "the upper valley")]
    [InlineData(ClaimField.Place, "")]
    [InlineData(ClaimField.Day, "2023-02-01")]
    [InlineData(ClaimField.Day, "")]
    [InlineData(ClaimField.Figure, "")]
    public void Any_field_is_corrected_and_taken_back(ClaimField field, string to)
    {
        using var desk = new DeskLedger(s_children, s_schools);
        var before = desk.Written();

        var entry = desk.Correct(desk.ClaimOf("1,208"), field, to);

        var corrected = desk.ClaimOf("1,208");
        Assert.NotEqual(before, desk.Written());
        Assert.Equal(field, Assert.Single(corrected.Appearances[0].Corrected!).Field);
        if (field is ClaimField.Place or ClaimField.Claimant && to.Length > 0)
            Assert.Equal(to, field == ClaimField.Place ? corrected.Place!.En : corrected.Claimant.En);
        desk.AssertIsWhole();
        Assert.Equal(desk.ClaimOf("1,208").Id, desk.Ledger.PresentIdOf(corrected.Id));

        desk.TakeBack(entry);
        Assert.Equal(before, desk.Written());
        desk.AssertIsWhole();
    }

    [Fact]
    public void A_figure_that_is_corrected_to_anothers_joins_its_claim()
    {
        var misread = DeskLedger.Page("Vaccines", "2023-05-05", "UNICEF said that 200,500 children were vaccinated in Yemen.");
        using var desk = new DeskLedger(s_children, misread);
        Assert.Equal(2, desk.Ledger.Claims().Count);
        var former = desk.ClaimOf("200,500").Id;

        desk.Correct(desk.ClaimOf("200,500"), ClaimField.Figure, "250,000 children");

        var one = Assert.Single(desk.Ledger.Claims());
        Assert.Equal(2, one.Appearances.Count);
        Assert.Equal(one.Id, desk.Ledger.PresentIdOf(former));
        desk.AssertIsWhole();
    }

    [Fact]
    public void A_page_that_comes_later_is_not_corrected_with_those_that_were_seen()
    {
        using var desk = new DeskLedger(s_children);
        desk.Correct(desk.ClaimOf("250,000"), ClaimField.Figure, "25,000 children");

        desk.Add(DeskLedger.Page("Vaccines", "2023-09-05", "UNICEF said that 250,000 children were vaccinated in Yemen by autumn."));
        desk.Tally();

        Assert.Equal([25_000m, 250_000m], desk.Ledger.Claims().Select(claim => claim.Figure!.Value!.Value).Order());
        desk.AssertIsWhole();
    }

    [Fact]
    public void A_second_correction_of_a_field_takes_the_place_of_the_first()
    {
        using var desk = new DeskLedger(s_children);
        var read = desk.ClaimOf("250,000");
        desk.Correct(read, ClaimField.Figure, "25,000 children");
        desk.Correct(desk.ClaimOf("250,000"), ClaimField.Day, "2023-04-30");
        var last = desk.Correct(desk.ClaimOf("250,000"), ClaimField.Figure, "26,000 children");

        var corrected = desk.ClaimOf("250,000");
        Assert.Equal((26_000, new DateOnly(2023, 4, 30)), (corrected.Figure!.Value, corrected.AsOf));
        Assert.Equal(read.Figure!.Words, corrected.Appearances[0].Corrected![0].Read);
        Assert.Equal(corrected.Id, desk.Ledger.PresentIdOf(read.Id));
        desk.TakeBack(last);
        Assert.Equal(25_000, desk.ClaimOf("250,000").Figure!.Value);
        desk.AssertIsWhole();
    }

    [Fact]
    public void A_statement_is_given_to_another_speaker_rejected_and_added()
    {
        using var desk = new DeskLedger();
        var capture = desk.Add(s_children);
        desk.Tally();
        var before = desk.Written();
        var article = desk.Ledger.ArticleOf(capture)!;
        var words = QuotedWords.At(article.Article.Text, article.Statements[0].Content);

        var speaker = desk.Do(
            new StatementCorrected(capture, words, StatementField.Speaker, "The Ministry of Health") { By = DeskLedger.Mira, At = DeskLedger.Noon }
        );
        Assert.Contains("Health", desk.ClaimOf("250,000").Claimant.En, StringComparison.Ordinal);
        desk.AssertIsWhole();

        desk.TakeBack(speaker);
        var rejected = desk.Do(new StatementRejected(capture, words, "misread") { By = DeskLedger.Mira, At = DeskLedger.Noon });
        Assert.DoesNotContain(desk.Ledger.Claims(), claim => !claim.Claimant.En.StartsWith("Not attributed", StringComparison.Ordinal));
        desk.AssertIsWhole();

        desk.TakeBack(rejected);
        var added = desk.Do(
            new StatementAdded(capture, new QuotedWords("wrote the name of every street on a list", "", ""), "UNICEF")
            {
                By = DeskLedger.Mira,
                At = DeskLedger.Noon,
            }
        );
        desk.AssertIsWhole();
        desk.TakeBack(added);
        Assert.Equal(before, desk.Written());
        desk.AssertIsWhole();
    }

    [Fact]
    public void A_missed_statement_with_a_figure_becomes_a_claim_of_its_speaker()
    {
        using var desk = new DeskLedger();
        var capture = desk.Add(
            DeskLedger.Page("Wells", "2023-05-04", "Along the river, by the figures of the water board, 412 schools reopened this spring after the flood.")
        );
        desk.Tally();

        desk.Do(
            new StatementAdded(capture, new QuotedWords("412 schools reopened this spring after the flood", "", ""), "The Water Board")
            {
                By = DeskLedger.Mira,
                At = DeskLedger.Noon,
            }
        );

        var claim = Assert.Single(desk.Ledger.Claims(), claim => claim.Claimant.En == "The Water Board");
        Assert.Equal(412, claim.Figure!.Value);
        desk.AssertIsWhole();
    }

    [Fact]
    [Trait("Cost", "high")]
    public void Names_that_are_one_claimants_make_one_claim_until_that_is_taken_back()
    {
        using var desk = new DeskLedger(
            s_schools,
            DeskLedger.Page("Schools again", "2023-12-11", "The Lindens Schools Office said that 1,208 schools had reopened in Yemen since spring.")
        );
        var before = desk.Written();
        Assert.Equal(2, desk.Ledger.Claims().Count);

        var entry = desk.Do(new NamesAreOne(["The Ministry of Education", "The Lindens Schools Office"]) { By = DeskLedger.Mira, At = DeskLedger.Noon });
        desk.AssertIsWhole();
        Assert.Equal(2, Assert.Single(desk.Ledger.Claims()).Appearances.Count);
        desk.Add(DeskLedger.Page("Schools in June", "2024-06-01", "The Lindens Schools Office said that 1,208 schools had reopened in Yemen."));
        desk.Tally();
        Assert.Equal(3, Assert.Single(desk.Ledger.Claims()).Appearances.Count);
        desk.AssertIsWhole();

        desk.TakeBack(entry);
        Assert.Equal(2, desk.Ledger.Claims().Count);
        Assert.NotEqual(before, desk.Written());
        desk.AssertIsWhole();
    }

    [Fact]
    public void What_was_found_of_what_was_read_is_withdrawn_with_the_correction()
    {
        using var desk = new DeskLedger(s_children);
        var claim = desk.ClaimOf("250,000");
        desk.Ledger.RecordFindings([
            new Finding
            {
                ClaimId = claim.Id,
                Outcome = Outcome.Insufficient,
                Explanation = new LocalText("لا سلسلة", "no series"),
            },
        ]);

        desk.Correct(claim, ClaimField.Day, "2023-02-01");

        Assert.Empty(desk.Ledger.Findings());
        desk.AssertIsWhole();
    }

    [Fact]
    public void What_no_field_holds_is_refused_and_nothing_is_written()
    {
        using var desk = new DeskLedger();
        var capture = desk.Add(s_children);
        desk.Tally();
        var claim = desk.ClaimOf("250,000");
        var journal = desk.Folder.Journal();

        Refused(new ClaimCorrection(claim.Id, ClaimField.Figure, "many") { By = DeskLedger.Mira, At = DeskLedger.Noon }, "'many'");
        Refused(new ClaimCorrection(claim.Id, ClaimField.Figure, claim.Figure!.Words) { By = DeskLedger.Mira, At = DeskLedger.Noon }, "already");
        Refused(new ClaimCorrection(claim.Id, ClaimField.Day, "yesterday") { By = DeskLedger.Mira, At = DeskLedger.Noon }, "2024-03-25");
        Refused(new ClaimCorrection(claim.Id, ClaimField.Place, "Aden\u0007") { By = DeskLedger.Mira, At = DeskLedger.Noon }, "control");
        Refused(new ClaimCorrection("c0000000000000000", ClaimField.Day, "") { By = DeskLedger.Mira, At = DeskLedger.Noon }, "no claim");
        Refused(new ClaimCorrection(claim.Id, ClaimField.Day, "") { By = " ", At = DeskLedger.Noon }, "the name of who does it");
        Refused(
            new StatementAdded(capture, new QuotedWords("words of another page", "", ""), null) { By = DeskLedger.Mira, At = DeskLedger.Noon },
            "do not stand"
        );
        Refused(new StatementAdded(capture, new QuotedWords("the", "", ""), null) { By = DeskLedger.Mira, At = DeskLedger.Noon }, "more than once");
        Refused(
            new StatementRejected(capture, new QuotedWords("Teams went", "", ""), "misread") { By = DeskLedger.Mira, At = DeskLedger.Noon },
            "no statement"
        );
        Refused(new ClaimRejected(claim.Id, "boring") { By = DeskLedger.Mira, At = DeskLedger.Noon }, "not-checkable");
        Refused(new Remark(claim.Id) { By = DeskLedger.Mira, At = DeskLedger.Noon }, "without words");
        Refused(new TakenBack(1) { By = DeskLedger.Mira, At = DeskLedger.Noon }, "entry 1");
        Assert.Equal(journal, desk.Folder.Journal());

        void Refused(Act act, string told)
        {
            var error = Assert.Throws<LedgerException>(() => desk.Ledger.Record(act));
            Assert.Equal(LedgerFault.Refused, error.Fault);
            Assert.Contains(told, error.Message, StringComparison.Ordinal);
        }
    }
}
