namespace Hasila.Bench.Words;

/// <summary>
/// Clusters words by the exchange algorithm (Kneser and Ney 1993): each word moves to the cluster in which a bigram model over clusters finds the text most
/// likely, until few move.
/// </summary>
internal static class WordExchange
{
    private static readonly double[] s_known = [.. Enumerable.Range(0, 1 << 16).Select(n => n == 0 ? 0 : n * Math.Log(n))];

    /// <summary>The cluster of each word, from 0.</summary>
    public static int[] Cluster(WordPairs pairs, int clusters, int passes)
    {
        var of = Enumerable.Range(0, pairs.Count).Select(word => word % clusters).ToArray();
        var table = new int[clusters, clusters];
        var left = new int[clusters];
        var right = new int[clusters];
        for (var word = 0; word < pairs.Count; word++)
        {
            foreach (var (next, count) in pairs.Behind[word])
                Count(table, left, right, of[word], of[next], count);
            Count(table, left, right, of[word], of[word], pairs.Self[word]);
        }

        var before = new int[clusters];
        var behind = new int[clusters];
        for (var pass = 0; pass < passes; pass++)
        {
            var moved = 0;
            for (var word = 0; word < pairs.Count; word++)
            {
                Array.Clear(before);
                Array.Clear(behind);
                foreach (var (other, count) in pairs.Before[word])
                    before[of[other]] += count;
                foreach (var (other, count) in pairs.Behind[word])
                    behind[of[other]] += count;
                var was = of[word];
                Move(table, left, right, was, before, behind, pairs.Self[word], -1);
                var best = Best(table, left, right, before, behind, pairs.Self[word]);
                Move(table, left, right, best, before, behind, pairs.Self[word], 1);
                of[word] = best;
                moved += best == was ? 0 : 1;
            }

            Console.WriteLine($"{clusters} clusters, pass {pass + 1}: {moved} of {pairs.Count} words moved");
            if (moved * 200 < pairs.Count)
                break;
        }

        return of;
    }

    private static void Count(int[,] table, int[] left, int[] right, int first, int second, int count)
    {
        table[first, second] += count;
        left[first] += count;
        right[second] += count;
    }

    private static void Move(int[,] table, int[] left, int[] right, int cluster, int[] before, int[] behind, int self, int sign)
    {
        for (var other = 0; other < left.Length; other++)
        {
            if (before[other] > 0)
                Count(table, left, right, other, cluster, sign * before[other]);
            if (behind[other] > 0)
                Count(table, left, right, cluster, other, sign * behind[other]);
        }

        Count(table, left, right, cluster, cluster, sign * self);
    }

    private static int Best(int[,] table, int[] left, int[] right, int[] before, int[] behind, int self)
    {
        var some = Enumerable.Range(0, left.Length).Where(other => before[other] > 0 || behind[other] > 0).ToArray();
        var (into, from) = (before.Sum() + self, behind.Sum() + self);
        var best = 0;
        var most = double.NegativeInfinity;
        for (var cluster = 0; cluster < left.Length; cluster++)
        {
            var gain = 0.0;
            foreach (var other in some)
            {
                if (other == cluster)
                    continue;
                if (before[other] > 0)
                    gain += Weight(table[other, cluster] + before[other]) - Weight(table[other, cluster]);
                if (behind[other] > 0)
                    gain += Weight(table[cluster, other] + behind[other]) - Weight(table[cluster, other]);
            }

            gain += Weight(table[cluster, cluster] + before[cluster] + behind[cluster] + self) - Weight(table[cluster, cluster]);
            gain -= Weight(left[cluster] + from) - Weight(left[cluster]) + Weight(right[cluster] + into) - Weight(right[cluster]);
            if (gain > most)
                (best, most) = (cluster, gain);
        }

        return best;
    }

    private static double Weight(int n) => n < s_known.Length ? s_known[n] : n * Math.Log(n);
}
