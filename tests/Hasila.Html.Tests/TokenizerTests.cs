using Hasila.Html.Tests.Html5Lib;
using Hasila.Testing;
using Xunit;

namespace Hasila.Html.Tests;

public class TokenizerTests(ITestOutputHelper output)
{
    [Fact]
    public void The_standards_tokeniser_cases_come_out_as_the_standard_says()
    {
        var (right, wrong, excluded) = (0, 0, 0);
        foreach (var test in TokenizerCase.ReadAll(TestMaterial.Shared("data", "html", "tokenizer")))
        {
            if (test.Excluded is { } reason)
            {
                excluded++;
                output.WriteLine($"excluded {test.File} \"{test.Description}\": {reason}");
                continue;
            }

            var found = TokenizerRun.Run(test);
            if (TokenizerRun.IsRight(test, found))
            {
                right++;
                continue;
            }

            wrong++;
            output.WriteLine($"WRONG {test.File} \"{test.Description}\" in {test.State}: {test.Input}\n-- expected\n{test.Expected}-- found\n{found}");
        }

        output.WriteLine($"{right + wrong} runs: {right} right, {wrong} wrong, {excluded} excluded");
        Assert.True(right >= (right + wrong) * 0.995, $"{right} of {right + wrong}");
    }
}
