using Hasila.Cli.Output;

namespace Hasila.Journeys.Tests;

/// <summary>A tally at the terminal: in the reader's language, as wide as the terminal, whole lines where another program reads.</summary>
public sealed class TerminalTests
{
    private static readonly string[] s_tally = ["tally", "samples/pages", "--framework", "samples/framework.yaml", "--format", "text"];

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    public void Lines_are_as_wide_as_the_terminal_and_close_their_isolates(int columns)
    {
        var lines = HasilaProcess.RunFor("ar_SY.UTF-8", TestMaterial.Repository, s_tally, columns).Out.Split('\n');

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.True(Wrapped.WidthOf(line) <= columns, line));
        Assert.All(lines, line => Assert.Equal(line.Count(c => c == '\u2068'), line.Count(c => c == '\u2069')));
    }

    [Fact]
    public void A_claim_is_one_line_where_another_program_reads()
    {
        var lines = HasilaProcess.RunFor("C", TestMaterial.Repository, s_tally).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains(
            lines,
            line => line.StartsWith("Civil | ", StringComparison.Ordinal) && line.Contains("more than 65 percent", StringComparison.Ordinal)
        );
        // Of what fits no indicator the page's own words are shown, in its language.
        Assert.DoesNotContain(
            lines.Where(line => !line.StartsWith("Other results", StringComparison.Ordinal)),
            line => line.Any(letter => letter is >= '\u0621' and <= '\u064A')
        );
    }

    [Theory]
    [InlineData("ar", "C", "الإطار المدني | ⁨أكثر من 65 بالمئة")]
    [InlineData("en", "ar_SY.UTF-8", "Civil | ⁨more than 65 percent")]
    [InlineData("both", "C", "الإطار المدني | ⁨أكثر من 65 بالمئة")]
    public void The_language_is_the_one_asked_for(string asked, string locale, string told)
    {
        var output = HasilaProcess.RunFor(locale, TestMaterial.Repository, [.. s_tally, "--lang", asked]).Out;

        Assert.Contains(told, output, StringComparison.Ordinal);
        Assert.Equal(asked != "ar", output.Contains("\nCivil | ", StringComparison.Ordinal));
        Assert.Equal(asked != "en", output.Contains("\nالإطار المدني | ", StringComparison.Ordinal));
    }

    [Fact]
    public void Why_claims_were_merged_is_shown_when_asked()
    {
        var plain = HasilaProcess.RunFor("C", TestMaterial.Repository, s_tally).Out;
        var reasoned = HasilaProcess.RunFor("C", TestMaterial.Repository, [.. s_tally, "--why"]).Out;

        Assert.DoesNotContain(" | = ", plain, StringComparison.Ordinal);
        Assert.Contains(" | = ", reasoned, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one two three", 7, "one two/three")]
    [InlineData("⁨one two⁩", 3, "⁨one⁩/⁨two⁩")]
    [InlineData("longer than it", 4, "longer/than/it")]
    [InlineData("مَرَّ اليوم", 8, "مَرَّ اليوم")]
    public void A_line_is_broken_between_words_and_closes_what_it_opened(string text, int width, string lines) =>
        Assert.Equal(lines, string.Join('/', Wrapped.Lines(text, width)));

    [Theory]
    [InlineData("ar_SY.UTF-8", null, null, "ar")]
    [InlineData(null, "ar", "en_GB", "ar")]
    [InlineData(null, null, "ar-EG", "ar")]
    [InlineData("C", null, "ar_SY", "en")]
    [InlineData(null, null, null, "en")]
    [InlineData("arn_CL", null, null, "en")]
    public void The_user_s_language_is_that_of_the_environment(string? all, string? messages, string? lang, string language) =>
        Assert.Equal(
            language,
            UserLanguage.Of(name =>
                name switch
                {
                    "LC_ALL" => all,
                    "LC_MESSAGES" => messages,
                    _ => lang,
                }
            )
        );

    [Theory]
    [InlineData(1, "صفحة واحدة", "1 page")]
    [InlineData(2, "صفحتان", "2 pages")]
    [InlineData(7, "7 صفحات", "7 pages")]
    [InlineData(11, "11 صفحة", "11 pages")]
    [InlineData(103, "103 صفحات", "103 pages")]
    [InlineData(100, "100 صفحة", "100 pages")]
    public void Pages_are_counted_as_each_language_has_it(int count, string arabic, string english) =>
        Assert.Equal((arabic, english), (Counted.Pages(count).Ar, Counted.Pages(count).En));
}
