using Hasila.Html.Tests.Html5Lib;

namespace Hasila.Html.Tests;

public class TokenizerTests(ITestOutputHelper output)
{
    [Fact]
    public void The_standards_tokeniser_cases_come_out_as_the_standard_says()
    {
        var known = Html5LibFolder.Known("tokenizer");
        var (runs, excluded) = (0, 0);
        foreach (var test in TokenizerCase.ReadAll(Html5LibFolder.Of("tokenizer")))
        {
            if (test.Excluded is { } reason)
            {
                excluded++;
                output.WriteLine($"excluded {test.File} \"{test.Description}\": {reason}");
                continue;
            }

            runs++;
            var found = TokenizerRun.Run(test);
            known.Note(
                $"{test.File} \"{test.Description}\" in {test.State}",
                TokenizerRun.IsRight(test, found),
                () => $"{test.Input}\n-- expected\n{test.Expected}-- found\n{found}"
            );
        }

        output.WriteLine($"{runs} runs: {known.Right} right, {excluded} excluded");
        Assert.True(runs > 7000, $"{runs} runs");
        Assert.True(known.Faults().Count == 0, string.Join('\n', known.Faults()));
    }
}
