using System.Text.RegularExpressions;

namespace Hasila.Bench.Reading;

/// <summary>
/// Shingle F1 as the Zyte article benchmark defines it: bags of four words in a row; the means of precision and recall over pages, and their harmonic mean.
/// </summary>
internal sealed partial class Shingles
{
    private double _precision;
    private double _recall;
    private int _precisions;
    private int _recalls;
    private int _exact;
    private double _words;
    private int _pages;

    public double F1 => _precision + _recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public double Precision => _precision / Math.Max(1, _precisions);

    public double Recall => _recall / Math.Max(1, _recalls);

    /// <summary>The mean over pages of F1 on bags of lower-case words, as the WCXB benchmark defines it.</summary>
    public double WordF1 => _words / Math.Max(1, _pages);

    /// <summary>The share of pages whose words are exactly the expected ones.</summary>
    public double Exact => (double)_exact / Math.Max(1, _pages);

    public static string[] Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    public void Add(string expected, string found)
    {
        string[] truth = Words(expected),
            got = Words(found);
        var left = Bag(truth);
        var (both, all) = (0, 0);
        foreach (var shingle in Of(got))
        {
            all++;
            if (left.TryGetValue(shingle, out var count) && count > 0)
            {
                left[shingle] = count - 1;
                both++;
            }
        }

        var wanted = both + left.Values.Sum();
        if (all > 0)
            (_precision, _precisions) = (_precision + ((double)both / all), _precisions + 1);
        if (wanted > 0)
            (_recall, _recalls) = (_recall + ((double)both / wanted), _recalls + 1);
        _pages++;
        _words += WordF1Of(truth, got);
        _exact += truth.AsSpan().SequenceEqual(got) ? 1 : 0;
    }

    private static double WordF1Of(string[] truth, string[] got)
    {
        var left = truth.CountBy(word => word.ToLowerInvariant(), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var both = 0;
        foreach (var word in got)
        {
            var key = word.ToLowerInvariant();
            if (!left.TryGetValue(key, out var count) || count == 0)
                continue;
            left[key] = count - 1;
            both++;
        }

        return truth.Length + got.Length == 0 ? 1 : 2.0 * both / (truth.Length + got.Length);
    }

    private static Dictionary<string, int> Bag(string[] words)
    {
        var bag = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var shingle in Of(words))
            bag[shingle] = bag.GetValueOrDefault(shingle) + 1;
        return bag;
    }

    private static IEnumerable<string> Of(string[] words)
    {
        if (words.Length is > 0 and < 4)
            yield return string.Join(' ', words);
        for (var i = 0; i + 4 <= words.Length; i++)
            yield return string.Join(' ', words, i, 4);
    }

    [GeneratedRegex(@"\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
