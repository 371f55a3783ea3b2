using System.Collections.Frozen;
using Hasila.Text.Data;

namespace Hasila.Text.Lexicons;

/// <summary>Particles and the article as they are written in one with a word, alone and joined.</summary>
internal static class Prefixes
{
    private static readonly (string Written, Clitics Meaning, string[] Uses)[] s_rows =
    [
        .. DataFile
            .Rows("prefixes")
            .Select(row =>
                (row[0], row[1].Split(' ').Aggregate(Clitics.None, (all, one) => all | Enum.Parse<Clitics>(one, ignoreCase: true)), row[2].Split(' '))
            ),
    ];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_beforeDigits = s_rows
        .Where(row => row.Uses.Contains("digits"))
        .Select(row => row.Written)
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All of them, in the order in which a word is looked up with them.</summary>
    internal static IReadOnlyList<(string Written, Clitics Meaning)> All { get; } = [.. s_rows.Select(row => (row.Written, row.Meaning))];

    /// <summary>Those before the first word of a fixed phrase, the longest first.</summary>
    internal static IReadOnlyList<(string Written, Clitics Meaning)> OfPhrases { get; } =
    [.. s_rows.Where(row => row.Uses.Contains("phrase")).OrderByDescending(row => row.Written.Length).Select(row => (row.Written, row.Meaning))];

    /// <param name="folded">A folded word.</param>
    /// <returns>Whether it is a particle that stands before digits.</returns>
    internal static bool StandBeforeDigits(ReadOnlySpan<char> folded) => s_beforeDigits.Contains(folded);
}
