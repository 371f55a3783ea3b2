using Hasila.Claims.Frameworks;
using Hasila.Claims.Tallies;

namespace Hasila.Claims.Tests.Frameworks;

/// <summary>A framework is tried on the sentences in its own file.</summary>
public sealed class FrameworkTestTests
{
    private const string Water = """
        id: water
        name: {ar: "المياه", en: "Water"}
        frames:
          - id: supply
            name: {ar: "الإمداد", en: "Supply"}
            indicators:
              - id: homes
                name: {ar: "المنازل", en: "Homes"}
                claim: {ar: "وصول المياه", en: "water reached homes"}
                definition: {ar: "ت", en: "d"}
                would_settle: {ar: "ح", en: "w"}
                terms: ["مياه|الماء + منازل|المنازل", "water + homes"]
                examples:
                  - "وصلت المياه إلى المنازل"
                  - "water now reaches the homes of the town"
                counterexamples: ["the homes were painted"]
              - id: wells
                name: {ar: "الآبار", en: "Wells"}
                claim: {ar: "حفر الآبار", en: "wells were dug"}
                definition: {ar: "ت", en: "d"}
                would_settle: {ar: "ح", en: "w"}
                terms: ["آبار|بئر", "wells|well"]
                examples: ["تم حفر بئر جديدة", "two wells were dug"]
        """;

    [Fact]
    public void The_built_in_framework_comes_out_as_its_sentences_say()
    {
        var report = FrameworkTest.Run(FrameworkFile.Default);
        Assert.True(report.Problems.Count == 0, string.Join('\n', report.Problems.Select(problem => $"line {problem.Line}: {problem.Message}")));
        Assert.Empty(report.Notes);
        Assert.True(report.Tried >= 4 * FrameworkFile.Default.Indicators.Count);
    }

    [Fact]
    public void A_good_framework_has_no_problems_and_is_told_which_sentences_it_lacks()
    {
        var report = FrameworkTest.Run(FrameworkFile.Parse(Water, "water.yaml"));
        Assert.Empty(report.Problems);
        Assert.Equal(5, report.Tried);
        Assert.Equal(
            ["homes has no counterexample in Arabic", "wells has no counterexample in Arabic", "wells has no counterexample in English"],
            report.Notes.Select(note => note.Message)
        );
        Assert.Equal([7, 17, 17], report.Notes.Select(note => note.Line));
    }

    [Theory]
    [InlineData("\"water now reaches the homes of the town\"", "\"pipes now reach the houses of the town\"", 15, "none of its terms stands in it")]
    [InlineData("\"two wells were dug\"", "\"water came to the homes\"", 23, "homes is found instead")]
    [InlineData("\"the homes were painted\"", "\"water dripped in the homes\"", 16, "is no case of homes, but it is found there")]
    [InlineData("\"وصلت المياه إلى المنازل\"", "\"وصلت المياه إلى المنازل، وتم حفر بئر جديدة في القرية\"", 14, "wells is found in it too")]
    public void What_comes_out_otherwise_is_named_with_its_line_and_what_to_do(string written, string instead, int line, string message)
    {
        var problem = Assert.Single(FrameworkTest.Run(FrameworkFile.Parse(Water.Replace(written, instead, StringComparison.Ordinal), "water.yaml")).Problems);
        Assert.Equal(line, problem.Line);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Contains(instead.Trim('"'), problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_key_names_file_and_line()
    {
        var error = Assert.Throws<FrameworkException>(() =>
            FrameworkFile.Parse(Water.Replace("counterexamples", "counter_examples", StringComparison.Ordinal), "water.yaml")
        );
        Assert.Contains("water.yaml, line 16", error.Message, StringComparison.Ordinal);
        Assert.Contains("counterexamples", error.Message, StringComparison.Ordinal);
    }
}
