using Hasila.Claims.Frameworks;
using Hasila.Text;

namespace Hasila.Claims.Tests.Terms;

public class TermIndexTests
{
    public static TheoryData<string, string> Examples()
    {
        var examples = new TheoryData<string, string>();
        foreach (var indicator in FrameworkFile.Default.Indicators)
        {
            foreach (var example in indicator.Examples)
                examples.Add(indicator.Id, example.Text);
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_index_finds_what_the_terms_one_by_one_find(string indicator, string example)
    {
        var framework = FrameworkFile.Default;
        var passage = new Passage(example, new TextSpan(0, example.Length));
        var fitting = framework.Indicators.Where(one => !one.Not.Any(term => term.Matches(passage)) && one.Terms.Any(term => term.Matches(passage))).ToList();

        Assert.Contains(indicator, fitting.Select(one => one.Id));
        Assert.Equal(
            fitting.MaxBy(one => one.Terms.Where(term => term.Matches(passage)).Max(term => term.Parts))?.Id,
            TermIndex.Of(framework).Best(passage)?.Id
        );
    }
}
