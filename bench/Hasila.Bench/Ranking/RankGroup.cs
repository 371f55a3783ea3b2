namespace Hasila.Bench.Ranking;

/// <summary>Candidates of one decision, of which one is right or several are equally so.</summary>
/// <param name="Rows">The features of the candidates, one after the other.</param>
/// <param name="Ends">For each candidate where its features end.</param>
/// <param name="Right">Which candidates are right; at least one is.</param>
internal sealed record RankGroup(int[] Rows, int[] Ends, bool[] Right);
