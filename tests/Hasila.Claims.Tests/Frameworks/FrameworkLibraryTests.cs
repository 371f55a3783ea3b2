using Hasila.Claims.Frameworks;
using Hasila.Text;

namespace Hasila.Claims.Tests.Frameworks;

/// <summary>Indicators to pick from, by topic.</summary>
public sealed class FrameworkLibraryTests
{
    public static TheoryData<string> Topics() => [.. FrameworkLibrary.Topics];

    [Theory]
    [MemberData(nameof(Topics))]
    public void Every_topic_is_a_framework_by_itself(string topic)
    {
        var framework = FrameworkFile.Parse(FrameworkLibrary.Compose([topic]), topic);
        Assert.Equal(topic, Assert.Single(framework.Frames).Id);
        Assert.NotEmpty(framework.Indicators);
        Assert.All(framework.Indicators, indicator => Assert.NotEmpty(indicator.Terms));
    }

    [Fact]
    public void Several_topics_compose_one_framework_in_the_order_given()
    {
        var framework = FrameworkFile.Parse(FrameworkLibrary.Compose(["roads", "health"]), "composed");
        Assert.Equal(["roads", "health"], framework.Frames.Select(frame => frame.Id));
        Assert.NotNull(framework.IndicatorOf("bridges"));
        Assert.NotNull(framework.IndicatorOf("vaccination"));
        Assert.Null(framework.IndicatorOf("elections"));
    }

    [Fact]
    public void A_topic_that_is_none_is_named_beside_those_that_are()
    {
        var error = Assert.Throws<FrameworkException>(() => FrameworkLibrary.Compose(["astrology"]));
        Assert.Contains("astrology", error.Message, StringComparison.Ordinal);
        Assert.Contains("health", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_built_in_framework_holds_the_sample_and_every_topic()
    {
        var ids = FrameworkFile.Default.Indicators.Select(indicator => indicator.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(FrameworkFile.Sample.Indicators, indicator => Assert.Contains(indicator.Id, ids));
        Assert.Contains("bridges", ids);
        Assert.All(
            FrameworkFile.Default.Indicators.Where(indicator => indicator.Frame is not null),
            indicator => Assert.Contains(FrameworkFile.Default.Frames, frame => frame.Id == indicator.Frame)
        );
    }

    [Theory]
    [InlineData("بنت الهيئة 23 جسراً", "جسراً", null, "bridges")]
    [InlineData("أصيب 40 عاملاً بجروح", "عاملاً", null, "injured")]
    [InlineData("the board seized 90 kilograms of heroin", null, "kilograms", "seizures")]
    public void A_figure_is_of_the_indicator_that_counts_its_thing(string sentence, string? counted, string? unit, string indicator)
    {
        var at = counted is null ? -1 : sentence.IndexOf(counted, StringComparison.Ordinal);
        var noun = at < 0 ? null : new Passage(sentence, new TextSpan(at, at + counted!.Length));
        var found = TermIndex.Of(FrameworkFile.Default).Best(new Passage(sentence, new TextSpan(0, sentence.Length)), new FigureSense(unit, noun, null));
        Assert.Equal(indicator, found?.Id);
    }

    [Fact]
    public void An_indicator_counts_no_figure_of_another_kind()
    {
        var bridges = FrameworkFile.Default.IndicatorOf("bridges")!.Counts;
        const string text = "23 جسراً 640 كيلومتراً 9 أطفال";
        Assert.True(bridges.Allows(null, new Passage(text, new TextSpan(3, 8))));
        Assert.False(bridges.Allows("kilometres", null));
        Assert.False(bridges.Allows("people", new Passage(text, new TextSpan(text.IndexOf("أطفال", StringComparison.Ordinal), text.Length))));
        Assert.True(FrameworkFile.Default.IndicatorOf("supply-hours")!.Counts.CountsTime);
    }
}
