using Hasila.Claims.Merging;
using Hasila.Claims.Model;
using Hasila.Statements.Model;
using static Hasila.Claims.Tests.Merging.TestPages;

namespace Hasila.Claims.Tests.Merging;

public class MergeDecisionTests
{
    private const string Header = "# decision\tclaim\tother\twho\n";

    [Fact]
    public void A_person_joins_what_the_machine_keeps_apart()
    {
        var unicef = Page("a.txt", "Harbour Post", "2023-05-04", "First", "UNICEF said that 250,000 children were vaccinated in Yemen.", Doors);
        var ministry = Page(
            "b.txt",
            "Hill Gazette",
            "2023-08-04",
            "Second",
            "The Ministry of Health said that 250,000 children were vaccinated in Yemen.",
            Clinics
        );
        var alone = Tally(unicef, ministry);
        var (one, other) = (ClaimOf(alone, "a.txt", "250,000").Id, ClaimOf(alone, "b.txt", "250,000").Id);
        Assert.NotEqual(one, other);

        var joined = ClaimOf(Tally(MergeDecisionFile.Parse($"{Header}together\t{one}\t{other}\tLayla\n", "decisions"), unicef, ministry), "a.txt", "250,000");

        Assert.Equal(2, joined.Appearances.Count);
        Assert.True(Assert.Single(joined.Parts).IsDecided);
    }

    [Fact]
    public void A_split_is_never_undone_by_later_pages()
    {
        var named = Page("a.txt", "Harbour Post", "2023-05-04", "First", "The Ministry of Education said that 1,208 schools had reopened in Yemen.");
        var unnamed = Page("b.txt", "Hill Gazette", "2023-05-05", "Second", "Some 1,208 schools were reopened in Yemen.");
        var whole = ClaimOf(Tally(named, unnamed), "b.txt", "1,208");
        var decisions = MergeDecisionFile.Parse($"apart\t{whole.Id}\t{Assert.Single(whole.Parts).Id}\n", "decisions");

        var later = Page(
            "c.txt",
            "Coast Radio",
            "2023-05-05",
            "Third",
            "The Ministry of Education said that 1,208 schools had reopened in Yemen.",
            "Schools stay open until June."
        );
        var split = Tally(decisions, named, unnamed, later);

        Assert.NotEqual(ClaimOf(split, "a.txt", "1,208").Id, ClaimOf(split, "b.txt", "1,208").Id);
        Assert.Equal(whole.Id, ClaimOf(split, "c.txt", "1,208").Id);
    }

    [Fact]
    public void A_kept_claim_gives_its_name_to_what_joins_it()
    {
        var unnamed = Page("b.txt", "Hill Gazette", "2023-05-05", "Second", "Some 1,208 schools were reopened in Yemen.");
        var reviewed = ClaimOf(Tally(unnamed), "b.txt", "1,208").Id;
        var named = Page("a.txt", "Harbour Post", "2023-05-04", "First", "The Ministry of Education said that 1,208 schools had reopened in Yemen.");
        Assert.NotEqual(reviewed, ClaimOf(Tally(unnamed, named), "b.txt", "1,208").Id);

        var kept = ClaimOf(Tally(MergeDecisionFile.Parse($"keep\t{reviewed}\n", "decisions"), unnamed, named), "b.txt", "1,208");

        Assert.Equal(reviewed, kept.Id);
        Assert.Equal(2, kept.Appearances.Count);
    }

    [Theory]
    [InlineData("together\tc1\n", "line 1")]
    [InlineData("\n\nunite\tc1\tc2\n", "line 3")]
    [InlineData("together\tc1\tc2\ntogether\tc2\tc3\napart\tc1\tc3\n", "c1 and c3")]
    public void A_file_that_says_what_it_must_not_is_refused_with_the_place(string text, string named)
    {
        var error = Assert.Throws<MergeDecisionException>(() => MergeDecisionFile.Parse(text, "decisions"));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }
}
