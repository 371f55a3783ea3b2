using System.Diagnostics;

namespace Hasila.Ledger.Tests;

/// <summary><c>hasila add</c>, <c>verify</c> and <c>review</c> as a user meets them.</summary>
[Trait("Cost", "high")]
public sealed class CommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public CommandTests()
    {
        Directory.CreateDirectory(_folder.File("pages"));
        File.WriteAllText(_folder.File("pages/one.txt"), Page("مجلس الحوض", "أكثر من 65 بالمئة من النازحين عادوا إلى بيوتهم"));
        File.WriteAllText(_folder.File("pages/two.txt"), Page("هيئة المياه", "الهيئة أعادت تأهيل 40 مدرسة"));
    }

    [Fact]
    public void Adding_says_each_page_once_and_then_that_it_is_there()
    {
        var first = Run("add", "pages");
        Assert.Equal((0, ""), (first.Exit, first.Error));
        Assert.Equal(2, first.Lines.Count(line => line.StartsWith("added sha256:", StringComparison.Ordinal)));
        Assert.EndsWith(" one.txt", first.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("claims: ", first.Lines[^1], StringComparison.Ordinal);

        var second = Run("add", "pages");
        Assert.Equal(2, second.Lines.Count(line => line.StartsWith("already there sha256:", StringComparison.Ordinal)));
        Assert.StartsWith("claims: nothing new", second.Lines[^1], StringComparison.Ordinal);
        Assert.StartsWith("sound: ", Assert.Single(Run("verify").Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_cannot_be_read_is_reported_and_the_others_are_kept()
    {
        File.WriteAllText(_folder.File("pages/empty.txt"), "");
        var result = Run("add", "pages", "none.txt", "https://outlet.example/page");

        Assert.Equal(1, result.Exit);
        Assert.Equal(2, result.Lines.Count(line => line.StartsWith("added sha256:", StringComparison.Ordinal)));
        Assert.Equal(3, result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("empty.txt", result.Error, StringComparison.Ordinal);
        Assert.Contains("none.txt", result.Error, StringComparison.Ordinal);
        Assert.Contains("https://outlet.example/page", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, Run("verify").Exit);
    }

    [Fact]
    public void A_list_says_where_its_pages_stood_and_when_they_were_taken()
    {
        File.WriteAllText(
            _folder.File("pages/list.tsv"),
            "# file\taddress\ttaken\none.txt\thttps://outlet.example/one\t2024-03-25\r\ntwo.txt\t\t\nnone.txt\n"
                + "two.txt\tftp://outlet.example\ntwo.txt\thttps://outlet.example/one\t2024-03-25\none.txt\t\tspring\n\tx\none.txt\ta\tb\tc\n"
        );
        var result = Run("add", "--pages", "pages/list.tsv");
        Assert.Equal(1, result.Exit);
        Assert.Equal("pages: 2 added, 0 already there, 6 not read (each is named above, on standard error)", result.Lines[^2]);
        // Each line that is wrong is named with its number, and says what to write.
        foreach (var (line, words) in ((int, string)[])[(5, "https://"), (6, "line 2"), (7, "2024-03-25"), (8, "first column"), (9, "three")])
            Assert.Contains(
                result.Error.Split('\n'),
                error => error.Contains($"list.tsv line {line}", StringComparison.Ordinal) && error.Contains(words, StringComparison.Ordinal)
            );
        using var ledger = SqliteLedger.OpenExisting(_folder.File("hasila.db"));
        var one = ledger.Captures().First();
        Assert.Equal(("https://outlet.example/one", new DateTimeOffset(2024, 3, 25, 0, 0, 0, TimeSpan.Zero)), (one.Url, one.TakenAt));
        Assert.Equal(2, Run("add").Exit);
        Assert.Equal(1, Run("add", "--pages", "nowhere.tsv").Exit);
    }

    [Fact]
    public void What_was_added_is_found_by_its_words_in_any_form()
    {
        Run("add", "pages");
        var found = Run("search", "مدارس", "--format", "json");
        Assert.Equal((0, ""), (found.Exit, found.Error));
        Assert.Contains(found.Lines, line => line.Contains("إن الهيئة أعادت تأهيل 40 مدرسة", StringComparison.Ordinal));
        Assert.Contains(found.Lines, line => line.Contains("\"is_all\": true", StringComparison.Ordinal));
        Assert.EndsWith("1 found", Run("search", "\"تأهيل 40 مدرسة\"", "--lang", "ar", "--format", "text").Lines[^1], StringComparison.Ordinal);
        Assert.Equal("0 found", Assert.Single(Run("search", "بركان", "--format", "text").Lines));
        Assert.Equal(1, Run("search", "،").Exit);
        Assert.Equal(2, Run("search").Exit);
    }

    [Fact]
    public void A_framework_that_is_none_stops_before_anything_is_added()
    {
        File.WriteAllText(_folder.File("framework.yaml"), "frames: 7\n");
        var result = Run("add", "pages", "--framework", "framework.yaml");
        Assert.Equal(1, result.Exit);
        Assert.Contains("framework.yaml", Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("hasila.db")));
    }

    [Fact]
    public void Verify_names_what_is_wrong_in_one_line_each()
    {
        Run("add", "pages");
        var capture = Directory.GetFiles(_folder.File("hasila.db.captures"), "*", SearchOption.AllDirectories)[0];
        File.AppendAllText(capture, "x");

        var damaged = Run("verify");
        Assert.Equal((1, 0), (damaged.Exit, damaged.Lines.Length));
        Assert.Equal(2, damaged.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(capture, damaged.Error, StringComparison.Ordinal);

        var none = Run("verify", "--ledger", "none.db");
        Assert.Equal(1, none.Exit);
        Assert.Contains("there is no ledger at", Assert.Single(none.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("none.db")));
    }

    [Fact]
    public void Verify_holds_the_chain_against_a_head_that_was_written_down()
    {
        Run("add", "pages/one.txt");
        var head = Run("verify").Lines[0].Split(' ')[^1];
        Run("add", "pages/two.txt");

        Assert.Equal(0, Run("verify", "--head", head).Exit);
        Assert.Equal(1, Run("verify", "--head", new string('a', 64)).Exit);
        Assert.Equal(0, Run("verify", "--rebuild").Exit);
    }

    [Fact]
    public void A_claim_is_decided_on_by_the_beginning_of_its_id_and_then_awaits_nothing()
    {
        Run("add", "pages");
        var awaiting = Run("review", "--list");
        Assert.NotEmpty(awaiting.Lines);
        var id = awaiting.Lines[0].Split(' ')[0];

        var decided = Run("review", id, "--by", "Mira Test", "--decision", "withhold", "--verdict", "insufficient", "--note", "no series");
        Assert.Equal(0, decided.Exit);
        Assert.StartsWith($"withhold {id}", decided.Lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain(Run("review", "--list").Lines, line => line.StartsWith(id, StringComparison.Ordinal));

        Assert.Equal(0, Run("review", "--all", "--yes", "--by", "Mira Test", "--decision", "publish").Exit);
        Assert.Empty(Run("review", "--list").Lines);
        Assert.Equal(0, Run("verify").Exit);
    }

    [Fact]
    public void Two_claims_are_joined_by_name_and_taken_apart_again_and_the_tally_shows_it()
    {
        Run("add", "pages");
        var ids = Run("review", "--list").Lines.Where(line => line[0] != ' ').Select(line => line.Split(' ')[0]).ToList();
        Assert.Equal(2, ids.Count);

        var joined = Run("review", "--join", ids[0], ids[1], "--by", "Mira Test", "--note", "one report");
        Assert.Equal((0, ""), (joined.Exit, joined.Error));
        Assert.StartsWith("joined c", joined.Lines[0], StringComparison.Ordinal);
        Assert.Equal("claims: 0 new, 1 changed, 1 withdrawn, 0 as before", joined.Lines[1]);
        Assert.Contains(Run("review", "--list").Lines, line => line.Contains("a person joined them", StringComparison.Ordinal));
        Assert.Contains("\"decided\": true", string.Concat(Run("tally", "--ledger", "hasila.db", "--format", "json").Lines), StringComparison.Ordinal);

        Assert.Equal("hasila: that stands already\n", Run("review", "--join", ids[1], ids[0], "--by", "Omar Test").Error);
        Assert.Equal(0, Run("review", "--take-back", ids[0], ids[1], "--by", "Mira Test").Exit);
        Assert.Equal(2, Run("review", "--list").Lines.Count(line => line[0] != ' '));
        Assert.Equal(1, Run("review", "--join", ids[0], "c000", "--by", "Mira Test").Exit);
        Assert.Equal(0, Run("verify").Exit);
    }

    [Fact]
    public void What_nobody_decided_is_not_taken_back()
    {
        Run("add", "pages");
        var ids = Run("review", "--list").Lines.Where(line => line[0] != ' ').Select(line => line.Split(' ')[0]).ToList();

        foreach (
            var claims in (string[][])
                [
                    [ids[0], ids[1]],
                    [ids[0]],
                ]
        )
        {
            var result = Run(["review", "--take-back", .. claims, "--by", "Mira Test"]);
            Assert.Equal((1, 0), (result.Exit, result.Lines.Length));
            Assert.Contains("nothing to take back", Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        }

        Run("review", "--join", ids[0], ids[1], "--by", "Mira Test");
        Assert.Equal(0, Run("review", "--take-back", ids[0], ids[1], "--by", "Mira Test").Exit);
        Assert.Equal(1, Run("review", "--take-back", ids[0], ids[1], "--by", "Mira Test").Exit);
    }

    [Theory]
    [InlineData("Mira\u202E tseT", "U+202E")]
    [InlineData("Mira\u200B Test", "U+200B")]
    [InlineData("Mira\tTest", "U+0009")]
    [InlineData("Mira\u001b[31m", "U+001B")]
    [InlineData("\u2066ميرا\u2069", "U+2066 U+2069")]
    public void Nobody_signs_with_characters_that_are_not_seen(string name, string told)
    {
        Run("add", "pages");
        var result = Run("review", "--all", "--by", name, "--decision", "publish");

        Assert.Equal((2, 0), (result.Exit, result.Lines.Length));
        Assert.Contains(told, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Error, c => c is '\u202E' or '\u001b');
        Assert.NotEmpty(Run("review", "--list").Lines);
    }

    [Fact]
    public void A_name_that_looks_like_that_of_one_who_decided_before_is_said_to_be_another()
    {
        Run("add", "pages");
        var id = Run("review", "--list").Lines[0].Split(' ')[0];
        Assert.Equal("", Run("review", "--all", "--yes", "--by", "Mira Test", "--decision", "withhold").Error);

        var signed = Run("review", id, "--by", "Mir\u0430 Test", "--decision", "publish");

        Assert.Equal(0, signed.Exit);
        Assert.Contains("looks like Mira Test", signed.Error, StringComparison.Ordinal);
        Assert.Contains("U+0430", signed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claimants_name_of_look_alike_letters_is_flagged_where_it_is_decided_on()
    {
        File.WriteAllText(
            _folder.File("pages/odd.txt"),
            "Work in the valley\n\nD\u0430niel Reed said on 4 May 2024 that 412 schools were reopened in the valley.\n"
        );
        Run("add", "pages/odd.txt");

        var list = Run("review", "--list").Lines;

        Assert.Contains(list, line => line.Contains("D\u0430[U+0430]niel Reed", StringComparison.Ordinal));
        Assert.Contains(list, line => line.Contains("! the claimant's name has letters of another alphabet", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("review")]
    [InlineData("review", "--join", "c1", "--by", "Mira")]
    [InlineData("review", "--join", "c1", "c2")]
    [InlineData("review", "--join", "c1", "c2", "--by", "Mira", "--decision", "publish")]
    [InlineData("review", "--keep", "c1", "--apart", "c1", "c2", "--by", "Mira")]
    [InlineData("tally")]
    [InlineData("tally", "pages", "--ledger", "hasila.db")]
    [InlineData("review", "--all")]
    [InlineData("review", "--all", "--by", "Mira")]
    [InlineData("review", "--all", "--by", " ", "--decision", "publish")]
    [InlineData("review", "--all", "--by", "Mira", "--decision", "perhaps")]
    [InlineData("review", "--list", "--all")]
    [InlineData("review", "c", "--by", "Mira", "--decision", "publish", "--verdict", "false")]
    [InlineData("add")]
    public void Wrong_usage_is_exit_code_2(params string[] arguments)
    {
        var result = Run(arguments);
        Assert.Equal(2, result.Exit);
        Assert.NotEmpty(result.Error);
    }

    public void Dispose() => _folder.Dispose();

    private static string Page(string who, string what) => $"أعمال العام في الوادي\n\nقال {who} في بيان إن {what} خلال عام 2024.\n";

    [Theory]
    [InlineData("add", "pages")]
    [InlineData("review", "--all", "--yes", "--by", "Lina", "--decision", "publish")]
    [InlineData("check")]
    [InlineData("publish", "--out", "edition")]
    public void Whatever_writes_next_clears_away_what_a_killed_command_left(params string[] command)
    {
        Run("add", "pages");
        Run("review", "--all", "--yes", "--by", "Lina", "--decision", "publish");
        Run("publish", "--out", "edition");
        var left = _folder.File("hasila.db.captures/tmp/left");
        File.WriteAllText(left, "half a pa");
        // It may be one that is being made in this moment.
        Assert.Equal(0, Run(command).Exit);
        Assert.True(File.Exists(left));

        File.SetLastWriteTimeUtc(left, TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1));
        Assert.Equal(0, Run("log").Exit);
        Assert.True(File.Exists(left));
        var next = Run(command);
        Assert.Equal(0, next.Exit);
        Assert.Contains("removed 1 unfinished files", next.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(left));
    }

    private (int Exit, string[] Lines, string Error) Run(params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [KilledProgramTests.Program, .. arguments])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = _folder.Path,
            }
        )!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return (process.ExitCode, lines, error.GetAwaiter().GetResult());
    }
}
