using Hasila.Html.Tests.Html5Lib;

namespace Hasila.Html.Tests;

public class TreeConstructionTests(ITestOutputHelper output)
{
    [Fact]
    public void The_standards_tree_cases_come_out_as_the_standard_says()
    {
        var known = Html5LibFolder.Known("tree-construction");
        var cases = TreeCase.ReadAll(Html5LibFolder.Of("tree-construction")).ToList();
        var (runs, excluded) = (0, 0);
        foreach (var (test, scripting) in TreeRun.Runs(cases))
        {
            if (TreeRun.Excluded(test) is { } reason)
            {
                excluded++;
                output.WriteLine($"excluded {test.Name}: {reason}");
                continue;
            }

            runs++;
            var found = TreeRun.Dump(test, scripting);
            known.Note(
                $"{test.Name} scripting {(scripting ? "on" : "off")}",
                found == test.Expected,
                () => $"context {test.Context}\n{test.Data}\n-- expected\n{test.Expected}\n-- found\n{found}"
            );
        }

        output.WriteLine($"{cases.Count} cases, {runs} runs: {known.Right} right, {excluded} excluded");
        Assert.True(runs > 3000, $"{runs} runs");
        Assert.True(known.Faults().Count == 0, string.Join('\n', known.Faults()));
    }
}
