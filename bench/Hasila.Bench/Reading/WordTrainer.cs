using Hasila.Reading.Html.Learned;

namespace Hasila.Bench.Reading;

/// <summary>A page to learn words from: its host, and for each part its words' hashes, yes or no, and a weight.</summary>
internal sealed record WordLesson(string Host, IReadOnlyList<uint[]> Words, IReadOnlyList<bool> Labels, IReadOnlyList<float> Weights);

/// <summary>Weights of words by logistic regression (AdaGrad, pages in order). Words seen on few hosts are left out: they would only remember a site.</summary>
internal static class WordTrainer
{
    private const int Passes = 4;
    private const double Rate = 0.15;
    private const double Decay = 1e-5;

    /// <param name="pages">What is learned from.</param>
    /// <param name="leastHosts">A word is learned that so many hosts have.</param>
    /// <param name="least">Lighter words are left out.</param>
    public static WordWeights Train(IReadOnlyList<WordLesson> pages, int leastHosts = 4, float least = 0.1f)
    {
        var hosts = new Dictionary<uint, HashSet<string>>();
        foreach (var page in pages)
        {
            for (var i = 0; i < page.Labels.Count; i++)
            {
                foreach (var word in page.Words[i])
                {
                    if (!hosts.TryGetValue(word, out var seen))
                        hosts[word] = seen = new HashSet<string>(StringComparer.Ordinal);
                    if (seen.Count < leastHosts)
                        seen.Add(page.Host);
                }
            }
        }

        var weights = new Dictionary<uint, (double Weight, double Squares)>();
        foreach (var (word, seen) in hosts)
        {
            if (seen.Count >= leastHosts)
                weights[word] = (0, 1e-6);
        }

        double bias = 0;
        for (var pass = 0; pass < Passes; pass++)
        {
            foreach (var page in pages)
            {
                for (var i = 0; i < page.Labels.Count; i++)
                {
                    var words = page.Words[i];
                    var sum = bias;
                    foreach (var word in words)
                        sum += weights.TryGetValue(word, out var known) ? known.Weight : 0;
                    var gradient = Math.Min(page.Weights[i], 3) * ((1 / (1 + Math.Exp(-sum))) - (page.Labels[i] ? 1 : 0));
                    bias -= 0.001 * gradient;
                    foreach (var word in words)
                    {
                        if (!weights.TryGetValue(word, out var known))
                            continue;
                        var slope = gradient + (Decay * known.Weight);
                        var squares = known.Squares + (slope * slope);
                        weights[word] = (known.Weight - (Rate * slope / Math.Sqrt(squares)), squares);
                    }
                }
            }
        }

        return new WordWeights(
            weights.Where(pair => Math.Abs(pair.Value.Weight) >= least).ToDictionary(pair => pair.Key, pair => (float)(Half)pair.Value.Weight)
        );
    }
}
