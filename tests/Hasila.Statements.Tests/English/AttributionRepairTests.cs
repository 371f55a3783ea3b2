using Hasila.Statements.English;
using Hasila.Text;

namespace Hasila.Statements.Tests.English;

public sealed class AttributionRepairTests
{
    [Theory]
    [InlineData("They seized forty rifles, illegal weapons he added, and two boats", "They seized forty rifles, illegal weapons", "and two boats")]
    [InlineData("They seized forty rifles - illegal weapons he added, and two boats", "They seized forty rifles", "illegal weapons", "and two boats")]
    public void Words_before_the_pronoun_stand_before_what_goes_on_behind_the_cue(string text, params string[] content)
    {
        var paragraph = new EnglishParagraph(text);
        paragraph.Read(new TextSpan(0, text.Length));
        var cue = SpanOf(text, "added");
        var word = 0;
        while (paragraph.Tokens[word].Start < cue.Start)
            word++;
        var found = new FoundAttribution(
            [SpanOf(text, "They seized forty rifles"), SpanOf(text, "and two boats")],
            cue,
            word,
            SpanOf(text, "illegal weapons he"),
            IsTail: true
        );

        var repaired = Assert.Single(AttributionRepairs.Apply(paragraph, [found]));

        Assert.Equal(content, repaired.Content.Select(span => span.In(text)));
        Assert.Equal("he", repaired.Source?.In(text));
    }

    private static TextSpan SpanOf(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(at, at + words.Length);
    }
}
