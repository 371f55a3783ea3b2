using System.Text;
using Hasila.Cli.Output;

namespace Hasila.Journeys.Tests;

/// <summary>Whatever words a page holds, a terminal shows them and obeys none.</summary>
public sealed class PayloadTests
{
    private const char Isolate = '\u2068';
    private const char Pop = '\u2069';

    [Fact]
    public void Every_way_of_printing_takes_away_what_a_terminal_obeys()
    {
        foreach (var word in Payloads.All)
        {
            Assert.All([Printed.Line(word), Printed.Isolated(word), Printed.Name(word)], Harmless);
            Assert.DoesNotContain(Printed.Line(word), c => c is Isolate or Pop);
        }
    }

    [Theory]
    [InlineData("read")]
    [InlineData("statements", "--explain")]
    [InlineData("tally")]
    [InlineData("tally", "--lost")]
    [InlineData("figures")]
    [InlineData("dates")]
    [InlineData("check")]
    public void A_page_full_of_them_is_printed_as_words(params string[] command)
    {
        var page = new StringBuilder("Work in the valley\n\nLina Saab | 1 May 2024\n\n");
        foreach (var word in Payloads.All)
            page.Append("The Ministry of ")
                .Append(word)
                .Append(" said on 30 April 2024 that 24 schools ")
                .Append(word)
                .Append(" were reopened in the valley.\n\n");

        var result = HasilaProcess.Run([.. command, "--format", "text", "-"], Encoding.UTF8.GetBytes(page.ToString()));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.NotEqual("", result.Out);
        // A line end closes what a table broke in the middle of an isolated text.
        Harmless(result.Out.Replace('\n', ' '));
    }

    private static void Harmless(string line)
    {
        Assert.DoesNotContain(line, c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u061C' or '\u200E' or '\u200F');
        Assert.DoesNotContain(line, c => c is (>= '\u202A' and <= '\u202E') or '\u2066' or '\u2067');
        Assert.Equal(line.Count(c => c == Isolate), line.Count(c => c == Pop));
    }
}
