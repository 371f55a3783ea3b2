using Hasila.Bench.Mutants;

namespace Hasila.House.Tests;

/// <summary>The mutants of <c>bench mutants</c> still stand in the sources: a list that has gone stale proves nothing.</summary>
public sealed class MutantListTests
{
    private static readonly IReadOnlyList<Mutant> s_mutants = MutantList.ReadAll(TestMaterial.InRepository("bench", "Hasila.Bench", "Mutants", "Rooms"));

    [Fact]
    public void Every_mutant_changes_one_place_that_is_there()
    {
        var misplaced = new List<string>();
        foreach (var file in s_mutants.GroupBy(mutant => mutant.File))
        {
            var path = Path.Combine(SourceTree.Root, "Hasila." + file.Key);
            if (!File.Exists(path))
            {
                misplaced.Add($"{file.Key} is gone");
                continue;
            }

            _ = Schemata.Apply(File.ReadAllText(path), [.. file], out var refused);
            misplaced.AddRange(refused.Select(found => $"{found.Mutant.Id} ({file.Key}): {found.Reason}"));
        }

        Assert.True(misplaced.Count == 0, string.Join('\n', misplaced));
    }

    [Fact]
    public void Every_room_below_the_faces_has_mutants_and_each_says_which_rule_it_breaks()
    {
        Assert.True(s_mutants.Count >= 150, $"{s_mutants.Count} mutants");
        Assert.Equal(
            ["Claims", "Html", "Ledger", "Publishing", "Reading", "Statements", "Text"],
            s_mutants.Select(mutant => mutant.Room).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.All(s_mutants, mutant => Assert.True(mutant.Rule.Contains(' ', StringComparison.Ordinal) && mutant.Old != mutant.New, mutant.Id));
    }

    [Fact]
    public void A_switch_stands_around_the_body_of_its_member()
    {
        var source = """
            class Scales
            {
                public int Weigh(int stones) => stones > 3 ? 1 : 0;
                private readonly int _most = 7 + 1;
                void Rest() { Lie(); }
            }
            """;
        var list = MutantList.Read([
            "Text/Scales.cs",
            "  scales-more: three stones are not many",
            "  - stones > 3",
            "  + stones >= 3",
            "  scales-most: there is room for eight",
            "  - 7 + 1",
            "  + 7",
            "  scales-rest: at rest it lies",
            "  - Lie();",
            "  +",
            "  scales-gone: what is gone is stale",
            "  - Stand();",
            "  +",
        ]);
        var switched = Schemata.Apply(source, list, out var misplaced);
        Assert.Equal("scales-gone", Assert.Single(misplaced).Mutant.Id);
        Assert.Contains("Is(1)) { return  stones >= 3 ? 1 : 0; } else { return  stones > 3 ? 1 : 0; } }", switched, StringComparison.Ordinal);
        Assert.Contains("Is(2) ? ( 7) : (7 + 1);", switched, StringComparison.Ordinal);
        Assert.Contains("Is(3)) { ; } else { Lie(); }", switched, StringComparison.Ordinal);
    }
}
