using Hasila.Text;
using Hasila.Text.Data;

namespace Hasila.Cli.Help;

/// <summary>A line to type, and what it gives.</summary>
/// <param name="Line">As it is typed.</param>
/// <param name="Gives">In both languages.</param>
internal sealed record Example(string Line, LocalText Gives);

/// <summary>The examples of every command: <c>examples.tsv</c>.</summary>
internal static class Examples
{
    private static readonly ILookup<string, Example> s_rows = DataFile
        .Rows(typeof(Examples).Assembly, "examples")
        .ToLookup(row => row[0], row => new Example(row[3], new LocalText(row[1], row[2])), StringComparer.Ordinal);

    /// <summary>Every command that has examples, with them.</summary>
    public static IEnumerable<IGrouping<string, Example>> All => s_rows;

    /// <param name="command">The command's key.</param>
    public static IReadOnlyList<Example> Of(string command) => [.. s_rows[command]];
}
