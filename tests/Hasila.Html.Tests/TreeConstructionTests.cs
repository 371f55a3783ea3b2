using Hasila.Html.Tests.Html5Lib;
using Hasila.Testing;
using Xunit;

namespace Hasila.Html.Tests;

public class TreeConstructionTests(ITestOutputHelper output)
{
    [Fact]
    public void The_standards_tree_cases_come_out_as_the_standard_says()
    {
        var cases = TreeCase.ReadAll(TestMaterial.Shared("data", "html", "tree-construction")).ToList();
        var (right, wrong, excluded) = (0, 0, 0);
        foreach (var (test, scripting) in TreeRun.Runs(cases))
        {
            if (TreeRun.Excluded(test) is { } reason)
            {
                excluded++;
                output.WriteLine($"excluded {test.Name}: {reason}");
                continue;
            }

            var found = TreeRun.Dump(test, scripting);
            if (found == test.Expected)
            {
                right++;
                continue;
            }

            wrong++;
            output.WriteLine($"WRONG {test.Name} scripting {scripting} context {test.Context}\n{test.Data}\n-- expected\n{test.Expected}\n-- found\n{found}\n");
        }

        output.WriteLine($"{cases.Count} cases, {right + wrong} runs: {right} right, {wrong} wrong, {excluded} excluded");
        Assert.True(right >= (right + wrong) * 0.995, $"{right} of {right + wrong}");
    }
}
