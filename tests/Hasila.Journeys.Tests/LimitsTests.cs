using System.Globalization;

namespace Hasila.Journeys.Tests;

/// <summary>What the table of <c>docs/limits.md</c> says of inputs that were made to take very much memory.</summary>
public sealed class LimitsTests : IDisposable
{
    /// <summary>As the table's head says: what needs more ends with another exit code.</summary>
    private const long Heap = 256L << 20;

    private readonly TempFolder _folder = new();

    public static TheoryData<string> Names() => [.. Bomb.All.Select(bomb => bomb.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_bomb_is_read_or_refused_in_256_MB(string name)
    {
        var bomb = Bomb.All.Single(one => one.Name == name);
        var path = _folder.File(bomb.File);
        var bytes = bomb.Bytes();
        if (!bomb.IsOnStandardInput)
            File.WriteAllBytes(path, bytes);

        var arguments = bomb.Arguments.Split(' ').Select(word => word == "{in}" ? path : word).ToArray();
        var result = HasilaProcess.Run(arguments, bomb.IsOnStandardInput ? bytes : null, heap: Heap);

        Assert.True(result.ExitCode == bomb.ExitCode, $"exit {result.ExitCode}: {result.Error[..Math.Min(result.Error.Length, 500)]}");
        Assert.Contains(bomb.Word, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_names_every_bomb_and_none_is_over_the_bound()
    {
        var rows = File.ReadLines(TestMaterial.InRepository("docs", "limits.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | "))
            .Where(cells => cells.Length == 7)
            .ToDictionary(cells => cells[0].Replace("\\<", "<", StringComparison.Ordinal), StringComparer.Ordinal);

        foreach (var bomb in Bomb.All)
        {
            Assert.True(rows.TryGetValue(bomb.Name, out var cells), $"docs/limits.md has no row '{bomb.Name}'");
            var (idle, held) = (int.Parse(cells[^2], CultureInfo.InvariantCulture), int.Parse(cells[^1], CultureInfo.InvariantCulture));
            Assert.InRange(held, 1, Bomb.MostMegabytes);
            Assert.True(held - idle <= Bomb.MostAboveIdle(bomb.Bytes().Length), $"{bomb.Name}: {held} MB, {idle} MB with one sentence");
        }
    }

    [Fact]
    public void Behind_a_row_that_is_refused_the_others_are_done()
    {
        var rows =
            "{\"id\":1,\"text\":\"x\",\"deep\":"
            + new string('[', 2000)
            + new string(']', 2000)
            + "}\n{\"id\":2,\"text\":\"\\ud800\"}\n{\"id\":\"\\udc00\",\"text\":\"x\"}\nno row\n"
            + "{\"id\":5,\"text\":\"The mayor said that 5 schools had opened.\"}\n";
        foreach (var command in (string[])["figures", "statements"])
        {
            var result = HasilaProcess.Run([command, "--jsonl"], System.Text.Encoding.UTF8.GetBytes(rows));

            Assert.Equal(1, result.ExitCode);
            Assert.Equal(["line 1", "line 2", "line 3", "line 4"], result.ErrorLines.Select(line => line["hasila: ".Length..][..6]));
            Assert.Contains("\"id\":", Assert.Single(result.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        }
    }

    public void Dispose() => _folder.Dispose();
}
