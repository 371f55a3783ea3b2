using Hasila.Claims.Frameworks;
using Hasila.Claims.Model;
using Hasila.Text.Data;

namespace Hasila.Claims.Merging;

/// <summary>Whether a body is a government or a body of one, by the words of its name (<c>state-bodies.tsv</c>).</summary>
internal static class StateBodies
{
    private static readonly List<(StateRank Rank, string[] Words)> s_names =
    [
        .. DataFile
            .Rows(typeof(StateBodies).Assembly, "state-bodies")
            .SelectMany(row =>
                row[1].Split('|').Select(name => (row[0] == "government" ? StateRank.Government : StateRank.Body, name.Split(' ').Select(WordKey.Of).ToArray()))
            ),
    ];

    /// <returns>Null for what is neither, or where the words do not tell.</returns>
    public static StateRank? RankOf(string name)
    {
        string[] keys = [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(WordKey.Of)];
        foreach (var (rank, words) in s_names)
        {
            for (var i = 0; i + words.Length <= keys.Length; i++)
            {
                if (keys.AsSpan(i, words.Length).SequenceEqual(words))
                    return rank;
            }
        }

        return null;
    }
}
