using Hasila.Claims.Checks;
using Hasila.Claims.Evidence.Catalogue;
using Hasila.Claims.Merging;
using Hasila.Claims.Model;
using Hasila.Text;
using static Hasila.Claims.Tests.Merging.TestPages;

namespace Hasila.Claims.Tests.Merging;

/// <summary>A claimant whose name only looks like another's is another claimant; a person is told to look.</summary>
public sealed class OddLetterTests
{
    [Fact]
    public void A_name_that_looks_like_anothers_joins_nobody_and_its_claim_is_flagged()
    {
        var tally = Tally(
            Page("a.txt", "The Harbour Post", "2023-05-04", "Word from the harbour", "Daniel Reed said that 412 schools were reopened in the valley.", Doors),
            Page("b.txt", "The Hill Post", "2023-05-04", "A word", "D\u0430ni\u0435l R\u0435\u0435d said that 412 schools were reopened in the valley.", Roads)
        );
        var (honest, odd) = (ClaimOf(tally, "a.txt", "412"), ClaimOf(tally, "b.txt", "412"));

        Assert.NotEqual(honest.Id, odd.Id);
        Assert.DoesNotContain("odd-letters", honest.Flags);
        Assert.Contains("odd-letters", odd.Flags);
        Assert.StartsWith(
            "D\u0430[U+0430]ni\u0435[U+0435]l",
            ClaimChecker.Check(odd, EvidenceCatalogue.Empty)[0].Explanation.En.Trim('\u2068'),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("دانيال ريد", "Daniel Reed", nameof(Relation.Likely))]
    [InlineData("دانيال ريد", "D\u0430n\u0456el R\u0435\u0435d", nameof(Relation.Two))]
    [InlineData("Daniel Reed", "D\u0430n\u0456el R\u0435\u0435d", nameof(Relation.Two))]
    public void A_sound_is_heard_in_honest_letters_only(string one, string other, string relation) =>
        Assert.Equal(relation, ClaimantRelation.Compare(Person(one), Person(other)).ToString());

    private static Claimant Person(string name) => new(Names.Fold(name), new LocalText(name, name), ClaimantKind.Person) { Sound = NameSound.OfLast(name) };
}
